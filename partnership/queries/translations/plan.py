"""All texts of a plan on a day, with those of the organizations."""

import json
from datetime import date

from partnership.models import State
from partnership.queries.states.plain import StateDict
from partnership.queries.translations.places import PlacedText, placed_texts


def texts_of_plan(plan: StateDict, day: date) -> list[PlacedText]:
    """Return every text that there is in some language, in the record's order. One query.

    plan: the plan's public state. Each subject's state carries its record number as "entry".
    """
    rows = State.objects.on(day).filter(plan_code__in=("", plan["code"])).order_by("entry_id")
    tongues = party_tongues(plan)
    return [
        text
        for number, content in rows.values_list("entry_id", "content")
        for text in placed_texts({**json.loads(content), "entry": number}, tongues)
    ]


def party_tongues(plan: StateDict) -> dict[str, list[str]]:
    """Return the languages of each party to a plan by its country: {"MX": ["es"]}."""
    return {party["country"]: party["languages"] for party in plan["parties"]}
