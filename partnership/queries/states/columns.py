"""What a state repeats in columns and facets, so that it can be found by them."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from partnership.queries.states.checked import checked_languages
from partnership.queries.states.plain import StateDict
from partnership.rules.searched import folded
from partnership.vocabulary import Language, Role, SubjectKind

FILE_FACET = "file"
FACET_LETTERS = 40  # of a file's hash: enough to find it by
SEARCHED = ("title", "name", "acronym", "description", "quoted", "partnership")


class Facet(NamedTuple):
    """One value of many that a state can be found by."""

    name: str
    value: str


def columns_of_state(state: StateDict) -> dict[str, Any]:
    """Return the columns of models.State that repeat the state."""
    kind = SubjectKind(state["kind"])
    pillar = state["code"] if kind == SubjectKind.PILLAR else state.get("pillar")
    return {
        "kind": kind.value,
        "code": state["code"],
        "plan_code": state["plan"],
        "pillar": pillar or "",
        "area": state.get("area", state["code"] if kind == SubjectKind.AREA else ""),
        "initiative": state.get("initiative", ""),
        "scope": state.get("scope", ""),
        "order_key": state.get("order") or _date_text(state) or state["code"],
        "dated_on": date.fromisoformat(_date_text(state)) if _date_text(state) else None,
        "folded": folded(" ".join([state["code"], *_searched_texts(state)])),
    }


def _date_text(state: StateDict) -> str:
    """Return the day of what is a single event; an item's own dates stand in its steps."""
    if state["kind"] == SubjectKind.MEETING:
        return state["starts_on"] or ""
    return (state["dated_on"] or "") if state["kind"] == SubjectKind.FUNDING else ""


def _searched_texts(state: StateDict) -> list[str]:
    return [
        state[name][language]
        for name in SEARCHED
        for language in Language
        if name in state and state[name][language]
    ]


def facets_of_state(state: StateDict) -> set[Facet]:
    """Return what the state can be found by where it has several values.

    Names: lead, support (organization codes), lead_party, support_party (countries),
    audience, initiative (what a meeting, a sum or an indicator touches), organization
    (who took part, paid or was paid), country (of an organization), file (its evidence),
    checked (languages in which a party found the text to be the official one).
    """
    facets = {Facet("audience", code) for code in state.get("audience", [])}
    for told in state.get("responsibilities", []):
        if told["until_on"] is None:
            facets |= _responsible(told)
    facets |= {Facet("initiative", code) for code in state.get("initiatives", [])}
    for name in ("organizations", "payers", "payees"):
        facets |= {Facet("organization", code) for code in state.get(name, [])}
    facets |= {Facet("checked", language) for language in checked_languages(state)}
    if state.get("country"):
        facets.add(Facet("country", state["country"]))
    return facets | set(_files(state))


def _files(state: StateDict) -> Iterator[Facet]:
    for report in state.get("reports", []):
        for piece in report["evidence"]:
            if piece["sha256"]:
                yield Facet(FILE_FACET, file_facet(piece["sha256"]))


def file_facet(sha256: str) -> str:
    """Return the value by which states are found that show a file with this hash."""
    return sha256[:FACET_LETTERS]


def _responsible(told: StateDict) -> set[Facet]:
    role = Role(told["role"]).value
    found = {Facet(role, told["organization"])}
    return found | ({Facet(f"{role}_party", told["country"])} if told["country"] else set())
