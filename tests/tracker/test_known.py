"""Answers that are known already: the same to the byte, and never to whom they are not for."""

import pytest

from tests.plans import publish_test_plan

pytestmark = pytest.mark.django_db
ADDRESSES = ["/en/", "/fr/initiatives/", "/api/v1/initiatives/", "/api/v1/initiatives/TST-1.1/"]


@pytest.fixture
def plan(db, settings):
    """A small plan that is public."""
    settings.DEFAULT_PLAN = "test-plan"
    return publish_test_plan()


def test_a_known_answer_has_every_byte_and_header_of_the_first(plan, client):
    for address in ADDRESSES:
        first, again = client.get(address), client.get(address)
        assert first.status_code == 200, address
        assert again.content == first.content
        assert _headers(again) == _headers(first)
        assert again["X-Request-ID"] != first["X-Request-ID"]
        head = client.head(address)
        assert (head.content, _headers(head)) == (b"", _headers(first))


def test_it_takes_no_query_but_for_the_head(plan, client, django_assert_num_queries):
    for address in ADDRESSES:
        tag = client.get(address)["ETag"]
        with django_assert_num_queries(1):
            client.get(address)
        with django_assert_num_queries(1):
            assert client.get(address, headers={"if-none-match": tag}).status_code == 304


def test_a_condition_that_does_not_hold_is_refused_known_or_not(plan, client):
    for address in ADDRESSES:
        tag = client.get(address)["ETag"]
        asked = {"if-none-match": tag, "if-match": '"another"'}
        assert client.get(address, headers=asked).status_code == 412


def test_neither_another_host_nor_a_key_nor_another_format_gets_it(plan, client, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    for address in ADDRESSES:
        client.get(address)
        assert client.get(address, headers={"host": "elsewhere.example"}).status_code == 400
        keyed = client.get(address, headers={"authorization": "Bearer x"})
        assert keyed["Cache-Control"] == "private, no-store"
        assert client.get(address)["Cache-Control"] != "private, no-store"
        assert client.post(address).status_code == 405
    refused = client.get("/api/v1/initiatives/", headers={"accept": "text/html"})
    assert refused.status_code == 406


def test_plain_http_is_still_sent_to_https(plan, client, settings):
    settings.SECURE_SSL_REDIRECT = True
    for address in ADDRESSES:
        assert client.get(address, secure=True).status_code == 200
        assert client.get(address).status_code == 301


def _headers(response):
    return {name: value for name, value in response.items() if name != "X-Request-ID"}
