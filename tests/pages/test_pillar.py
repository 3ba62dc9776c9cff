"""A pillar by its areas; a pillar without anything overdue says so in words."""

import re

import pytest

from tests.pages.late_rows import multiply


def words(response):
    told = " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())
    return re.sub(r" ([,.])", r"\1", told)


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ("PRO", ["21 initiatives. A deadline was found for 1.", "is overdue, by 234 days."]),
        ("MOB", ["9 initiatives. No deadline was found. Nothing is overdue here."]),
        ("ENV", ["18 initiatives. A deadline was found for 1. Nothing is overdue here."]),
    ],
)
def test_it_says_what_is_known_and_what_is_overdue(real, client, code, sentences):
    told = words(client.get(f"/en/pillars/{code}/"))
    for sentence in sentences:
        assert sentence in told


def test_every_initiative_of_the_pillar_stands_in_its_area(real, client):
    body = client.get("/en/pillars/PRO/").content.decode()
    assert [f'id="PRO-{number}"' in body for number in range(1, 8)] == [True] * 6 + [False]
    areas = body[body.index('id="areas"') :]
    rows = re.findall(r'scope="row"><a class="title" href="/en/initiatives/(PRO-[\d.]+)/"', areas)
    assert len(rows) == len(set(rows)) == 21
    assert "/en/initiatives/SEC-" not in body


def test_the_preamble_has_a_page_too(real, client):
    told = words(client.get("/en/areas/GOV-0/"))
    assert "Governance and follow-up" in told
    assert "6 initiatives." in told
    assert "Nothing is overdue here." in told


def test_an_area_shows_its_own_initiatives_alone(real, client):
    body = client.get("/fr/domaines/PRO-5/").content.decode()
    assert set(re.findall(r"/fr/initiatives/([A-Z]+-\d)\.", body)) == {"PRO-5"}
    assert 'href="/fr/piliers/PRO/"' in body


def test_leads_that_nobody_named_are_marked_as_inferred(real, client):
    body = client.get("/en/areas/PRO-1/").content.decode()
    assert "<small>inferred</small>" in body


def test_a_reported_completion_is_not_told_as_an_open_date(real, client):
    told = words(client.get("/en/areas/ENV-1/"))
    assert "end of 2025 Reported complete" in told
    assert "0 of 1 known step completed" in told


def test_it_cites_the_entry_of_the_pillar_on_the_day(real, client):
    body = client.get("/es/pilares/PRO/").content.decode()
    assert "http://127.0.0.1:8000/id/PRO?as_of=2026-11-20" in body
    assert "sha256:" in body


def test_more_rows_take_no_more_queries(real, client, django_assert_num_queries):
    with django_assert_num_queries(7):
        client.get("/en/pillars/PRO/")
    multiply("PRO-5.1-M1", 40)
    with django_assert_num_queries(7):
        client.get("/en/pillars/PRO/?as_of=2026-11-20")


@pytest.mark.parametrize("path", ["/en/pillars/XXX/", "/en/areas/PRO-99/", "/en/pillars/PRO-1.1/"])
def test_what_is_no_pillar_is_not_found(real, client, path):
    assert client.get(path).status_code == 404
