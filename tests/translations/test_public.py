"""What readers are told: older than its original, added later, by whom."""

import json

import pytest

from partnership.actions.translating_facts import translate_fact
from tests.actions.people import TENTH, published
from tests.translations.conftest import DAY, newest
from tests.translations.test_texts import NEW, revised


@pytest.fixture(autouse=True)
def stopped(time_machine, settings):
    time_machine.move_to(DAY, tick=False)
    settings.DEFAULT_PLAN = "research-plan"


@pytest.fixture
def read(story, canada, mexico, client):
    """Reads a page or an answer once a title is outdated and a note was translated later."""
    revised(canada, NEW)
    published(story.milestone, story.nserc)
    translate_fact(
        code="PRO-5.1-M1",
        place="reports.0.note",
        seq=newest("PRO-5.1-M1").entry_id,
        words={"es": "Firmado en Ottawa."},
        by=mexico,
        clock=TENTH,
    )

    def text(path):
        answer = client.get(path)
        assert answer.status_code == 200
        return answer.content.decode()

    return text


def test_a_page_says_that_a_title_is_older_than_its_original(read):
    older = "translation older than the original of"
    assert older not in read("/en/initiatives/PRO-5.1/")
    spanish = read("/es/iniciativas/PRO-5.1/")
    assert older in spanish or "anterior al original del 10 de abril de 2026" in spanish


def test_a_page_says_who_added_a_language_and_when(read):
    page = read("/en/milestones/PRO-5.1-M1/")
    assert "added later by Mexico, April 10, 2026" in page


def test_the_history_shows_the_words_that_were_added(read):
    page = read("/en/history/PRO-5.1-M1/")
    assert 'lang="es"><ins>Firmado en Ottawa.</ins>' in page


def test_the_api_tells_both(read):
    told = json.loads(read("/api/v1/initiatives/PRO-5.1/"))
    assert told["outdated_since"] == {"title_es": "2026-04-10"}
    told = json.loads(read("/api/v1/milestones/PRO-5.1-M1/"))
    added = told["reports"][0]["translated"]
    assert [(each["field"], each["language"], each["party"]) for each in added] == [
        ("note", "es", "MX")
    ]
