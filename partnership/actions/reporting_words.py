"""What an official wants a report to say, before anything is written."""

from dataclasses import dataclass, field
from datetime import date

from partnership.actions.evidence.words import COUNTING_KINDS, Link, Piece
from partnership.models import Milestone, Report
from partnership.models.texts import columns_of
from partnership.vocabulary import Claim, DayPrecision, Language, ReasonGiven

Texts = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The words of a report. note, reason_text: {"en": …, "fr": …, "es": …}, any may miss."""

    claim: Claim
    effective_on: date
    precision: DayPrecision = DayPrecision.EXACT
    note: Texts = field(default_factory=dict)
    reason: ReasonGiven | None = None
    reason_text: Texts = field(default_factory=dict)
    successor: Milestone | None = None
    evidence: tuple[Piece, ...] = ()


def put(report: Report, said: Said) -> None:
    """Write the words into a draft's columns. Not saved."""
    report.claim, report.effective_on, report.precision = (
        said.claim,
        said.effective_on,
        said.precision,
    )
    report.reason, report.successor = said.reason or "", said.successor
    for name, texts in (("note", said.note), ("reason_text", said.reason_text)):
        for language, column in zip(Language, columns_of(name), strict=True):
            setattr(report, column, texts.get(language, "").strip())


__all__ = ["COUNTING_KINDS", "Link", "Said", "Texts", "put"]
