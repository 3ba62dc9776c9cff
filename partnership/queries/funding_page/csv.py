"""The sums as a table for a spreadsheet."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.funding_page.rows import Sum
from partnership.queries.list_csv import JOINED, list_csv
from partnership.queries.lists.sources import source_words


def funding_csv(sums: Iterable[Sum]) -> str:
    """Return a line for each sum. The amount is a plain number in whole units of its currency."""
    headings = (
        _("Code"), _("Title"), _("Promised or paid"), _("Amount"), _("Currency"), _("Day"),
        pgettext("money", "From"), pgettext("money", "To"), pgettext("column", "Initiatives"),
        _("Notes"), _("Sources"),
    )  # fmt: skip
    return list_csv(headings, (_row(each) for each in sums))


def _row(each: Sum) -> Iterator[str]:
    yield from (each.code, each.title.words, each.state_words)
    yield from (f"{each.amount:f}", each.currency, each.day)
    yield JOINED.join(body.words for body in each.payers)
    yield JOINED.join(body.words for body in each.payees)
    yield JOINED.join(one.code for one in each.initiatives)
    yield JOINED.join([*each.notes, *([each.note.words] if each.note else [])])
    yield source_words(each.sources)
