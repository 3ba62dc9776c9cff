"""Due dates as they now read, and the agreements that they need."""

from dataclasses import dataclass
from datetime import date

from partnership.rules.due_days import due_day
from partnership.rules.facts import Answer, DueDate, ItemFacts
from partnership.rules.parties import parties_that_led
from partnership.rules.words import answers_of
from partnership.vocabulary import AnswerKind, DateSetter


@dataclass(frozen=True, slots=True, kw_only=True)
class DateText:
    """One due date and the corrections of it that are in force, oldest first."""

    texts: tuple[DueDate, ...]

    @property
    def first(self) -> DueDate:
        return self.texts[0]

    @property
    def day(self) -> date:
        """The day at whose end it has passed, as it now reads."""
        return due_day(self.texts[-1].due_on, self.texts[-1].precision)


def date_texts(facts: ItemFacts) -> tuple[DateText, ...]:
    """Return the due dates in the record's order, without those of an organizer."""
    place: dict[int, int] = {}
    texts: dict[int, list[DueDate]] = {}
    for each in sorted(facts.due_dates, key=lambda each: each.number):
        if each.corrects is None:
            place[each.number] = each.number
        elif each.corrects in place and _may_correct(facts, each):
            place[each.number] = place[each.corrects]
        else:
            continue
        texts.setdefault(place[each.number], []).append(each)
    chains = [DateText(texts=tuple(chain)) for chain in texts.values()]
    return tuple(each for each in chains if each.texts[-1].set_by is not DateSetter.ORGANIZER)


def agreed_from(facts: ItemFacts, later: DateText) -> tuple[date, int] | None:
    """Return day and number of the last agreement that a later date needs.

    None while one is missing. A date that no single party asked for needs none.
    """
    asked = later.first
    if asked.asked_by is None:
        return asked.published_on, asked.number
    led = parties_that_led(facts, asked.published_on)
    others = [party for party in led if party != asked.asked_by]
    if not others:
        seconded = asked.seconded_on
        return None if seconded is None else (seconded, asked.number)
    return _last_yes(facts, others, later)


def is_refused(facts: ItemFacts, asked: DateText) -> bool:
    """Say whether a party's newest answer to the date asked for is no."""
    newest = [_answers_to(facts, party, asked)[-1:] for party in facts.parties]
    return any(answer.kind is AnswerKind.NO for answers in newest for answer in answers)


def _last_yes(facts: ItemFacts, parties: list[str], text: DateText) -> tuple[date, int] | None:
    agreements = []
    for party in parties:
        given = _standing_yes(_answers_to(facts, party, text))
        if given is None:
            return None
        agreements.append((given.published_on, given.number))
    return max(agreements)


def _standing_yes(answers: list[Answer]) -> Answer | None:
    """Return the first yes since the party's last no, if any."""
    standing: Answer | None = None
    for answer in answers:
        if answer.kind is AnswerKind.NO:
            standing = None
        elif standing is None:
            standing = answer
    return standing


def _answers_to(facts: ItemFacts, party: str, text: DateText) -> list[Answer]:
    """Return the party's answers to the date as it now reads, in the record's order.

    A correction that changes the day voids a yes that was given before it.
    """
    since = _unchanged_since(text)
    numbers = {each.number for each in text.texts}
    answers = [
        each
        for each in answers_of(facts, party)
        if each.to in numbers and (each.kind is AnswerKind.NO or each.number > since)
    ]
    return sorted(answers, key=lambda each: each.number)


def _unchanged_since(text: DateText) -> int:
    """Return the number of the text from which on the day is as it is now."""
    since = text.texts[-1].number
    for each in reversed(text.texts):
        if due_day(each.due_on, each.precision) != text.day:
            break
        since = each.number
    return since


def _may_correct(facts: ItemFacts, correction: DueDate) -> bool:
    """Before the baseline a date is corrected freely, from then on by all parties."""
    if facts.baselined_on is None or correction.published_on < facts.baselined_on:
        return True
    if correction.asked_by is None:
        return True
    others = [party for party in facts.parties if party != correction.asked_by]
    return _last_yes(facts, others, DateText(texts=(correction,))) is not None
