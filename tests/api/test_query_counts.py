"""A list takes the same number of queries for 1, 20 or 2,000 rows."""

import pytest

from tests.api.crowd import crowd

SIZES = [0, 19, 1999]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "case",
    [
        ("", 6),
        ("?page_size=200&ordering=-due", 6),
        ("?pillar=PRO&organization=ca-nserc&party=CA&status=overdue&q=memorandum", 7),
    ],
    ids=["plain", "many-by-date", "five-filters"],
)
def test_milestones(plan, reader, django_assert_num_queries, size, case):
    asked, queries = case
    crowd(size)
    with django_assert_num_queries(queries):
        page = reader.read(f"milestones/{asked}")
    assert asked.startswith("?pillar") or page["count"] == size + 1


@pytest.mark.parametrize("size", SIZES)
def test_changes(plan, reader, django_assert_num_queries, size):
    crowd(size)
    with django_assert_num_queries(4):
        assert reader.read("changes/?page_size=200")["count"] == size + 8


@pytest.mark.parametrize("size", SIZES)
def test_the_status_of_a_plan(plan, reader, django_assert_num_queries, size):
    crowd(size)
    with django_assert_num_queries(7):
        assert reader.read("plans/research-plan/status/")["milestones"] == size + 1


@pytest.mark.parametrize("resource", ["reports", "meetings", "organizations", "initiatives"])
def test_no_other_list_takes_more_than_ten(plan, reader, django_assert_max_num_queries, resource):
    with django_assert_max_num_queries(10):
        reader.read(
            f"{resource}/?plan=research-plan" if resource != "organizations" else "organizations/"
        )


def test_an_answer_that_has_not_changed_takes_two(plan, reader, django_assert_num_queries):
    etag = reader.ask("milestones/")["ETag"]
    with django_assert_num_queries(2):
        assert reader.ask("milestones/", if_none_match=etag).status_code == 304
