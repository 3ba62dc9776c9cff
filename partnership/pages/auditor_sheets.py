"""Any list of items as a file: CSV, a workbook, JSON, JSON Lines, with every fact behind it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.exchange.sheets.tables import (
    Table,
    csv_of,
    json_lines_of,
    json_of,
    workbook_of,
)
from partnership.pages.errors import BadAddress, refusing
from partnership.pages.routes import Route
from partnership.pages.serving import document
from partnership.queries.auditor_sheet.chosen import (
    Chosen,
    initiatives_chosen,
    late_chosen,
    milestones_chosen,
    organization_chosen,
)
from partnership.queries.auditor_sheet.formats import FORMATS
from partnership.queries.auditor_sheet.sheet import TABLES, about_of, frame_tables, tables_of
from partnership.queries.item_lists.found import ORDERED
from partnership.queries.late.filters import FILTERS as LATE_FILTERS
from partnership.queries.page_context import Reading

SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that can be had as a file. page: whose list it is; filters: what narrows it."""

    page: str
    filters: tuple[str, ...]
    choose: Callable[[Reading], Chosen]


of_initiatives = Listing("initiatives", ORDERED, initiatives_chosen)
of_milestones = Listing("milestones", ORDERED, milestones_chosen)
of_late = Listing("late", LATE_FILTERS, late_chosen)
of_organization = Listing("organization", (), organization_chosen)


def sheets(name: str, words: tuple[str, str, str], listing: Listing, tail: str = "") -> list[Route]:
    """Return the addresses of a list's files. tail: what stands between the word and ".csv"."""
    return [
        Route(f"{name}-{key}", words, _view(listing, key, kind), f"{tail}.{key}")
        for key, (_words, kind) in FORMATS.items()
    ]


def _view(listing: Listing, key: str, kind: str) -> Callable:
    filters = (*listing.filters, SHEET) if key == "csv" else listing.filters

    def body(reading: Reading) -> str | bytes:
        with refusing():
            chosen = listing.choose(reading)
        tables = tables_of(reading, chosen.codes)
        if key == "csv":
            return csv_of(_table(reading, tables))
        about = about_of(reading, count=len(chosen.codes), of=chosen.of, page=listing.page)
        if key == "xlsx":
            return workbook_of([*tables, *frame_tables(about, tables)])
        return json_of(about, tables) if key == "json" else json_lines_of(about, tables)

    return document(kind, filters=filters)(body)


def _table(reading: Reading, tables: Sequence[Table]) -> Table:
    """Return the table that a CSV holds: the items, or the one that is named."""
    name = reading.first(SHEET) or TABLES[0]
    if name not in TABLES:
        told = {"name": SHEET, "known": ", ".join(TABLES)}
        raise BadAddress(
            lambda: _("That value of “%(name)s” is not known here; there are: %(known)s.") % told
        )
    return tables[TABLES.index(name)]
