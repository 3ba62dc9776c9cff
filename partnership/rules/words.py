"""A party's words on an item: what its leads reported and what it answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnership.rules.facts import Answer, ItemFacts
from partnership.rules.statements import Statement, statements
from partnership.vocabulary import AnswerKind, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One claim that a party made, by a report or by an answer.

    day: by which words are ordered; done_on: the day that it names for its claim (a yes
    names the day of the report that it confirms). aged_from: where its age starts.
    about: the report that it is or answers.
    """

    claim: Claim
    day: date
    number: int
    done_on: date
    published_on: date
    aged_from: date
    about: Statement
    documented: bool = False
    successor: str | None = None


def party_words(facts: ItemFacts, party: str) -> tuple[Word, ...]:
    """Return what the party said, oldest first by day, then by number in the record."""
    said = statements(facts.reports)
    words = [reported(each) for each in said if _is_of(each, party)]
    for answer in answers_of(facts, party):
        words += [word for each in said for word in _answered(answer, each)]
    return in_order(words)


def in_order(words: Iterable[Word]) -> tuple[Word, ...]:
    return tuple(sorted(words, key=lambda word: (word.day, word.number)))


def answers_of(facts: ItemFacts, party: str) -> list[Answer]:
    """Return the party's answers that it has not taken back."""
    return [
        answer for answer in facts.answers if answer.party == party and answer.withdrawn_on is None
    ]


def reported(statement: Statement) -> Word:
    """Return what a report says, as a word of the one who said it."""
    return Word(
        claim=statement.last.claim,
        day=statement.last.effective_on,
        number=statement.first.number,
        done_on=statement.last.effective_on,
        published_on=statement.first.published_on,
        aged_from=statement.aged_from,
        about=statement,
        documented=statement.documented,
        successor=statement.last.successor,
    )


def is_void(answer: Answer, statement: Statement) -> bool:
    """Say whether a yes lost what it confirmed: corrected since, or taken back."""
    return statement.withdrawn or answer.number < statement.unchanged_since.number


def _is_of(statement: Statement, party: str) -> bool:
    official = statement.first.by_lead and not statement.public
    return official and statement.first.party == party and not statement.withdrawn


def _answered(answer: Answer, statement: Statement) -> list[Word]:
    if answer.to not in statement.numbers or answer.party == statement.first.party:
        return []
    if answer.kind is AnswerKind.YES:
        return [] if is_void(answer, statement) else [_yes(answer, statement)]
    return [] if answer.claim is None else [_no(answer, answer.claim, statement)]


def _yes(answer: Answer, statement: Statement) -> Word:
    return Word(
        claim=statement.last.claim,
        day=answer.published_on,
        number=answer.number,
        done_on=statement.last.effective_on,
        published_on=answer.published_on,
        aged_from=answer.published_on,
        about=statement,
        documented=statement.documented,
        successor=answer.successor or statement.last.successor,
    )


def _no(answer: Answer, claim: Claim, statement: Statement) -> Word:
    return Word(
        claim=claim,
        day=answer.published_on,
        number=answer.number,
        done_on=answer.published_on,
        published_on=answer.published_on,
        aged_from=answer.published_on,
        about=statement,
        successor=answer.successor,
    )
