"""What a kind of proposal is: the shape of its content, what it needs, and what it does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from partnership.actions.recording import Recorder
from partnership.models import Entry, Proposal


class Place(StrEnum):
    """What a proposal may be about."""

    MILESTONE = "milestone"
    INITIATIVE = "initiative"
    INDICATOR = "indicator"
    PLAN = "plan"


def _nothing(_proposal: Proposal, _today: date) -> dict[str, Any]:
    return {}


def _no_words(_content: Any, _proposal: Proposal, _today: date) -> list[str]:
    return []


def _always(_proposal: Proposal) -> bool:
    return True


def _no_beginning(_proposal: Proposal, _today: date) -> list[str]:
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of proposal.

    content: the dataclass of its parts (see `parts`). places: what it may be about.
    check(content, proposal, today): raises Refused for what keeps it from going out; that
    what is required is there, and in the party's languages, is checked before. apply(recorder,
    proposal, content): writes the rows, marked by the recorder, and appends the entry; the
    last entry where there are several. fresh(proposal, today): what a new form begins with. before
    (proposal, today): how the same parts read now, for whoever compares. follows(content, proposal,
    today): sentences of what the public will read, such as "third move, +274 days in all".
    warnings: what is allowed and unusual, asked about once more before it is sent. explained:
    one sentence on what the kind is for. fits(proposal): whether it makes sense there today.
    begins(proposal, today): what to know before writing.
    """

    content: type
    places: tuple[Place, ...]
    check: Callable[[Any, Proposal, date], None]
    apply: Callable[[Recorder, Proposal, Any], Entry]
    fresh: Callable[[Proposal, date], dict[str, Any]] = _nothing
    before: Callable[[Proposal, date], dict[str, Any]] = _nothing
    follows: Callable[[Any, Proposal, date], list[str]] = _no_words
    warnings: Callable[[Any, Proposal, date], list[str]] = _no_words
    explained: Any = ""
    fits: Callable[[Proposal], bool] = _always
    begins: Callable[[Proposal, date], list[str]] = _no_beginning
