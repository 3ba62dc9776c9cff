"""Rows of initiatives and milestones: their public states with how they stand."""

from collections.abc import Iterable

from partnership.api.question import Question
from partnership.api.rows.addresses import addresses_of
from partnership.api.rows.status import status_row
from partnership.api.rows.subjects import subject_row
from partnership.api.telling import Telling
from partnership.queries.api_rows import content_of, milestones_of, states_on, step_values
from partnership.vocabulary import Role, SubjectKind


def item_rows(rows: list[dict], question: Question, telling: Telling) -> list[dict]:
    """Return the rows of a list with their statuses. Two queries."""
    steps = step_values([row["code"] for row in rows], question.day)
    told = [
        subject_row(row, question, telling) | _status(row, steps, question, telling) for row in rows
    ]
    return _with_inherited_leads(told, rows, question, telling)


def item_row(row: dict, question: Question, telling: Telling) -> dict | None:
    """Return one item with everything; None when it did not exist on the day."""
    steps = step_values([row["code"]], question.day)
    if row["code"] not in steps:
        return None
    told = subject_row(row, question, telling, whole=True)
    told |= _status(row, steps, question, telling)
    if row["kind"] == SubjectKind.INITIATIVE:
        return told | {"milestones": _milestones(row, question, telling)}
    return _with_inherited_leads([told], [row], question, telling)[0]


def _status(row: dict, steps: dict[str, dict], question: Question, telling: Telling) -> dict:
    return {"status": status_row(steps[row["code"]], telling, question.as_of)}


def _milestones(row: dict, question: Question, telling: Telling) -> list[dict]:
    """Return the milestones of an initiative: where they are, their titles and statuses."""
    found = milestones_of(row["code"], question.day)
    steps = step_values([each["code"] for each in found], question.day)
    return [
        {
            **addresses_of(each["kind"], each["code"]),
            "title": subject_row(each, question, telling)["title"],
            **_status(each, steps, question, telling),
        }
        for each in found
        if each["code"] in steps
    ]


def _with_inherited_leads(
    told: list[dict], rows: list[dict], question: Question, telling: Telling
) -> list[dict]:
    """Give each milestone without leads of its own those of its initiative. One query."""
    if not rows or rows[0]["kind"] != SubjectKind.MILESTONE:
        return told
    owners = states_on({each["initiative"] for each in told}, question.day)
    return [each | _leads(each, owners, question, telling) for each in told]


def _leads(told: dict, owners: dict[str, dict], question: Question, telling: Telling) -> dict:
    own = told["responsibilities"]
    owner = owners.get(told["initiative"])
    if owner is None or any(each["role"] == Role.LEAD for each in own):
        return {"leads_from": told["code"]}
    of_owner = content_of(owner, question.in_plan(owner["plan_code"]))["responsibilities"]
    return {
        "responsibilities": [*_leading(telling.shaped(of_owner, "en")), *own],
        "leads_from": told["initiative"],
    }


def _leading(responsibilities: Iterable[dict]) -> list[dict]:
    return [each for each in responsibilities if each["role"] == Role.LEAD]
