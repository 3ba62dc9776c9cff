"""Rows of the record's entries."""

from partnership.api.question import Question
from partnership.api.rows.addresses import RESOURCES, own_address
from partnership.api.telling import Telling
from partnership.queries.changes import states_around, text_differences
from partnership.vocabulary import SubjectKind


def change_rows(rows: list[dict], question: Question, telling: Telling) -> list[dict]:
    """Return the rows of a list of entries. No query."""
    return [change_row(row, telling) for row in rows]


def change_row(row: dict, telling: Telling) -> dict:
    """Return one entry. body: the very text that was hashed."""
    resource = RESOURCES[SubjectKind(row["subject_kind"])]
    return {
        "seq": row["seq"],
        "url": own_address("changes", row["seq"]),
        "recorded_at": row["recorded_at"],
        "kind": row["kind"],
        "kind_words": telling.words("EntryKind", row["kind"]),
        "subject_kind": row["subject_kind"],
        "subject_kind_words": telling.words("SubjectKind", row["subject_kind"]),
        "subject": row["subject"],
        "subject_url": own_address(resource, row["subject"]),
        "plan": row["plan_code"] or None,
        "organization": row["organization"] or None,
        "effective_on": row["effective_on"],
        "body": row["body"],
    }


def whole_change_row(row: dict, telling: Telling) -> dict:
    """Return an entry with the public state that it sealed and the texts it changed."""
    state, before = states_around(row["seq"])
    return {
        **change_row(row, telling),
        "state": state,
        "previous": before["entry"] if before else None,
        "differences": text_differences(before, state) if before else [],
    }
