"""A subject's texts: what is missing or outdated is written, or said to hold still."""

from datetime import date

import pytest

from partnership.actions.revising import publish_text_draft, save_text_draft
from partnership.actions.revising_words import Change
from partnership.actions.translating import Seen, confirm_texts, translate_text
from partnership.actions.withholding import Decision, withhold
from partnership.models import Entry, Milestone, TextDraft
from partnership.queries.as_of import public_plans
from partnership.queries.translations import texts_of_plan, waiting_texts
from partnership.queries.verification import verify_record
from partnership.vocabulary import EntryKind, SubjectKind
from tests.actions.people import TENTH
from tests.actions.stories import refused
from tests.factories import moment
from tests.translations.conftest import newest, told

CODE = "PRO-5.1"
NEW = {"title_en": "Memorandum of research", "title_fr": "Protocole de recherche"}


def revised(by, texts, code=CODE, kind=SubjectKind.INITIATIVE):
    """A change of texts that is on record."""
    draft = save_text_draft(kind=kind, code=code, change=Change(texts=texts), by=by, clock=TENTH)
    return publish_text_draft(draft=draft, saved_at=draft.saved_at, by=by, clock=TENTH)


def seen(name="title", code=CODE):
    return Seen(code=code, name=name, seq=newest(code).entry_id)


def translate(by, words, text=None):
    return translate_text(seen=text or seen(), words=words, by=by, clock=TENTH)


def hold(by, *texts):
    return confirm_texts(chosen=texts or [seen()], by=by, clock=TENTH)


def test_an_outdated_text_is_written_anew(canada, mexico):
    revised(canada, NEW)
    entry = translate(mexico, {"es": "Memorándum de investigación"})
    assert told(CODE)["title"]["es"] == "Memorándum de investigación"
    assert told(CODE)["outdated"] == []
    assert "outdated_since" not in told(CODE)
    assert (entry.kind, entry.subject) == (EntryKind.REVISE, CODE)


def test_the_day_of_the_change_is_on_record(canada):
    revised(canada, NEW)
    assert told(CODE)["outdated_since"] == {"title_es": "2026-04-10"}


def test_an_outdated_text_is_said_to_hold(canada, mexico):
    revised(canada, NEW)
    before = told(CODE)["title"]
    hold(mexico)
    assert told(CODE)["outdated"] == []
    assert told(CODE)["title"] == before


def test_several_hold_at_once_one_entry_for_each_subject(canada, mexico):
    revised(canada, NEW)
    revised(canada, NEW, "PRO-5.1-M1", SubjectKind.MILESTONE)
    entries = hold(mexico, seen(), seen(code="PRO-5.1-M1"))
    assert [entry.subject for entry in entries] == [CODE, "PRO-5.1-M1"]
    assert told("PRO-5.1-M1")["outdated"] == []


def test_all_hold_or_none(canada, mexico):
    revised(canada, NEW)
    stale = Seen(code="PRO-5.1-M1", name="title", seq=newest("PRO-5.1-M1").entry_id)
    revised(canada, NEW, "PRO-5.1-M1", SubjectKind.MILESTONE)
    with refused("version"):
        hold(mexico, seen(), stale)


def test_a_missing_text_is_added_and_dates_nothing(canada, mexico):
    revised(canada, {"description_en": "A memorandum.", "description_fr": "Un protocole."})
    translate(mexico, {"es": "Un memorándum."}, seen("description"))
    assert told(CODE)["description"]["es"] == "Un memorándum."
    assert told(CODE)["outdated"] == []


def test_canada_writes_both_its_languages_at_the_same_moment(canada, mexico):
    revised(mexico, {"description_es": "Un memorándum."})
    with refused("description_fr"):
        translate(canada, {"en": "A memorandum."}, seen("description"))
    translate(canada, {"en": "A memorandum.", "fr": "Un protocole."}, seen("description"))
    assert told(CODE)["outdated"] == []


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"en": "Another title"}, "title_en"),
        ({"es": " "}, "title_es"),
        ({}, ""),
    ],
    ids=["not-its-language", "empty", "nothing"],
)
def test_what_is_refused(canada, mexico, words, field):
    revised(canada, NEW)
    with refused(field):
        translate(mexico, words)


def test_what_is_there_and_not_outdated_is_not_translated(mexico):
    with refused("title_es"):
        translate(mexico, {"es": "Otro título"})


def test_a_text_that_changed_meanwhile_is_refused_with_what_stands_there(canada, mexico):
    revised(canada, NEW)
    old = seen()
    translate(mexico, {"es": "Memorándum de investigación"})
    with refused("version"):
        translate(mexico, {"es": "Otro"}, old)


def test_another_text_that_changed_meanwhile_is_no_matter(canada, mexico):
    revised(canada, NEW)
    old = seen()
    revised(canada, {"note_en": "A remark.", "note_fr": "Une remarque."})
    translate(mexico, {"es": "Memorándum de investigación"}, old)
    assert told(CODE)["outdated"] == []


def test_a_country_translates_the_names_of_the_others_organizations(canada, mexico):
    body = "ca-nserc"
    revised(
        canada,
        {"portfolio_en": "Research", "portfolio_fr": "Recherche"},
        body,
        SubjectKind.ORGANIZATION,
    )
    translate(mexico, {"es": "Investigación"}, seen("portfolio", body))
    assert told(body)["portfolio"]["es"] == "Investigación"


def test_an_open_draft_of_other_texts_goes_on(canada, mexico):
    revised(canada, NEW)
    change = Change(texts={"note_en": "A remark.", "note_fr": "Une remarque."})
    draft = save_text_draft(
        kind=SubjectKind.INITIATIVE, code=CODE, change=change, by=canada, clock=TENTH
    )
    hold(mexico)
    draft.refresh_from_db()
    publish_text_draft(draft=draft, saved_at=draft.saved_at, by=canada, clock=TENTH)
    assert told(CODE)["note"]["fr"] == "Une remarque."


def test_an_open_draft_of_the_same_text_must_look_again(canada, mexico):
    revised(canada, NEW)
    change = Change(texts={"title_en": "Memo", "title_fr": "Protocole"})
    draft = save_text_draft(
        kind=SubjectKind.INITIATIVE, code=CODE, change=change, by=canada, clock=TENTH
    )
    hold(mexico)
    draft.refresh_from_db()
    with refused("base_seq"):
        publish_text_draft(draft=draft, saved_at=draft.saved_at, by=canada, clock=TENTH)


def test_who_translated_is_kept_for_their_own_side(canada, mexico):
    revised(canada, NEW)
    entry = translate(mexico, {"es": "Memorándum de investigación"})
    draft = TextDraft.objects.get(published_at=entry.recorded_at, party="MX")
    assert draft.author == mexico


def test_the_record_still_verifies(canada, mexico):
    revised(canada, NEW)
    translate(mexico, {"es": "Memorándum de investigación"})
    assert verify_record(now=moment("2026-04-10")).findings == ()
    assert Entry.objects.filter(kind=EntryKind.REVISE).count() == 2


def test_what_is_withheld_waits_for_no_translation(story, canada, mexico):
    revised(canada, NEW, "PRO-5.1-M1", SubjectKind.MILESTONE)
    decision = Decision(
        organization=story.nserc,
        ground={"en": "Act", "fr": "Loi", "es": "Ley"},
        classified=False,
        decided_on=date(2026, 4, 1),
        informed_on=date(2026, 4, 1),
        review_on=date(2027, 4, 1),
    )
    item = Milestone.objects.get()
    withhold(item=item, decision=decision, by=canada, clock=TENTH)
    assert "outdated_since" not in told("PRO-5.1-M1")
    plan, day = public_plans()[-1], date(2026, 4, 10)
    waiting = waiting_texts(mexico, plan, texts_of_plan(plan, day))
    assert "PRO-5.1-M1" not in {each.text.code for each in waiting}
    with refused(""):
        translate(mexico, {"es": "Firmado"}, seen(code="PRO-5.1-M1"))
