"""The store held against the record, and files that the law takes."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from partnership.actions.erasing import ERASED
from partnership.actions.erasing_files import erase_file
from partnership.actions.errors import Refused
from partnership.models import Entry, Evidence, Report, State
from partnership.queries.evidence_files import path_of
from partnership.queries.verification import verify_record
from tests.evidence.test_way_of_a_file import NAME, address, clean, hand_in, published
from tests.factories import clock_at, moment

pytestmark = pytest.mark.django_db
LAW = "Order 3/2026 of the Federal Court"


@pytest.fixture
def piece(nserc, nserc_approver) -> Evidence:
    return published(nserc, nserc_approver, clean()).evidence.get()


def sentences() -> list[str]:
    return [str(finding) for finding in verify_record(now=moment("2026-04-11")).findings]


def test_a_missing_file_is_named(piece):
    path_of(piece.sha256).unlink()
    assert sentences() == [
        f"entry {piece.report.entry_id}, Evidence PRO-5.1-M1: its file {piece.sha256[:16]}… is missing"
    ]


def test_a_changed_file_is_named(piece):
    path = path_of(piece.sha256)
    path.chmod(0o640)
    path.write_bytes(b"another")
    assert sentences() == [
        f"entry {piece.report.entry_id}, Evidence PRO-5.1-M1: "
        f"its file {piece.sha256[:16]}… was changed"
    ]


def test_a_file_that_the_law_takes_is_gone_and_its_hash_stays(
    piece, nserc, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        (entry,) = erase_file(piece.sha256, legal_basis=LAW, clock=clock_at("2026-04-10"))
    assert not path_of(piece.sha256).exists()
    assert entry.kind == "erase"
    told = json.loads(State.objects.get(code="PRO-5.1-M1", until_on=None).content)
    shown = told["reports"][-1]["evidence"][0]
    assert (shown["file_name"], shown["erased"], shown["sha256"]) == (ERASED, LAW, piece.sha256)
    assert Client().get(address(clean())).status_code == 404
    page = Client().get("/en/milestones/PRO-5.1-M1/").content.decode()
    assert LAW in page
    assert piece.sha256 in page
    assert NAME not in page
    assert sentences() == []

    again = hand_in(nserc, clean())
    assert "were erased by law" in again.content.decode()
    assert Report.objects.count() == 1


def test_a_file_is_not_erased_without_a_law_or_twice(piece):
    entries = Entry.objects.count()
    for sha256, law in ((piece.sha256, " "), ("0" * 64, LAW)):
        with pytest.raises(Refused):
            erase_file(sha256, legal_basis=law, clock=clock_at("2026-04-10"))
    with pytest.raises(CommandError):
        call_command("erase_file", "0" * 64, legal_basis=LAW, yes=True)
    assert Entry.objects.count() == entries
