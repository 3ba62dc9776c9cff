"""Where reports differ: each country's own word beside what is shown for both."""

import csv
from io import StringIO

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.pages.item_texts import part, seen
from tests.pages.late_rows import multiply


def listed(response) -> str:
    """Return what a reader sees of the list."""
    return part(response, '<section id="differing">')


def test_each_partys_word_stands_beside_the_joint_one_with_the_dispute(client, told):
    found = listed(client.get("/en/differences/"))
    assert "First joint call opened PRO-5.1-M3 CA NSERC MX SECIHTI" in found
    assert "completed as of Apr 2, 2026, published May 20, 2026 No. 17" in found
    assert "on track as of May 25, 2026, published May 25, 2026 No. 18" in found
    assert "La convocatoria no se ha publicado. Spanish only" in found
    assert "Overdue The countries’ reports differ." in found
    assert "One country says no to what the other reported." in found


def test_what_waits_says_for_how_long(client, told):
    response = client.get("/en/differences/?as_of=2026-05-24")
    assert "has not confirmed; waiting since May 20, 2026 (4 days)" in listed(response)
    assert "1 of 4 wait for an answer" not in seen(response)
    assert "wait for an answer the longest for 4 days 1 of 4" in seen(response)


def test_four_facts_each_say_what_they_are_out_of(client, told):
    found = seen(client.get("/en/differences/"))
    assert "reports differ 1 of 4" in found and "disputed 1 of 4" in found
    assert "wait for an answer 0 of 4" in found
    assert "reported completions confirmed by every leading country 1 of 1" in found


@pytest.mark.parametrize(
    ("query", "count"),
    [("kind=disputed", 1), ("kind=waiting", 0), ("party=MX", 1), ("pillar=preamble", 0),
     ("ordering=waiting", 1)],
)  # fmt: skip
def test_a_filter_keeps_what_was_asked_for(client, told, query, count):
    assert listed(client.get(f"/en/differences/?{query}")).count("PRO-5.1-M3") == count
    if not count:
        assert "0 of 1 with this filter." in seen(client.get(f"/en/differences/?{query}"))


@pytest.mark.parametrize("query", ["kind=x", "party=FR", "pillar=NONE", "ordering=x", "page=2"])
def test_an_unknown_value_is_refused(client, told, query):
    assert client.get(f"/en/differences/?{query}").status_code == 400


@pytest.mark.parametrize(
    ("address", "first"), [("en/differences", "Canada, claim"), ("es/diferencias", "México, ")]
)
def test_the_table_has_a_column_for_each_word_in_the_languages_order(client, told, address, first):
    text = client.get(f"/{address}.csv").content.decode()
    head, row = list(csv.reader(StringIO(text)))
    assert head[6].startswith(first)
    assert row[0] == "PRO-5.1-M3" and len(row) == len(head) == 14


def test_agreed_reports_leave_the_list_empty_and_say_why(client, told):
    found = seen(client.get("/en/differences/?as_of=2026-04-15"))
    assert "No reports differ, and nothing waits for an answer." in found


def test_queries_do_not_grow_with_the_rows(client, told):
    counts = [_queries(client)]
    for copies in (18, 400):
        multiply("PRO-5.1-M3", copies)
        counts.append(_queries(client))
    assert len(set(counts)) == 1
    assert counts[0] <= 14


def _queries(client) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as counted:
        assert client.get("/en/differences/?kind=differs&pillar=PRO").status_code == 200
    return len(counted)
