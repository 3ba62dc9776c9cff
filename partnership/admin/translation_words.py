"""What texts are called on the translation desk, and what is told of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.admin.column_words import WORDS
from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS
from partnership.queries.translations import PlacedText, Waiting, source_change
from partnership.queries.words import Text, long_date, title_of
from partnership.vocabulary import Language

LONGEST = 240
# Parts of a public state that facts stand in.
FACTS = {
    "reports": gettext_lazy("Report"),
    "answers": gettext_lazy("Answer"),
    "due_dates": gettext_lazy("Due date"),
    "observations": gettext_lazy("Value observed"),
    "evidence": gettext_lazy("Evidence"),
    "assessments": gettext_lazy("Independent assessment"),
    "checks": gettext_lazy("Check against the official text"),
    "pauses": gettext_lazy("Pause"),
}
NAMES = {
    "note": gettext_lazy("Note"),
    "reason_text": gettext_lazy("Reason given"),
    "comment": gettext_lazy("Comment"),
    "ground": gettext_lazy("Ground"),
    "summary": gettext_lazy("Summary"),
}


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One text on the desk. titled: its subject's title says more than the text itself. marks: what it lacks; holds: one click can say that it holds.

    mine: it waits for the official who reads. held: what would be said to hold. over: the fact was corrected or taken back.
    """

    key: str
    anchor: str
    address: str
    code: str
    what: str
    title: Text
    titled: bool
    excerpt: str
    lang: str
    marks: tuple[tuple[str, str], ...]
    seq: int
    holds: bool
    mine: bool
    held: tuple[dict, ...]
    over: bool


def what_words(text: PlacedText) -> str:
    """Return what a text is: "Description", or "Report, No. 12: Reason given"."""
    if text.fact is None:
        return str(WORDS.get(text.name, text.name))
    parts = [part for part in text.place.split(".")[:-1] if part in FACTS]
    told = {
        "fact": str(FACTS[parts[-1]]) if parts else "",
        "number": text.fact["number"],
        "text": str(NAMES.get(text.name, text.name)),
    }
    return _("%(fact)s, No. %(number)s: %(text)s") % told


def key_of(text: PlacedText) -> str:
    """Return what names a text in an address: its subject's code and its place."""
    return f"{text.code}/{text.place}"


def address_of(text: PlacedText, query: str = "") -> str:
    """Return the address of the page on which a text is translated."""
    path = reverse("admin:partnership_translation_change", args=[quote(key_of(text))])
    return f"{path}?{query}" if query else path


def desk_rows(rows: Iterable[Waiting], language: str, query: str) -> list[DeskRow]:
    """Return the rows of the list in the reader's language."""
    return [_row(each, language, query) for each in rows]


def _row(each: Waiting, language: str, query: str) -> DeskRow:
    text = each.text
    words = text.texts[text.source]
    return DeskRow(
        key=f"{key_of(text)}/{text.state['entry']}",
        anchor=f"text-{text.code}-{text.place}".replace(".", "-"),
        address=address_of(text, query),
        code=text.code,
        what=what_words(text),
        title=title_of(text.state, language),
        titled=text.place not in ("title", "name"),
        excerpt=words if len(words) <= LONGEST else f"{words[:LONGEST]}…",
        lang=TAGS[text.source],
        marks=tuple(marks_of(each)),
        seq=text.state["entry"],
        holds=text.fact is None and not set(text.outdated).isdisjoint(each.ours),
        mine=bool(each.writable),
        held=tuple(
            {"tag": TAGS[language], "words": text.texts[language]}
            for language in each.ours
            if language in text.outdated
        ),
        over=text.over,
    )


def marks_of(each: Waiting) -> Iterable[tuple[str, str]]:
    """Yield ("missing" or "outdated", words) of each language in turn."""
    since = each.text.state.get("outdated_since", {})
    for language in Language:
        told = {"language": label_of(language)}
        if language in each.outdated:
            day = since.get(f"{each.text.place}_{language}")
            if day:
                words = _("%(language)s: older than the original of %(day)s")
                yield "outdated", words % {**told, "day": long_date(day)}
            else:
                yield "outdated", _("%(language)s: outdated") % told
        elif language in each.missing:
            yield "missing", _("%(language)s: missing") % told


def title_words(text: PlacedText) -> str:
    """Return the heading of a text's page."""
    return f"{text.code} · {what_words(text)}"


def source_words(text: PlacedText, outdated: str) -> dict:
    """Return the original; with what changed in it since the outdated language was written."""
    return {
        "language": label_of(Language(text.source)),
        "tag": TAGS[text.source],
        "words": text.texts[text.source],
        "parts": source_change(text, outdated) if outdated else (),
    }


def other_texts(text: PlacedText, written: Iterable[str]) -> list[dict]:
    """Return the languages that are neither the source nor written on the page."""
    left = [each for each in Language if each not in (text.source, *written) and text.texts[each]]
    return [
        {"language": label_of(each), "tag": TAGS[each], "words": text.texts[each]} for each in left
    ]
