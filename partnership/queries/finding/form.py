"""The form of the search page: the words, and what kind of thing in which pillar."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.filters.form import Field, Kept, Option
from partnership.queries.finding.asked import LONGEST
from partnership.queries.finding.matches import Match
from partnership.queries.page_context import Reading
from partnership.queries.words import number, title_of
from partnership.vocabulary import SubjectKind

FILTERS = ("q", "kind", "pillar", "page")


@dataclass(frozen=True, slots=True)
class Form:
    """address: where it is sent. text: what was typed. kept: plan and day, to carry along."""

    address: str
    text: str
    longest: int
    fields: tuple[Field, ...]
    kept: tuple[Kept, ...]


def form_of(
    reading: Reading, found: Sequence[Match], pillars: Mapping[str, dict], text: str
) -> Form:
    """Return the form, each choice with how many of what was found it would leave."""
    address, _mark, query = reading.own_address(**dict.fromkeys(FILTERS)).partition("?")
    kept = tuple(Kept(name, value) for name, value in parse_qsl(query))
    kinds = Counter(match.kind for match in found)
    inside = Counter(pillar_of(match) for match in found)
    fields = (
        _field("kind", _("Kind"), _kinds(kinds), _("All kinds"), reading),
        _field("pillar", _("Pillar"), _pillars(inside, pillars, reading), _("All pillars"), reading),
    )  # fmt: skip
    return Form(address, text, LONGEST, fields if found else (), kept)


def pillar_of(match: Match) -> str:
    """Return the pillar that a match is in; a pillar is in itself."""
    return match.code if match.kind == SubjectKind.PILLAR else match.pillar


def _kinds(counts: Counter[str]) -> Iterable[tuple[str, str, int]]:
    for kind in SubjectKind:
        if counts[kind]:
            yield kind.value, str(label_of(kind)), counts[kind]


def _pillars(
    counts: Counter[str], pillars: Mapping[str, dict], reading: Reading
) -> Iterable[tuple[str, str, int]]:
    for code, pillar in pillars.items():
        if counts[code]:
            title = title_of(pillar, reading.language).words
            yield code, f"{pillar['numeral']} {title}".strip(), counts[code]


def _field(
    name: str, words: str, choices: Iterable[tuple[str, str, int]], everything: str, reading: Reading
) -> Field:  # fmt: skip
    chosen = reading.first(name)
    options = [Option("", everything, not chosen)]
    for value, told, count in choices:
        options.append(Option(value, f"{told} ({number(count)})", value == chosen))
    return Field(name, words, tuple(options))
