"""Two dates side by side: counts with what they are out of, and only the rows that differ."""

import csv
from io import StringIO

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply

SPAN = "from=2026-03-01&to=2026-10-20"


def rows(client, query: str = SPAN) -> set[tuple]:
    """Return what differs, as the table has it."""
    text = client.get(f"/en/compare.csv?{query}").content.decode()
    return {(row[0], *row[2:]) for row in list(csv.reader(StringIO(text)))[1:]}


def test_only_what_differs_has_a_row_from_what_to_what(client, told):
    assert rows(client) == {
        ("PRO-5.1", "Status", "No report yet", "Overdue"),
        ("PRO-5.1", "Due date", "Mar 31, 2026", "Jun 30, 2026"),
        ("PRO-5.1-M1", "Status", "No report yet", "Overdue"),
        ("PRO-5.1-M1", "Due date", "Mar 31, 2026", "Sep 30, 2026"),
        ("PRO-5.1-M2", "Status", "No report yet", "Completed"),
        ("PRO-5.1-M3", "Status", "No report yet", "Overdue"),
    }
    found = part(client.get(f"/en/compare/?{SPAN}"), '<section id="rows">')
    assert "What differs 4" in found and "Mar 31, 2026 Sep 30, 2026" in found
    assert "PRO-5.1-M4" not in found


def test_each_count_says_what_it_is_out_of(client, told):
    response = client.get(f"/en/compare/?{SPAN}")
    counts = part(response, '<section id="counts">')
    assert "Overdue 0 of 4 2 of 4 +2" in counts and "No report yet 4 of 4 1 of 4 −3" in counts
    assert "4 of 5 differ between March 1, 2026 and October 20, 2026." in seen(response)


def test_the_chosen_dates_stand_in_words_and_lead_to_the_plan_of_that_day(client, told):
    body = client.get(f"/en/compare/?{SPAN}").content.decode()
    assert '<input id="day-from" type="date" name="from" value="2026-03-01"' in body
    assert '<small id="day-from-told">March 1, 2026</small>' in body
    assert '<a href="/en/?plan=research-plan&amp;as_of=2026-10-20">' in body or (
        '<a href="/en/?as_of=2026-10-20">' in body
    )


def test_the_earlier_date_stands_first(client, told):
    turned = "from=2026-10-20&to=2026-03-01"
    assert rows(client, turned) == rows(client)
    assert "The earlier date stands first." in seen(client.get(f"/en/compare/?{turned}"))


def test_without_dates_the_last_thirty_days_are_compared(client, told):
    found = seen(client.get("/en/compare/?as_of=2026-10-20"))
    assert "between September 20, 2026 and October 20, 2026" in found


def test_the_same_date_has_nothing_to_differ_from(client, told):
    found = seen(client.get("/en/compare/?from=2026-10-20&to=2026-10-20"))
    assert "Both dates are October 20, 2026." in found
    assert "One date has nothing to differ from." in found and "0 of" not in found


def test_where_nothing_differs_it_says_so(client, told):
    found = seen(client.get("/en/compare/?from=2026-10-02&to=2026-11-20"))
    assert "Nothing differs between October 2, 2026 and November 20, 2026." in found
    assert "No government" not in found


@pytest.mark.parametrize("query", ["from=2020-01-01", "to=2026-11-21", "to=x", "from=2026-W09-7"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en/compare", "cannot be shown"),
        ("fr/comparer", "2025-09-18"),
        ("es/comparar", "2026-11-20"),
    ],
)
def test_a_date_outside_the_record_is_refused_with_the_range(client, told, query, language, words):
    response = client.get(f"/{language}/?{query}")
    assert response.status_code == 400
    assert words in response.content.decode() and query.partition("=")[0] in seen(response)


def test_queries_do_not_grow_with_the_rows(client, told):
    counts = [_queries(client)]
    for copies in (18, 400):
        multiply("PRO-5.1-M3", copies)
        counts.append(_queries(client))
    assert len(set(counts)) == 1
    assert counts[0] <= 10


def _queries(client) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as counted:
        assert client.get(f"/en/compare/?{SPAN}").status_code == 200
    return len(counted)
