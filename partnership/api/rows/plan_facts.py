"""The four facts of a plan and of its pillars, as one object."""

from dataclasses import asdict

from partnership.api.question import Question
from partnership.api.rows.addresses import addresses_of
from partnership.api.rows.subjects import subject_row
from partnership.api.telling import PREAMBLE, Telling
from partnership.queries.api_rows import states_on
from partnership.queries.plan_status import Lane, plan_status
from partnership.rules import FourFacts


def plan_status_row(plan: dict, question: Question, telling: Telling) -> dict:
    """Return a plan's status on the day. plan: its row. Three queries."""
    status = plan_status(plan["code"], day=question.day)
    pillars = states_on([lane.pillar for lane in status.lanes if lane.pillar], question.day)
    return {
        "plan": plan["code"],
        "url": addresses_of("plan", plan["code"])["url"],
        "title": subject_row(plan, question, telling)["title"],
        "initiatives": status.initiatives,
        "milestones": status.milestones,
        "facts": _facts(status.facts, telling),
        "pillars": [_lane(lane, pillars, question, telling) for lane in status.lanes],
    }


def _lane(lane: Lane, pillars: dict[str, dict], question: Question, telling: Telling) -> dict:
    if lane.pillar is None:
        title, url = telling.words("site", PREAMBLE), None
    else:
        row = subject_row(pillars[lane.pillar], question, telling)
        title, url = row["title"], row["url"]
    return {
        "pillar": lane.pillar,
        "url": url,
        "title": title,
        "facts": _facts(lane.facts, telling),
    }


def _facts(facts: FourFacts, telling: Telling) -> dict:
    return {
        "items": facts.completed.of,
        **asdict(facts),
        "labels": _labels(facts.labels, telling),
        "apart": [
            {
                "scope": apart.scope,
                "scope_words": telling.words("Scope", apart.scope),
                "total": apart.total,
                "completed": asdict(apart.completed),
                "labels": _labels(apart.labels, telling),
            }
            for apart in facts.apart
        ],
    }


def _labels(labels: tuple, telling: Telling) -> list[dict]:
    return [
        {"label": label, "label_words": telling.words("milestone", label), "count": count}
        for label, count in labels
    ]
