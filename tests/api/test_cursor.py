"""Pages by cursor: no row is lost or given twice, however small the page and many the ties."""

import pytest

from partnership.queries.api_rows import STATE_ORDERINGS
from partnership.queries.cursor import BadCursor
from partnership.queries.filters.items import ITEM_ORDERINGS
from tests.api.crowd import crowd

ALL = 13
CODES = [f"PRO-5.1-M{number}" for number in range(1, ALL + 1)]
pytestmark = pytest.mark.usefixtures("many")


@pytest.fixture(scope="module")
def made_many(published_plan):
    """Some more milestones in the shared plan."""
    crowd(ALL - 1)


@pytest.fixture
def many(made_many, shared_plan):
    """ALL milestones, on TODAY."""


@pytest.mark.parametrize("ordering", [each.name for each in ITEM_ORDERINGS])
@pytest.mark.parametrize("page_size", [1, 5])
def test_every_row_is_given_once_in_every_order(reader, ordering, page_size):
    rows = reader.pages(f"milestones/?ordering={ordering}&page_size={page_size}")
    assert sorted(row["code"] for row in rows) == sorted(CODES)
    assert [row["code"] for row in rows] == [
        row["code"] for row in reader.read(f"milestones/?ordering={ordering}")["results"]
    ]


@pytest.mark.parametrize(
    ("ordering", "key", "descending"),
    [("due", "due_on", False), ("-due", "due_on", True), ("moved", "moves", False),
     ("-moved", "moves", True)],
)  # fmt: skip
def test_rows_come_in_the_order_that_was_asked_for(reader, ordering, key, descending):
    values = [row["status"][key] for row in reader.pages(f"milestones/?ordering={ordering}")]
    known = [value for value in values if value is not None]
    assert known == sorted(known, reverse=descending)
    assert values == known + [None] * (len(values) - len(known))


def test_plan_order_is_the_order_of_the_file(reader):
    rows = reader.pages("milestones/?page_size=4")
    assert [row["code"] for row in rows] == CODES


def test_a_row_published_between_two_pages_moves_no_other(reader):
    first = reader.read("milestones/?page_size=3")
    crowd(1, begin=0)
    others = reader.pages(first["next"])
    assert [row["code"] for row in first["results"] + others] == CODES


@pytest.mark.parametrize("resource", ["changes", "organizations"])
def test_other_lists_lose_nothing_either(reader, resource):
    whole = reader.read(f"{resource}/")
    assert reader.pages(f"{resource}/?page_size=1") == whole["results"]
    assert whole["count"] == len(whole["results"]) > 2


@pytest.mark.parametrize(
    "told",
    ["", "e30", "W10", "WyJjb2RlIl0", "WyJjb2RlIiwxLDIsM10", "W1tbW1tbW1tbW1tbW1tbW1tb", "é",
     "WyJjb2RlIiwiXHUwMDAwIiwiYSIsImIiXQ", "WyJjb2RlIiwiYSIsImIiLCJjIl0=", "x" * 2000],
)  # fmt: skip
def test_what_is_no_cursor_is_refused(told):
    with pytest.raises(BadCursor):
        STATE_ORDERINGS[0].values_of(told)


def test_a_cursor_is_read_as_it_was_written():
    ordering = STATE_ORDERINGS[0]
    assert ordering.values_of(ordering.cursor(["plan", "00001", "É"])) == ["plan", "00001", "É"]
