"""Any past day is answered as the site said it at its end."""

from datetime import date

import pytest

from partnership.actions.changing import put_changes_on_record
from partnership.actions.erasing import erase_words
from partnership.vocabulary import SubjectKind
from tests.actions.people import COMPLETED, published
from tests.api.crowd import MODEL
from tests.factories import PlanFactory, clock_at, moment, publish

REPORTED = "2026-04-10"


@pytest.fixture
def reported(plan):
    """Canada reported the memorandum complete on 10 April; it was due on 31 March."""
    return published(plan.milestone, plan.nserc, COMPLETED, clock_at(REPORTED))


def label_on(reader, day):
    return reader.read(f"milestones/{MODEL}/?as_of={day}")["status"]["label"]


def test_a_status_is_that_of_the_day(reported, reader):
    assert label_on(reader, "2026-03-31") != "overdue"
    assert label_on(reader, "2026-04-01") == "overdue"
    assert label_on(reader, "2026-04-09") == "overdue"
    assert label_on(reader, REPORTED) == "reported_complete"
    assert reader.read(f"milestones/{MODEL}/")["status"]["label"] == "reported_complete"


def test_day_counts_are_worked_out_for_the_day(reported, reader):
    before = reader.read(f"milestones/{MODEL}/?as_of=2026-04-09")["status"]
    assert (before["days_overdue"], before["days_late"]) == (9, None)
    after = reader.read(f"milestones/{MODEL}/")["status"]
    assert (after["days_overdue"], after["days_late"], after["days_waiting"]) == (None, 2, 10)
    assert after["claims"][0]["claim"] == "completed"
    assert after["claims"][0]["claim_words"]["en"] == "completed"


def test_the_list_and_its_filters_are_of_the_day(reported, reader, codes):
    assert codes("milestones/?status=overdue&as_of=2026-04-09") == [MODEL]
    assert codes("milestones/?status=overdue") == []
    assert codes("milestones/?status=reported_complete") == [MODEL]


def test_a_report_is_not_known_before_its_publication(reported, reader):
    number = reported.entry_id
    assert reader.read("reports/?as_of=2026-04-09")["count"] == 0
    reader.refused(f"reports/{number}/?as_of=2026-04-09", 404)
    told = reader.read(f"reports/{number}/?as_of={REPORTED}")
    assert told["item"]["code"] == MODEL
    assert told["effective_on"] == "2026-04-02"
    assert told["note"] == {"en": "Signed in Ottawa.", "fr": "Signé à Ottawa.", "es": None}
    assert reader.read("reports/?party=MX")["count"] == 0
    assert reader.read("reports/?organization=ca-nserc&q=memorandum&pillar=PRO")["count"] == 1


def test_a_text_is_told_in_the_language_asked_for_or_says_that_it_is_not(reported, reader):
    told = reader.read(f"reports/{reported.entry_id}/?lang=es")
    assert told["note"] == {"text": "Signed in Ottawa.", "lang": "en", "fallback": True}
    told = reader.read(f"milestones/{MODEL}/?lang=fr")
    assert told["title"] == {"text": "Protocole d’entente signé", "lang": "fr", "fallback": False}
    assert told["description"] == {"text": None, "lang": "fr", "fallback": False}
    assert told["status"]["label_words"]["lang"] == "fr"


def test_the_record_is_that_of_the_day(reported, reader):
    now, before = reader.read("changes/"), reader.read("changes/?as_of=2026-04-09")
    assert (now["count"], before["count"]) == (9, 8)
    assert now["results"][0]["kind"] == "report"
    reader.refused(f"changes/{reported.entry_id}/?as_of=2026-04-09", 404)


def test_a_changed_text_is_shown_from_its_day_on(plan, reader):
    plan.milestone.title_en = "Memorandum signed by all"
    plan.milestone.save()
    changed = [(SubjectKind.MILESTONE, MODEL)]
    put_changes_on_record(plan.plan, changed, clock=clock_at("2026-04-15"))
    titles = [
        reader.read(f"milestones/{MODEL}/?as_of={day}")["title"]["en"]
        for day in ("2026-04-14", "2026-04-15")
    ]
    assert titles == ["Memorandum signed", "Memorandum signed by all"]
    entry = reader.read("changes/8/")
    assert entry["previous"] is not None
    assert entry["differences"] == [
        {
            "field": "title",
            "lang": "en",
            "parts": [
                {"op": "same", "text": "Memorandum signed"},
                {"op": "added", "text": " by all"},
            ],
        }
    ]


def test_whoever_keeps_a_copy_reads_on_from_its_last_number(reported, reader):
    assert [row["seq"] for row in reader.pages("changes/?after=-1&page_size=4")] == list(range(9))
    assert [row["seq"] for row in reader.read("changes/?after=7")["results"]] == [8]
    assert reader.read("changes/?after=8")["results"] == []
    assert [row["seq"] for row in reader.read("changes/?after=6&ordering=-seq")["results"]] == [
        8,
        7,
    ]


def test_days_before_the_record_opened_are_reconstructed(plan, reader):
    page = reader.read("milestones/?as_of=2025-12-01")
    assert (page["reconstructed"], page["day_is_over"]) == (True, True)
    assert page["results"][0]["status"]["reconstructed"] is True
    assert reader.read("milestones/?as_of=2026-01-15")["reconstructed"] is False
    assert reader.read("changes/?as_of=2025-12-01")["count"] == 0


def test_today_is_accepted_and_not_over(plan, reader):
    assert reader.read("milestones/?as_of=2026-04-20")["day_is_over"] is False
    assert reader.read("milestones/?as_of=2026-04-19")["day_is_over"] is True


def test_lists_over_all_plans_go_back_to_the_earliest_adoption(plan, reader):
    older = PlanFactory(code="older-plan", adopted_on=date(2023, 1, 11))
    publish(older, "2026-02-01")
    page = reader.read("plans/?as_of=2023-01-11")
    assert [row["code"] for row in page["results"]] == ["older-plan"]
    reader.refused("plans/?as_of=2023-01-10")
    problem = reader.refused("milestones/?plan=research-plan&as_of=2024-01-01")
    assert problem["errors"][0]["allowed"] == ["2025-09-18 to 2026-04-20"]
    problem = reader.refused("plans/research-plan/?as_of=2024-01-01")
    assert problem["errors"][0]["allowed"] == ["2025-09-18 to 2026-04-20"]


def test_each_plan_is_reconstructed_until_its_own_publication(plan, reader):
    second = PlanFactory(code="second-plan", adopted_on=date(2025, 10, 1))
    publish(second, "2026-02-01")
    assert reader.read("plans/?as_of=2026-01-20")["reconstructed"] is True
    assert reader.read("plans/?as_of=2026-02-01")["reconstructed"] is False
    assert reader.read(f"milestones/{MODEL}/?as_of=2026-01-20")["reconstructed"] is False
    assert reader.read("plans/second-plan/?as_of=2026-01-20")["reconstructed"] is True


def test_erased_words_are_gone_from_every_day(reported, reader):
    number = reported.entry_id
    erase_words(MODEL, "Ottawa", legal_basis="A court", clock=clock_at("2026-04-18"))
    for address in (
        f"reports/{number}/?as_of={REPORTED}",
        f"changes/{number}/",
        f"milestones/{MODEL}/",
    ):
        content = reader.ask(address).content.decode()
        assert "Ottawa" not in content
        assert "Signed in […]." in content
    assert reader.read("changes/")["results"][0]["kind"] == "erase"


def test_a_publication_makes_a_new_version_and_a_draft_does_not(plan, reader):
    first = reader.ask("plans/")
    second_plan = PlanFactory(code="second-plan")
    assert reader.ask("plans/", if_none_match=first["ETag"]).status_code == 304
    publish(second_plan, "2026-04-20")
    assert reader.ask("plans/")["ETag"] != first["ETag"]


def test_a_day_that_ends_makes_a_new_version(plan, reader, today):
    first = reader.ask("milestones/")
    past = reader.ask("milestones/?as_of=2026-04-19")
    today.move_to(moment("2026-04-21T05:59"))
    assert reader.ask("milestones/", if_none_match=first["ETag"]).status_code == 304
    today.move_to(moment("2026-04-21T06:00"))
    assert reader.ask("milestones/", if_none_match=first["ETag"]).status_code == 200
    still = reader.ask("milestones/?as_of=2026-04-19", if_none_match=past["ETag"])
    assert still.status_code == 304
