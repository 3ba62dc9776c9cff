"""What stood before an entry put it right, what stands now, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Entry
from partnership.models.labels import label_of
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, due_words, number, text_in
from partnership.vocabulary import Claim, DatePrecision, EntryKind

NOTHING = Text("")


@dataclass(frozen=True, slots=True)
class Stood:
    """before, after: in words, "" where the line below tells it word by word. why: the ground.

    notes: what else must be known, such as that it was withheld.
    """

    before: str = ""
    after: str = ""
    why: Text = NOTHING
    notes: tuple[str, ...] = ()


def stood_of(entry: Entry, states: Mapping[int, dict], sealed: dict, reading: Reading) -> Stood:
    """Return what an entry put right. states: of its subject by number; sealed: with the entry."""
    before = max((seq for seq in states if seq < entry.seq), default=None)
    newest = list(states.values())[-1]
    if entry.kind == EntryKind.ERASE:
        return _erased(sealed)
    if "withheld" in newest and entry.kind != EntryKind.REVISE:
        return Stood(notes=(_("The words are withheld now."),))
    if entry.kind == EntryKind.REVISE:
        return _withheld(states.get(before or 0, {}), states[entry.seq], reading)
    if entry.kind == EntryKind.WITHDRAW:
        return _withdrawn(states.get(before or 0, {}), states[entry.seq])
    return _corrected(states[entry.seq], entry.seq)


def _erased(sealed: dict) -> Stood:
    count = len(sealed.get("erased", ()))
    words = ngettext(
        "words that the law says must go, in %(count)s entry",
        "words that the law says must go, in %(count)s entries",
        count,
    ) % {"count": number(count)}
    return Stood(words, "[…]", Text(sealed.get("legal_basis", "")))


def _withheld(before: dict, after: dict, reading: Reading) -> Stood:
    """Return the decision to withhold the words, or that it was lifted; nothing for a rewording."""
    if "withheld" in after and "withheld" not in before:
        why = text_in(after["withheld"]["ground"], reading.language)
        return Stood(_("the words of the item"), _("withheld by decision of its country"), why)
    if "withheld" in before and "withheld" not in after:
        return Stood(_("withheld by decision of its country"), _("the words of the item"))
    return Stood()


def _withdrawn(before: dict, after: dict) -> Stood:
    gone = {fact["number"] for fact in _facts(after) if fact.get("withdrawn_on")}
    gone -= {fact["number"] for fact in _facts(before) if fact.get("withdrawn_on")}
    told = [fact for fact in _facts(after) if fact["number"] in gone]
    words = ", ".join(_said(fact) for fact in told)
    return Stood(words, _("taken back; it stays on record and is said no longer"))


def _corrected(state: dict, seq: int) -> Stood:
    facts = {fact["number"]: fact for fact in _facts(state)}
    right = facts.get(seq)
    wrong = facts.get(right["corrects"]) if right and right.get("corrects") is not None else None
    return Stood(_said(wrong) if wrong else "", _said(right) if right else "")


def _facts(state: dict) -> Iterator[dict]:
    for name in ("reports", "due_dates"):
        for fact in state.get(name, ()):
            yield fact
            yield from fact.get("answers", ())


def _said(fact: dict) -> str:
    told = {"number": fact["number"]}
    if "due_on" in fact:
        due = due_words(fact["due_on"], DatePrecision(fact["precision"]))
        return _("due %(day)s (No. %(number)s)") % {"day": due, **told}
    if fact.get("claim"):
        claim = label_of(Claim(fact["claim"]))
        return _("%(claim)s (No. %(number)s)") % {"claim": claim, **told}
    return _("No. %(number)s") % told
