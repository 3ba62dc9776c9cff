"""Rows of published reports, told by the public states of their items."""

from partnership.api.question import Question
from partnership.api.rows.addresses import addresses_of, own_address
from partnership.api.telling import Telling
from partnership.queries.api_rows import content_of, states_on
from partnership.queries.api_rows.reports import report_told


def report_rows(rows: list[dict], question: Question, telling: Telling) -> list[dict]:
    """Return the rows of a list of reports. One query."""
    states = states_on({row["item_code"] for row in rows}, question.day)
    told = [_row(row["number"], states[row["item_code"]], question, telling) for row in rows]
    return [row for row in told if row is not None]


def _row(number: int, state_row: dict, question: Question, telling: Telling) -> dict | None:
    state = content_of(state_row, question.in_plan(state_row["plan_code"]))
    report = report_told(state, number)
    if report is None:
        return None
    source = state["source_language"]
    return {
        "number": number,
        "url": own_address("reports", number),
        "plan": state["plan"],
        "item": {
            "kind": state["kind"],
            **addresses_of(state["kind"], state["code"]),
            "title": telling.text(state["title"], source),
        },
        **telling.shaped({name: report[name] for name in report if name != "number"}, source),
        "claim_words": telling.words("Claim", report["claim"]),
    }
