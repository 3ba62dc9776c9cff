"""Money promised or paid: how much, by whom, to whom, for which promises."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import around, parts, writing
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.recording import Recorder
from partnership.actions.reporting_words import Texts
from partnership.models import Entry, Funding, Proposal
from partnership.vocabulary import FundingState, SubjectKind

CURRENCIES = ("CAD", "MXN", "USD", "EUR")


def _currencies(_proposal: Proposal) -> list[tuple[str, str]]:
    return [(code, code) for code in CURRENCIES]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """amount: exact, in whole units of the currency. payers, payees, initiatives: codes."""

    title: Texts = parts.texts(gettext_lazy("What it is for"), required=True, longest=300, lines=2)
    amount: Decimal | None = parts.amount(gettext_lazy("Amount"), required=True)
    currency: str = parts.pick(_currencies, gettext_lazy("Currency"), required=True)
    state: FundingState | None = parts.code(
        FundingState, gettext_lazy("Promised or paid"), first=FundingState.PAID, required=True
    )
    dated_on: date | None = parts.day(
        gettext_lazy("Day"), help=gettext_lazy("On which it was promised or paid."), required=True
    )
    payers: tuple[str, ...] = parts.picks(around.bodies, gettext_lazy("Paid by"), required=True)
    payees: tuple[str, ...] = parts.picks(around.bodies, gettext_lazy("Paid to"))
    initiatives: tuple[str, ...] = parts.picks(around.promises, gettext_lazy("For the initiatives"))
    description: Texts = parts.texts(gettext_lazy("More about it"))
    source_name: str = parts.line(gettext_lazy("Where it was published"), longest=300)
    source_address: str = parts.line(
        gettext_lazy("Address of that page"), longest=around.LONGEST_ADDRESS
    )


def _check(content: Paid, proposal: Proposal, today: date) -> None:
    if content.amount is not None and content.amount <= 0:
        raise Refused("amount", _("Write an amount above zero."))
    if content.dated_on is not None and content.dated_on > today:
        raise Refused("dated_on", _("This day has not come yet: record it once it has."))
    if set(content.payers) & set(content.payees):
        raise Refused("payees", _("Nobody pays themselves: name who gets it."))
    if content.source_address:
        around.check_address(content.source_address, "source_address")


def _apply(recorder: Recorder, proposal: Proposal, content: Paid) -> Entry:
    funding = Funding(
        plan=proposal.plan,
        code=around.next_number("FND-", Funding.objects.values_list("code", flat=True)),
        amount=content.amount,
        currency=content.currency,
        state=content.state or FundingState.PAID,
        dated_on=content.dated_on,
        source_language=writing.source_language(content.title),
    )
    writing.put_texts(funding, "title", content.title)
    writing.put_texts(funding, "description", content.description)
    recorder.mark(funding)
    funding.save()
    funding.payers.set(around.organizations_named(content.payers))
    funding.payees.set(around.organizations_named(content.payees))
    funding.initiatives.set(around.initiatives_named(content.initiatives, proposal))
    around.add_source(
        funding.code, proposal, name=content.source_name, address=content.source_address
    )
    return writing.append_first(recorder, SubjectKind.FUNDING, funding.code, proposal)


def _follows(_content: Paid, _proposal: Proposal, _today: date) -> list[str]:
    return [_("It is public, under a code of its own, once the other country agrees.")]


KIND = Kind(
    content=Paid,
    places=(Place.INITIATIVE, Place.PLAN),
    explained=gettext_lazy("Money that was promised or paid for a promise."),
    check=_check,
    apply=_apply,
    fresh=around.own_promise,
    follows=_follows,
)
