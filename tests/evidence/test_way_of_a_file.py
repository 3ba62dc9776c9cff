"""A file's way: handed in with a report, signed off, taken by a stranger."""

import hashlib
import json
from urllib.parse import urlencode

import pytest
from django.test import Client

from partnership.models import Evidence, Report, State, StoredFile, Upload
from partnership.queries.verification import verify_record
from tests.admin.conftest import to
from tests.admin.forms import COMPLETION, press
from tests.evidence import files
from tests.evidence.conftest import sent, stored
from tests.factories import moment

pytestmark = pytest.mark.django_db
BASE = {name: value for name, value in COMPLETION.items() if not name.startswith("evidence")}
FORM = {**BASE, "evidence-TOTAL_FORMS": "0", "evidence-INITIAL_FORMS": "0"}
DATA = files.docx()
NAME = "memorandum.docx"


def hand_in(client, data=DATA, name=NAME, button="_send", **more):
    """Send the form of a new report with a file, as a browser without script does."""
    return client.post(
        to("partnership_report_add"),
        {**FORM, "evidence-files": sent(data, name), button: "", **more},
    )


def address(data=DATA, name=NAME) -> str:
    return f"/evidence/{hashlib.sha256(data).hexdigest()}/{name}"


def published(client, approver, data=DATA) -> Report:
    answer = hand_in(client, data)
    assert answer.status_code == 302, answer.content.decode()
    report = Report.objects.get()
    press(approver, report, "publish")
    report.refresh_from_db()
    return report


@pytest.fixture
def report(nserc, nserc_approver) -> Report:
    return published(nserc, nserc_approver, clean())


def clean() -> bytes:
    """A document with nothing to strip, so that its bytes stay."""
    core = files.CORE.replace("Ana Pérez", "").replace("Jo Roy", "")
    return files.docx(core="".join(core.split("2026-04-02T10:00:00Z")))


def test_a_form_without_files_may_be_sent_plainly(nserc):
    told = {**COMPLETION, "_save": ""}
    plain = urlencode(told, doseq=True)
    kind = "application/x-www-form-urlencoded"
    assert nserc.post(to("partnership_report_add"), plain, content_type=kind).status_code == 302


def test_a_stranger_takes_a_published_file(report):
    data = clean()
    answer = Client().get(address(data))
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) == data
    assert answer["Content-Disposition"] == f'attachment; filename="{NAME}"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert answer["Content-Type"].endswith("wordprocessingml.document")
    assert answer["ETag"] == f'"{hashlib.sha256(data).hexdigest()}"'
    again = Client().get(address(data), HTTP_IF_NONE_MATCH=answer["ETag"])
    assert again.status_code == 304


def test_its_page_and_the_record_tell_of_it(report):
    page = Client().get("/en/milestones/PRO-5.1-M1/").content.decode()
    assert address(clean()) in page
    assert hashlib.sha256(clean()).hexdigest() in page
    assert "DOCX, 1\u00a0kB" in page
    sealed = json.loads(State.objects.get(entry=report.entry).content)["reports"][-1]["evidence"][0]
    assert sealed["file_name"] == NAME
    assert sealed["size_bytes"] == len(clean())
    assert verify_record(now=moment("2026-04-11")).findings == ()


def test_a_drafts_file_is_not_there_for_the_public(nserc, secihti_approver, sshrc):
    hand_in(nserc, clean(), button="_save")
    piece = Evidence.objects.get()

    found, other = Client().get(address(clean())), Client().get(address(b"nothing"))
    assert (found.status_code, other.status_code) == (404, 404)
    assert found.content.replace(found["X-Request-ID"].encode(), b"") == other.content.replace(
        other["X-Request-ID"].encode(), b""
    )
    inside = to("partnership_evidence_file", piece.pk)
    own = nserc.get(inside)
    assert b"".join(own.streaming_content) == clean()
    assert secihti_approver.get(inside).status_code == 404
    assert sshrc.get(inside).status_code == 404
    assert Client().get(inside).status_code == 302


def test_what_it_tells_of_people_is_taken_out_before_it_is_stored(nserc, store):
    hand_in(nserc, button="_save")
    piece = Evidence.objects.get()
    kept = store / piece.sha256[:2] / piece.sha256
    assert b"Ana" not in kept.read_bytes()
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == piece.sha256
    assert (piece.title, piece.languages) == ("Memorando", ["es"])
    assert not Upload.objects.exists()


def test_a_chosen_file_survives_a_form_that_comes_back(nserc):
    answer = hand_in(nserc, effective_on="2030-01-01")
    assert answer.status_code == 200
    key = Upload.objects.get().key
    assert key in answer.content.decode()
    again = nserc.post(
        to("partnership_report_add"),
        {**FORM, "_send": "", "evidence-TOTAL_FORMS": "1", "evidence-0-upload": key,
         "evidence-0-kind": "official_text", "evidence-0-languages": "es"},
    )  # fmt: skip
    assert again.status_code == 302
    assert Evidence.objects.get().file_name == NAME


def test_nobody_attaches_the_upload_of_another(nserc, secihti):
    hand_in(secihti, effective_on="2030-01-01")
    key = Upload.objects.get().key
    answer = nserc.post(
        to("partnership_report_add"),
        {**FORM, "_send": "", "evidence-TOTAL_FORMS": "1", "evidence-0-upload": key,
         "evidence-0-kind": "official_text", "evidence-0-languages": "es"},
    )  # fmt: skip
    assert answer.status_code == 200
    assert not Report.objects.exists()
    assert nserc.get(to("partnership_evidence_upload_file", key)).status_code == 404


@pytest.mark.parametrize("name", ["web page called pdf", "swelling", "macro part", "cut pdf"])
def test_a_hostile_file_is_refused_and_leaves_nothing(nserc, store, name):
    answer = hand_in(nserc, files.HOSTILE[name][0], "report.pdf")
    assert answer.status_code == 200
    assert "Nothing was saved. Put the evidence right first." in answer.content.decode()
    assert not (Report.objects.exists() or Upload.objects.exists() or StoredFile.objects.exists())
    assert stored(store) == []


def test_a_file_over_the_limit_is_refused_and_what_was_typed_stays(nserc, store, settings):
    settings.EVIDENCE_MOST_BYTES = 1000
    answer = hand_in(nserc, files.pdf(pages=40))
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "This file is bigger than 1\u00a0kB: nothing of it was kept." in page
    assert "Signed in Ottawa." in page
    assert stored(store) == []


def test_the_same_bytes_are_kept_once_and_go_with_the_last_draft(
    nserc, store, django_capture_on_commit_callbacks
):
    for _time in range(2):
        hand_in(nserc, clean(), button="_save")
    assert len(stored(store)) == 1

    first, second = Report.objects.order_by("pk")
    for report, left in ((first, 1), (second, 0)):
        with django_capture_on_commit_callbacks(execute=True):
            nserc.post(
                to("partnership_report_change", report.pk),
                {"version": report.version, "_discard": "", **FORM},
            )
        assert len(stored(store)) == left
