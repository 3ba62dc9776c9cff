"""What a crawler reads of a page: its own words, its links, and the places that can be led to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

# Names of fields and commands are the same in every language.
SILENT = {"script", "style", "svg", "title", "code", "pre", "kbd"}
# What has no end tag must not open a level.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
READ_ALOUD = ("aria-label", "alt", "title", "placeholder")


@dataclass
class Sheet:
    """A page as its reader has it. words: its own, without those marked as another language's.

    links: addresses of all that is linked, loaded or sent to. anchors: the ids.
    """

    language: str = ""
    words: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet()
        self._levels: list[tuple[str, bool]] = []

    @property
    def _aloud(self) -> bool:
        return all(aloud for _tag, aloud in self._levels)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        given = dict(attrs)
        if tag == "html":
            self.sheet.language = given.get("lang", "")
        self._note(tag, given)
        aloud = tag not in SILENT and self._own(tag, given)
        if aloud and self._aloud:
            self.sheet.words += [given[name] for name in READ_ALOUD if given.get(name)]
        if tag not in VOID:
            self._levels.append((tag, aloud))

    def handle_startendtag(self, tag: str, attrs: list) -> None:
        self._note(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        while self._levels and tag in [name for name, _aloud in self._levels]:
            name, _ = self._levels.pop()
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._aloud and data.strip():
            self.sheet.words.append(" ".join(data.split(" ")))

    def _note(self, tag: str, given: dict) -> None:
        if given.get("id"):
            self.sheet.anchors.add(given["id"])
        for name in ("href", "src", "action"):
            if given.get(name) and tag != "use":
                self.sheet.links.append(given[name])

    def _own(self, tag: str, given: dict) -> bool:
        lang = given.get("lang")
        return tag == "html" or not lang or lang[:2] == self.sheet.language[:2]


def read(body: str) -> Sheet:
    """Return what a crawler reads of a page's source."""
    reader = Reader()
    reader.feed(body)
    return reader.sheet
