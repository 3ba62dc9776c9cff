"""Every page says how it is cited: words with entry and hash, and an address that answers."""

import html
import re

import pytest

from partnership.models import Entry, State
from partnership.pages.urls import ROUTES
from partnership.queries.addresses import address
from tests.pages.item_texts import seen

CODES = {
    "pillar": "PRO",
    "area": "GOV-0",
    "initiative": "PRO-5.1",
    "milestone": "PRO-5.1-M1",
    "history": "PRO-5.1",
    "organization": "ca-nserc",
    "party": "MX",
}
# The form in which a reader reports an error tells no facts.
WITHOUT = {"errors"}
PAGES = [
    (route.name, CODES.get(route.name))
    for route in ROUTES
    if route.tail in ("/", "/<code>/") and route.name not in WITHOUT
]


def cited(response) -> tuple[str, str]:
    """Return the words and the address of a page's citation."""
    found = re.search(
        r'<p id="citation"><cite>(.*?)</cite> (\S+)</p>', response.content.decode(), re.S
    )
    assert found, response.request["PATH_INFO"]
    return html.unescape(found[1]), html.unescape(found[2])


@pytest.mark.parametrize(("name", "code"), PAGES, ids=[name for name, _code in PAGES])
def test_a_page_is_cited_by_an_address_that_leads_back_to_it(client, real, settings, name, code):
    path = address(name, "fr", code)
    words, where = cited(client.get(path))
    assert where.startswith(settings.SITE_URL)
    assert "as_of=2026-11-20" in where
    number, leaf = re.search(r"(\d+), sha256:([0-9a-f]{16})…", words).groups()
    assert bytes(Entry.objects.get(seq=number).leaf).hex().startswith(leaf)
    led = client.get(
        where.removeprefix(settings.SITE_URL), headers={"Accept-Language": "fr"}, follow=True
    )
    assert led.status_code == 200
    assert led.request["PATH_INFO"] == path
    assert cited(led) == (words, where)


def test_a_list_is_cited_with_its_filter_and_its_plan(client, real):
    _words, where = cited(client.get("/en/late/?party=CA"))
    assert where.endswith("/en/late/?party=CA&plan=canada-mexico-2025-2028&as_of=2026-11-20")


def test_an_organization_is_cited_in_the_plan_that_it_is_read_in(client, real):
    _words, where = cited(client.get("/en/organizations/ca-gac/?plan=canada-mexico-2023"))
    assert where.endswith("/id/ca-gac?as_of=2026-11-20&plan=canada-mexico-2023")


@pytest.mark.parametrize(
    "path",
    ["/en/initiatives/PRO-5.1/", "/en/milestones/PRO-5.1-M1/", "/en/initiatives/PRO-5.1.pdf"],
)
def test_what_is_withdrawn_still_answers_with_its_last_state(client, real, path):
    for state in State.objects.filter(code__startswith="PRO-5.1"):
        state.content = state.content.replace('"withdrawn":false', '"withdrawn":true')
        state.save()
    response = client.get(path)
    assert response.status_code == 200
    if not path.endswith(".pdf"):
        assert "Withdrawn: this is its last state." in seen(response)
