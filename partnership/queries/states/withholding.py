"""How an item is written whose words the law withholds: code, dates and claims stay.

Never a row that is missing: its place, its label and who keeps its words are public.
"""

from collections.abc import Iterable

from partnership.models import Withholding
from partnership.models.texts import texts_of
from partnership.queries.states.plain import StateDict, day, published

# Sealed in the record, so written here once and for all. Spanish calls "reservada" only what
# a law classifies so.
TITLE = {
    "en": "Details withheld",
    "fr": "Renseignements non divulgués",
    "es": "Información no divulgada",
}
TITLE_CLASSIFIED = {**TITLE, "es": "Información reservada"}
NONE = {"en": "", "fr": "", "es": ""}
# Of a source the method reads its kind and its day; the rest would tell what is withheld.
OF_SOURCE = ("name", "publisher", "address", "locator", "dated_in", "code")

# Which translations are behind is nobody's matter while there are no words.
SINCE = "outdated_since"


def withheld_state(rows: Iterable[Withholding], timezone: str) -> StateDict | None:
    """Return the decision that holds now; None where there is none."""
    for row in rows:
        if row.entry_id is not None and row.lifted_on is None:
            return {
                **published(row, timezone),
                "organization": row.organization.code,
                "party": row.party,
                "classified": row.classified,
                "ground": texts_of(row, "ground"),
                "decided_on": day(row.decided_on),
                "informed_on": day(row.informed_on),
                "review_on": day(row.review_on),
            }
    return None


def covered(state: StateDict, withheld: StateDict | None) -> StateDict:
    """Return the state of an item without its words while they are withheld."""
    if withheld is None:
        return state
    title = TITLE_CLASSIFIED if withheld["classified"] else TITLE
    words = {"title": title, "outdated": [], "withheld": withheld}
    return {name: value for name, value in _wordless(state).items() if name != SINCE} | words


def _wordless(value: StateDict) -> StateDict:
    return {name: _without(name, each) for name, each in value.items()}


def _without(name: str, value: object) -> object:
    if name == "source" and isinstance(value, dict):
        return {**value, **dict.fromkeys(OF_SOURCE, "")}
    if isinstance(value, dict):
        return NONE if value.keys() == NONE.keys() else _wordless(value)
    if name in ("evidence", "sources", "assessments"):
        return []
    if isinstance(value, list):
        return [_wordless(each) if isinstance(each, dict) else each for each in value]
    return value
