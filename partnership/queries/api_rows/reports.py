"""Published reports as a list: found in their table, told by the public states alone."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from partnership.models import Report, State
from partnership.queries.cursor import Key, Ordering
from partnership.queries.filters import PREAMBLE, Filters
from partnership.queries.filters.fields import KnownAsked, PartyAsked, WordsAsked
from partnership.queries.search import found_by
from partnership.vocabulary import SubjectKind

NEWEST_FIRST = Ordering("-number", (Key("number", int, descending=True),))
OLDEST_FIRST = Ordering("number", (Key("number", int),))
REPORT_ORDERINGS = (NEWEST_FIRST, OLDEST_FIRST)
REPORT_COLUMNS = ("number", "item_code")


def reports_on(day: date, *, reconstructed: Collection[str]) -> QuerySet:
    """Return the reports that public states told at the end of the day.

    reconstructed: codes of the plans that were not public yet; of them only what was true
    by then. Whether a report is public is for the states to say, not for its own table.
    """
    rows = Report.objects.published().annotate(
        number=F("entry_id"),
        item_code=Coalesce("milestone__code", "initiative__code"),
        plan_of_item=Coalesce("milestone__initiative__plan__code", "initiative__plan__code"),
    )
    known = ~Q(plan_of_item__in=list(reconstructed)) | Q(effective_on__lte=day)
    return rows.filter(known, told_by(State.objects.on(day)))


def told_by(states: QuerySet) -> Exists:
    """Return the condition that one of the states is of the report's item and not older."""
    return Exists(states.filter(code=OuterRef("item_code"), pk__gte=OuterRef("entry_id")))


class ReportFilters(Filters):
    """Filters of reports: where the item stands, who spoke."""

    plan = KnownAsked(SubjectKind.PLAN)
    pillar = KnownAsked(SubjectKind.PILLAR, more=(PREAMBLE,))
    area = KnownAsked(SubjectKind.AREA)
    party = PartyAsked()
    organization = KnownAsked(SubjectKind.ORGANIZATION)
    q = WordsAsked()

    class Meta:
        model = Report
        fields: list[str] = []

    def chosen(self, rows: QuerySet, asked: dict[str, Any]) -> QuerySet:
        """Keep the reports of a body or country, and those on items that were asked for."""
        if "party" in asked:
            rows = rows.filter(party__in=asked["party"])
        if "organization" in asked:
            rows = rows.filter(organization__code__in=asked["organization"])
        states = State.objects.on(self.day)
        if "plan" in asked:
            states = states.filter(plan_code__in=asked["plan"])
        if "area" in asked:
            states = states.filter(area__in=asked["area"])
        if "pillar" in asked:
            pillars = ["" if code == PREAMBLE else code for code in asked["pillar"]]
            states = states.filter(pillar__in=pillars)
        if "q" in asked:
            states = found_by(states, asked["q"])
        return rows.filter(told_by(states))


def report_told(state: dict, number: int) -> dict | None:
    """Return one report of an item's public state, with the number of its correction."""
    reports = state.get("reports", [])
    for told in reports:
        if told["number"] == number:
            later = [each["number"] for each in reports if each["corrects"] == number]
            return {**told, "corrected_by": later[0] if later else None}
    return None
