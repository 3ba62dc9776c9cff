"""The rows of one page of a list, all words made: no tag of the template works in a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import orjson
from django.utils.translation import gettext as _

from partnership.models import Step
from partnership.models.labels import label_of
from partnership.queries.arcs.dates import due_in_words
from partnership.queries.item_lists.found import Frame, items_on
from partnership.queries.item_page.figures import against_first
from partnership.queries.item_page.reasons import newest_report
from partnership.queries.item_page.rows import led_state
from partnership.queries.items import known_on, steps_on
from partnership.queries.page_context import Reading
from partnership.queries.words import (
    Owner,
    Status,
    Text,
    count_words,
    late_words,
    moved_words,
    owners_of,
    status_of,
    table_date,
    title_of,
)
from partnership.vocabulary import Scope, SubjectKind


@dataclass(frozen=True, slots=True)
class ListRow:
    """One initiative or milestone. status_address: the rule of its label, on its own page.

    of: the title of a milestone's initiative.
    due: the date in force, or that there is none (then found is False); note: how late it is,
    or when it was done. last: its newest report.
    """

    code: str
    address: str
    title: Text
    of: Text
    owners: tuple[Owner, ...]
    mark: str
    status: Status
    status_address: str
    counts: str
    due: str
    found: bool
    note: str
    tone: str
    moved: str
    last: str


class Rows:
    """Makes the rows of some codes. Two queries."""

    def __init__(self, reading: Reading, kind: SubjectKind, frame: Frame) -> None:
        self.reading, self.kind, self.frame = reading, kind, frame
        self._owners: dict[tuple, tuple[Owner, ...]] = {}
        self._words: dict[object, str] = {}

    def of(self, codes: Sequence[str]) -> tuple[ListRow, ...]:
        """Return the rows of these codes, in their order."""
        states = self._states(codes)
        steps = steps_on(codes, self.reading.as_of.day)
        return tuple(
            self._row(states[code], steps[code], states)
            for code in codes
            if code in states and code in steps
        )

    def _states(self, codes: Sequence[str]) -> dict[str, dict]:
        """Return the states of the items, and those of the initiatives of milestones."""
        reading = self.reading
        mine = items_on(reading, self.kind).filter(code__in=codes)
        if self.kind == SubjectKind.MILESTONE:
            owners = items_on(reading, SubjectKind.INITIATIVE)
            mine |= owners.filter(code__in=mine.values("initiative"))
        found = mine.values_list("code", "content")
        return {code: known_on(orjson.loads(content), reading.as_of) for code, content in found}

    def _row(self, state: dict, step: Step, initiatives: Mapping[str, dict]) -> ListRow:
        reading = self.reading
        address = reading.address(self.kind.value, state["code"])
        late = late_words(step, reading.as_of.day)
        scope = Scope(state["scope"])
        return ListRow(
            code=state["code"],
            address=address,
            title=title_of(state, reading.language),
            of=self._of(state, initiatives),
            owners=self._leads(led_state(state, initiatives)),
            mark="" if scope is Scope.IN_PLAN else str(label_of(scope)),
            status=status_of(step),
            status_address=f"{address}#rule",
            counts=count_words(step),
            due=self._due(state, step),
            found=step.due_on is not None,
            note=late or against_first(step),
            tone="overdue" if late else "",
            moved=moved_words(step.moves),
            last=self._last(state),
        )

    def _of(self, state: dict, initiatives: Mapping[str, dict]) -> Text:
        owner = initiatives.get(state.get("initiative", ""))
        return title_of(owner, self.reading.language) if owner else Text("")

    def _leads(self, led: dict) -> tuple[Owner, ...]:
        """Return who leads; the same leads are put in words once."""
        told = tuple(
            (row["organization"], row["role"], row["basis"], row["until_on"])
            for row in led["responsibilities"]
        )
        if told not in self._owners:
            self._owners[told] = tuple(
                owners_of(
                    led, self.frame.organizations, self.reading.plan, self.reading.language
                )
            )  # fmt: skip
        return self._owners[told]

    def _due(self, state: dict, step: Step) -> str:
        if step.due_on is None:
            return _("no date") if step.first_due_on is None else _("no open date")
        precision = [(row["due_on"], row["precision"]) for row in state.get("due_dates", ())]
        key = (step.due_on, str(precision))
        if key not in self._words:
            self._words[key] = due_in_words(state, step.due_on)
        return self._words[key]

    def _last(self, state: dict) -> str:
        newest = newest_report(state)
        if newest is None:
            return _("no report yet")
        day = newest["effective_on"]
        if day not in self._words:
            self._words[day] = table_date(day)
        return self._words[day]
