"""Through the forms: reported, signed off, confirmed by the other country."""

import json
from datetime import UTC, date, datetime

from partnership.models import Entry, RecordHead, Report, State, Step
from partnership.vocabulary import DraftState, EntryKind, Label
from tests.admin.conftest import to
from tests.admin.forms import COMPLETION, ON_TRACK, drafted, page_of, press, published

TODAY = date(2026, 4, 10)
EMPTY_LINK = {
    "evidence-TOTAL_FORMS": "1",
    **{f"evidence-0-{name}": "" for name in ("address", "title", "kind", "publisher", "dated_on")},
}


def label() -> str:
    return Step.objects.on(TODAY).get(item_code="PRO-5.1-M1").label


def first_page(client) -> str:
    return client.get(to("index")).content.decode()


def test_from_a_draft_to_completed(nserc, nserc_approver, secihti_approver):
    assert label() == Label.OVERDUE
    assert "10 days late" in first_page(nserc)

    report = drafted(nserc)
    assert report.state == DraftState.SENT
    assert "Waiting for your sign-off" in first_page(nserc_approver)
    assert label() == Label.OVERDUE

    press(nserc_approver, report, "publish")
    report.refresh_from_db()
    assert report.state == DraftState.PUBLISHED
    assert label() == Label.REPORTED_COMPLETE
    assert "Waiting for your answer" in first_page(secihti_approver)

    press(secihti_approver, report, "answer", kind="yes")
    assert label() == Label.COMPLETED
    newest = Entry.objects.order_by("seq").last()
    assert (newest.kind, newest.organization) == (EntryKind.ANSWER, "mx-secihti")
    assert "Nothing needs you" in first_page(secihti_approver)


def test_the_record_holds_what_was_written(nserc, nserc_approver):
    size = RecordHead.objects.get().size
    report = published(nserc, nserc_approver)
    assert RecordHead.objects.get().size == size + 1
    entry = report.entry
    assert entry.recorded_at == report.published_at == datetime(2026, 4, 10, 18, tzinfo=UTC)
    assert entry.effective_on == date(2026, 4, 2)
    said = json.loads(State.objects.get(entry=entry).content)["reports"][-1]
    assert said["note"]["fr"] == "Signé à Ottawa."
    assert said["evidence"][0]["languages"] == ["en", "fr"]


def test_a_draft_is_gone_on_with(nserc):
    report = drafted(nserc, button="_save")
    page = nserc.get(to("partnership_report_change", report.pk))
    assert page.context["form"].initial["version"] == 1
    answer = nserc.post(
        to("partnership_report_change", report.pk),
        {**COMPLETION, "version": 1, "note_en": "Signed.", "_save": ""},
    )
    assert answer.status_code == 302
    report.refresh_from_db()
    assert (report.note_en, report.version) == ("Signed.", 2)


def test_what_is_missing_is_said_at_its_field_and_nothing_is_saved(nserc):
    answer = nserc.post(
        to("partnership_report_add"),
        {**ON_TRACK, "claim": "completed", **EMPTY_LINK, "_send": ""},
    )
    assert answer.status_code == 200
    assert "Add a link or a file that shows that it is done." in answer.content.decode()
    assert not Report.objects.exists()


def test_the_approver_reads_what_the_public_will_read(nserc, nserc_approver):
    page = page_of(nserc_approver, drafted(nserc))
    assert "Reported complete" in page
    assert "completed, on April 2, 2026" in page
    assert "It becomes “Completed” when the other country confirms: Mexico." in page
    assert not Report.objects.published().exists()


def test_a_day_before_the_plan_asks_to_look_twice(nserc, nserc_approver):
    report = drafted(nserc, {**COMPLETION, "effective_on": "2025-01-01"})
    assert "before the plan was adopted" in page_of(nserc_approver, report)


def test_a_return_comes_back_with_its_comment(nserc, nserc_approver):
    report = drafted(nserc)
    press(nserc_approver, report, "return", comment="Name the place.")
    assert "Returned to you" in first_page(nserc)
    assert "Name the place." in page_of(nserc, report)


def test_a_no_is_given_and_taken_back(nserc, nserc_approver, secihti_approver):
    report = published(nserc, nserc_approver)
    press(
        secihti_approver, report, "answer", kind="no", claim="blocked", comment_es="Falta la firma."
    )
    assert label() == Label.OVERDUE
    assert "Take your country’s no back" in page_of(secihti_approver, report)
    press(secihti_approver, report, "take_back_answer")
    assert label() == Label.REPORTED_COMPLETE


def test_a_no_without_words_is_put_right_on_the_same_page(nserc, nserc_approver, secihti_approver):
    report = published(nserc, nserc_approver)
    answer = press(secihti_approver, report, "answer", kind="no", claim="blocked")
    assert answer.status_code == 200
    assert "Write this in Spanish too" in answer.content.decode()
    assert label() == Label.REPORTED_COMPLETE


def test_a_correction_takes_its_place(nserc, nserc_approver):
    report = published(nserc, nserc_approver)
    nserc.post(
        to("partnership_report_correct", report.pk),
        {**COMPLETION, "evidence-INITIAL_FORMS": "1", "effective_on": "2026-04-01", "_send": ""},
    )
    correction = Report.objects.get(corrects=report)
    press(nserc_approver, correction, "publish")
    correction.refresh_from_db()
    assert correction.entry.kind == EntryKind.CORRECT
    assert Step.objects.on(TODAY).get(item_code="PRO-5.1-M1").done_on == date(2026, 4, 1)


def test_a_draft_is_thrown_away(nserc):
    report = drafted(nserc, button="_save")
    nserc.post(
        to("partnership_report_change", report.pk), {"version": report.version, "_discard": ""}
    )
    assert not Report.objects.exists()


def test_an_official_reads_their_own_language(nserc, secihti):
    for client, language in ((nserc, "fr"), (secihti, "es")):
        client.official.language = language
        client.official.save()
        page = client.get(to("index"))
        assert page.headers["Content-Language"] == language
        assert f'<html lang="{language}-' in page.content.decode()
