"""What only public sources tell of: completions, meetings and sums, and whose word is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from partnership.models import Check, Funding, Meeting, Organization, Report
from partnership.queries.belonging import item_of
from partnership.queries.confirming import confirming_of
from partnership.queries.responsible import LEADS, initiatives_of, milestones_of
from partnership.queries.unconfirmed import of_press
from partnership.vocabulary import AnswerKind, CheckAnswer, ReportOrigin


@dataclass(frozen=True, slots=True)
class PressFact:
    """One fact from a public source, and whether a party's answer is missing."""

    fact: Report | Meeting | Funding
    waits: bool


def press_facts(
    party: str, organizations: Iterable[Organization], *, whole: bool, day: date
) -> list[PressFact]:
    """Return the facts that a party's officials are asked about, reports first, then by day.

    organizations: for which they answer as approvers; whole: for the party as a coordinator,
    who answers for meetings and sums and not for reports.
    """
    led = {each.fact.pk: each for each in _reports(party, organizations, day)}
    found = list(led.values())
    for facts in (_meetings(party, organizations, whole), _sums(party, organizations, whole)):
        found += [PressFact(row, _waits(list(row.checks.all()), party)) for row in facts]
    return found


def _reports(party: str, organizations: Iterable[Organization], day: date) -> Iterator[PressFact]:
    """Yield what public sources report of items that the organizations lead on."""
    for organization in organizations:
        led = Q(milestone__in=milestones_of(organization, day, LEADS)) | Q(
            initiative__in=initiatives_of(organization, day, LEADS)
        )
        rows = Report.objects.published().filter(
            led, origin=ReportOrigin.PUBLIC_SOURCE, withdrawn_on=None, corrected_by=None
        )
        rows = rows.select_related("milestone__initiative__plan", "initiative__plan", "source")
        for row in rows.prefetch_related("answers").order_by("entry_id"):
            if party in confirming_of(item_of(row)):
                yield PressFact(row, not _has_spoken(row, party))


def _has_spoken(report: Report, party: str) -> bool:
    """Say whether the party answered the source, or its leads reported after it."""
    given = [row for row in report.answers.all() if row.kind != AnswerKind.COMMENT]
    if any(row.party == party and row.withdrawn_on is None for row in given):
        return True
    later = Report.objects.published().filter(
        milestone=report.milestone_id,
        initiative=report.initiative_id,
        party=party,
        origin=ReportOrigin.OFFICIAL,
        by_lead=True,
        entry_id__gt=report.entry_id,
    )
    return later.exists()


def _meetings(party: str, organizations: Iterable[Organization], whole: bool) -> list[Meeting]:
    rows = of_press(Meeting.objects.filter(plan__parties__country=party))
    if not whole:
        rows = rows.filter(participants__in=list(organizations)).distinct()
    return list(rows.prefetch_related("checks", "participants").order_by("starts_on", "code"))


def _sums(party: str, organizations: Iterable[Organization], whole: bool) -> list[Funding]:
    rows = of_press(Funding.objects.filter(plan__parties__country=party))
    if not whole:
        ours = list(organizations)
        rows = rows.filter(Q(payers__in=ours) | Q(payees__in=ours)).distinct()
    return list(rows.prefetch_related("checks", "payers", "payees").order_by("dated_on", "code"))


def _waits(given: list[Check], party: str) -> bool:
    """Say whether the party has not answered since the fact was last put right."""
    public = sorted(
        (row for row in given if row.entry_id is not None), key=lambda row: row.entry_id or 0
    )
    corrected = [row.entry_id or 0 for row in public if row.answer == CheckAnswer.CORRECTED]
    mine = [row.entry_id or 0 for row in public if row.party == party]
    return not mine or bool(corrected and mine[-1] < corrected[-1])
