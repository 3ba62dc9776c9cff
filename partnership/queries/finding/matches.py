"""Which public states hold the words on a day, best first. The same order on every database.

Weighed in SQL, ordered in Python: databases sort letters each in their own way.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, When

from partnership.queries.finding.asked import Asked, pattern
from partnership.queries.finding.scope import searched_states
from partnership.queries.page_context import Reading
from partnership.rules.searched import groups_of
from partnership.vocabulary import SubjectKind

# How much a word weighs by where it stands; a whole word more than the start of one.
IN_TITLE, TITLE_BEGINS, IN_BODIES, IN_TEXTS, TEXTS_BEGIN = 6, 5, 4, 2, 1
KINDS = list(SubjectKind)


@dataclass(frozen=True, slots=True)
class Match:
    """One state that was found. number: of its entry. exact: all that was typed is its code."""

    number: int
    code: str
    kind: str
    pillar: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Matches:
    """rows: best first. whole: each holds every word; else each holds as many as any does.

    meant: by misspelt word, the right ones that were found.
    """

    rows: tuple[Match, ...]
    whole: bool
    meant: Mapping[str, tuple[str, ...]]


def matches(
    asked: Asked,
    meant: Mapping[str, Sequence[str]],
    bodies: Mapping[str, Sequence[str]],
    reading: Reading,
) -> Matches:
    """Return what is found on the day. One query.

    meant: by misspelt word, what it may be. bodies: by word, codes of organizations whose
    names hold it.
    """
    rows = searched_states(reading)
    exact = Q(searched__keys__contains=f" {asked.key} ")
    spelt = {word: meant.get(word) or (word,) for word in asked.words}
    weights = {
        f"w{place}": _weight(spelt[word], bodies.get(word, ()))
        for place, word in enumerate(asked.words)
    }
    corrected = [(word, right) for word in meant for right in meant[word]]
    seen = {f"c{place}": holds(right) for place, (_word, right) in enumerate(corrected)}
    named = ("pk", "code", "kind", "pillar", "order_key")
    found = rows.annotate(is_exact=_flag(exact), **weights, **{
        name: _flag(test) for name, test in seen.items()
    }).filter(exact | _any(weights)).values(*named, "is_exact", *weights, *seen)  # fmt: skip
    return _ordered(list(found), asked, corrected)


def _any(names: Mapping[str, object]) -> Q:
    wanted = Q(pk__in=[])
    for name in names:
        wanted |= Q(**{f"{name}__gt": 0})
    return wanted


def _weight(words: Sequence[str], bodies: Sequence[str]) -> Case:
    cases = [
        When(_each("title", [f" {word} " for word in words]), then=IN_TITLE),
        When(_each("title", map(pattern, words)), then=TITLE_BEGINS),
        When(_each("texts", [f" {word} " for word in words]), then=IN_TEXTS),
        When(_each("texts", map(pattern, words)), then=TEXTS_BEGIN),
    ]
    if bodies:
        cases.insert(2, When(_each("bodies", [f" {code} " for code in bodies]), then=IN_BODIES))
    return Case(*cases, default=0, output_field=IntegerField())


def _each(column: str, parts: Iterable[str]) -> Q:
    wanted = Q()
    for part in parts:
        wanted |= Q(**{f"searched__{column}__contains": part})
    return wanted


def holds(word: str) -> Q:
    return _each("title", [pattern(word)]) | _each("texts", [pattern(word)])


def _flag(test: Q) -> Case:
    return Case(When(test, then=1), default=0, output_field=IntegerField())


def _ordered(rows: list[dict], asked: Asked, corrected: list[tuple[str, str]]) -> Matches:
    places = [f"w{place}" for place in range(len(asked.words))]
    held = {row["pk"]: sum(row[name] > 0 for name in places) for row in rows}
    most = max((held[row["pk"]] for row in rows), default=0)
    kept = [row for row in rows if row["is_exact"] or held[row["pk"]] == most]
    if any(group.isdigit() for group in asked.groups):
        kept = _of_code(kept)
    kept.sort(key=lambda row: _rank(row, places, asked))
    whole = most == len(places) or any(row["is_exact"] for row in kept)
    if asked.is_like_a_code and not whole:
        kept = []  # what has only some parts of a code is something else
    meant: dict[str, tuple[str, ...]] = {}
    for place, (word, right) in enumerate(corrected):
        if any(row[f"c{place}"] for row in kept):
            meant[word] = (*meant.get(word, ()), right)
    return Matches(tuple(map(_match, kept)), whole, meant)


def _of_code(rows: list[dict]) -> list[dict]:
    """Keep, where what was typed is a code, what has it and what stands below it: milestones."""
    codes = [groups_of(row["code"]) for row in rows if row["is_exact"]]
    if not codes:
        return rows
    return [
        row for row in rows if any(groups_of(row["code"])[: len(code)] == code for code in codes)
    ]


def _rank(row: dict, places: list[str], asked: Asked) -> tuple:
    """Exact code, then title, organization, text; then weight, kind and plan order."""
    weights = [row[name] for name in places]
    order = KINDS.index(row["kind"]), row["order_key"], row["code"]
    if row["is_exact"]:
        # "pro12" may be two codes: the one with the same groups of letters and digits first.
        return 0, groups_of(row["code"]) != asked.groups, 0, *order
    least = min(weights, default=0)
    named = least >= TITLE_BEGINS and row["kind"] != SubjectKind.ORGANIZATION
    return 1 if named else 2 if least >= IN_BODIES else 3, False, -sum(weights), *order


def _match(row: dict) -> Match:
    return Match(row["pk"], row["code"], row["kind"], row["pillar"], bool(row["is_exact"]))
