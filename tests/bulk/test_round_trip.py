"""What goes out comes in again as it was, and no cell of it is a formula."""

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from partnership.exchange.sheets.cells import is_invisible, plain
from partnership.exchange.sheets.formulas import mark, unmark
from partnership.exchange.sheets.reading import read_sheet
from partnership.exchange.sheets.shape import Column, Holds
from partnership.exchange.sheets.workbook_writing import write_workbook
from partnership.exchange.sheets.writing import write_text
from partnership.models import Batch, Report
from partnership.vocabulary import RowOutcome
from tests.bulk.test_choosing import AT_RISK, choose, press
from tests.bulk.workbooks import check_all, downloaded, hand_in

pytestmark = pytest.mark.one_database


def column(key, **more) -> Column:
    return Column(key=key, words=key.title(), known_as=frozenset({key}), **more)


COLUMNS = [
    column("code"),
    column("title", holds=Holds.SHOWN),
    column("claim", holds=Holds.CHOICE, choices={"on track": "on_track", "on_track": "on_track"},
           options=(("on_track", "on track"),)),
    column("day", holds=Holds.DAY),
    column("note"),
    column("version"),
]  # fmt: skip
BEGINNINGS = st.sampled_from(["", "=", "+", "-", "@", "'", "''=", "＝", "'+", '"', ";", "\t="])
SEEN = st.characters(blacklist_categories=["Cs", "Cc"]).filter(lambda each: not is_invisible(each))
TEXTS = st.builds(
    lambda begin, rest: plain(begin + rest),
    BEGINNINGS,
    st.text(SEEN | st.sampled_from("\n\t"), max_size=40),
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "code": st.just("PRO-5.1-M1"),
            "claim": st.sampled_from(["", "on_track"]),
            "day": st.dates().map(lambda day: day.isoformat()) | st.just(""),
            "note": TEXTS,
            "version": st.just("1.0.0.0.0"),
        }
    ),
    min_size=1,
    max_size=4,
)
# A workbook's days begin in 1900.
LATE_ENOUGH = "1901-01-01"


@given(ROWS, st.sampled_from([",", ";"]))
def test_csv_comes_back_as_it_was(rows, separator):
    content = write_text(rows, COLUMNS, separator=separator)

    assert [row.cells for row in read_sheet(BytesIO(content), COLUMNS).rows] == rows


@given(ROWS)
def test_no_cell_of_csv_begins_a_formula(rows):
    content = write_text(rows, COLUMNS).decode("utf-8-sig")

    for cells in csv.reader(StringIO(content, newline="")):
        assert not any(cell.startswith(tuple("=+-@\t\r＝＋－＠")) for cell in cells)


@given(ROWS.filter(lambda rows: all(not row["day"] or row["day"] > LATE_ENOUGH for row in rows)))
def test_a_workbook_comes_back_as_it_was_without_a_formula(rows):
    content = write_workbook(rows, COLUMNS, name="Rows", advice=("Advice", ["Read me."]))

    assert [row.cells for row in read_sheet(BytesIO(content), COLUMNS).rows] == rows
    book = load_workbook(BytesIO(content))
    kinds = {cell.data_type for sheet in book for line in sheet for cell in line}
    assert "f" not in kinds


@given(TEXTS)
def test_a_mark_comes_off_again(text):
    assert unmark(mark(text)) == text


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_a_download_sent_back_changes_nothing(nserc, twenty, form):
    texts = {"reason_text_en": "=2+2", "reason_text_fr": "-- « le budget »\n; 'non' voté"}
    choose(nserc, twenty[1][:5], "at_risk", **{**AT_RISK, **texts})
    press(nserc, "send")
    press(nserc, "take_back")
    before = list(Report.objects.order_by("pk").values())

    hand_in(nserc, downloaded(nserc, form), f"rows.{form}")

    batch = check_all(nserc)
    assert Batch.objects.count() == 2
    assert set(batch.rows.values_list("outcome", flat=True)) == {RowOutcome.SAME}
    assert list(Report.objects.order_by("pk").values()) == before
