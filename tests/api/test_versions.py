"""Versions, headers and methods: what lets answers be kept, and keeps them nobody's own."""

import pytest

from partnership.api.problems import PROBLEMS
from tests.api.crowd import MODEL

pytestmark = pytest.mark.usefixtures("shared_plan")
ADDRESSES = [
    "plans/", "milestones/?status=overdue&lang=fr", f"milestones/{MODEL}/", "changes/", "changes/3/",
    "plans/research-plan/status/", "schema/",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_version_that_the_reader_has_is_not_sent_again(reader, address):
    first = reader.ask(address)
    for told in (first["ETag"], f'"other", W/{first["ETag"]}', "*"):
        again = reader.ask(address, if_none_match=told)
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == first["ETag"]
        assert again["Cache-Control"] == first["Cache-Control"]
        assert again["Access-Control-Allow-Origin"] == "*"
    assert reader.ask(address, if_none_match='"other"').content == first.content


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_moment_of_the_last_change_will_do_too(reader, address):
    first = reader.ask(address)
    changed = first["Last-Modified"]
    assert reader.ask(address, if_modified_since=changed).status_code == 304
    assert reader.ask(address, if_modified_since="Mon, 01 Jan 2024 00:00:00 GMT").status_code == 200
    both = reader.ask(address, if_modified_since=changed, if_none_match='"other"')
    assert both.status_code == 200


def test_every_address_and_language_has_a_version_of_its_own(reader):
    asked = ["milestones/", "milestones/?lang=fr", "milestones/?lang=es", "initiatives/"]
    assert len({reader.ask(address)["ETag"] for address in asked}) == len(asked)


def test_answers_may_be_kept_past_days_longer(reader):
    assert reader.ask("milestones/")["Cache-Control"] == (
        "public, max-age=15, s-maxage=20, stale-while-revalidate=10, stale-if-error=86400"
    )
    past = reader.ask("milestones/?as_of=2026-04-19")
    assert "max-age=86400" in past["Cache-Control"]
    assert past["Memento-Datetime"] == "Mon, 20 Apr 2026 05:59:59 GMT"


@pytest.mark.parametrize("address", [*ADDRESSES, "", "problems/", "nope/", "milestones/?nope=1"])
def test_no_answer_is_anyones_own(reader, address):
    reader.client.cookies["session"] = "mine"
    response = reader.ask(address, cookie="csrf=1", accept_language="fr")
    assert "Cookie" not in response.get("Vary", "")
    assert "Accept-Language" not in response.get("Vary", "")
    assert not response.cookies
    assert response.content == reader.ask(address).content or response.status_code >= 400


def test_the_language_of_the_answer_is_said(reader):
    assert reader.ask("milestones/")["Content-Language"] == "en, fr, es"
    assert reader.ask("milestones/?lang=fr")["Content-Language"] == "fr"


@pytest.mark.parametrize("address", ["milestones/", f"milestones/{MODEL}/", "nope/", "schema/"])
def test_any_page_may_read_the_answer_without_credentials(reader, address):
    response = reader.ask(address, origin="https://news.example")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_is_get_without_a_body(reader, address):
    get = reader.ask(address)
    head = reader.client.head(f"/api/v1/{address}")
    assert (head.status_code, head.content) == (200, b"")
    for name in ("ETag", "Last-Modified", "Cache-Control", "Content-Type"):
        assert head[name] == get[name]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("address", ["milestones/", f"milestones/{MODEL}/"])
def test_nothing_but_reading_is_answered(reader, method, address):
    response = reader.client.generic(method, f"/api/v1/{address}")
    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert {each.strip() for each in response["Allow"].split(",")} == {"GET", "HEAD"}
    assert response.json()["status"] == 405


@pytest.mark.parametrize("accepted", ["text/html", "application/xml", "image/*"])
def test_an_answer_in_another_format_is_refused(reader, accepted):
    response = reader.ask("milestones/", accept=accepted)
    assert response.status_code == 406
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("accepted", ["*/*", "application/*", "application/json, text/html;q=0.5"])
def test_json_is_given_to_whoever_takes_it(reader, accepted):
    assert reader.ask("milestones/", accept=accepted).status_code == 200


@pytest.mark.parametrize(
    "address",
    ["nope/", "milestones/NOPE/", "initiatives/PRO-5.1-M1/", "milestones/%C3%A9/", "reports/999/",
     "reports/x/", "changes/999/", "plans/NOPE/status/", "milestones/PRO-5.1-M1/status/"],
)  # fmt: skip
def test_where_there_is_nothing_it_is_said(reader, address):
    problem = reader.refused(address, 404)
    assert problem["type"].endswith("/api/v1/problems/#not-found")
    assert problem["instance"].startswith("urn:uuid:")


def test_every_problem_leads_to_where_it_is_explained(reader):
    page = reader.ask("problems/").content.decode()
    for problem in PROBLEMS:
        assert problem.address.endswith(f"/api/v1/problems/#{problem.name}")
        assert f'id="{problem.name}"' in page


def test_an_answer_leads_to_its_next_page_and_to_the_description(reader):
    response = reader.ask("changes/?page_size=1")
    following = response.json()["next"]
    assert f'<{following}>; rel="next"' in response["Link"]
    assert 'rel="describedby"' in response["Link"]


def test_links_are_made_from_the_sites_own_address(reader, settings):
    settings.SITE_URL = "https://plan.example.org"
    settings.ALLOWED_HOSTS = ["*"]
    response = reader.ask(
        "changes/?page_size=1", host="evil.example", x_forwarded_host="evil.example"
    )
    assert b"evil" not in response.content
    assert response.json()["next"].startswith("https://plan.example.org/api/v1/changes/?")


@pytest.mark.parametrize("code", ["pro-5.1-m1", "PRO_5.1_M1", "Pro-5.1_m1"])
def test_another_spelling_of_a_code_leads_to_the_right_one(reader, code):
    response = reader.ask(f"milestones/{code}/?lang=fr")
    assert response.status_code == 301
    assert response["Location"] == f"/api/v1/milestones/{MODEL}/?lang=fr"
    assert reader.ask("plans/RESEARCH_PLAN/status/")["Location"] == (
        "/api/v1/plans/research-plan/status/"
    )


def test_a_slash_at_the_end_may_be_left_out(reader):
    assert reader.ask("milestones?lang=fr")["Location"] == "/api/v1/milestones/?lang=fr"
    assert reader.ask("schema")["Location"] == "/api/v1/schema/"
    assert reader.ask("nope").status_code == 404
