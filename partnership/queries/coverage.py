"""How much of what is public there is in each language, and what waits for a new translation."""

from collections.abc import Iterable
from dataclasses import dataclass

from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS
from partnership.queries.page_context import Reading
from partnership.queries.translations import PlacedText, texts_of_plan
from partnership.queries.words import count_of, percent
from partnership.rules.rollup import Share
from partnership.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Figures:
    """One kind of texts in one language, each figure out of all that there are."""

    present: str
    share: str
    missing: str
    outdated: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """One language: the subjects' own texts, and the free texts of facts."""

    language: str
    tag: str
    texts: Figures
    facts: Figures


def coverage(reading: Reading) -> tuple[Coverage, ...]:
    """Return the coverage of each language on the day: of the plan, and of organizations.

    A text counts once it is there in any language. One query.
    """
    return coverage_of(texts_of_plan(reading.plan, reading.as_of.day))


def coverage_of(found: Iterable[PlacedText]) -> tuple[Coverage, ...]:
    """Return the coverage of each language among these texts."""
    found = list(found)
    texts = [text for text in found if text.fact is None]
    facts = [text for text in found if text.fact is not None]
    return tuple(
        Coverage(
            language=str(label_of(language)),
            tag=TAGS[language],
            texts=_figures(texts, language),
            facts=_figures(facts, language),
        )
        for language in Language
    )


def _figures(texts: list[PlacedText], language: Language) -> Figures:
    missing = sum(language in text.missing for text in texts)
    outdated = sum(language in text.outdated for text in texts)
    share = Share(len(texts) - missing, len(texts))
    return Figures(
        present=count_of(share.count, share.of),
        share=percent(f"{share.count}/{share.of}") if share.of else "",
        missing=count_of(missing, share.of),
        outdated=count_of(outdated, share.of),
    )
