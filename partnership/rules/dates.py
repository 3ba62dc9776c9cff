"""An item's first and current due date, and how it came from one to the other."""

from dataclasses import dataclass, replace
from datetime import date

from partnership.rules.agreement import agreed_end, agreed_successor
from partnership.rules.date_texts import DateText, agreed_from, date_texts, is_refused
from partnership.rules.facts import ItemFacts
from partnership.rules.voices import voices_of
from partnership.vocabulary import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """first_on, due_on: last day of the first and of the current date's period.

    moves: how often it was moved later; after_deadline: one such move came into force
    after the date it replaced. asked_due_on, asked_on: a later date not yet agreed.
    """

    first_on: date | None = None
    due_on: date | None = None
    moves: int = 0
    after_deadline: bool = False
    asked_due_on: date | None = None
    asked_on: date | None = None

    @property
    def slip_days(self) -> int:
        """Days from the first to the current date; 0 without a date or when it is earlier."""
        if self.first_on is None or self.due_on is None:
            return 0
        return max(0, (self.due_on - self.first_on).days)


def dates_of(facts: ItemFacts, day: date) -> Dates:
    """Return the item's dates, with the earlier first date of what it replaced."""
    own = _own_dates(facts)
    inherited = [
        dates_of(each, day) for each in facts.predecessors if _handed_to(each, day) == facts.code
    ]
    dated = [each for each in inherited if each.first_on is not None]
    if not dated:
        return own
    firsts = [each.first_on for each in (own, *dated) if each.first_on is not None]
    # A date is never removed: a successor without one of its own takes the earliest over.
    base = own if own.due_on is not None else min(dated, key=lambda each: each.due_on or date.max)
    return replace(base, first_on=min(firsts))


def taken_over(facts: ItemFacts) -> list[tuple[date | None, DateText]]:
    """Return each date after the first with the day on which it came into force, in that order.

    None, and last, for a date that was asked for and is not agreed.
    """
    texts = date_texts(facts)
    return _in_force_order(facts, texts[0], list(texts[1:])) if texts else []


def _handed_to(facts: ItemFacts, day: date) -> str | None:
    voices = voices_of(facts, day)
    return agreed_successor(voices) if agreed_end(voices) is Claim.REPLACED else None


def _own_dates(facts: ItemFacts) -> Dates:
    texts = date_texts(facts)
    if not texts:
        return Dates()
    first, *others = texts
    dates = Dates(first_on=first.day, due_on=first.day)
    asked: list[DateText] = []
    for taken_on, text in _in_force_order(facts, first, others):
        if taken_on is None:
            asked.append(text)
        else:
            dates = _moved(dates, text, taken_on)
    return _with_request(facts, dates, asked)


def _in_force_order(
    facts: ItemFacts, first: DateText, others: list[DateText]
) -> list[tuple[date | None, DateText]]:
    """Return the dates after the first in the order in which they come into force.

    With the day on which each does; None, and last, for what is not agreed. Whether a
    date is later is told by the date in force when it is published.
    """
    in_force: list[tuple[tuple[date, int], DateText]] = [((date.min, 0), first)]
    waiting = []
    for text in others:
        published = (text.first.published_on, text.first.number)
        before = max((each for each in in_force if each[0] < published), key=lambda each: each[0])
        taken = agreed_from(facts, text) if text.day > before[1].day else published
        if taken is None:
            waiting.append(text)
        else:
            in_force.append((taken, text))
    taken_over = sorted(in_force[1:], key=lambda each: each[0])
    return [(key[0], text) for key, text in taken_over] + [(None, text) for text in waiting]


def _moved(dates: Dates, text: DateText, taken_on: date) -> Dates:
    if dates.due_on is None or text.day <= dates.due_on:
        return replace(dates, due_on=text.day)
    late = _decided_on(text, taken_on) > dates.due_on
    return replace(
        dates,
        due_on=text.day,
        moves=dates.moves + 1,
        after_deadline=dates.after_deadline or late,
    )


def _decided_on(text: DateText, taken_on: date) -> date:
    """Return the day by which a move is early or late; a source's, unless a party asked."""
    source_on = text.texts[-1].source_on
    return taken_on if source_on is None or text.first.asked_by is not None else source_on


def _with_request(facts: ItemFacts, dates: Dates, asked: list[DateText]) -> Dates:
    open_requests = [
        text
        for text in asked
        if dates.due_on is not None and text.day > dates.due_on and not is_refused(facts, text)
    ]
    if not open_requests:
        return dates
    newest = open_requests[-1]
    return replace(dates, asked_due_on=newest.day, asked_on=newest.first.published_on)
