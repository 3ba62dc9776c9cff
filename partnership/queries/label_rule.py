"""What a label opens to: its rule, the reasons, what was counted, and where to check it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Step
from partnership.models.labels import label_of
from partnership.queries.addresses import exists
from partnership.queries.item_page.addresses import api_address
from partnership.queries.item_page.reasons import reason_words
from partnership.queries.page_context import Reading
from partnership.queries.words import Status, count_words, long_date, number, status_of
from partnership.rules import TABLES
from partnership.vocabulary import Assurance, Freshness, ReportOrigin, Schedule


@dataclass(frozen=True, slots=True)
class Axis:
    """One computed axis and its value."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A label with all that explains it. counts: "1 of 2 open" or "". since: its first day.

    meaning: the method's sentence for the label. counted: what it was worked out from.
    """

    status: Status
    counts: str
    meaning: str
    reasons: tuple[str, ...]
    since: str
    axes: tuple[Axis, ...]
    counted: tuple[str, ...]
    method: str
    method_address: str
    api_address: str
    reconstructed: bool


def rule_of(step: Step, states: Iterable[Mapping], reading: Reading, *, since: date) -> Rule:
    """Return what a label opens to. states: of the item, and of its milestones if it has any.

    since: the first day of the label.
    """
    return Rule(
        status=status_of(step),
        counts=count_words(step),
        meaning=_meaning(step.label),
        reasons=tuple(reason_words(step, reading)),
        since=long_date(since),
        axes=_axes(step),
        counted=tuple(_counted(list(states))),
        method=_("Method version %(version)s") % {"version": step.method_version},
        method_address=reading.address("method") if exists("method") else "",
        api_address=api_address(step.kind, step.item_code, reading),
        reconstructed=step.reconstructed,
    )


def _meaning(label: str) -> str:
    definition = next(each for each in TABLES["labels"] if each.code == label)
    return _(definition.words) % definition.numbers


def _axes(step: Step) -> tuple[Axis, ...]:
    return (
        Axis(_("Schedule"), str(label_of(Schedule(step.schedule)))),
        Axis(_("Reports"), str(label_of(Freshness(step.freshness)))),
        Axis(_("Assurance"), str(label_of(Assurance(step.assurance)))),
    )


def _counted(states: list[Mapping]) -> Iterable[str]:
    """Return how many facts of each kind the label was worked out from, none left out."""
    reports = [told for state in states for told in state["reports"]]
    official = sum(told["origin"] == ReportOrigin.OFFICIAL for told in reports)
    dates = [told for state in states for told in state.get("due_dates", [])]
    answers = sum(len(told["answers"]) for told in [*reports, *dates])
    public = len(reports) - official
    text = ngettext("%(count)s report of an organization", "%(count)s reports of organizations",
                    official)  # fmt: skip
    yield text % {"count": number(official)}
    text = ngettext("%(count)s public source", "%(count)s public sources", public)
    yield text % {"count": number(public)}
    text = ngettext("%(count)s date", "%(count)s dates", len(dates))
    yield text % {"count": number(len(dates))}
    text = ngettext("%(count)s answer", "%(count)s answers", answers)
    yield text % {"count": number(answers)}
