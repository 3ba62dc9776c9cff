"""Where the texts of a public state stand, and in which languages each of them is there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from partnership.queries.states.plain import StateDict
from partnership.vocabulary import Language, SubjectKind

# An abbreviation that a language does not have is no gap.
NOT_TRANSLATED = ("acronym",)
Tongues = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class PlacedText:
    """One text that there is in some language.

    state: the subject's public state. place: where in it the text stands, by names and
    positions ("title", "reports.0.note"). texts: {"en": …, "fr": …, "es": …}. source: the
    language that the others are held against. outdated: languages whose text is older than
    the source. fact: the report, answer, date … whose free text it is; None for a text of
    the subject itself. party: who said it, "" for nobody. over: that fact was corrected or
    taken back.
    """

    state: StateDict
    place: str
    texts: Mapping[str, str]
    source: str
    outdated: tuple[str, ...] = ()
    fact: Mapping[str, Any] | None = None
    party: str = ""
    over: bool = False

    @property
    def kind(self) -> SubjectKind:
        """What the subject is."""
        return SubjectKind(self.state["kind"])

    @property
    def code(self) -> str:
        """The subject's code."""
        return self.state["code"]

    @property
    def name(self) -> str:
        """What the text is: "title", "note", "reason_text" …"""
        return self.place.rpartition(".")[2]

    @property
    def missing(self) -> tuple[str, ...]:
        """The languages in which it is not there."""
        return tuple(language for language in Language if not self.texts[language])


def placed_texts(state: StateDict, tongues: Tongues) -> Iterator[PlacedText]:
    """Yield every text of a state that is there in some language, at any depth.

    tongues: the languages of each party, {"MX": ["es"]}: a fact's source is its party's.
    """
    for path, texts, facts in _walk(state, (), ()):
        if not any(texts.values()):
            continue
        place = ".".join(path)
        if facts:
            yield _of_fact(state, place, texts, facts, tongues)
        else:
            yield _of_subject(state, place, texts)


def _of_subject(state: StateDict, place: str, texts: Mapping[str, str]) -> PlacedText:
    outdated = tuple(
        language for language in Language if f"{place}_{language}" in state.get("outdated", ())
    )
    source = source_of(texts, (state.get("source_language", ""),), outdated)
    return PlacedText(state, place, texts, source, outdated)


def _of_fact(
    state: StateDict,
    place: str,
    texts: Mapping[str, str],
    facts: tuple[Mapping[str, Any], ...],
    tongues: Tongues,
) -> PlacedText:
    party = next((each for fact in reversed(facts) if (each := _party(fact))), "")
    spoken = (*tongues.get(party, ()), state.get("source_language", ""))
    added = {each["language"] for each in facts[-1].get("translated", ()) if _is_of(each, place)}
    return PlacedText(
        state,
        place,
        texts,
        source_of(texts, spoken, tuple(added)),
        fact=facts[-1],
        party=party,
        over=any(_is_over(fact, state) for fact in facts),
    )


def _party(fact: Mapping[str, Any]) -> str:
    return fact.get("party") or fact.get("asked_by") or ""


def _is_of(translated: Mapping[str, Any], place: str) -> bool:
    return place.endswith(f".{translated['field']}")


def _is_over(fact: Mapping[str, Any], state: StateDict) -> bool:
    """A fact that was taken back or corrected is still read, struck."""
    siblings = [*state.get("reports", ()), *state.get("due_dates", ())]
    corrected = {each["corrects"] for each in siblings if each.get("corrects") is not None}
    return bool(fact.get("withdrawn_on")) or fact.get("number") in corrected


def source_of(texts: Mapping[str, str], spoken: Sequence[str], outdated: Sequence[str]) -> str:
    """Return the language that the others are held against: present, and not outdated itself."""
    order = [language for language in (*spoken, *Language) if texts.get(language)]
    return next((language for language in order if language not in outdated), order[0])


def _walk(
    value: object, path: tuple[str, ...], facts: tuple[Mapping[str, Any], ...]
) -> Iterator[tuple[tuple[str, ...], Mapping[str, str], tuple[Mapping[str, Any], ...]]]:
    if isinstance(value, list):
        for position, each in enumerate(value):
            said = (*facts, each) if isinstance(each, dict) and "number" in each else facts
            yield from _walk(each, (*path, str(position)), said)
    elif isinstance(value, dict):
        if value.keys() == set(Language):
            yield path, value, facts
            return
        for name, each in value.items():
            if name not in NOT_TRANSLATED:
                yield from _walk(each, (*path, name), facts)
