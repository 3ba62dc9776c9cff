"""The plan's own texts in the reader's language, or in another one, marked as such."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.addresses import TAGS


@dataclass(frozen=True, slots=True)
class Text:
    """Words to show. lang: their language tag where it is not the reader's, else "".

    only: the label that says so ("Spanish only"), else "".
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
    texts = state["title"] if "title" in state else state["name"]
    return text_in(texts, language, source=state["source_language"])
