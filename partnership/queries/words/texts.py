"""The plan's own texts in the reader's language, or in another one, marked as such."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.addresses import TAGS
from partnership.queries.words.days import long_date


@dataclass(frozen=True, slots=True)
class Text:
    """Words to show. lang: their language tag where it is not the reader's, else "".

    only: the label that says so ("Spanish only"), or that the translation is older than its
    original; else "".
    """

    words: str
    lang: str = ""
    only: str = ""

    def __bool__(self) -> bool:
        return bool(self.words)

    def __str__(self) -> str:
        return self.words


def text_in(texts: dict[str, str], language: str, *, source: str = "en") -> Text:
    """Return a state's text in the reader's language, else in its source's, else in any.

    texts: {"en": …, "fr": …, "es": …}, "" for none. An absent text gives empty words.
    """
    for found in (language, source, *TAGS):
        if texts.get(found):
            if found == language:
                return Text(texts[found])
            return Text(texts[found], TAGS[found], only(found))
    return Text("")


def only(language: str) -> str:
    """Return the label of a text that there is in one language only."""
    labels = {"en": _("English only"), "fr": _("French only"), "es": _("Spanish only")}
    return labels[language]


def title_of(state: dict, language: str) -> Text:
    """Return the title of a state; for an organization its name."""
    return words_of(state, "title" if "title" in state else "name", language)


def words_of(state: dict, name: str, language: str) -> Text:
    """Return one of a state's own texts; it says so where it is older than its original."""
    text = text_in(state[name], language, source=state["source_language"])
    column = f"{name}_{language}"
    if not text or text.only or column not in state.get("outdated", ()):
        return text
    return Text(text.words, only=older(state.get("outdated_since", {}).get(column)))


def older(day: str | None) -> str:
    """Return the label of a translation whose original changed on that ISO day."""
    if day is None:
        return _("translation older than the original")
    return _("translation older than the original of %(day)s") % {"day": long_date(day)}
