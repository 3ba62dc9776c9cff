"""What went wrong is said in three languages, or as a problem document, and gives nothing away."""

import pytest

from tracker.errors import SENTENCES

pytestmark = [pytest.mark.urls("tests.tracker.addresses"), pytest.mark.django_db]
FAILURES = [
    ("refuse/", 400, "Bad Request"),
    ("forbid/", 403, "Forbidden"),
    ("none/", 404, "Not Found"),
    ("fail/", 500, "Internal Server Error"),
]


@pytest.fixture
def answer(client):
    """Return a function that asks for an address and takes an error for an answer."""
    client.raise_request_exception = False
    return client.get


@pytest.mark.parametrize(("path", "status", "title"), FAILURES)
def test_the_api_says_what_went_wrong_as_a_problem_document(answer, path, status, title):
    response = answer(f"/api/{path}")
    problem = response.json()
    assert response.status_code == problem["status"] == status
    assert response["Content-Type"] == "application/problem+json"
    assert (problem["type"], problem["title"]) == ("about:blank", title)


@pytest.mark.parametrize(("path", "status", "title"), FAILURES)
def test_a_page_says_it_in_three_languages(answer, path, status, title):
    response = answer(f"/{path}")
    assert response.status_code == status
    for tag, sentence in SENTENCES[status].items():
        assert f'lang="{tag}">{sentence}' in response.content.decode()


@pytest.mark.parametrize("prefix", ["/", "/api/"])
@pytest.mark.parametrize(("path", "status", "title"), FAILURES)
def test_no_error_is_kept_or_tells_a_secret(answer, prefix, path, status, title):
    response = answer(prefix + path)
    assert response["Cache-Control"] == "no-store"
    assert "secret" not in response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("prefix", ["/", "/api/"])
def test_a_refused_value_is_explained(answer, prefix):
    assert "between 2025-01-01" in answer(f"{prefix}refuse/").content.decode()


def test_a_refusal_is_explained_in_the_languages_it_was_worded_in(answer):
    page = answer("/refuse-in-three/").content.decode()
    assert '<p lang="fr-CA">Non.</p>' in page
    assert '<p lang="es-MX">No, gracias.</p>' in page
    assert answer("/api/refuse-in-three/").json()["detail"] == "No."


def test_a_wrong_address_is_answered_with_the_codes_it_may_have_meant(answer, monkeypatch):
    meant = {"code": "PRO-1.2", "address": "/id/PRO-1.2"}
    monkeypatch.setattr("tracker.errors.nearest", lambda path: [meant])
    assert '<a href="/id/PRO-1.2">PRO-1.2</a>' in answer("/none/").content.decode()


@pytest.mark.parametrize("host", ["evil.example.org", "plan.example.org@evil.example.org", "a b"])
def test_a_hostile_host_is_refused_and_not_repeated(answer, host):
    response = answer("/kept/", headers={"Host": host})
    assert response.status_code == 400
    assert "evil" not in response.content.decode()
