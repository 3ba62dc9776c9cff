"""What refers to what, and whether it is there; every code once."""

from collections.abc import Iterable, Iterator

from partnership.exchange.cursor import Cursor
from partnership.exchange.marked import Document
from partnership.exchange.problems import Problem, suggestion

SECTIONS = {
    "pillars": "pillar",
    "areas": "area",
    "organizations": "organization",
    "initiatives": "initiative",
    "milestones": "milestone",
    "indicators": "indicator",
    "meetings": "meeting",
    "funding": "sum of money",
    "sources": "source",
}
# The section that the value of a key names a row of, wherever the key stands in a row.
REFERENCES = {
    "pillar": "pillars",
    "area": "areas",
    "organization": "organizations",
    "organizations": "organizations",
    "parent": "organizations",
    "successor": "organizations",
    "from": "organizations",
    "to": "organizations",
    "initiative": "initiatives",
    "initiatives": "initiatives",
    "related": "initiatives",
    "prerequisites": "milestones",
    "indicator": "indicators",
    "source": "sources",
}

Rows = dict[str, dict[str, Cursor]]


def rows_in(documents: Iterable[Document], section: str) -> Iterator[Cursor]:
    """Return the place of every row of a section, over all files, in their order."""
    for document in documents:
        yield from Cursor(document, document.value).at(section).each()


def index(documents: list[Document]) -> tuple[Rows, list[Problem]]:
    """Return the rows of each section by code, and the codes that are given twice.

    A code is given once in all sections; sources, which no page shows, have codes of
    their own.
    """
    rows: Rows = {section: {} for section in SECTIONS}
    problems = []
    public: dict[str, Cursor] = {}
    for section in SECTIONS:
        taken = rows["sources"] if section == "sources" else public
        for row in rows_in(documents, section):
            code = row.at("code").text
            if code is None:
                continue
            if first := taken.get(code):
                where = f"{first.document.file}:{first.line}"
                problems.append(row.at("code").says(f'"{code}" is taken; first in {where}'))
            else:
                taken[code] = rows[section][code] = row
    return rows, problems


def reference_problems(documents: list[Document], rows: Rows) -> Iterator[Problem]:
    """Return one problem for each code that names no row."""
    for section in ("plan", *SECTIONS):
        places = (
            (Cursor(each, each.value).at("plan") for each in documents)
            if section == "plan"
            else rows_in(documents, section)
        )
        for place in places:
            yield from unknown_below(place, rows)


def unknown_below(place: Cursor, rows: Rows) -> Iterator[Problem]:
    """Return one problem for each code at or below a place that names no row."""
    for child in place.each():
        section = REFERENCES.get(str(child.path[-1]))
        if section:
            for named in child.each() if isinstance(child.value, list) else [child]:
                yield from unknown(named, section, rows)
        else:
            yield from unknown_below(child, rows)


def unknown(named: Cursor, section: str, rows: Rows) -> Iterator[Problem]:
    """Return a problem if the code at a place names no row of a section."""
    text = named.text
    if text is not None and text not in rows[section]:
        near = suggestion(text, rows[section])
        yield named.says(f'no {SECTIONS[section]} has the code "{text[:80]}"{near}')
