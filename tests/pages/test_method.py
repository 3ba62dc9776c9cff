"""The Method page shows what the code computes with: its definitions, its numbers, its example."""

from datetime import date

import pytest
from django.utils import translation
from django.utils.html import escape

from partnership.models import State
from partnership.queries.as_of import AsOf, read_state
from partnership.queries.coverage import coverage
from partnership.queries.method_page import in_words, method_page, numbers
from partnership.queries.method_page import worked as method_page_example
from partnership.queries.page_context import Reading, record_version
from partnership.queries.translations import placed_texts
from partnership.rules import TABLES, thresholds
from partnership.rules.label_definitions import NUMBERS
from partnership.vocabulary import Label
from tests.pages.item_texts import part, seen

PATHS = ("/en/method/", "/fr/methode/", "/es/metodo/")


def reading(language="en", day=date(2026, 11, 23)) -> Reading:
    """A look at the page of the small plan."""
    plan = read_state(State.objects.get(kind="plan", until_on=None))
    as_of = AsOf(day, day, date(2025, 9, 18), date(2026, 11, 22))
    return Reading("method", language, plan, as_of, record_version())


@pytest.mark.parametrize("path", PATHS)
def test_every_label_stands_there_with_its_mark_in_order(client, public, path):
    public()
    body = client.get(path).content.decode()
    places = [body.index(f'id="label-{each.code}"') for each in TABLES["labels"]]
    assert places == sorted(places)
    assert all(f'href="#mark-{label}"' in body for label in Label)


def test_every_definition_is_on_the_page(client, public):
    public()
    body = client.get("/en/method/").content.decode()
    missing = [
        each.code for table in TABLES.values() for each in table
        if escape(each.english) not in body
    ]  # fmt: skip
    assert missing == []


def test_a_changed_number_of_a_definition_changes_the_page(public, monkeypatch):
    public()
    (at_risk,) = [each for each in TABLES["labels"] if each.code == Label.AT_RISK]
    monkeypatch.setitem(NUMBERS[Label.AT_RISK], "moves", 7)
    assert "moved later 7 times or more" in in_words(at_risk)
    assert any("7 times" in label.meaning for label in method_page(reading()).labels)


def test_a_changed_threshold_changes_the_sentences(client, public, monkeypatch):
    public()
    monkeypatch.setattr(thresholds, "ANSWER_DAYS", 45)
    agree = part(client.get("/en/method/"), '<section id="agree">')
    assert "not answered 45 days" in agree
    assert "from day 46" in agree


def test_numbers_are_written_as_the_language_writes_them():
    with translation.override("fr"):
        assert numbers().most_percent == "99\u00a0%"


def test_the_example_is_what_the_rules_say(client, public):
    public()
    text = part(client.get("/en/method/"), '<section id="example">')
    for words in (
        "76 days after the first date",
        "59 days late",
        "3.5 of 6 58%",
        "50%",
        "70%",
        "2 of 3",
        "1 of 2 open",
        "+92 days",
    ):
        assert words in text


def test_the_example_runs_the_rules(public, monkeypatch):
    public()
    facts = method_page_example.worked_example()
    without = type(facts)(own=facts.own, milestones=facts.milestones, declarations=())
    monkeypatch.setattr(method_page_example, "worked_example", lambda: without)
    assert method_page_example.example(reading()).reported == "not known"


@pytest.mark.parametrize("path", PATHS)
def test_a_past_day_has_the_method_too(client, public, path):
    public()
    assert client.get(f"{path}?as_of=2025-12-01").status_code == 200


def test_texts_in_each_language_are_counted(public):
    public()
    full = coverage(reading())
    assert [each.texts.share for each in full] == ["100%"] * 3
    assert full[0].texts.present == full[1].texts.present


def test_a_missing_and_an_outdated_text_are_counted(public):
    public()
    before = coverage(reading())
    state = State.objects.get(code="TST", until_on=None)
    changed = state.content.replace('"Pillar (fr)"', '""').replace(
        '"outdated":[]', '"outdated":["title_es"]'
    )
    assert changed != state.content
    State.objects.filter(pk=state.pk).update(content=changed)
    english, french, spanish = coverage(reading())
    total = int(before[0].texts.present.split(" of ")[1])
    assert english.texts.present == f"{total} of {total}"
    assert french.texts.present == f"{total - 1} of {total}"
    assert french.texts.share == f"{100 * (total - 1) // total}%"
    assert spanish.texts.outdated == f"1 of {total}"
    assert (french.texts.missing, french.texts.outdated) == (f"1 of {total}", f"0 of {total}")


def test_what_is_nowhere_is_no_gap_and_abbreviations_do_not_count():
    state = {
        "kind": "initiative",
        "code": "TST-1.1",
        "title": {"en": "One", "fr": "", "es": ""},
        "note": {"en": "", "fr": "", "es": ""},
        "acronym": {"en": "O", "fr": "", "es": ""},
        "reports": [{"number": 1, "note": {"en": "", "fr": "", "es": "Dos"}}],
    }
    found = list(placed_texts(state, {}))
    assert [(text.place, text.fact is None) for text in found] == [
        ("title", True),
        ("reports.0.note", False),
    ]


def test_the_share_still_to_be_checked_is_told(client, public):
    public()
    assert "1 of 1 initiatives are still to be checked" in seen(client.get("/en/method/"))
