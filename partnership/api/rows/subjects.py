"""Rows of subjects of any kind, from their public states."""

from partnership.api.question import Question
from partnership.api.rows.addresses import addresses_of
from partnership.api.telling import Telling
from partnership.queries.api_rows import content_of
from partnership.rules.told import LISTED

UNTOLD = ("kind", "order", "code")
# What a state tells only where there is something, as an answer has it where there is not.
EMPTY: dict[str, dict] = {
    "plan": {"pauses": [], "invented": False},
    **{kind: {"checks": []} for kind in ("meeting", "funding")},
    "initiative": {"checks": [], "assessments": []},
    "milestone": {"assessments": []},
}


def subject_row(row: dict, question: Question, telling: Telling, *, whole: bool = False) -> dict:
    """Return a subject as its public state has it. whole: with everything that is public."""
    state = {**EMPTY.get(row["kind"], {}), **content_of(row, question.in_plan(row["plan_code"]))}
    if row["kind"] == "indicator":
        state["observations"] = [{"answers": [], **told} for told in state["observations"]]
    source = state["source_language"]
    names = LISTED[row["kind"]]
    if whole:
        names = [*names, *(name for name in state if name not in {*UNTOLD, *names})]
    return {
        **addresses_of(row["kind"], row["code"]),
        **{name: telling.shaped(state[name], source) for name in names if name in state},
        "entry": row["entry_id"],
    }
