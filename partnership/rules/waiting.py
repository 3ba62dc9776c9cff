"""Whose answer to a reported completion is awaited, and since when."""

from datetime import date, timedelta

from partnership.rules.situation import Situation
from partnership.rules.statements import statements
from partnership.rules.thresholds import ANSWER_DAYS
from partnership.rules.words import Word, answers_of
from partnership.vocabulary import AnswerKind, Claim


def awaited(it: Situation) -> tuple[str, ...]:
    """Return the confirming parties whose answer to another party's completion is missing.

    Nobody is waited for on the word of a public source alone.
    """
    claiming = it.claiming(Claim.COMPLETED)
    if not claiming:
        return ()
    return tuple(party for party in it.voices.confirming if party not in claiming)


def waiting_since(it: Situation) -> date | None:
    """Return the first publication of a completion that still waits for an answer."""
    if it.ended is not None or not it.completion_stands or not awaited(it):
        return None
    since = [waits_from(word) for word in _completions(it) if not word.about.last.reconstructed]
    return min(since, default=None)


def parties_without_answer(it: Situation) -> tuple[str, ...]:
    """Return the awaited parties that have let the days for an answer go by."""
    return tuple(party for party in awaited(it) if _is_silent(it, party))


def unanswered_from(published_on: date) -> date:
    """Return the first day on which a missing answer is shown: day 31."""
    return published_on + timedelta(days=ANSWER_DAYS + 1)


def waits_from(word: Word) -> date:
    """Return the day on which what the word now says was published."""
    if word.number not in word.about.numbers:  # an answer, which is never corrected
        return word.published_on
    return word.about.unchanged_since.published_on


def word_since(it: Situation, day: date | None) -> bool:
    """Say whether a lead or a public source was heard of after that day."""
    told = [
        each.aged_from
        for each in statements(it.facts.reports)
        if (each.first.by_lead or each.public) and not each.withdrawn
    ]
    told += [word.aged_from for words in it.voices.words.values() for word in words]
    return day is not None and any(heard_on > day for heard_on in told)


def _completions(it: Situation) -> list[Word]:
    last = it.voices.last_words().values()
    return [word for word in last if word.claim is Claim.COMPLETED]


def _is_silent(it: Situation, party: str) -> bool:
    return any(
        word.documented
        and not word.about.last.reconstructed
        and it.day >= unanswered_from(waits_from(word))
        and not _has_answered(it, party, word)
        for word in _completions(it)
    )


def _has_answered(it: Situation, party: str, word: Word) -> bool:
    since = word.about.unchanged_since.number
    return any(
        answer.to in word.about.numbers and (answer.kind is AnswerKind.NO or answer.number > since)
        for answer in answers_of(it.facts, party)
    )
