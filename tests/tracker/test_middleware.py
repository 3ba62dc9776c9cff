"""What every answer carries, in which language it speaks, and what no cache may keep."""

import re

import pytest
from django.http import HttpResponse

from tracker.logs import request_id
from tracker.middleware import no_body_for_head

pytestmark = [pytest.mark.urls("tests.tracker.addresses")]


def test_each_answer_has_an_identity_of_our_own_making(client):
    first = client.get("/kept/", headers={"X-Request-ID": "forged"})
    second = client.get("/kept/")
    assert re.fullmatch("[0-9a-f]{32}", first["X-Request-ID"])
    assert first["X-Request-ID"] != second["X-Request-ID"]
    assert request_id.get() == "-"


def test_a_public_answer_may_be_kept_and_depends_on_no_cookie(client):
    client.cookies["session"] = "someone else"
    response = client.get("/kept/")
    assert response["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


def test_nothing_that_read_the_session_is_kept(client):
    response = client.get("/admin/personal/")
    assert response["Cache-Control"] == "private, no-store"
    assert "Cookie" in response["Vary"]


@pytest.mark.parametrize("thing", ["session", "user", "_messages"])
def test_a_public_request_has_nothing_of_a_person(client, thing):
    assert not hasattr(client.get("/kept/").wsgi_request, thing)


def test_a_public_view_cannot_read_the_session(client):
    with pytest.raises(AttributeError, match="no attribute 'session'"):
        client.get("/personal/")


def test_nothing_that_was_asked_with_a_key_is_kept(client):
    response = client.get("/kept/", headers={"Authorization": "Bearer x"})
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("path", ["/admin/nonexistent.css", "/admin/language/"])
def test_nothing_under_the_officials_address_is_kept(client, db, path):
    assert client.get(path)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    ("path", "accepts", "language"),
    [
        ("/fr/language/", "es", "fr"),
        ("/es/language/", "en", "es"),
        ("/en/language/", "fr", "en"),
        ("/api/v1/language/", "fr", "en"),
        ("/language/", "fr-CA,en;q=0.8", "fr"),
        ("/language/", "en;q=0.1, es-MX;q=0.9", "es"),
        ("/language/", "de, es;q=0.5", "es"),
        ("/language/", "de", "en"),
        ("/language/", "", "en"),
        ("/language/", "fr;q=x, ;;,\u00ff", "en"),
        ("/admin/language/", "fr", "fr"),
        ("/french/language/", "es", "es"),
    ],
)
def test_speaks_the_language_of_the_path_or_of_the_reader(client, path, accepts, language, db):
    response = client.get(path, headers={"Accept-Language": accepts})
    assert response.content.decode() == language
    assert response["Content-Language"] == language


@pytest.mark.parametrize(
    ("path", "varies"),
    [
        ("/fr/language/", False),
        ("/api/v1/language/", False),
        ("/healthz", False),
        ("/language/", True),
    ],
)
def test_varies_by_the_readers_language_only_where_it_follows_it(client, path, varies, db):
    assert ("Accept-Language" in client.get(path).get("Vary", "")) == varies


def test_reads_no_language_from_a_cookie(client):
    client.cookies["django_language"] = "es"
    assert client.get("/language/").content == b"en"


def test_head_is_answered_with_the_length_of_get_and_no_body(rf):
    def body(request):
        return HttpResponse("four", headers={"Content-Length": "4"})

    assert no_body_for_head(body)(rf.get("/")).content == b"four"
    headed = no_body_for_head(body)(rf.head("/"))
    assert (headed.content, headed["Content-Length"]) == (b"", "4")


def test_health_answers_and_is_not_kept(client, db):
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert response["Cache-Control"] == "no-store"


def test_health_fails_when_the_database_does(client, monkeypatch):
    monkeypatch.setattr("tracker.health._database_answers", lambda: False)
    assert client.get("/healthz").status_code == 503
