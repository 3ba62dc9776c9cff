"""What an official wants a report to say, before anything is written."""

from dataclasses import dataclass, field
from datetime import date

from partnership.models import Evidence, Milestone, Report
from partnership.models.texts import columns_of
from partnership.vocabulary import (
    Claim,
    DayPrecision,
    EvidenceForm,
    Language,
    ReasonGiven,
    SourceKind,
)

# The press and unofficial digests show nothing by themselves.
COUNTING_KINDS = (
    SourceKind.OFFICIAL_TEXT,
    SourceKind.OFFICIAL_RELEASE,
    SourceKind.OFFICIAL_REPRINT,
)
Texts = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One address that shows what a report says. languages: codes, such as ("en", "fr")."""

    address: str
    title: str = ""
    kind: SourceKind
    publisher: str = ""
    dated_on: date | None = None
    languages: tuple[str, ...] = ()


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
    evidence: tuple[Link, ...] = ()


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


def put_evidence(report: Report, links: tuple[Link, ...]) -> None:
    """Let a saved draft carry these links and no others."""
    report.evidence.all().delete()
    Evidence.objects.bulk_create(
        Evidence(
            report=report,
            form=EvidenceForm.LINK,
            address=link.address,
            title=link.title,
            source_kind=link.kind,
            publisher=link.publisher,
            dated_on=link.dated_on,
            languages=sorted(link.languages),
            counts=link.kind in COUNTING_KINDS,
            position=position,
        )
        for position, link in enumerate(links, start=1)
    )
