"""The papers of an item: evidence of its reports, and the sources it was read in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from partnership.exchange.papers.kinds import SUFFIXES, Kind
from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS, exists
from partnership.queries.evidence_files import file_address
from partnership.queries.item_page.reasons import standing_reports
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, only, table_date, text_in
from partnership.queries.words.sizes import size_words
from partnership.queries.words.withheld import withheld_words
from partnership.vocabulary import Language, SourceKind

OFFICIAL = (SourceKind.OFFICIAL_TEXT, SourceKind.OFFICIAL_RELEASE)


@dataclass(frozen=True, slots=True)
class Paper:
    """One piece of evidence, as parts/evidence.html shows it.

    address: where it is read, the publisher's own if there is one; archived_address: the copy
    that this site keeps, where that is another. missing: the languages that it does not exist in.
    said: what an assessment found.
    """

    words: str
    address: str
    lang: str
    only: str
    kind: str
    form: str
    publisher: str
    code: str
    day: str
    day_words: str
    archived_address: str = ""
    missing: str = ""
    redacted: bool = False
    sha256: str = ""
    withheld: str = ""
    erased: str = ""
    said: Text | None = None
    checks_address: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One source, as parts/sources.html shows it."""

    kind: str
    words: str
    address: str
    lang: str
    day: str
    day_words: str
    locator: str
    unchecked: bool


def evidence_of(
    states: Iterable[Mapping], organizations: Mapping[str, dict], reading: Reading
) -> tuple[Paper, ...]:
    """Return the evidence of the reports that stand on these items, in their order.

    What somebody independent found of an item comes first among its papers.
    """
    return tuple(paper for state in states for paper in _papers(state, organizations, reading))


def _papers(state: Mapping, organizations: Mapping[str, dict], reading: Reading) -> Iterator[Paper]:
    for told in state.get("assessments", []):
        yield _assessment(told, state, reading)
    for told in standing_reports(state):
        for piece in told["evidence"]:
            yield _paper(piece, state["code"], organizations, reading)


def _assessment(told: Mapping, state: Mapping, reading: Reading) -> Paper:
    found = text_in(told["summary"], reading.language, source=state["source_language"])
    return Paper(
        words=told["title"],
        address=told["address"],
        lang="",
        only="",
        kind=_("Independent assessment"),
        form="",
        publisher=told["assessor"],
        code=state["code"],
        day=told["dated_on"],
        day_words=table_date(told["dated_on"]),
        said=found,
    )


def _paper(piece: Mapping, code: str, organizations: Mapping[str, dict], reading: Reading) -> Paper:
    lang, label = foreign(piece["languages"], reading.language)
    copy = _copy(piece)
    return Paper(
        words=piece["title"] or piece.get("file_name") or piece["address"],
        address=piece["address"] or copy,
        lang=lang,
        only=label,
        kind=_kind(piece["source_kind"]),
        form=_form(piece),
        publisher=piece["publisher"],
        code=code,
        day=piece["dated_on"] or "",
        day_words=table_date(piece["dated_on"]) if piece["dated_on"] else "",
        archived_address=copy if piece["address"] else "",
        missing=_missing(piece),
        redacted=piece.get("redacted", False),
        sha256=piece["sha256"],
        withheld=_withheld(piece, organizations, reading),
        erased=piece.get("erased", ""),
        checks_address=_checks(piece, reading),
    )


def _copy(piece: Mapping) -> str:
    """Return where this site keeps a file; "" for a link, and for bytes that the law took."""
    if not piece.get("file_name") or piece.get("erased"):
        return ""
    return file_address(piece["sha256"], piece["file_name"])


def _checks(piece: Mapping, reading: Reading) -> str:
    """Return where the checks of a link are told; "" for what is no link."""
    if not piece["address"]:
        return ""
    return reading.address("links", address=piece["address"]) if exists("links") else ""


def _withheld(piece: Mapping, organizations: Mapping[str, dict], reading: Reading) -> str:
    told = piece.get("withheld")
    return withheld_words(told, organizations, reading.language) if told else ""


def _missing(piece: Mapping) -> str:
    """Return that it does not exist in French; "" where it is not known to be missing."""
    names = [str(label_of(Language(code))) for code in piece.get("missing_languages", ())]
    if not names:
        return ""
    return _("does not exist in %(languages)s") % {"languages": get_text_list(names, _("or"))}


def sources_of(
    told: Iterable[Mapping], reading: Reading, *, unchecked: bool = False
) -> tuple[Source, ...]:
    """Return sources in their order, each once. unchecked: the text rests on them alone.

    An official source is never marked as unchecked.
    """
    found = {(each["code"], each["locator"]): each for each in told}
    return tuple(_source(each, reading, unchecked=unchecked) for each in found.values())


def _source(told: Mapping, reading: Reading, *, unchecked: bool) -> Source:
    return Source(
        kind=_kind(told["kind"]),
        words=told["name"],
        address=told["address"],
        lang=foreign(told["languages"], reading.language)[0],
        day=told["dated_on"] or "",
        day_words=table_date(told["dated_on"]) if told["dated_on"] else told["dated_in"],
        locator=told["locator"],
        unchecked=unchecked and told["kind"] not in OFFICIAL,
    )


def foreign(languages: list[str], language: str) -> tuple[str, str]:
    """Return the language tag and label of a text that is not in the reader's language.

    ("", "") where it is, or where its languages are not known.
    """
    if not languages or language in languages:
        return "", ""
    first = languages[0]
    return TAGS.get(first, first), only(first) if len(languages) == 1 and first in TAGS else ""


def _kind(code: str) -> str:
    return capfirst(str(label_of(SourceKind(code)))) if code else ""


def _form(piece: Mapping) -> str:
    """Return type and size of a file: PDF, 312 kB; "" for a link."""
    if not piece["size_bytes"]:
        return ""
    return f"{SUFFIXES[Kind(piece['media_type'])][1:].upper()}, {size_words(piece['size_bytes'])}"
