"""How a page is answered: by version first, for the day asked for, refusing what is unknown."""

import pytest
from django.utils.html import escape

from partnership.models import RecordHead, State


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_page_answers_without_a_cookie(client, story, language):
    response = client.get(f"/{language}/")
    assert response.status_code == 200
    assert f'<html lang="{language}-' in response.content.decode()
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["Cache-Control"].startswith("public, max-age=15, s-maxage=20")


def test_what_was_not_changed_is_not_sent_again(client, story, django_assert_num_queries):
    etag = client.get("/en/")["ETag"]
    with django_assert_num_queries(1):  # the head, as a test's transaction sees it
        response = client.get("/en/", headers={"If-None-Match": etag})
    assert (response.status_code, response["ETag"], response.content) == (304, etag, b"")


def test_every_address_and_language_has_its_own_version(client, story):
    addresses = ["/en/", "/fr/", "/en/?as_of=2026-02-01", "/en/?as_of=2026-02-02"]
    assert len({client.get(address)["ETag"] for address in addresses}) == 4


def test_an_entry_changes_the_version(client, story):
    before = client.get("/en/")["ETag"]
    RecordHead.objects.update(size=99, frontier="99 " + "ab" * 32)
    assert client.get("/en/")["ETag"] != before


def test_a_past_day_says_which_and_is_not_indexed(client, story):
    response = client.get("/en/?as_of=2026-02-01")
    body = response.content.decode()
    assert response["Memento-Datetime"] == "Mon, 02 Feb 2026 05:59:59 GMT"
    assert response["Cache-Control"].startswith("public, max-age=86400")
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in body
    assert 'rel="canonical" href="http://127.0.0.1:8000/en/"' in body
    assert "as it stood at the end of February 1, 2026" in body
    assert "Reconstructed" not in body


def test_a_day_before_the_record_is_marked_as_reconstructed(client, story):
    earliest = State.objects.get(kind="plan").from_on
    assert "Reconstructed" in client.get(f"/en/?as_of={earliest}").content.decode()


@pytest.mark.parametrize(
    "day", ["2999-01-01", "2020-01-01", "2026-02-30", "1 March 2026", "20260201"]
)
def test_a_day_that_cannot_be_shown_is_refused_with_the_range(client, story, day):
    response = client.get("/fr/", {"as_of": day})
    body = response.content.decode()
    earliest = State.objects.get(kind="plan").from_on
    assert response.status_code == 400
    assert body.count(str(earliest)) == 3
    assert body.count(escape(day)) == 3


@pytest.mark.parametrize("path", ["/en/?colour=red", "/en/pillars/PRO/?colour=red"])
def test_an_unknown_parameter_is_refused_by_name(client, story, path):
    response = client.get(path)
    assert response.status_code == 400
    assert "colour" in response.content.decode()


def test_an_unknown_plan_is_refused(client, story):
    response = client.get("/en/?plan=other")
    assert response.status_code == 400
    assert story.plan.code in response.content.decode()


def test_other_languages_are_the_same_page_on_the_same_day(client, story):
    body = client.get("/en/pillars/PRO/?as_of=2026-02-01").content.decode()
    assert 'href="/fr/piliers/PRO/?as_of=2026-02-01"' in body
    assert 'hreflang="es-MX" href="http://127.0.0.1:8000/es/pilares/PRO/"' in body
    assert 'hreflang="x-default" href="http://127.0.0.1:8000/id/PRO"' in body


def test_only_reading_is_answered(client, story):
    assert client.post("/en/").status_code == 405


def test_the_wrong_end_of_an_address_is_helped(client, story):
    body = client.get("/id/PRO-5.2").content.decode()
    assert 'href="/id/PRO-5.1"' in body
