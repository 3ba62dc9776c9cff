"""What of a plan's files is new or changed since they were last taken in."""

import hashlib
from dataclasses import fields, is_dataclass

from partnership.exchange.parts import CodedRow
from partnership.exchange.shapes import PlanFile
from partnership.models import Imported
from partnership.vocabulary import SubjectKind

# A row with its kind and its position in its section, from 1.
Told = tuple[SubjectKind, int, CodedRow]

OF_NO_PLAN = ""
SECTIONS = {
    SubjectKind.ORGANIZATION: "organizations",
    SubjectKind.PILLAR: "pillars",
    SubjectKind.AREA: "areas",
    SubjectKind.INITIATIVE: "initiatives",
    SubjectKind.INDICATOR: "indicators",
    SubjectKind.MILESTONE: "milestones",
    SubjectKind.MEETING: "meetings",
    SubjectKind.FUNDING: "funding",
}


def digest(row: CodedRow, position: int) -> str:
    """Return the SHA-256 of all that a row says, in hex, wherever in the files it stands."""
    return hashlib.sha256(repr((position, _plain(row))).encode()).hexdigest()


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {
            each.name: _plain(getattr(value, each.name)) for each in fields(value) if each.compare
        }
    return [_plain(part) for part in value] if isinstance(value, tuple) else str(value)


def rows_by_section(plan_file: PlanFile) -> list[Told]:
    """Return every row of the files with its kind and its position in its section, from 1."""
    rows: list[Told] = [
        (kind, position, row)
        for kind, section in SECTIONS.items()
        for position, row in enumerate(getattr(plan_file, section), start=1)
    ]
    return [(SubjectKind.PLAN, 1, plan_file.plan), *rows]


def remembered(plan_code: str) -> dict[str, Imported]:
    """Return what was remembered of the last import, by subject.

    Organizations are of no plan: whatever plan's files brought them in, they are known.
    """
    rows = Imported.objects.filter(plan_code__in=[plan_code, OF_NO_PLAN])
    return {row.subject_code: row for row in rows}


def remember(plan_code: str, digests: dict[str, str], *, seq: int) -> None:
    """Remember what the files said of these subjects, of the plan or OF_NO_PLAN."""
    Imported.objects.bulk_create(
        [
            Imported(plan_code=plan_code, subject_code=code, digest=text, seq=seq)
            for code, text in digests.items()
        ],
        update_conflicts=True,
        unique_fields=["plan_code", "subject_code"],
        update_fields=["digest", "seq"],
    )
