"""The translation desk: what waits for whom, counted as the public counts it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from partnership.models import KeptForm
from partnership.queries.as_of import public_plans
from partnership.queries.coverage import coverage_of
from partnership.queries.translations import texts_of_plan, translations_waiting
from partnership.vocabulary import OfficialRole
from tests.actions.people import of_party, published
from tests.actions.stories import everything
from tests.admin.conftest import signed_in
from tests.translations.conftest import DAY, newest, told
from tests.translations.test_texts import NEW, revised

pytestmark = pytest.mark.one_database

LIST = "admin:partnership_translation_changelist"
PAGE = "admin:partnership_translation_change"


@pytest.fixture(autouse=True)
def stopped(time_machine):
    time_machine.move_to(DAY, tick=False)


@pytest.fixture
def waiting(story, canada, mexico):
    """A title whose Spanish is outdated, a description without Spanish, a note without."""
    revised(canada, NEW)
    revised(canada, {"description_en": "A memorandum.", "description_fr": "Un protocole."})
    published(story.milestone, story.nserc)
    return signed_in(mexico)


def page(client, place="PRO-5.1/title", **asked):
    return client.get(reverse(PAGE, args=[place]), asked)


def send(client, place, **data):
    seq = newest(place.split("/")[0]).entry_id
    return client.post(reverse(PAGE, args=[place]), {"version": seq, **data})


def rows(client, **asked):
    return client.get(reverse(LIST), asked).context["rows"]


def keys(found) -> list[str]:
    return [row.key.rpartition("/")[0] for row in found]


def test_what_waits_the_most_visible_first(waiting):
    assert keys(rows(waiting)) == [
        "PRO-5.1/title",
        "PRO-5.1/description",
        "PRO-5.1-M1/reports.0.note",
    ]


def test_nothing_waits_for_the_country_whose_languages_are_there(waiting, canada):
    assert rows(signed_in(canada)) == []
    # What its own officials said it may translate into the other's language.
    assert keys(rows(signed_in(canada), language="es"))[-1] == "PRO-5.1-M1/reports.0.note"


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"need": "missing"}, 2),
        ({"need": "outdated"}, 1),
        ({"kind": "initiative"}, 2),
        ({"kind": "facts"}, 1),
        ({"kind": "milestone"}, 0),
        ({"pillar": "PRO"}, 3),
        ({"pillar": "SEC"}, 0),
        ({"language": "es"}, 3),
        ({"language": "fr"}, 0),
        ({"language": "nonsense"}, 0),
    ],
    ids=str,
)
def test_filters(waiting, asked, count):
    assert len(rows(waiting, **asked)) == count


def test_the_first_page_counts_the_same(waiting, mexico, canada):
    assert translations_waiting(mexico, date(2026, 4, 10)) == 3
    assert translations_waiting(of_party(OfficialRole.AUDITOR, "MX"), date(2026, 4, 10)) == 0


def test_the_first_page_leads_to_the_desk(waiting, canada):
    assert "3 texts to translate" in waiting.get(reverse("admin:index")).content.decode()
    other = signed_in(canada).get(reverse("admin:index")).content.decode()
    assert "to translate" not in other


def test_the_desk_and_the_method_page_show_the_same_figures(waiting, client):
    shown = waiting.get(reverse(LIST)).context["coverage"]
    plan = public_plans()[-1]
    assert shown == coverage_of(texts_of_plan(plan, date(2026, 4, 10)))
    method = client.get("/en/method/?plan=research-plan").content.decode()
    spanish = shown[2]
    assert spanish.texts.outdated.startswith("1 of ")
    assert spanish.facts.present == "0 of 1"
    for words in (spanish.texts.present, spanish.texts.missing, spanish.texts.outdated):
        assert words in method


def test_the_source_is_shown_with_what_changed_in_it(waiting):
    text = page(waiting).content.decode()
    assert "<ins>of</ins>" in text.replace(" ", "") or "<ins>of research</ins>" in text
    assert "<del>" in text
    assert "older than the original of April 10, 2026" in text
    assert 'lang="es-MX"' in text


def test_a_translation_is_published_and_the_next_text_follows(waiting):
    answer = send(waiting, "PRO-5.1/title", title_es="Memorándum de investigación", _save="")
    assert answer["Location"] == reverse(PAGE, args=["PRO-5.1/description"])
    assert told("PRO-5.1")["title"]["es"] == "Memorándum de investigación"
    send(waiting, "PRO-5.1/description", description_es="Un memorándum.", _save="")
    answer = send(waiting, "PRO-5.1-M1/reports.0.note", note_es="Firmado.", _save="")
    assert answer["Location"] == reverse(LIST)
    assert told("PRO-5.1-M1")["reports"][0]["note"]["es"] == "Firmado."
    assert rows(waiting) == []


def test_one_click_says_that_it_still_holds(waiting):
    send(waiting, "PRO-5.1/title", _holds="")
    assert told("PRO-5.1")["outdated"] == []


def test_several_are_looked_at_before_they_hold(waiting):
    key = rows(waiting)[0].key
    before = everything()
    preview = waiting.post(reverse(LIST), {"text": [key]})
    assert "Does this text still hold?" in preview.content.decode()
    assert everything() == before
    waiting.post(reverse(LIST), {"text": [key], "_confirmed": ""})
    assert told("PRO-5.1")["outdated"] == []


@pytest.mark.parametrize("text", [[], ["nonsense"], ["PRO-5.1/title/x"]], ids=str)
def test_a_choice_of_nothing_changes_nothing(waiting, text):
    before = everything()
    for more in ({}, {"_confirmed": ""}):
        waiting.post(reverse(LIST), {"text": text, **more})
    assert everything() == before


def test_a_stale_page_shows_both_texts_and_keeps_what_was_typed(waiting, mexico):
    stale = newest("PRO-5.1").entry_id
    send(waiting, "PRO-5.1/title", title_es="Memorándum de investigación", _save="")
    before = everything()
    answer = waiting.post(
        reverse(PAGE, args=["PRO-5.1/title"]), {"version": stale, "title_es": "Otro", "_save": ""}
    )
    text = answer.content.decode()
    assert ">\nOtro</textarea>" in text
    assert "Memorándum de investigación" in text
    assert everything() == before


def test_what_is_typed_comes_back_until_it_is_sent(waiting):
    typed = {"_key": "translation:PRO-5.1/title", "version": 1, "title_es": "A medio escr"}
    waiting.post(reverse("admin:kept"), typed)
    assert ">\nA medio escr</textarea>" in page(waiting).content.decode()
    send(waiting, "PRO-5.1/title", title_es="Memorándum de investigación", _save="")
    assert not KeptForm.objects.exists()


@pytest.mark.parametrize(
    "data",
    [
        {"title_es": ""},
        {"title_es": "Otro", "version": "x"},
        {"title_es": "Otro", "version": "-1"},
        {"title_es": "Otro", "version": "9" * 40},
        {"title_en": "Mine"},
        {"version": ""},
    ],
    ids=str,
)
def test_hand_made_forms_change_nothing(waiting, data):
    before = everything()
    answer = send(waiting, "PRO-5.1/title", **{**data, "_save": ""})
    assert answer.status_code == 200
    assert everything() == before


@pytest.mark.parametrize("key", ["PRO-5.1/nothing", "PRO-9.9/title", "x", "PRO-5.1/reports.0.note"])
def test_what_is_not_there_is_unknown(waiting, key):
    assert page(waiting, key).status_code == 404


def test_an_auditor_reads_and_publishes_nothing(waiting):
    auditor = signed_in(of_party(OfficialRole.AUDITOR, "MX"))
    before = everything()
    assert 'name="_save"' not in page(auditor).content.decode()
    assert send(auditor, "PRO-5.1/title", title_es="X", _save="").status_code == 403
    key = rows(auditor)[0].key
    assert auditor.post(reverse(LIST), {"text": [key], "_confirmed": ""}).status_code == 403
    assert everything() == before


def test_the_number_of_queries_does_not_grow_with_the_texts(waiting, canada):
    with CaptureQueriesContext(connection) as few:
        waiting.get(reverse(LIST))
    for name in ("note", "measure", "quoted"):
        revised(canada, {f"{name}_en": "Words.", f"{name}_fr": "Des mots."})
    with CaptureQueriesContext(connection) as more:
        assert len(rows(waiting)) == 6
    assert len(more) == len(few)
