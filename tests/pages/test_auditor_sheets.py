"""The auditor's sheet: the same items as the page, with every fact behind them, safe to open."""

import csv
import io
import json
from datetime import date, datetime

import openpyxl
import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.exchange.sheets.tables import Head, Table, csv_of, workbook_of
from partnership.models import Entry, Report, State
from tests.pages.late_rows import multiply
from tests.pages.test_item_lists import rows_of

SHEETS = ["Items", "Due dates", "Reports", "Answers", "Evidence", "About", "Dictionary"]


def table(response) -> list[dict[str, str]]:
    """Return the rows of a CSV by heading."""
    return list(csv.DictReader(io.StringIO(response.text)))


def book(response):
    """Return the workbook of an answer."""
    return openpyxl.load_workbook(io.BytesIO(response.content))


def test_the_csv_has_the_rows_of_the_page_and_all_dates(told, client):
    asked = {"status": "overdue", "ordering": "-late"}
    rows = table(client.get("/en/milestones.csv", asked))
    assert [row["Code"] for row in rows] == rows_of(client.get("/en/milestones/", asked))
    moved = next(row for row in rows if row["Number of moves"] == "2")
    assert moved["All dates"] == "2026-03-31; 2026-06-30; 2026-09-30"
    assert moved["First deadline"] == "2026-03-31"
    assert moved["Days late"] == "51"
    assert moved["Address"].endswith(f"/id/{moved['Code']}?as_of=2026-11-20")


def test_each_fact_is_a_row_with_the_moment_it_was_recorded(told, client):
    reports = table(client.get("/en/milestones.csv", {"sheet": "reports"}))
    published = Report.objects.filter(entry__isnull=False)
    assert len(reports) == published.count()
    first = published.order_by("entry_id").first()
    row = next(row for row in reports if row["Entry"] == str(first.entry_id))
    assert row["True on"] == first.effective_on.isoformat()
    assert row["Recorded at (UTC)"] == f"{first.published_at:%Y-%m-%dT%H:%M:%SZ}"
    answers = table(client.get("/en/milestones.csv", {"sheet": "answers"}))
    assert {row["Answer"] for row in answers} == {"yes", "no"}
    dates = table(client.get("/en/milestones.csv", {"sheet": "due_dates"}))
    late = [row for row in dates if row["Reason given"] == "Legal review of the data clause"]
    assert late[0]["In force since"] == "2026-03-14"
    evidence = table(client.get("/en/milestones.csv", {"sheet": "evidence"}))
    assert evidence[0]["Address"] == "https://www.example.org/memorandum"
    assert client.get("/en/milestones.csv", {"sheet": "all"}).status_code == 400


def test_a_workbook_has_a_sheet_a_table_typed_and_explained(told, client):
    shown = book(client.get("/en/milestones.xlsx", {"party": "CA"}))
    assert shown.sheetnames == SHEETS
    heads = [cell.value for cell in shown["Items"][1]]
    first = dict(zip(heads, (cell.value for cell in shown["Items"][2]), strict=True))
    assert isinstance(first["First deadline"], datetime)
    assert isinstance(first["Number of moves"], int)
    assert first["Reports differ"] in (True, False)
    about = {row[0]: row[1] for row in shown["About"].iter_rows(min_row=2, values_only=True)}
    last = Entry.objects.order_by("-seq").first()
    assert about["record_entry"] == last.seq
    assert about["record_leaf"] == f"sha256:{bytes(last.leaf).hex()}"
    assert about["method_version"] == "1"
    assert about["filter"] == "party=CA"
    assert about["address"].endswith("/en/milestones/?as_of=2026-11-20&party=CA") or about[
        "address"
    ].endswith("/en/milestones/?party=CA&as_of=2026-11-20")
    meant = list(shown["Dictionary"].iter_rows(min_row=2, values_only=True))
    assert len(meant) == sum(len(list(shown[name][1])) for name in SHEETS[:5])
    assert all(row[3] for row in meant)


def test_json_and_its_lines_say_the_same(told, client):
    whole = client.get("/en/milestones.json").json()
    lines = [json.loads(line) for line in client.get("/en/milestones.jsonl").text.splitlines()]
    assert lines[0]["table"] == "about"
    assert lines[0]["plan"] == whole["about"]["plan"] == "research-plan"
    for name in ("items", "due_dates", "reports", "answers", "evidence"):
        told_rows = [
            {key: value for key, value in line.items() if key != "table"}
            for line in lines
            if line["table"] == name
        ]
        assert told_rows == whole[name]
        assert whole["columns"][name].keys() == whole[name][0].keys()
    assert whole["items"][0]["differs"] in (True, False)


def test_headings_are_in_the_language_and_keys_are_not(told, client):
    french = client.get("/fr/jalons.json").json()
    assert french["items"][0].keys() == client.get("/en/milestones.json").json()["items"][0].keys()
    assert table(client.get("/fr/jalons.csv"))[0].keys() != table(
        client.get("/es/hitos.csv")
    )[0].keys()  # fmt: skip


@pytest.mark.parametrize("path", ["late", "organizations/ca-nserc/items", "initiatives"])
def test_other_lists_have_it_too(told, client, path):
    codes = [row["Code"] for row in table(client.get(f"/en/{path}.csv"))]
    assert codes
    assert client.get(f"/en/{path}.json").json()["about"]["items"] == len(codes)
    page = client.get(f"/en/{path.removesuffix('/items')}/").text
    for key in ("csv", "xlsx", "json", "jsonl"):
        assert f"/en/{path}.{key}" in page


def test_the_late_file_has_the_three_lists_of_its_page(told, client):
    page = client.get("/en/late/").text
    codes = [row["Code"] for row in table(client.get("/en/late.csv"))]
    assert codes
    assert all(code in page for code in codes)


def test_a_past_day_has_no_fact_of_a_later_one(told, client):
    asked = {"as_of": "2026-04-15", "sheet": "reports"}
    days = [row["Recorded at (UTC)"] for row in table(client.get("/en/milestones.csv", asked))]
    assert days
    assert max(days) < "2026-04-16T06:00"


def test_no_cell_is_a_formula():
    head = (Head("a", "=A", "…"),)
    rows = [{"a": text} for text in ("=1+1", "+1", "-1", "@x", "\tx", "'=1")]
    told = csv_of(Table("t", "T", head, rows))
    assert [line[0] for line in csv.reader(io.StringIO(told))] == [
        "'=A", "'=1+1", "'+1", "'-1", "'@x", "'\tx", "''=1",
    ]  # fmt: skip
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_of([Table("t", "T", head, rows)]))).active
    assert all(cell.data_type != "f" for column in sheet.columns for cell in column)
    typed = Table("t", "T", head, [{"a": -5}, {"a": date(2026, 1, 2)}, {"a": "x" * 40_000}])
    cells = openpyxl.load_workbook(io.BytesIO(workbook_of([typed]))).active["A"]
    assert cells[1].value == -5
    assert cells[2].is_date


def test_a_file_of_many_takes_as_many_queries_as_one_of_few(told, client):
    few = queries(client)
    multiply("PRO-5.1-M1", 60)
    assert queries(client) == few
    assert State.objects.filter(kind="milestone", until_on=None).count() > 60


def queries(client) -> int:
    """Return how many queries the whole file takes."""
    cache.clear()
    with CaptureQueriesContext(connection) as caught:
        assert client.get("/en/milestones.json", {"as_of": "2026-11-19"}).status_code == 200
    return len(caught)
