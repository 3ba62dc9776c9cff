"""The whole check, from the entries' bytes to the last column that pages are read from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from partnership.models import Entry, RecordHead
from partnership.queries.exported_record import record_lines
from partnership.queries.verification.entries import entry_findings, head_findings
from partnership.queries.verification.files import file_findings
from partnership.queries.verification.findings import Finding
from partnership.queries.verification.live import live_findings
from partnership.queries.verification.sealed import state_findings
from partnership.queries.verification.steps import step_findings
from partnership.record.file_format import export_lines
from partnership.record.findings import Erasure, Verdict
from partnership.record.verification import verify


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked and what was found. root: over all entries, None if unreadable."""

    size: int
    root: bytes | None
    erasures: tuple[Erasure, ...]
    findings: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Nothing was found."""
        return not self.findings


def verify_record(*, now: datetime) -> Verification:
    """Read everything again and compare. Returns every finding, in the record's order."""
    with transaction.atomic():
        size = Entry.objects.count()
        lines = export_lines(record_lines(size=size), origin="here", size=size, exported_at=now)
        verdict = verify(_whole(lines))
        findings = sorted(set(_findings(verdict, size)))
    return Verification(size, verdict.root, verdict.erasures, tuple(findings))


def _whole(lines: Iterator[bytes]) -> Iterator[bytes]:
    """Let a record with entries missing be checked as far as it goes."""
    try:
        yield from lines
    except ValueError:
        return


def _findings(verdict: Verdict, size: int) -> Iterator[Finding]:
    for problem in verdict.problems:
        seq = -1 if problem.seq is None else problem.seq
        yield Finding(seq, "record", problem.subject or "", problem.sentence)
    yield from entry_findings()
    yield from head_findings(RecordHead.objects.filter(pk=1).first(), verdict.root, size)
    yield from state_findings()
    yield from step_findings(verdict.steps)
    yield from live_findings()
    yield from file_findings()
