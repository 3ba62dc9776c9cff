"""The results as rows: what each is, its title, and where the words stand in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import NoReverseMatch

from partnership.models import State
from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS
from partnership.queries.as_of import read_state
from partnership.queries.finding.marked import Marked, excerpt, marked
from partnership.queries.finding.matches import Match
from partnership.queries.page_context import Reading
from partnership.queries.words import title_of
from partnership.queries.words.bodies import acronym
from partnership.rules.searched import NAMES, TEXTS, bodies_of
from partnership.vocabulary import SubjectKind


@dataclass(frozen=True, slots=True)
class Result:
    """One result. snippet: the text that holds the words, where the title does not show them.

    bodies: the organizations in it whose names hold them. code: with the words marked.
    """

    address: str
    kind: str
    code: Marked
    title: Marked
    snippet: Marked
    bodies: tuple[Marked, ...]
    exact: bool


def results(
    found: Sequence[Match],
    needles: Sequence[str],
    organizations: Mapping[str, dict],
    reading: Reading,
) -> list[Result]:
    """Return the rows of one page of matches, in their order. One query."""
    numbers = [match.number for match in found]
    rows = State.objects.filter(pk__in=numbers).defer("sealed", "folded")
    states = {row.pk: read_state(row) for row in rows}
    return [
        _result(states[match.number], match, needles, organizations, reading) for match in found
    ]


def _result(
    state: dict,
    match: Match,
    needles: Sequence[str],
    organizations: Mapping[str, dict],
    reading: Reading,
) -> Result:
    told = title_of(state, reading.language)
    title = marked(told.words, needles, lang=told.lang, only=told.only)
    return Result(
        address=_address(state, reading),
        kind=str(label_of(SubjectKind(match.kind))),
        code=marked(match.code, needles),
        title=title,
        snippet=_snippet(state, needles, title, reading.language),
        bodies=tuple(_bodies(state, needles, organizations, reading.language)),
        exact=match.exact,
    )


def _address(state: dict, reading: Reading) -> str:
    """Return where the subject is shown; "" while the site has no such page."""
    try:
        return reading.subject_address(state["kind"], state["code"])
    except NoReverseMatch:
        return ""


def _snippet(state: dict, needles: Sequence[str], title: Marked, language: str) -> Marked:
    """Return the text with the most of the words that the title does not show; none if none."""
    best = Marked(())
    for text, spoken in _texts(state, language):
        lang = "" if spoken == language else TAGS[spoken]
        found = excerpt(text, needles, lang=lang)
        if len(found.held - title.held) > len(best.held - title.held):
            best = found
    return best


def _texts(state: dict, language: str) -> Iterable[tuple[str, str]]:
    """Yield the texts with their language: the reader's own first, there without the title."""
    others = [each for each in TAGS if each != language]
    yield from ((state[name][language], language) for name in TEXTS if name in state)
    for spoken in others:
        yield from ((state[name][spoken], spoken) for name in (*NAMES, *TEXTS) if name in state)


def _bodies(
    state: dict, needles: Sequence[str], organizations: Mapping[str, dict], language: str
) -> Iterable[Marked]:
    for code in bodies_of(state):
        if body := organizations.get(code):
            name, short = title_of(body, language), acronym(body, language)
            words = name.words if short.words == name.words else f"{short.words}, {name.words}"
            found = marked(words, needles, lang=name.lang)
            if found.held:
                yield found
