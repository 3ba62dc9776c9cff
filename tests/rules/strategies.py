"""Random histories: rich enough to reach disputes, moves, corrections, ends and successors."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, permutations

from hypothesis import strategies as st

from partnership.rules import publication_days
from partnership.rules.facts import Declaration, InitiativeFacts
from partnership.rules.predecessors import with_predecessors
from partnership.vocabulary import Claim, CreditMethod, DatePrecision, DateSetter, SourceKind
from tests.rules.telling import ADOPTED, BASELINE, CA, MX, OPENED, Telling

OPEN_CLAIMS = (Claim.NOT_STARTED, Claim.ON_TRACK, Claim.AT_RISK, Claim.BLOCKED)
ENDS = (Claim.COMPLETED, Claim.CANCELLED, Claim.COMPLETED, None)


@dataclass(frozen=True)
class Event:
    """One thing that is said. What `pick`, `far` and the flags mean depends on the kind."""

    kind: str
    gap_days: int
    target: int
    by: str
    claim: Claim
    pick: int
    far: int
    flag: bool
    other_flag: bool


def events(targets=1, *, most=9):
    return st.lists(
        st.builds(
            Event,
            kind=st.sampled_from([*KINDS, *OFTEN]),
            gap_days=st.sampled_from([0, 0, 1, 9, 31, 60, 110]),
            target=st.integers(0, targets - 1),
            by=st.sampled_from([CA, MX]),
            claim=st.sampled_from([*Claim, Claim.COMPLETED, Claim.CANCELLED]),
            pick=st.integers(0, 5),
            far=st.integers(-4, 8),
            flag=st.booleans(),
            other_flag=st.booleans(),
        ),
        min_size=1,
        max_size=most,
    )


@st.composite
def items(draw, most=9):
    """The facts of one item, with a prerequisite now and then."""
    telling = draw(beginnings("M1", count(1)))
    tell([telling], draw(events(most=most)))
    if draw(st.booleans()):
        other = draw(beginnings("P1", count(1000)))
        last_day = tell([other], draw(events(most=4)))
        end(other, draw(st.sampled_from([None, None, Claim.CANCELLED])), last_day)
        telling.facts = replace(telling.facts, prerequisites=(other.facts,))
    return telling.facts


@st.composite
def initiatives(draw, most=12):
    """The facts of an initiative with up to three milestones, the last may wait for the first."""
    record = count(1)
    own = draw(beginnings("I1", record))
    codes = ["M1", "M2", "M3"][: draw(st.sampled_from([0, 1, 2, 2, 3, 3]))]
    milestones = [draw(beginnings(code, record)) for code in codes]
    last_day = tell([*milestones, own], draw(events(len(codes) + 1, most=most)))
    ends = draw(st.sampled_from([(None, None, None), *permutations(ENDS, 3)]))
    for telling, claim in zip(milestones, ends, strict=False):
        end(telling, claim, last_day)
    facts = [each.facts for each in milestones]
    if len(facts) > 1 and draw(st.booleans()):
        facts[-1] = replace(facts[-1], prerequisites=(facts[0],))
    declared = draw(st.sampled_from([(), (CA,), (CA, MX), (CA, MX), (CA, MX)]))
    said_on = draw(st.sampled_from([OPENED, date(2026, 4, 1)]))
    return InitiativeFacts(
        own=own.facts,
        milestones=with_predecessors(facts),
        declarations=tuple(Declaration(party=each, published_on=said_on) for each in declared),
    )


@st.composite
def retellings(draw, most=9):
    """One item's facts at some point, the same later on, and the last day of the first."""
    telling = draw(beginnings("M1", count(1)))
    tell([telling], draw(events(most=most)))
    sooner = telling.facts
    last_day = publication_days(sooner)[-1]
    tell([telling], draw(events(most=most)), on=last_day + timedelta(days=1))
    return sooner, telling.facts, last_day


@st.composite
def beginnings(draw, code, record):
    """An item as it enters the record: leads, dates, measure, before anything is reported."""
    entered_on = draw(st.sampled_from([OPENED, OPENED, OPENED, date(2026, 2, 10)]))
    telling = Telling(
        code,
        record=record,
        leads=(),
        entered_on=entered_on,
        with_the_plan=entered_on == OPENED,
        baselined_on=draw(st.sampled_from([BASELINE, BASELINE, None, date(2026, 5, 4)])),
        start_on=draw(st.sampled_from([None, None, None, date(2026, 3, 1), date(2026, 9, 1)])),
        cadence_days=draw(st.sampled_from([90, 30, 45])),
        weight=draw(st.sampled_from([1, 1, 2, 5])),
    )
    for party in draw(st.sampled_from([(CA, MX), (CA, MX), (CA, MX), (CA,), (MX,), (None,), ()])):
        telling.lead(party, on=entered_on)
    if draw(st.integers(0, 2)):
        due_on = ADOPTED + timedelta(days=draw(st.integers(30, 500)))
        telling.due(due_on, entered_on, precision=draw(st.sampled_from([*DatePrecision])))
    if draw(st.integers(0, 4)) == 0:
        telling.measured(baseline=100, target=60)
    return telling


def tell(tellings, said, *, on=OPENED):
    """Tell the events in order, each some days after the one before, never before entry."""
    for event in said:
        telling = tellings[event.target]
        on = max(on + timedelta(days=event.gap_days), telling.facts.entered_on)
        KINDS[event.kind](telling, event, on)
    return on


def end(telling, claim, on):
    """Both parties say that it is over, unless it is to stay as it is."""
    if claim is not None:
        number = telling.both(claim, on, documented=True)
        telling.yes(number, on)


def _report(telling, event, on):
    back = timedelta(days=max(0, event.far) * 9)
    telling.report(
        event.claim,
        on,
        by=event.by,
        effective_on=on - back,
        documented=event.flag,
        by_lead=event.pick != 0,
        successor=_successor(telling, event),
    )


def _open_report(telling, event, on):
    telling.report(OPEN_CLAIMS[event.pick % 4], on, by=event.by)


def _open_both(telling, event, on):
    telling.both(OPEN_CLAIMS[event.pick % 4], on)


def _both(telling, event, on):
    successor = _successor(telling, event)
    telling.both(event.claim, on, documented=True, successor=successor)


def _agree(telling, event, on):
    """One party says that it is over; the other says yes, at once or some days later."""
    claim = event.claim if event.claim not in OPEN_CLAIMS else Claim.COMPLETED
    back = timedelta(days=max(0, event.far) * 12)
    successor = _successor(telling, replace(event, claim=claim))
    number = telling.report(
        claim, on, by=event.by, effective_on=on - back, documented=True, successor=successor
    )
    if event.pick:
        telling.yes(number, on, by=_other(event.by))


def _alone(telling, event, on):
    """One party completes, with evidence, and nobody answers."""
    telling.done(on, by=event.by)


def _source(telling, event, on):
    kind = SourceKind.PRESS if event.flag else SourceKind.OFFICIAL_RELEASE
    claim = Claim.CANCELLED if event.pick == 0 else Claim.COMPLETED
    back = timedelta(days=max(0, event.far) * 5)
    telling.source(claim, on, kind=kind, effective_on=on - back, source_on=on - back)


def _answer(telling, event, on):
    numbers = [
        *(each.number for each in telling.facts.reports),
        *(each.number for each in telling.facts.due_dates),
        *_values(telling),
    ]
    if not numbers:
        return
    to = numbers[-1 - event.pick % len(numbers)]
    if event.flag:
        telling.yes(to, on, by=event.by)
    else:
        telling.no(to, on, by=event.by, claim=event.claim if event.other_flag else Claim.ON_TRACK)


def _dispute(telling, event, on):
    """One party completes, the other says no with a claim of its own."""
    number = telling.done(on, by=event.by)
    telling.no(number, on, by=_other(event.by), claim=OPEN_CLAIMS[event.pick % 4])


def _correct(telling, event, on):
    corrected = {each.corrects for each in telling.facts.reports}
    free = [each for each in telling.facts.reports if each.number not in corrected]
    if not free:
        return
    report = free[-1 - event.pick % len(free)]
    back = timedelta(days=max(0, event.far) * 2)
    changes = {"effective_on": min(report.effective_on, on) - back}
    if event.flag:
        changes["documented"] = event.other_flag
    elif event.other_flag and not report.source_kind:
        changes |= {"claim": event.claim, "successor": _successor(telling, event)}
    telling.correct(report.number, on, **changes)


def _withdraw(telling, event, on):
    told = [*telling.facts.reports, *telling.facts.answers]
    told = [each for each in told if each.withdrawn_on is None]
    if told:
        telling.withdraw(told[-1 - event.pick % len(told)].number, on)


def _due(telling, event, on):
    telling.due(
        on + timedelta(days=event.far * 40),
        on,
        precision=[*DatePrecision][event.pick % 5],
        asked_by=None if event.flag else event.by,
        set_by=DateSetter.ORGANIZER if event.pick == 5 else DateSetter.PARTIES,
        seconded_on=on if event.other_flag else None,
        source_on=on - timedelta(days=9) if event.flag and event.other_flag else None,
    )


def _move(telling, event, on):
    """A later date, agreed at once or on the next answer."""
    current = max((each.due_on for each in telling.facts.due_dates), default=on)
    later = current + timedelta(days=max(1, event.far) * 30)
    number = telling.due(later, on, asked_by=event.by, seconded_on=on)
    if event.flag:
        telling.yes(number, on, by=_other(event.by))


def _correct_date(telling, event, on):
    if telling.facts.due_dates:
        old = telling.facts.due_dates[-1 - event.pick % len(telling.facts.due_dates)]
        telling.due(
            old.due_on + timedelta(days=event.far * 20),
            on,
            asked_by=event.by,
            corrects=old.number,
        )


def _observe(telling, event, on):
    if telling.facts.credit_method is CreditMethod.INDICATOR:
        value = 100 - event.far * 10
        telling.observe(value, on, by=event.by, headline=event.pick != 0)


def _lead(telling, event, on):
    since = on + timedelta(days=event.far * 15)
    telling.lead(event.by, on=on, since=max(since, ADOPTED))


def _release(telling, event, on):
    if event.flag:
        telling.release(event.by, on)


def _assess(telling, event, on):
    telling.facts = replace(telling.facts, assessed_on=(*telling.facts.assessed_on, on))


def _successor(telling, event):
    if event.claim is not Claim.REPLACED:
        return None
    return {"M1": "M2", "M2": "M3", "M3": "M1"}.get(telling.facts.code, "M2")


def _other(party):
    return MX if party == CA else CA


def _values(telling):
    measure = telling.facts.measure
    return () if measure is None else tuple(each.number for each in measure.observations)


KINDS = {
    "report": _report,
    "open_report": _open_report,
    "open_both": _open_both,
    "both": _both,
    "agree": _agree,
    "alone": _alone,
    "source": _source,
    "answer": _answer,
    "dispute": _dispute,
    "correct": _correct,
    "withdraw": _withdraw,
    "due": _due,
    "move": _move,
    "correct_date": _correct_date,
    "observe": _observe,
    "lead": _lead,
    "release": _release,
    "assess": _assess,
}
OFTEN = (
    "report",
    "report",
    "open_both",
    "open_both",
    "both",
    "agree",
    "agree",
    "alone",
    "source",
    "answer",
    "answer",
    "move",
)
