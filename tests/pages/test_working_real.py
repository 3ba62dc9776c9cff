"""The working of the numbers of the real plan, which no government has reported on."""

import re

from partnership.queries.working.names import NUMBERS, Answered
from tests.pages.item_texts import seen
from tests.pages.numbers import agree, worked

REAL = ("/en/", "/en/pillars/PRO/", "/en/areas/GOV-0/", "/en/areas/PRO-1/", "/en/late/",
        "/en/parties/CA/", "/en/organizations/mx-se/",
        "/en/organizations/ca-nserc/", "/en/initiatives/", "/en/milestones/")  # fmt: skip


def test_each_number_of_the_real_plan_s_pages_is_as_long_as_its_working(real, client):
    assert agree(client, REAL) > 60


def test_every_number_can_be_shown_in_few_queries(real, client, django_assert_max_num_queries):
    for count in NUMBERS[::4]:
        asked = {"count": count.value, "party": "MX"} if count in list(Answered) else {
            "count": count.value}  # fmt: skip
        with django_assert_max_num_queries(10):
            response = client.get("/es/calculo/", asked)
        assert response.status_code == 200, count


def test_the_api_takes_the_filter_of_the_page(real, client):
    for asked in (
        {"count": "unconfirmed"},
        {"count": "leads", "organization": "mx-se"},
        {"count": "leads", "party": "CA", "pillar": "PRO"},
        {"count": "all_overdue", "area": "PRO-5"},
        {"count": "overdue"},
    ):
        page = client.get("/en/working/", asked)
        address = re.search(r'href="[^"]*(/api/v1/[^"]+)"', page.text)[1].replace("&amp;", "&")
        told = client.get(address)
        assert told.status_code == 200, address
        assert len(told.json()["results"]) == worked(page.text)[0], address


def test_a_number_without_rows_says_so(real, client):
    text = seen(client.get("/en/working/", {"count": "reported"}))
    assert "Nothing is counted on this day." in text
    assert "Not counted: no government has reported" in text
