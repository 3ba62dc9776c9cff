"""The working as a table: every item, whether it counts, and why not."""

from django.utils.translation import gettext as _

from partnership.queries.list_csv import list_csv
from partnership.queries.overview.plan import plan_on_day
from partnership.queries.page_context import Reading
from partnership.queries.words import status_of, title_of
from partnership.queries.working.names import Number
from partnership.queries.working.scope import number_asked, scope_asked
from partnership.queries.working.tally import members, tally
from partnership.queries.working.words import title_words, why_words
from partnership.rules.membership import LeftOut


def working_csv(reading: Reading) -> str:
    """Return a line an item, whatever their number. Three queries. Raises BadParameters."""
    count = number_asked(reading)
    plan = plan_on_day(reading)
    found = tally(count, members(plan, scope_asked(reading, plan, count)))
    heads = (
        _("Code"), _("Title"), _("Status"), _("First date"), _("Date now"), title_words(count),
        _("Why not"),
    )  # fmt: skip
    rows = [
        (
            item.code,
            str(title_of(item.state, reading.language)),
            status_of(item.step).words,
            str(item.step.first_due_on or ""),
            str(item.step.due_on or ""),
            *_cells(reason, count),
        )
        for item, reason in found.told
    ]
    return list_csv(heads, rows)


def _cells(reason: LeftOut | None, count: Number) -> tuple[str, str]:
    return (_("counted"), "") if reason is None else ("", why_words(reason, count))
