"""The clarity card: what a promise names, apart from how far it has come."""

from dataclasses import dataclass
from enum import StrEnum


class Question(StrEnum):
    """What a promise must name to be judged, in the order of the card."""

    WHO = "who"
    WHAT = "what"
    BY_WHEN = "by_when"
    MEASURED_HOW = "measured_how"
    SHOWN_BY_WHAT = "shown_by_what"


class DateWords(StrEnum):
    """What may be said of a promise's date."""

    NAMED = "named"
    NOT_FOUND = "not_found"  # no date found in the sources read
    NOT_GIVEN = "not_given"  # the official text, checked, gives none


# Without any of these nobody can tell whether what is promised was done.
WAYS_TO_JUDGE = (Question.BY_WHEN, Question.MEASURED_HOW, Question.SHOWN_BY_WHAT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What the promise names. checked: it was read against the official text."""

    who: bool = False
    what: bool = False
    by_when: bool = False
    measured_how: bool = False
    shown_by_what: bool = False
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarity:
    """The card: each question with whether it is answered, and "named of total".

    cannot_be_judged: the end of the scale, "Cannot be judged as written".
    """

    answers: tuple[tuple[Question, bool], ...]
    named: int
    total: int
    cannot_be_judged: bool
    date_words: DateWords


def clarity(named: Named) -> Clarity:
    """Return the clarity card of a promise. It never enters progress."""
    answers = {question: bool(getattr(named, question.value)) for question in Question}
    return Clarity(
        answers=tuple(answers.items()),
        named=sum(answers.values()),
        total=len(answers),
        cannot_be_judged=not answers[Question.WHAT]
        or not any(answers[way] for way in WAYS_TO_JUDGE),
        date_words=_date_words(named),
    )


def _date_words(named: Named) -> DateWords:
    if named.by_when:
        return DateWords.NAMED
    return DateWords.NOT_GIVEN if named.checked else DateWords.NOT_FOUND
