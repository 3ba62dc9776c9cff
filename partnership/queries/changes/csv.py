"""The changes as a table for a spreadsheet: every one that is asked for, on no pages."""

from dataclasses import replace

from partnership.queries.changes.form import refuse_unknown
from partnership.queries.changes.lines import days_of
from partnership.queries.changes.page import around_of, found_by_address
from partnership.queries.changes.pages import shown
from partnership.queries.changes.tally import tally_of
from partnership.queries.changes.weeks import weeks_csv, weeks_of
from partnership.queries.item_record.csv import record_csv
from partnership.queries.page_context import Reading

EVERY = 1_000_000


def changes_csv(reading: Reading) -> str:
    """Return every change as CSV, the opening load line by line. Four queries."""
    found = found_by_address(reading)
    asked = replace(found.asked, each=True)
    tally = tally_of(reading, asked, found.changed)
    listed = shown(reading, asked, tally, found.changed, size=EVERY)
    around = around_of(listed.ones, reading, more=set())
    refuse_unknown(around, reading)
    days = days_of(listed.ones, around, tally, reading, by_entry=found.by_entry)
    return record_csv((line for day in days for line in day.lines), code="")


def changes_per_week_csv(reading: Reading) -> str:
    """Return how many changes there were each week, as CSV."""
    return weeks_csv(weeks_of(found_by_address(reading).tally, reading))
