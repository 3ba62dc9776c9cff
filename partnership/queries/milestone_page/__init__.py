"""All that the page of one milestone shows, worked out and in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.models import State, Step
from partnership.models.labels import label_of
from partnership.queries.arcs.dates import Dates, dates_in_words, dates_taken, in_force, line_name
from partnership.queries.arcs.story import Story, story_of
from partnership.queries.dated_facts import Said, reports_of
from partnership.queries.dated_facts.dates import DateRow, due_dates_of, organizer_dates
from partnership.queries.dated_facts.papers import Paper, Source, evidence_of, sources_of
from partnership.queries.item_facts import plan_day
from partnership.queries.item_page.figures import OVER, days_overdue
from partnership.queries.item_page.opening import (
    PartyBodies,
    Place,
    bodies_and,
    responsible_of,
    trail_of,
)
from partnership.queries.item_page.phrases import Phrase
from partnership.queries.item_page.rows import led_state
from partnership.queries.item_record import ItemRecord, record_of
from partnership.queries.item_record.steps import StepsUntil, steps_of_day, steps_until
from partnership.queries.items import states_in, steps_on
from partnership.queries.label_rule import Rule, rule_of
from partnership.queries.milestone_page.links import Linked, dependents_of, linked
from partnership.queries.milestone_page.parties import (
    Dispute,
    PartyWord,
    disputes_of,
    party_words_of,
)
from partnership.queries.milestone_page.sentence import milestone_sentence
from partnership.queries.page_context import Reading
from partnership.queries.prepared import Prepared
from partnership.queries.states.checked import is_unchecked
from partnership.queries.words import Text, title_of, words_of
from partnership.queries.words.additions import added_marks
from partnership.queries.words.withheld import withheld_marks
from partnership.vocabulary import MilestoneKind, SubjectKind


@dataclass(frozen=True, slots=True)
class MilestonePage:
    """One milestone on its day. owner: title of its initiative. number: of its newest entry.

    story, dates: None without a due date. asked: "" or the later date that is not agreed yet.
    """

    code: str
    title: Text
    kind: str
    trail: tuple[Place, ...]
    owner: Text
    owner_address: str
    rule: Rule
    sentence: tuple[Phrase, ...]
    marks: tuple[str, ...]
    description: Text
    note: Text
    responsible: tuple[PartyBodies, ...]
    inherited: bool
    parties: tuple[PartyWord, ...]
    waits: bool
    disputes: tuple[Dispute, ...]
    story: Story | None
    dates: Dates | None
    due_dates: tuple[DateRow, ...]
    other_dates: tuple[DateRow, ...]
    reports: tuple[Said, ...]
    evidence: tuple[Paper, ...]
    prerequisites: tuple[Linked, ...]
    dependents: tuple[Linked, ...]
    record: ItemRecord
    sources: tuple[Source, ...]
    number: int


def milestone_page(reading: Reading) -> MilestonePage | None:
    """Return the page of the milestone that is read; None where it did not exist on the day.

    Six queries, whatever it holds; one more where one of its texts was revised.
    """
    day = reading.as_of.day
    found = states_in(_own(day, reading.code), reading.as_of)
    steps = steps_until([reading.code], day)
    if not found or reading.code not in steps_of_day(steps, day):
        return None
    state = found[0]
    around = [state["initiative"], state["pillar"] or state["area"], *state["prerequisites"]]
    return _page(state, steps, bodies_and(around, reading), reading)


_own = Prepared(
    lambda day, code: (
        State.objects.on(day)
        .filter(kind=SubjectKind.MILESTONE, code=code)
        .values_list("entry_id", "content")
    )
)


def _page(
    state: dict, steps_told: StepsUntil, frame: dict[str, dict], reading: Reading
) -> MilestonePage:
    """frame: states by code: all organizations, and what stands around the milestone."""
    language, organizations = reading.language, frame
    step = steps_told[state["code"]][-1]
    owner, led = frame[state["initiative"]], led_state(state, frame)
    taken = dates_taken(state, plan=reading.plan, initiatives=frame, as_of=reading.as_of)
    reports = reports_of(state, organizations, reading)
    record = record_of([state], steps_told, organizations, reading)
    parties = party_words_of(step, reading)
    dependents = dependents_of(state["code"], reading)
    steps = steps_on([*state["prerequisites"], *(each["code"] for each in dependents)],
                     reading.as_of.day)  # fmt: skip
    return MilestonePage(
        code=state["code"],
        title=title_of(state, language),
        kind=str(label_of(MilestoneKind(state["milestone_kind"]))),
        trail=trail_of(frame, state, reading),
        owner=title_of(owner, language),
        owner_address=reading.address("initiative", state["initiative"]),
        rule=rule_of(step, [state], reading, since=record.since[state["code"]]),
        sentence=tuple(milestone_sentence(state, step, reading)),
        marks=(
            *withheld_marks(state, organizations, language),
            *_marks(state, step),
            *_additions(state, reading),
        ),
        description=words_of(state, "description", language),
        note=words_of(state, "note", language),
        responsible=responsible_of(led, organizations, reading),
        inherited=led is not state,
        parties=parties,
        waits=any(party.waiting for party in parties),
        disputes=disputes_of(reports),
        story=_story(state, step, in_force(taken), reading),
        dates=dates_in_words(state, step),
        due_dates=due_dates_of(state, taken, organizations, reading),
        other_dates=organizer_dates(state, organizations, reading),
        reports=reports,
        evidence=evidence_of([state], organizations, reading),
        prerequisites=linked([frame[code] for code in state["prerequisites"] if code in frame],
                             steps, reading),
        dependents=linked(dependents, steps, reading),
        record=record,
        sources=sources_of(state["sources"], reading, unchecked=is_unchecked(owner, reading.language)),
        number=state["entry"],
    )  # fmt: skip


def _story(state: dict, step: Step, days: tuple[date, ...], reading: Reading) -> Story | None:
    late_days = days_overdue(step, reading.as_of.day)
    name = line_name(state, step, late_days=late_days)
    return story_of(
        days, step.label, reading, name=name, late_days=late_days, over=step.label in OVER
    )


def _additions(state: Mapping, reading: Reading) -> list[str]:
    """Return that it, or its first date, came after the plan's baseline."""
    entered_on = plan_day(state["published_at"], reading.plan["timezone"])
    return added_marks(state, reading.plan, entered_on=entered_on)


def _marks(state: Mapping, step: Step) -> list[str]:
    """Return what must be known of the page as a whole."""
    marks = []
    if state["withdrawn"]:
        marks.append(_("Withdrawn: this is its last state."))
    if not step.counts:
        marks.append(_("Completed before the plan was adopted: it is in no count."))
    if step.after_deadline:
        marks.append(_("Its date was moved after the deadline."))
    if step.differs:
        marks.append(_("What the countries report differs."))
    return marks
