"""The columns of the spreadsheet, with their headings in the official's language."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from partnership.actions.bulk.given import CODES, DAYS, FILLED
from partnership.admin.bulk.choices import words_of
from partnership.admin.bulk.table import table_columns
from partnership.admin.bulk.words import COLUMN_WORDS
from partnership.exchange.sheets.shape import Column, Holds
from partnership.models import Official
from partnership.models.labels import label_of
from partnership.vocabulary import Language

SHOWN = ("title", "standing", "due_on")
WIDTHS = {"code": 16, "title": 44, "standing": 18, "due_on": 12, "effective_on": 12,
          "new_due_on": 12, "evidence_address": 36, "version": 16}  # fmt: skip


def sheet_columns(official: Official) -> list[Column]:
    """Return the columns in their order, texts in the party's own languages first."""
    asked = table_columns(official)
    middle = [name for name in asked if name != "new_due_on"]
    rest = [name for name in FILLED if name not in middle and name != "new_due_on"]
    return [_column(name) for name in ("code", *SHOWN, *middle, *rest, "new_due_on", "version")]


def _column(name: str) -> Column:
    return Column(
        key=name,
        words=str(COLUMN_WORDS[name]),
        holds=_holds(name),
        known_as=frozenset(_headings(name)),
        choices=words_of(name) if name in CODES else {},
        options=tuple((each.value, str(label_of(each))) for each in CODES.get(name, ())),
        width=WIDTHS.get(name, 32 if "_text_" in name or name.startswith("note") else 18),
    )


def _holds(name: str) -> Holds:
    if name in SHOWN:
        return Holds.SHOWN
    if name in CODES:
        return Holds.CHOICE
    return Holds.DAY if name in DAYS else Holds.TEXT


def _headings(name: str) -> list[str]:
    """Return every heading by which a column is found."""
    found = [name]
    for language in Language:
        with override(language):
            found.append(" ".join(str(COLUMN_WORDS[name]).split()).casefold())
    return found


def advice() -> tuple[str, list[str]]:
    """Return the name of the sheet of advice, and its lines."""
    return _("How to fill this in"), [
        _("Fill in the rows that you want to report on, and leave the others as they are."),
        _("Titles, how a row is shown now and its due date are there to be read: changes of them are not taken in."),
        _("How it stands: choose from the list. Write the day on which it became true as 2026-11-20."),
        _("At risk, blocked and cancelled need a reason, and a sentence in each language of your country."),
        _("Completed needs the address of a document that shows it, and what the document is."),
        _("New due date: only where the date is to move. It needs a reason and a sentence, too."),
        _("Leave the codes and the versions as they are: they tell whether somebody else changed a row since."),
        _("No formulas: write what is to be read. Do not merge cells, and show all rows before you send it in."),
        _("Nothing is sent before you have seen every change. All rows go together, or none."),
    ]  # fmt: skip
