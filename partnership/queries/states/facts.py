"""How dated facts are written in a state: reports, answers, due dates, declarations.

Only facts with an entry are public, so only they are written.
"""

from collections.abc import Iterable
from typing import TypeVar

from partnership.models import Answer, Assessment, Declaration, DueDate, Report
from partnership.models.columns import Recorded
from partnership.models.texts import texts_of
from partnership.queries.states.evidence import evidence_state
from partnership.queries.states.plain import StateDict, code, day, published, translated
from partnership.queries.states.sources import source_state

Fact = TypeVar("Fact", bound=Recorded)


def report_states(rows: Iterable[Report], timezone: str) -> list[StateDict]:
    """Return the published reports of an item in the order of the record."""
    return [_report(row, timezone) for row in in_record_order(rows)]


def in_record_order(rows: Iterable[Fact]) -> list[Fact]:
    """Return the public ones of these facts by the number of their entry."""
    public = [(row.entry_id, row) for row in rows if row.entry_id is not None]
    return [row for _number, row in sorted(public, key=lambda pair: pair[0])]


def _report(report: Report, timezone: str) -> StateDict:
    return {
        **published(report, timezone),
        "organization": code(report.organization),
        "party": report.party,
        "by_lead": report.by_lead,
        "origin": report.origin,
        "claim": report.claim,
        "effective_on": day(report.effective_on),
        "precision": report.precision,
        "note": texts_of(report, "note"),
        "reason": report.reason,
        "reason_text": texts_of(report, "reason_text"),
        **translated(report),
        "successor": code(report.successor),
        "corrects": _corrected_number(report),
        "withdrawn_on": day(report.withdrawn_on),
        "source": source_state(report.source) if report.source else None,
        "evidence": [
            evidence_state(row)
            for row in sorted(report.evidence.all(), key=lambda row: (row.position, row.pk))
        ],
        "answers": answer_states(report.answers.all(), timezone),
    }


def _corrected_number(fact: Report | DueDate) -> int | None:
    return fact.corrects.entry_id if fact.corrects else None


def answer_states(rows: Iterable[Answer], timezone: str) -> list[StateDict]:
    """Return the public answers to one fact in the order of the record."""
    return [
        {
            **published(row, timezone),
            "party": row.party,
            "organization": row.organization.code,
            "answer": row.kind,
            "claim": row.claim,
            "comment": texts_of(row, "comment"),
            **translated(row),
            "withdrawn_on": day(row.withdrawn_on),
        }
        for row in in_record_order(rows)
    ]


def due_date_states(rows: Iterable[DueDate], timezone: str) -> list[StateDict]:
    """Return every date that a milestone has had, the first one first."""
    return [
        {
            **published(row, timezone),
            "position": row.position,
            "due_on": day(row.due_on),
            "precision": row.precision,
            "set_by": row.set_by,
            "note": texts_of(row, "note"),
            "asked_by": row.asked_by,
            "organization": code(row.organization),
            "reason": row.reason,
            "reason_text": texts_of(row, "reason_text"),
            **translated(row),
            "seconded_on": day(row.seconded_on),
            "corrects": _corrected_number(row),
            "sources": [
                source_state(source)
                for source in sorted(row.sources.all(), key=lambda source: source.position)
            ],
            "answers": answer_states(row.answers.all(), timezone),
        }
        for row in in_turn(rows)
    ]


def in_turn(rows: Iterable[DueDate]) -> list[DueDate]:
    """Return the public ones of these dates in the order in which the milestone had them."""
    return sorted((row for row in rows if row.entry_id is not None), key=lambda row: row.position)


def declaration_states(rows: Iterable[Declaration], timezone: str) -> list[StateDict]:
    """Return which parties declared that the milestones cover the promise."""
    return [
        {**published(row, timezone), "party": row.party}
        for row in sorted(rows, key=lambda row: row.party)
        if row.entry_id is not None
    ]


def assessments_part(rows: Iterable[Assessment], timezone: str) -> StateDict:
    """Return {"assessments": […]} in the record's order; nothing where there is none."""
    told = [
        {
            **published(row, timezone),
            "party": row.party,
            "organization": row.organization.code,
            "assessor": row.assessor,
            "title": row.title,
            "address": row.address,
            "dated_on": day(row.dated_on),
            "summary": texts_of(row, "summary"),
            **translated(row),
        }
        for row in in_record_order(rows)
    ]
    return {"assessments": told} if told else {}
