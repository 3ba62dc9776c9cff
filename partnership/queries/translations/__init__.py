"""The texts of a plan in each language: which there are, which are missing, which are outdated.

One read model for the Method page and for the officials' desk, so both show the same figures.
"""

from partnership.queries.translations.places import PlacedText, placed_texts
from partnership.queries.translations.plan import party_tongues, texts_of_plan
from partnership.queries.translations.versions import source_change
from partnership.queries.translations.waiting import (
    Waiting,
    translations_waiting,
    waiting_texts,
)

__all__ = [
    "PlacedText",
    "Waiting",
    "party_tongues",
    "placed_texts",
    "source_change",
    "texts_of_plan",
    "translations_waiting",
    "waiting_texts",
]
