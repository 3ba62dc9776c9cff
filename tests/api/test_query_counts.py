"""A list takes the same number of queries for 1, 20 or 2,000 rows."""

import pytest

from tests.api.crowd import crowd

SIZES = [0, 19, 1999]
QUERIES = {
    "milestones/": 6,
    "milestones/?page_size=200&ordering=-due": 6,
    "milestones/?pillar=PRO&organization=ca-nserc&party=CA&status=overdue&q=memorandum": 7,
    "initiatives/?plan=research-plan": 5,
    "changes/?page_size=200": 4,
    "plans/research-plan/status/": 7,
}


@pytest.mark.parametrize("size", SIZES)
def test_as_many_queries_for_any_number_of_rows(plan, reader, django_assert_num_queries, size):
    crowd(size)
    for address, queries in QUERIES.items():
        with django_assert_num_queries(queries):
            reader.read(address)
    assert reader.read("milestones/")["count"] == size + 1
    assert reader.read("changes/")["count"] == size + 8


@pytest.mark.parametrize("resource", ["reports", "meetings", "organizations", "initiatives"])
def test_no_other_list_takes_more_than_ten(plan, reader, django_assert_max_num_queries, resource):
    with django_assert_max_num_queries(10):
        reader.read(
            f"{resource}/?plan=research-plan" if resource != "organizations" else "organizations/"
        )


def test_an_answer_that_is_known_asks_for_the_head_alone(plan, reader, django_assert_num_queries):
    first = reader.ask("milestones/")
    with django_assert_num_queries(1):
        assert reader.ask("milestones/", if_none_match=first["ETag"]).status_code == 304
    with django_assert_num_queries(1):
        again = reader.ask("milestones/")
    assert (again.content, dict(again.headers)) == (
        first.content,
        {**first.headers, "X-Request-ID": again["X-Request-ID"]},
    )
