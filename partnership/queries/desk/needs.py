"""What may stand on an official's list, and why."""

from dataclasses import dataclass
from enum import StrEnum

from partnership.models import Proposal, Report, Step, TextDraft


class Need(StrEnum):
    """Why something stands on the list, most pressing first."""

    OVERDUE = "overdue"
    SIGN_OFF = "sign_off"
    ANSWER = "answer"
    DISPUTED = "disputed"
    RETURNED = "returned"
    DRAFT = "draft"
    DUE_SOON = "due_soon"
    SILENT = "silent"
    NO_REPORT = "no_report"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the list.

    code: of its item, or of the subject of a draft of texts. step: how the item stands today.
    report, proposal, draft: what is on the desk, if it is that. mine: the official reports on
    the item themselves; else they only look.
    """

    need: Need
    code: str
    step: Step | None = None
    report: Report | None = None
    proposal: Proposal | None = None
    draft: TextDraft | None = None
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of what waits for somebody else.

    draft: sent and not signed off, or offered to the other party. step: of an end that the
    other party has not answered.
    """

    code: str
    draft: Report | Proposal | None = None
    step: Step | None = None
