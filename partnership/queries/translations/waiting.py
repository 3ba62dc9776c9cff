"""What waits for an official's translation, the most visible first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnership.models import Official
from partnership.queries.as_of import public_plans
from partnership.queries.policy import Verb, has_verb
from partnership.queries.states.plain import StateDict
from partnership.queries.translations.places import PlacedText
from partnership.queries.translations.plan import party_tongues, texts_of_plan
from partnership.vocabulary import Language, SubjectKind

# What a reader meets first: names, then what was promised, then what was said of it.
FIRST_READ = ("title", "name", "quoted", "description", "measure", "outcome", "portfolio")
KINDS = tuple(SubjectKind)
# Names of the parties and their like are changed with the plan's file.
FIXED = ("parties",)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that is missing or outdated in some language.

    missing, outdated: in which. ours: those of them that wait for the official's country.
    writable: what the official may write: these, and any language of what their own side said.
    """

    text: PlacedText
    missing: tuple[str, ...]
    outdated: tuple[str, ...]
    ours: tuple[str, ...]
    writable: tuple[str, ...]


def translations_waiting(official: Official, day: date) -> int:
    """Return how many texts of public plans the official may translate and nobody has yet.

    One query for each plan of the official's country; none for who translates nothing.
    """
    if not has_verb(official, Verb.TRANSLATE, day):
        return 0
    plans = [plan for plan in public_plans() if official.party in party_tongues(plan)]
    found = {
        (each.text.code, each.text.place)
        for plan in plans
        for each in waiting_texts(official, plan, texts_of_plan(plan, day))
        if each.ours
    }
    return len(found)


def waiting_texts(
    official: Official, plan: StateDict, texts: Iterable[PlacedText]
) -> list[Waiting]:
    """Return which of a plan's texts are missing or outdated, the most visible first."""
    tongues = party_tongues(plan).get(official.party, [])
    found = [_waiting(text, official.party, tongues) for text in texts]
    return sorted((each for each in found if each is not None), key=_visibility)


def _waiting(text: PlacedText, party: str, tongues: list[str]) -> Waiting | None:
    if text.place.partition(".")[0] in FIXED or not (text.missing or text.outdated):
        return None
    lacking = [each for each in Language if each in (*text.missing, *text.outdated)]
    ours = tuple(language for language in lacking if language in tongues)
    own = bool(text.party) and text.party == party
    return Waiting(text, text.missing, text.outdated, ours, tuple(lacking) if own else ours)


def _visibility(each: Waiting) -> tuple:
    text = each.text
    name = text.name if text.fact is None else ""
    rank = FIRST_READ.index(name) if name in FIRST_READ else len(FIRST_READ)
    order = text.state.get("order") or ""
    return text.over, rank, KINDS.index(text.kind), order, text.code, text.place
