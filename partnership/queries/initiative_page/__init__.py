"""All that the page of one initiative shows, worked out and in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from partnership.models import State
from partnership.queries.arcs import Axis, axis_of, span_over
from partnership.queries.arcs.dates import dates_in_force
from partnership.queries.clarity_card import ClarityCard, clarity_card
from partnership.queries.dated_facts import Said, reports_of
from partnership.queries.dated_facts.papers import Paper, Source, evidence_of, sources_of
from partnership.queries.empty import Empty
from partnership.queries.initiative_page.moves import Moved, moved_of
from partnership.queries.initiative_page.progress import Progress, progress_of
from partnership.queries.initiative_page.sentence import initiative_sentence
from partnership.queries.initiative_page.traces import Traces, traces_of
from partnership.queries.initiative_page.words import marks_of, who_must_propose
from partnership.queries.item_page.opening import (
    PartyBodies,
    Place,
    bodies_and,
    responsible_of,
    trail_of,
)
from partnership.queries.item_page.phrases import Phrase
from partnership.queries.item_page.rows import ItemDates, ItemRow, item_row
from partnership.queries.item_record import ItemRecord, record_of
from partnership.queries.item_record.steps import StepsUntil, steps_of_day, steps_until
from partnership.queries.items import Item, states_in, with_steps
from partnership.queries.label_rule import Rule, rule_of
from partnership.queries.milestone_page.parties import (
    Dispute,
    PartyWord,
    disputes_of,
    party_words_of,
)
from partnership.queries.page_context import Reading
from partnership.queries.prepared import Prepared
from partnership.queries.states.checked import is_unchecked
from partnership.queries.words import Text, owners_of, title_of, words_of
from partnership.queries.words.checks import check_marks
from partnership.queries.words.withheld import withheld_marks
from partnership.vocabulary import SubjectKind

AXIS = "milestones-axis"


@dataclass(frozen=True, slots=True)
class InitiativePage:
    """One promise on its day. number: of its newest entry.

    quoted: the official words, empty where they were not read; described: ours. unchecked:
    ours are still to be compared with the official text. checks: what each party says of
    that. empty: why there is no milestone,
    and who would propose one; None where there is any. progress: None then. axis: None
    where no milestone has a date. parties: the last word of each country that leads; waits: an
    answer of one is waited for.
    """

    code: str
    title: Text
    trail: tuple[Place, ...]
    rule: Rule
    sentence: tuple[Phrase, ...]
    marks: tuple[str, ...]
    responsible: tuple[PartyBodies, ...]
    quoted: Text
    locator: Text
    described: Text
    note: Text
    unchecked: bool
    checks: tuple[str, ...]
    clarity: ClarityCard
    milestones: tuple[ItemRow, ...]
    axis: Axis | None
    empty: Empty | None
    progress: Progress | None
    moved: tuple[Moved, ...]
    parties: tuple[PartyWord, ...]
    waits: bool
    disputes: tuple[Dispute, ...]
    reports: tuple[Said, ...]
    evidence: tuple[Paper, ...]
    traces: Traces
    record: ItemRecord
    sources: tuple[Source, ...]
    number: int


def initiative_page(reading: Reading) -> InitiativePage | None:
    """Return the page of the initiative that is read; None where it did not exist on the day.

    Five queries, whatever it holds; one more where one of its texts was revised.
    """
    day = reading.as_of.day
    states = states_in(_own(day, reading.code, reading.code), reading.as_of)
    steps = steps_until([state["code"] for state in states], day)
    items = with_steps(states, steps_of_day(steps, day))
    if not items or items[0].code != reading.code:
        return None
    return _page(items[0], items[1:], steps, reading)


# The initiative itself, then its milestones in plan order.
_own = Prepared(
    lambda day, code, owner: (
        State.objects.on(day)
        .filter(
            Q(kind=SubjectKind.INITIATIVE, code=code)
            | Q(kind=SubjectKind.MILESTONE, initiative=owner)
        )
        .order_by("kind", "order_key", "code")
        .values_list("entry_id", "content")
    )
)


def _page(
    item: Item, milestones: Sequence[Item], steps: StepsUntil, reading: Reading
) -> InitiativePage:
    state, step = item.state, item.step
    language = reading.language
    organizations = frame = bodies_and([state["pillar"] or state["area"]], reading)
    states = [state, *(each.state for each in milestones)]
    days = _days(item, milestones, reading)
    record = record_of(states, steps, organizations, reading)
    traces = traces_of(state["code"], reading)
    reports = reports_of(state, organizations, reading)
    parties = party_words_of(step, reading)
    owners = owners_of(state, organizations, reading.plan, language)
    return InitiativePage(
        code=state["code"],
        title=title_of(state, language),
        trail=trail_of(frame, state, reading),
        rule=rule_of(step, states, reading, since=record.since[state["code"]]),
        sentence=tuple(
            initiative_sentence(step, [each.step for each in milestones], traces, reading)
        ),
        marks=tuple([*withheld_marks(state, organizations, language), *marks_of(state, step)]),
        responsible=responsible_of(state, organizations, reading),
        quoted=words_of(state, "quoted", language),
        locator=words_of(state, "quoted_locator", language),
        described=words_of(state, "description", language),
        note=words_of(state, "note", language),
        unchecked=is_unchecked(state, language),
        checks=tuple(check_marks(state, reading.plan, language)),
        clarity=clarity_card(state, [each.state for each in milestones], reading, owners=owners),
        milestones=_rows(item, milestones, days, organizations, reading),
        axis=_axis(days, reading),
        empty=None if milestones else who_must_propose(state, owners, reading),
        progress=progress_of(state, step, milestones=len(milestones), reading=reading)
        if milestones
        else None,
        moved=moved_of(milestones, days, {state["code"]: state}, organizations, reading),
        parties=parties,
        waits=any(party.waiting for party in parties),
        disputes=disputes_of(reports),
        reports=reports,
        evidence=evidence_of(states, organizations, reading),
        traces=traces,
        record=record,
        sources=sources_of(state["sources"], reading, unchecked=is_unchecked(state, language)),
        number=state["entry"],
    )


Days = Mapping[str, tuple[date, ...]]


def _days(item: Item, milestones: Sequence[Item], reading: Reading) -> Days:
    """Return the dates in force of each milestone, by code."""
    initiatives = {item.code: item.state}
    return {
        each.code: dates_in_force(
            each.state, each.step, plan=reading.plan, initiatives=initiatives, as_of=reading.as_of
        )
        for each in milestones
    }


def _axis(days: Days, reading: Reading) -> Axis | None:
    drawn = [day for each in days.values() for day in each]
    if not drawn:
        return None
    return axis_of(span_over([*drawn, reading.as_of.day]), reading, axis_id=AXIS)


def _rows(
    item: Item,
    milestones: Sequence[Item],
    days: Days,
    organizations: dict[str, dict],
    reading: Reading,
) -> tuple[ItemRow, ...]:
    drawn = [day for each in days.values() for day in each]
    span = span_over([*drawn, reading.as_of.day]) if drawn else None
    return tuple(
        item_row(
            each.state,
            each.step,
            reading,
            dates=ItemDates(days[each.code], span, AXIS),
            initiatives={item.code: item.state},
            organizations=organizations,
        )
        for each in milestones
    )
