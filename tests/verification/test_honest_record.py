"""An honest record is found good, and its exported file says the same to a stranger."""

import subprocess
import sys
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from partnership.models import Entry, Initiative
from tests.plans import PUBLIC_AT, publish_test_plan, with_initiative, words

pytestmark = pytest.mark.django_db


def test_verify_record_finds_nothing_after_a_publication_and_a_change(capsys):
    publish_test_plan()
    publish_test_plan(
        with_initiative(title=words("Another title")), at=PUBLIC_AT + timedelta(days=40)
    )

    call_command("verify_record")

    assert f"{Entry.objects.count()} entries, all tables agree" in capsys.readouterr().out


def test_verify_record_names_what_was_changed():
    publish_test_plan()
    Initiative.objects.update(title_en="Edited behind the site's back")

    with pytest.raises(CommandError, match=r"TST-1\.1: title\.en: 'First promise' →"):
        call_command("verify_record")


def test_a_stranger_checks_the_exported_file(tmp_path):
    publish_test_plan()
    file = tmp_path / "record.jsonl"
    call_command("export_record", file)

    checked = subprocess.run(
        [sys.executable, "-m", "partnership.record", file],
        check=False,
        capture_output=True,
        text=True,
    )

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_a_stranger_finds_a_changed_file(tmp_path):
    publish_test_plan()
    file = tmp_path / "record.jsonl"
    call_command("export_record", file)
    file.write_text(file.read_text().replace("First promise", "Worst promise"))

    checked = subprocess.run(
        [sys.executable, "-m", "partnership.record", file],
        check=False,
        capture_output=True,
        text=True,
    )

    assert checked.returncode == 1
    assert "TST-1.1" in checked.stdout
