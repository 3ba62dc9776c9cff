"""Every page of the real plan answers, in three languages, today and on past days."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.whole.addresses import pages

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LANGUAGES = ("en", "fr", "es")
EVERY = [address for language in LANGUAGES for address in pages(language)]
REGIONAL = {"en": "en-CA", "fr": "fr-CA", "es": "es-MX"}
# The overview is held to ten; a page about one subject gathers what touches it from more tables.
MOST_QUERIES = {"overview": 10, "other": 16}


@pytest.mark.parametrize("address", EVERY)
def test_a_page_answers_in_its_language(real_plan, address):
    with CaptureQueriesContext(connection) as queries:
        response = Client().get(address)

    assert response.status_code == 200
    body = response.content.decode()
    assert f'<html lang="{REGIONAL[address[1:3]]}"' in body
    if not address.startswith("/en/"):  # in English it is a word, too
        assert "None" not in re.sub(r"<[^>]*>", " ", body)
    budget = MOST_QUERIES["overview" if len(address) == len("/en/") else "other"]
    assert len(queries) <= budget, [query["sql"][:120] for query in queries]


@pytest.mark.parametrize("address", [each for each in EVERY if each.startswith("/es/")])
def test_a_page_before_the_record_opened_says_that_it_is_reconstructed(real_plan, address):
    response = Client().get(address, {"as_of": "2026-03-01"})

    assert response.status_code == 200
    assert "reconstru" in response.content.decode().lower()


@pytest.mark.parametrize(
    "day", ["2025-09-17", "2999-01-01", "2026-02-30", "2026-W09-7", "yesterday"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_that_cannot_be_shown_is_refused_with_the_range(real_plan, day, language):
    response = Client().get(f"/{language}/", {"as_of": day})

    assert response.status_code == 400
    assert "2025" in response.content.decode()


def test_a_kept_page_needs_no_second_making(real_plan):
    client = Client()
    first = client.get("/en/initiatives/PRO-5.1/")

    again = client.get("/en/initiatives/PRO-5.1/", HTTP_IF_NONE_MATCH=first.headers["ETag"])

    assert again.status_code == 304
    assert not again.content
