"""How a piece of evidence is written in a state.

What came later than the first sealed states has a key only where there is something to say,
so that those states still are what their entries sealed.
"""

from typing import Any

from partnership.models import Evidence
from partnership.models.texts import texts_of
from partnership.queries.states.plain import StateDict, code, day
from partnership.vocabulary import EvidenceForm


def evidence_state(piece: Evidence) -> StateDict:
    """Return one piece: a link, a file, or that one is withheld."""
    return {
        "position": piece.position,
        "form": piece.form,
        "title": piece.title,
        "source_kind": piece.source_kind,
        "address": piece.address,
        "publisher": piece.publisher,
        "locator": piece.locator,
        "dated_on": day(piece.dated_on),
        "languages": piece.languages,
        "counts": piece.counts,
        "sha256": piece.sha256,
        "media_type": piece.media_type,
        "size_bytes": piece.size_bytes,
        **{name: value for name, value in _later(piece).items() if value},
    }


def _later(piece: Evidence) -> dict[str, Any]:
    return {
        "file_name": piece.file_name,
        "missing_languages": piece.missing_languages,
        "redacted": piece.redacted,
        "withheld": _withheld(piece) if piece.form == EvidenceForm.WITHHELD else None,
        "erased": piece.erasure,
    }


def _withheld(piece: Evidence) -> StateDict:
    return {
        "organization": code(piece.withheld_by),
        "classified": piece.classified,
        "ground": texts_of(piece, "ground"),
        "review_on": day(piece.review_on),
    }
