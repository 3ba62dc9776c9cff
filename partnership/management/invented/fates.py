"""What becomes of one invented milestone: what is said of it, by whom and when."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from partnership.exchange.shapes import MilestoneText
from partnership.management.invented.plan_file import PAST_DAYS, Size
from partnership.vocabulary import AnswerKind, Claim

ROUND = 95  # days between two reports of a body that keeps to its rounds
HEARD, HEARD_IN_LARGE = 0.6, 0.3
HEARD_BEFORE = 0.6


@dataclass(frozen=True, slots=True)
class Told:
    """One thing said: a claim, an answer to the last completion or cancellation, or a new date.

    by: an organization's code. moved_to: another date, with the yes of `agreed_by` if any.
    pick: chooses among the words that fit.
    """

    on: date
    by: str
    claim: Claim | None = None
    answer: AnswerKind | None = None
    moved_to: date | None = None
    agreed_by: str = ""
    pick: int = 0


@dataclass(frozen=True, slots=True)
class Fate:
    """Who leads, the due day if there is one, and how much is told.

    rounds: reports of one body. heard: how often the second body reports at all, from 0 to 1.
    """

    first: str
    second: str
    due_on: date | None
    rounds: int
    heard: float
    begins: date
    until: date
    chance: Random

    def days(self, least: int, most: int) -> timedelta:
        """Return a number of days within the two."""
        return timedelta(days=self.chance.randint(least, most))

    def say(self, on: date, claim: Claim, *, by: str | None = None) -> Told:
        """Return a report."""
        return Told(on, by or self.first, claim=claim, pick=self.chance.randrange(60))


def told_of(
    row: MilestoneText, leads: Mapping[str, str], *, size: Size, until: date, chance: Random
) -> list[Told]:
    """Return what is said of a milestone in order. leads: organizations by country, one or two."""
    bodies = [*leads.values()]
    chance.shuffle(bodies)
    fate = Fate(
        first=bodies[0],
        second=bodies[1] if len(bodies) > 1 else "",
        due_on=row.due.due_on if row.due else None,
        rounds=1 if size.is_large else 2,
        heard=HEARD_IN_LARGE if size.is_large else HEARD,
        begins=until - timedelta(days=PAST_DAYS - 30),
        until=until,
        chance=chance,
    )
    past = fate.due_on is not None and fate.due_on < until - timedelta(days=4)
    fates, weights = zip(*(PAST if past else COMING), strict=True)
    tell: Callable[[Fate], Iterator[Told]] = chance.choices(fates, weights)[0]
    return sorted(tell(fate), key=lambda told: told.on)


def _rounds(fate: Fate, last: date, claim: Claim = Claim.ON_TRACK) -> Iterator[Told]:
    """Tell the reports of one side or both up to a day, each in its rounds; the last says `claim`."""
    both = fate.second and fate.chance.random() < fate.heard
    for body in (fate.first, fate.second) if both else (fate.first,):
        on = last - fate.days(0, 20)
        for back in range(fate.rounds):
            if on > fate.begins:
                yield fate.say(on, Claim.ON_TRACK if back else claim, by=body)
            on -= timedelta(days=ROUND) + fate.days(-8, 8)


def _done(fate: Fate, on: date, *, agreed: bool = True) -> Iterator[Told]:
    yield fate.say(on, Claim.COMPLETED)
    if agreed and fate.second:
        yield Told(on + fate.days(2, 28), fate.second, answer=AnswerKind.YES)


def _move(fate: Fate, on: date, to: date, *, agreed: bool = True) -> Told:
    agreed_by = fate.second if agreed else ""
    return Told(on, fate.first, moved_to=to, agreed_by=agreed_by, pick=fate.chance.randrange(60))


def _due(fate: Fate) -> date:
    return fate.due_on or fate.until


def _on_time(fate: Fate) -> Iterator[Told]:
    done_on = _due(fate) - fate.days(0, 25)
    yield from _rounds(fate, done_on - timedelta(days=12))
    yield from _done(fate, done_on)


def _moved_and_done(fate: Fate) -> Iterator[Told]:
    moved_on, to = _due(fate) - fate.days(8, 30), _due(fate) + fate.days(45, 130)
    yield from _rounds(fate, moved_on - timedelta(days=5))
    yield _move(fate, moved_on, to)
    yield from _done(fate, to - fate.days(1, 20))


def _late(fate: Fate) -> Iterator[Told]:
    yield from _rounds(fate, _due(fate) - timedelta(days=10))
    yield from _done(fate, _due(fate) + fate.days(6, 80))


def _waiting(fate: Fate) -> Iterator[Told]:
    done_on = _due(fate) - fate.days(0, 15)
    yield from _rounds(fate, done_on - timedelta(days=15))
    yield from _done(fate, done_on, agreed=False)


def _disputed(fate: Fate) -> Iterator[Told]:
    done_on = _due(fate) - fate.days(0, 15)
    yield from _rounds(fate, done_on - timedelta(days=15))
    yield from _done(fate, done_on, agreed=False)
    if fate.second:
        yield Told(done_on + fate.days(5, 25), fate.second, answer=AnswerKind.NO)


def _overdue(fate: Fate) -> Iterator[Told]:
    yield from _rounds(fate, _due(fate) - timedelta(days=10))
    last = max(_due(fate), fate.until - fate.days(5, 60))
    claim = fate.chance.choice((Claim.AT_RISK, Claim.AT_RISK, Claim.BLOCKED, Claim.ON_TRACK))
    yield fate.say(last, claim)


def _overdue_in_silence(fate: Fate) -> Iterator[Told]:
    if fate.chance.random() < HEARD_BEFORE:
        yield from _rounds(fate, _due(fate) - timedelta(days=30))


def _moved_and_open(fate: Fate) -> Iterator[Told]:
    moved_on = _due(fate) - fate.days(3, 30)
    yield _move(fate, moved_on, fate.until + fate.days(20, 240))
    yield from _rounds(fate, fate.until - fate.days(3, 50))


def _moved_twice(fate: Fate) -> Iterator[Told]:
    once, twice = _due(fate) + fate.days(40, 90), _due(fate) + fate.days(120, 260)
    yield from _rounds(fate, _due(fate) - timedelta(days=40))
    yield _move(fate, _due(fate) - fate.days(5, 20), once)
    yield _move(fate, once - fate.days(5, 20), twice)
    yield fate.say(min(fate.until, twice) - fate.days(1, 20), Claim.AT_RISK, by=fate.second or None)


def _moved_after(fate: Fate) -> Iterator[Told]:
    yield _move(fate, _due(fate) + fate.days(5, 40), fate.until + fate.days(-20, 200))
    yield from _rounds(fate, fate.until - fate.days(3, 50), Claim.AT_RISK)


def _cancelled(fate: Fate) -> Iterator[Told]:
    ended_on = _due(fate) - fate.days(-20, 60)
    yield fate.say(ended_on, Claim.CANCELLED)
    if fate.second:
        yield Told(ended_on + fate.days(3, 20), fate.second, answer=AnswerKind.YES)


def _on_track(fate: Fate) -> Iterator[Told]:
    yield from _rounds(fate, fate.until - fate.days(3, 70))


def _at_risk(fate: Fate) -> Iterator[Told]:
    yield from _rounds(fate, fate.until - fate.days(3, 70), Claim.AT_RISK)


def _blocked(fate: Fate) -> Iterator[Told]:
    yield from _rounds(fate, fate.until - fate.days(40, 80))
    yield fate.say(fate.until - fate.days(3, 30), Claim.BLOCKED)


def _differing(fate: Fate) -> Iterator[Told]:
    yield fate.say(fate.until - fate.days(3, 40), Claim.AT_RISK)
    if fate.second:
        yield fate.say(fate.until - fate.days(3, 40), Claim.ON_TRACK, by=fate.second)


def _early(fate: Fate) -> Iterator[Told]:
    yield from _done(fate, fate.until - fate.days(10, 90))


def _asked(fate: Fate) -> Iterator[Told]:
    """A later date is asked for, and nobody has answered; what has no date is on track."""
    yield from _rounds(fate, fate.until - fate.days(20, 60))
    if fate.due_on is None:
        return
    yield _move(fate, fate.until - fate.days(3, 18), _due(fate) + fate.days(60, 200), agreed=False)


def _not_started(fate: Fate) -> Iterator[Told]:
    yield from _rounds(fate, fate.until - fate.days(3, 70), Claim.NOT_STARTED)


def _silent(_fate: Fate) -> Iterator[Told]:
    yield from ()


# What becomes of a milestone, and how often in a hundred: when its first date is past, or not.
PAST = (
    (_on_time, 42), (_moved_and_done, 9), (_late, 8), (_waiting, 6), (_disputed, 4),
    (_overdue, 8), (_overdue_in_silence, 5), (_moved_and_open, 9), (_moved_twice, 4),
    (_moved_after, 2), (_cancelled, 3),
)  # fmt: skip
COMING = (
    (_on_track, 46), (_at_risk, 8), (_blocked, 3), (_differing, 4), (_early, 4), (_asked, 3),
    (_not_started, 20), (_silent, 12),
)  # fmt: skip
