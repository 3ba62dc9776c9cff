"""What another date would make of a milestone's dates, before anything is written."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Milestone
from partnership.queries.confirming import facts_of
from partnership.queries.words.days import long_date
from partnership.queries.words.figures import number
from partnership.rules.dates import Dates, dates_of
from partnership.rules.due_days import due_day
from partnership.rules.facts import ItemFacts
from partnership.rules.parties import parties_that_led
from partnership.vocabulary import DatePrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """now: the milestone's dates as they stand. new_on: last day of the new date's period.

    others: the other parties that lead on the day, whose agreement a later date needs; none
    where a second person's is enough. day: on which it is looked at.
    """

    now: Dates
    new_on: date
    others: tuple[str, ...]
    day: date

    @property
    def is_later(self) -> bool:
        """It is a move; an earlier or a narrower date is none."""
        return self.now.due_on is not None and self.new_on > self.now.due_on

    @property
    def nth(self) -> int:
        """The how-manieth move this would be."""
        return self.now.moves + 1

    @property
    def days_in_all(self) -> int:
        """Days from the first date to the new one."""
        return (self.new_on - self.now.first_on).days if self.now.first_on else 0

    @property
    def is_after_deadline(self) -> bool:
        """The date that it would replace has passed."""
        return self.now.due_on is not None and self.day > self.now.due_on


def move_to(
    milestone: Milestone, due_on: date, precision: DatePrecision, *, party: str, day: date
) -> Move:
    """Return what a date that the party asks for today would be."""
    facts = facts_of(milestone)
    if not isinstance(facts, ItemFacts):
        raise TypeError("Dates are set on milestones.")
    return Move(
        now=dates_of(facts, day),
        new_on=due_day(due_on, precision),
        others=tuple(each for each in parties_that_led(facts, day) if each != party),
        day=day,
    )


def dates_so_far(milestone: Milestone, *, day: date) -> list[str]:
    """Return the date in force, and what a later one would be; none without a date."""
    facts = facts_of(milestone)
    now = dates_of(facts, day) if isinstance(facts, ItemFacts) else Dates()
    if now.due_on is None or now.first_on is None:
        return []
    told = {"due": long_date(now.due_on), "first": long_date(now.first_on)}
    found = [
        _("Due %(due)s; the first date was %(first)s.") % told,
        ngettext(
            "It was moved later %(count)s time so far.",
            "It was moved later %(count)s times so far.",
            now.moves,
        )
        % {"count": now.moves}
        if now.moves
        else _("It was never moved later."),
    ]
    if now.asked_due_on is not None:
        asked = {"day": long_date(now.asked_due_on)}
        found.append(_("A later date, %(day)s, was asked for and is not agreed to yet.") % asked)
    return found


def due_now(milestone: Milestone, day: date) -> date | None:
    """Return the last day of the date in force; None without a date."""
    facts = facts_of(milestone)
    return dates_of(facts, day).due_on if isinstance(facts, ItemFacts) else None


def move_sentences(move: Move, *, names: dict[str, str]) -> list[str]:
    """Return what the public will read of the move. names: of the parties by country."""
    first_on, due_on = move.now.first_on, move.now.due_on
    if first_on is None or due_on is None:
        return []
    new = _("New date: %(day)s.") % {"day": long_date(move.new_on)}
    if not move.is_later:
        return [new, _("It is not later than the date in force, so it needs no agreement.")]
    return [
        new,
        _in_all(move, first_on),
        *_deadline(move, due_on),
        *_agreement(move, names),
    ]


def _in_all(move: Move, first_on: date) -> str:
    text = ngettext(
        "%(nth)s, +%(days)s day in all; the first date was %(first)s.",
        "%(nth)s, +%(days)s days in all; the first date was %(first)s.",
        move.days_in_all,
    )
    return text % {
        "nth": _nth(move.nth),
        "days": number(move.days_in_all),
        "first": long_date(first_on),
    }


def _nth(number: int) -> str:
    few = ("", _("First move"), _("Second move"), _("Third move"), _("Fourth move"))
    return few[number] if number < len(few) else _("Move number %(number)s") % {"number": number}


def _deadline(move: Move, due_on: date) -> list[str]:
    day = {"day": long_date(due_on)}
    if move.is_after_deadline:
        return [_("It will be marked as moved after the deadline, %(day)s.") % day]
    if move.others:
        return [
            _("Agreed to only after %(day)s, it will be marked as moved after the deadline.") % day
        ]
    return []


def _agreement(move: Move, names: dict[str, str]) -> list[str]:
    if not move.others:
        return [_("It is in force once a second person signs it off.")]
    told = {
        "parties": ", ".join(names.get(each, each) for each in move.others),
        "day": long_date(move.day),
    }
    return [
        _(
            "It is in force once the other leading country agrees (%(parties)s). Until then the "
            "public page shows the date before, and that a later date was asked for."
        )
        % told
    ]
