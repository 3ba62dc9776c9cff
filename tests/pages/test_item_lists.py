"""All initiatives and all milestones: filtered as the API filters, sorted, page by page."""

from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.models import Step
from tests.pages.item_texts import seen
from tests.pages.late_rows import multiply


def rows_of(response) -> list[str]:
    """Return the codes of the rows, in the order shown."""
    table = response.text.partition("<tbody")[2].partition("</tbody>")[0]
    return [part.partition("<")[0] for part in table.split('<span class="code">')[1:]]


@pytest.mark.parametrize(
    "asked",
    [
        {"status": "overdue"},
        {"party": "CA", "role": "lead"},
        {"organization": "ca-nserc"},
        {"moved": "true"},
        {"differs": "true"},
        {"due_before": "2026-06-30"},
        {"due_after": "2026-07-01"},
        {"area": "PRO-5"},
        {"q": "joint call"},
        {"pillar": "PRO", "status": "completed"},
    ],
)
def test_the_page_and_the_api_find_the_same(told, client, asked):
    found = client.get("/api/v1/milestones/", {"plan": "research-plan", **asked}).json()
    assert rows_of(client.get("/en/milestones/", asked)) == [
        row["code"] for row in found["results"]
    ]


def test_what_is_longest_overdue_comes_first(told, client):
    response = client.get("/en/milestones/", {"ordering": "-late"})
    days = dict(Step.objects.on(date(2026, 11, 20)).values_list("item_code", "label"))
    labels = [days[code] for code in rows_of(response)]
    assert "overdue" in labels
    assert labels == sorted(labels, key=lambda label: label != "overdue")


def test_a_row_says_whose_step_it_is_who_leads_and_why(told, client):
    response = client.get("/en/milestones/")
    text = seen(response)
    assert "51 days late" in text
    assert "moved twice" in text
    code = rows_of(response)[0]
    assert f'href="/en/milestones/{code}/#rule"' in response.text
    assert 'id="rule"' in client.get(f"/en/milestones/{code}/").text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"status": "late"}, "status"),
        ({"organization": "nobody"}, "organization"),
        ({"due_after": "soon"}, "due_after"),
        ({"page": "0"}, "page"),
        ({"page_size": "7"}, "page_size"),
        ({"ordering": "title"}, "ordering"),
        ({"pile": "1"}, "pile"),
    ],
)
def test_a_bad_value_is_refused_by_name_in_three_languages(told, client, asked, said):
    response = client.get("/es/hitos/", asked)
    assert response.status_code == 400
    assert response.text.count(said) >= 3


def test_nothing_found_leads_back(told, client):
    text = client.get("/en/milestones/", {"status": "blocked"}).text
    assert "Nothing here with this filter." in text
    assert "Clear the filter" in text


def test_a_past_day_lists_what_stood_then(told, client):
    before = client.get("/en/milestones/", {"as_of": "2026-03-01"})
    assert "days late" not in seen(before)
    assert len(rows_of(before)) == 4


def test_a_list_takes_ten_queries_whatever_its_length(told, client):
    few = queries(client, "/en/milestones/")
    multiply("PRO-5.1-M1", 190)
    asked = {"page_size": "200", "party": "CA", "status": "overdue", "q": "memorandum"}
    assert len(rows_of(client.get("/en/milestones/", asked))) > 150
    assert queries(client, "/en/milestones/") == few
    assert queries(client, "/en/milestones/", page_size="200") == few
    assert few <= 10
    assert queries(client, "/en/milestones/", **asked | {"ordering": "due"}) <= 10


def queries(client, path: str, **asked) -> int:
    """Return how many queries a page takes that nobody has asked for yet."""
    cache.clear()
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path, {**asked, "as_of": "2026-11-19"}).status_code == 200
    return len(caught)
