"""Evidence as the API tells it: every name always there, and where a file can be fetched."""

from typing import Any

from partnership.queries.addresses import absolute
from partnership.queries.evidence_files import file_address
from partnership.queries.states.plain import StateDict

# What a state says only where there is something to say.
UNSAID: dict[str, Any] = {
    "file_name": None,
    "file_url": None,
    "missing_languages": [],
    "redacted": False,
    "withheld": None,
    "erased": None,
}


def with_evidence_told(state: StateDict) -> StateDict:
    """Return the state of an item with every name of its evidence, and of its withholding."""
    if "reports" not in state:
        return state
    reports = [
        {**report, "evidence": [_piece(piece) for piece in report["evidence"]]}
        for report in state["reports"]
    ]
    return {"withheld": None, **state, "reports": reports}


def _piece(piece: StateDict) -> StateDict:
    told = {**UNSAID, **piece}
    if piece.get("file_name") and not piece.get("erased"):
        told["file_url"] = absolute(file_address(piece["sha256"], piece["file_name"]))
    return told
