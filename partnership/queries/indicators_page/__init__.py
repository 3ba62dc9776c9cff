"""Indicators: what is measured, with its source; pressure from outside stands apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.empty import Empty
from partnership.queries.filters.form import Form
from partnership.queries.indicators_page.filters import chosen_measures, form_of, is_filtered
from partnership.queries.indicators_page.rows import Measure, indicator_states, measures_of
from partnership.queries.overview.plan import plan_on_day
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, number
from partnership.vocabulary import Direction

AIMS = "aims"


@dataclass(frozen=True, slots=True)
class Group:
    """Measures of one kind, and what must be known to read them. id: its anchor."""

    id: str
    title: str
    note: str
    measures: tuple[Measure, ...]

    @property
    def is_set(self) -> bool:
        """Any of them has a baseline or a target."""
        return any(each.baseline or each.target for each in self.measures)

    @property
    def is_aimed(self) -> bool:
        """It is said which way they should go."""
        return self.id == AIMS


@dataclass(frozen=True, slots=True)
class IndicatorsPage:
    """The page. drawn: the measures that have a line."""

    lead: tuple[str, str]
    beside: tuple[str, ...]
    form: Form
    result: str
    groups: tuple[Group, ...]
    drawn: tuple[Measure, ...]
    empty: Empty | None


def indicators_page(reading: Reading) -> IndicatorsPage:
    """Return the page. Four queries. Raises BadParameters for what cannot be asked for."""
    plan = plan_on_day(reading)
    measures = measures_of(indicator_states(reading), plan)
    form, shown = form_of(measures, plan), chosen_measures(measures, reading)
    return IndicatorsPage(
        lead=_lead(measures),
        beside=tuple(_beside(measures)),
        form=form,
        result=_result(shown, measures) if is_filtered(reading) else "",
        groups=tuple(group for group in _groups(shown) if group.measures),
        drawn=tuple(each for each in shown if each.trend),
        empty=None if shown else _empty(reading, form),
    )


def listed_measures(reading: Reading) -> list[Measure]:
    """Return the measures with the filter, in order. Four queries. Raises BadParameters."""
    plan = plan_on_day(reading)
    measures = measures_of(indicator_states(reading), plan)
    form_of(measures, plan)
    return chosen_measures(measures, reading)


def _lead(measures: Sequence[Measure]) -> tuple[str, str]:
    if not measures:
        return _("No measure was found."), ""
    words = ngettext("%(count)s measure with a source.", "%(count)s measures with a source.",
                     len(measures))  # fmt: skip
    if any(each.values and not any(value.sources for value in each.values) for each in measures):
        words = ngettext("%(count)s measure.", "%(count)s measures.", len(measures))
    first = words % {"count": number(len(measures))}
    aimed = sum(bool(each.target) for each in measures)
    if not aimed:
        return first, _("None has a target.")
    second = ngettext("%(of)s has a target.", "%(of)s have a target.", aimed)
    return first, second % {"of": count_of(aimed, len(measures))}


def _beside(measures: Sequence[Measure]) -> list[str]:
    without = sum(each.latest is None for each in measures)
    told = [_("A value stands as its source gives it; what no source gives stays empty.")]
    if without:
        words = ngettext("For %(of)s no value was found.", "For %(of)s no value was found.",
                         without)  # fmt: skip
        told.append(words % {"of": count_of(without, len(measures))})
    return told


def _result(shown: Sequence[Measure], measures: Sequence[Measure]) -> str:
    return _("%(count)s with this filter.") % {"count": count_of(len(shown), len(measures))}


def _groups(shown: Sequence[Measure]) -> list[Group]:
    def of(*directions: Direction) -> tuple[Measure, ...]:
        return tuple(each for each in shown if each.direction in directions)

    return [
        Group(AIMS, _("What the parties want to move"), "", of(Direction.UP, Direction.DOWN)),
        Group(
            "context",
            _("Context"),
            _("What surrounds the promises. No side said which way it should go."),
            of(Direction.CONTEXT),
        ),
        Group(
            "outside",
            _("Pressure from outside"),
            _("What others decide, such as duties: it is no doing of either country’s, and never "
              "counts as progress."),
            of(Direction.EXTERNAL_PRESSURE),
        ),
    ]  # fmt: skip


def _empty(reading: Reading, form: Form) -> Empty:
    if is_filtered(reading):
        return Empty(
            _("Nothing here with this filter."), address=form.all_address, link=_("Show all")
        )
    return Empty(
        _("No measure was found in the sources read."),
        _("Either country can propose one for a promise; it is public once both agree."),
    )
