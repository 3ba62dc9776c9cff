"""Which texts the translation desk shows: of which plan, in which language, of which kind."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.admin.moments import today
from partnership.models.labels import label_of
from partnership.queries.as_of import public_plans
from partnership.queries.states.plain import StateDict
from partnership.queries.translations import (
    PlacedText,
    Waiting,
    party_tongues,
    texts_of_plan,
    waiting_texts,
)
from partnership.queries.words import title_of
from partnership.vocabulary import Language, SubjectKind

FACTS = "facts"
NEEDS = ("missing", "outdated")
NAMES = ("plan", "language", "kind", "pillar", "need")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for, and what there is. rows: all that waits; shown: what was asked for.

    query: the filters as they stand in an address.
    """

    plan: StateDict
    plans: list[StateDict]
    asked: dict[str, str]
    texts: list[PlacedText]
    rows: list[Waiting]
    shown: list[Waiting]
    query: str


def choice_of(request: HttpRequest) -> Choice | None:
    """Return what an address asks for; None while no plan of the country is public."""
    party = request.user.party
    plans = [plan for plan in public_plans() if party in party_tongues(plan)]
    if not plans:
        return None
    asked = {name: request.GET.get(name, "") for name in NAMES}
    plan = next((plan for plan in plans if plan["code"] == asked["plan"]), plans[-1])
    texts = texts_of_plan(plan, today(request.user))
    rows = waiting_texts(request.user, plan, texts)
    shown = [each for each in rows if _is_asked(each, asked)]
    return Choice(plan, plans, asked, texts, rows, shown, _query(asked))


def list_address(choice: Choice) -> str:
    """Return the address of the list with its filters."""
    path = reverse("admin:partnership_translation_changelist")
    return f"{path}?{choice.query}" if choice.query else path


def _query(asked: dict[str, str]) -> str:
    kept = QueryDict(mutable=True)
    kept.update({name: value for name, value in asked.items() if value})
    return kept.urlencode()


def _is_asked(each: Waiting, asked: dict[str, str]) -> bool:
    """Without a language: what waits for the official's own country."""
    needs: dict[str, tuple[str, ...]] = {"missing": each.missing, "outdated": each.outdated}
    kinds = (asked["need"],) if asked["need"] in NEEDS else NEEDS
    languages = (asked["language"],) if asked["language"] else each.ours
    lacking = any(language in needs[kind] for kind in kinds for language in languages)
    return lacking and _is_kind(each.text, asked["kind"]) and _is_in(each.text, asked["pillar"])


def _is_kind(text: PlacedText, kind: str) -> bool:
    if kind == FACTS:
        return text.fact is not None
    return not kind or (text.fact is None and text.kind == kind)


def _is_in(text: PlacedText, pillar: str) -> bool:
    return not pillar or pillar in (text.state.get("pillar"), text.code)


def filter_fields(choice: Choice) -> list[dict]:
    """Return the fields of the filter with their options, in the language in force."""
    language = get_language()
    makers: dict[str, tuple[str, Callable[[], list[tuple[str, object]]]]] = {
        "plan": (_("Plan"), lambda: [(p["code"], title_of(p, language)) for p in choice.plans]),
        "language": (_("Language"), _languages),
        "kind": (_("What it belongs to"), _kinds),
        "pillar": (_("Pillar"), lambda: _pillars(choice, language)),
        "need": (_("What is wrong"), _needs),
    }
    found = [
        {"name": name, "words": words, "options": _options(options(), _asked(choice, name))}
        for name, (words, options) in makers.items()
    ]
    return [field for field in found if field["name"] != "plan" or len(choice.plans) > 1]


def _asked(choice: Choice, name: str) -> str:
    return choice.plan["code"] if name == "plan" else choice.asked[name]


def _options(options: list[tuple[str, object]], asked: str) -> list[dict]:
    return [{"value": value, "words": words, "chosen": value == asked} for value, words in options]


def _languages() -> list[tuple[str, object]]:
    mine: list[tuple[str, object]] = [("", _("My country’s languages"))]
    return [*mine, *((language.value, label_of(language)) for language in Language)]


def _kinds() -> list[tuple[str, object]]:
    every: list[tuple[str, object]] = [("", _("Everything"))]
    kinds = [(kind.value, label_of(kind)) for kind in SubjectKind]
    return [*every, *kinds, (FACTS, _("Notes, reasons and comments"))]


def _needs() -> list[tuple[str, object]]:
    return [
        ("", _("Missing or outdated")),
        ("missing", _("Missing")),
        ("outdated", _("Outdated")),
    ]


def _pillars(choice: Choice, language: str) -> list[tuple[str, object]]:
    pillars = {text.code: text.state for text in choice.texts if text.kind == SubjectKind.PILLAR}
    every: list[tuple[str, object]] = [("", _("All pillars"))]
    ordered = sorted(pillars.values(), key=lambda state: state["order"])
    return [*every, *((state["code"], title_of(state, language)) for state in ordered)]
