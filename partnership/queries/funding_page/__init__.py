"""Funding: what was promised beside what was paid, in each currency by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from partnership.queries.empty import Empty
from partnership.queries.filters.form import Form
from partnership.queries.funding_page.filters import chosen_sums, form_of, is_filtered
from partnership.queries.funding_page.rows import FundingLine, Sum, lines_of, sums_of
from partnership.queries.overview.plan import PlanOnDay, plan_on_day
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, money, money_in_prose
from partnership.queries.words.figures import currency_name
from partnership.vocabulary import FundingState


@dataclass(frozen=True, slots=True)
class CurrencyTable:
    """The sums in one currency, with their totals; "" for a total of nothing."""

    currency: str
    title: str
    count: int
    lines: tuple[FundingLine, ...]
    promised: str
    paid: str


@dataclass(frozen=True, slots=True)
class FundingPage:
    """The page. lead: promised and paid, a sentence for each currency."""

    lead: tuple[str, ...]
    beside: tuple[str, ...]
    form: Form
    result: str
    tables: tuple[CurrencyTable, ...]
    empty: Empty | None


def funding_page(reading: Reading) -> FundingPage:
    """Return the page. Three queries. Raises BadParameters for what cannot be asked for."""
    plan = plan_on_day(reading)
    sums = sums_of(plan)
    form, shown = form_of(sums, plan), chosen_sums(sums, reading)
    return FundingPage(
        lead=tuple(_lead(sums)),
        beside=tuple(_beside(sums, plan)),
        form=form,
        result=_result(shown, sums) if is_filtered(reading) else "",
        tables=tuple(_table(currency, shown) for currency in _currencies(shown)),
        empty=None if shown else _empty(reading, form),
    )


def listed_sums(reading: Reading) -> list[Sum]:
    """Return the sums with the filter, in order. Three queries. Raises BadParameters."""
    plan = plan_on_day(reading)
    sums = sums_of(plan)
    form_of(sums, plan)
    return chosen_sums(sums, reading)


def _currencies(sums: Iterable[Sum]) -> list[str]:
    return sorted({each.currency for each in sums})


def _total(sums: Iterable[Sum], currency: str, state: FundingState) -> Decimal:
    """Return the total of one currency: sums in two are never added."""
    return sum(
        (each.amount for each in sums if each.currency == currency and each.state == state),
        Decimal(0),
    )


def _table(currency: str, shown: Sequence[Sum]) -> CurrencyTable:
    own = [each for each in shown if each.currency == currency]
    totals = {state: _total(own, currency, state) for state in FundingState}
    told = {state: money(total, currency) if total else "" for state, total in totals.items()}
    return CurrencyTable(
        currency=currency,
        title=_("In %(currency)s") % {"currency": currency_name(currency)},
        count=len(own),
        lines=tuple(lines_of(own)),
        promised=told[FundingState.PROMISED],
        paid=told[FundingState.PAID],
    )


def _lead(sums: Sequence[Sum]) -> list[str]:
    if not sums:
        return [_("No money was found.")]
    return [_of_currency(sums, currency) for currency in _currencies(sums)]


def _of_currency(sums: Sequence[Sum], currency: str) -> str:
    promised = _total(sums, currency, FundingState.PROMISED)
    paid = _total(sums, currency, FundingState.PAID)
    told = {
        "promised": money_in_prose(promised, currency),
        "paid": money_in_prose(paid, currency),
    }
    if not paid:
        return pgettext("money", "%(promised)s promised, no payment found.") % told
    if not promised:
        return pgettext("money", "%(paid)s paid, no promise found.") % told
    return pgettext("money", "%(promised)s promised, %(paid)s paid.") % told


def _beside(sums: Sequence[Sum], plan: PlanOnDay) -> list[str]:
    """Return for how many initiatives there is any money, and how the sums are added."""
    whole = len(plan.initiatives)
    backed = {one.code for each in sums for one in each.initiatives}
    words = ngettext(
        "Money was found for %(of)s initiatives.",
        "Money was found for %(of)s initiatives.",
        len(backed),
    )
    told = [words % {"of": count_of(len(backed), whole)}] if whole else []
    if len(_currencies(sums)) > 1:
        told.append(_("Sums in different currencies are never added."))
    return [*told, _("A promised sum is the promise itself; only a source that says so is paid.")]


def _result(shown: Sequence[Sum], sums: Sequence[Sum]) -> str:
    return _("%(count)s with this filter.") % {"count": count_of(len(shown), len(sums))}


def _empty(reading: Reading, form: Form) -> Empty:
    if is_filtered(reading):
        return Empty(
            _("Nothing here with this filter."), address=form.all_address, link=_("Show all")
        )
    return Empty(
        _("No sum was found in the sources read, promised or paid."),
        _("Either country can put a payment on record; it is public once both agree."),
    )
