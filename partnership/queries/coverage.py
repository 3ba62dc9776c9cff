"""How much of what is public there is in each language, and what waits for a new translation."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnership.models import State
from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, number, percent
from partnership.rules.rollup import Share
from partnership.vocabulary import Language

# An abbreviation that a language does not have is no gap.
NOT_TRANSLATED = ("acronym",)


@dataclass(frozen=True, slots=True)
class Coverage:
    """One language: how many of the texts there are in it, and how many are outdated."""

    language: str
    tag: str
    present: str
    share: str
    outdated: str


def coverage(reading: Reading) -> tuple[Coverage, ...]:
    """Return the coverage of each language on the day: of the plan, and of organizations.

    A text counts once it is there in any language. One query.
    """
    contents = (
        State.objects.on(reading.as_of.day)
        .filter(plan_code__in=("", reading.plan["code"]))
        .values_list("content", flat=True)
    )
    states = [json.loads(content) for content in contents]
    found = [texts for state in states for texts in texts_in(state)]
    return tuple(
        _coverage(
            language, Share(_present(found, language), len(found)), _outdated(states, language)
        )
        for language in Language
    )


def _coverage(language: Language, share: Share, outdated: int) -> Coverage:
    return Coverage(
        language=str(label_of(language)),
        tag=TAGS[language],
        present=count_of(share.count, share.of),
        share=percent(f"{share.count}/{share.of}") if share.of else "",
        outdated=number(outdated),
    )


def texts_in(value: object) -> Iterator[dict[str, str]]:
    """Yield every text of a state that is there in some language, at any depth."""
    if isinstance(value, list):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, dict):
        if value.keys() == set(Language):
            if any(value.values()):
                yield value
            return
        for name, each in value.items():
            if name not in NOT_TRANSLATED:
                yield from texts_in(each)


def _present(found: Iterable[dict[str, str]], language: Language) -> int:
    return sum(bool(texts[language]) for texts in found)


def _outdated(states: Iterable[dict], language: Language) -> int:
    """Count the texts whose source has changed since they were translated."""
    names = [name for state in states for name in state.get("outdated", [])]
    return sum(name.endswith(f"_{language}") for name in names)
