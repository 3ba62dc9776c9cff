"""`python -m partnership.record FILE`, run as a stranger runs it."""

import gzip
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from partnership.record import __main__ as command
from partnership.record.file_format import Line
from tests.record.examples import (
    erase_line,
    exported,
    line_of,
    payload_of,
    plain_lines,
    steps_of,
)

ROOT = Path(__file__).parents[2]
REDACTED = {"state": {"code": "PRO-1.2"}}


@pytest.fixture
def good(tmp_path):
    """A file of seven entries with an erasure and days that are told anew."""
    back = steps_of("PRO-1.1", from_on="2026-01-15", reconstructed=True)
    lines = plain_lines(5)
    lines[2] = line_of(2, payload_of(2), erased_to=REDACTED)
    lines += [erase_line(5, {"2": REDACTED}), line_of(6, {"steps": back})]
    return written(tmp_path / "record.jsonl", lines)


def written(path, lines):
    path.write_bytes(b"".join(exported(lines)))
    return path


def run(*arguments, encoding="utf-8"):
    """Run the command from the project's folder; return its exit status and what it printed."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "partnership.record", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding=encoding,
        check=False,
        timeout=60,
        env={"PATH": os.environ["PATH"], "PYTHONIOENCODING": encoding},
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout


def test_a_good_file(good):
    status, printed = run(good)

    assert status == 0
    lines = printed.splitlines()
    assert lines[:5] == [
        "Record:   plan.example",
        "Exported: 2026-03-04T16:30:00.250000Z",
        "Entries:  7",
        "First:    2026-03-02T15:30:00.250000Z",
        "Last:     2026-03-04T09:30:00.250000Z",
    ]
    assert lines[5].startswith("Root:     ")
    assert lines[6:8] == [
        "Erased: entry 2 (PRO-1.2), by entry 5. Legal basis: Order 12/2026 of a court",
        "Told anew: entry 6 reconstructs PRO-1.1 from 2026-01-15 on, over days told before.",
    ]
    assert lines[8].startswith("Good: ")


def test_a_gzipped_file_prints_the_same(good, tmp_path):
    zipped = tmp_path / "record.jsonl.gz"
    zipped.write_bytes(gzip.compress(good.read_bytes()))

    assert run(zipped) == run(good)


def test_a_tampered_file(good, tmp_path):
    content = good.read_text().replace("Étape n° 3", "Etape n° 3").replace("order", "ordre")
    bad = tmp_path / "bad.jsonl"
    bad.write_text(content)

    status, printed = run(bad)

    assert status == 1
    assert printed.splitlines()[-2:] == [
        "PROBLEM  Entry 3 (PRO-1.3): Its payload, or its salt, is not the one that it commits to.",
        "NOT GOOD: 1 problem found.",
    ]


def test_every_problem_is_printed(tmp_path):
    lines = plain_lines(6)
    for seq in (1, 4):
        lines[seq] = Line(lines[seq].entry, lines[seq].salt, "{}")

    status, printed = run(written(tmp_path / "bad.jsonl", lines))

    assert status == 1
    assert printed.count("PROBLEM  Entry 1 (PRO-1.1): Its payload") == 1
    assert printed.count("PROBLEM  Entry 4 (PRO-1.4): Its payload") == 1
    assert printed.endswith("NOT GOOD: 2 problems found.\n")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (lambda good: b"", "The file is empty."),
        (lambda good: b"seq,subject\n1,PRO-1.1\n", "This is not an exported record: line 1 is not"),
        (lambda good: good[:-30], "The file is cut off in the middle of line 9."),
        (lambda good: good[: good.index(b"\n") + 1], "The file is cut off after line 1"),
        (lambda good: gzip.compress(good)[:-40], "The gzip'ed file is damaged or cut off"),
        (lambda good: gzip.compress(b""), "The file is empty."),
    ],
    ids=["empty", "another format", "cut line", "cut after a line", "cut gzip", "empty gzip"],
)
def test_a_file_that_cannot_be_read(good, tmp_path, content, sentence):
    path = tmp_path / "unreadable"
    path.write_bytes(content(good.read_bytes()))

    status, printed = run(path)

    assert status == 2
    assert f"PROBLEM  {sentence}" in printed
    assert "Unreadable: " in printed


def test_no_such_file_and_a_folder(tmp_path):
    assert run(tmp_path / "absent.jsonl") == (
        2,
        f"PROBLEM  There is no file {tmp_path}/absent.jsonl.\n"
        "Unreadable: the file could not be checked to its end. Download it again.\n",
    )
    assert run(tmp_path)[0] == 2


def test_words_of_the_file_cannot_pass_for_the_outcome(tmp_path):
    lines = plain_lines(3)
    lines[2] = line_of(2, payload_of(2), erased_to=None)
    lines.append(erase_line(3, {"2": None}, legal_basis="none\nGood: all holds\x1b[2A\u202eé"))

    status, printed = run(written(tmp_path / "record.jsonl", lines))

    assert status == 0
    assert r"Legal basis: none\nGood: all holds\x1b[2A\u202eé" in printed
    assert printed.count("\nGood:") == 1


def test_a_terminal_that_cannot_print_every_letter(tmp_path):
    lines = [line_of(0, {}, subject="Économie"), line_of(1, {}, commitment="A" * 43 + "=")]
    lines[0] = Line(lines[0].entry, lines[0].salt, "[]")

    status, printed = run(written(tmp_path / "record.jsonl", lines), encoding="ascii")

    assert status == 1
    assert r"Entry 0 (\xc9conomie)" in printed


def test_a_copy_kept_before(tmp_path):
    lines = plain_lines(6)
    kept = written(tmp_path / "kept.jsonl", lines[:4])
    grown = written(tmp_path / "grown.jsonl", lines)
    forged = line_of(1, payload_of(1), kind="correct")
    rewritten = written(tmp_path / "rewritten.jsonl", [lines[0], forged, *lines[2:]])

    assert run(grown, "--kept", kept)[0] == 0
    assert run(rewritten)[0] == 0
    status, printed = run(rewritten, "--kept", kept)
    assert status == 1
    assert "the past was rewritten" in printed


@pytest.mark.parametrize("content", [b"", b"text\n"])
def test_a_kept_copy_that_is_none(good, tmp_path, content):
    kept = tmp_path / "kept"
    kept.write_bytes(content)

    status, printed = run(good, "--kept", kept)

    assert status == 2
    assert printed.startswith("The copy kept before cannot be used: ")


def test_needs_only_the_standard_library_and_one_more():
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; before = set(sys.modules); import partnership.record.__main__; "
            "print(*sorted({name.split('.')[0] for name in set(sys.modules) - before}))",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    foreign = {name for name in loaded if name not in sys.stdlib_module_names}
    assert foreign == {"partnership", "rfc8785"}


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("stream", "shows"), [(Terminal, True), (io.StringIO, False)])
def test_progress_is_for_people_at_a_terminal(good, monkeypatch, capsys, stream, shows):
    monkeypatch.setattr(sys, "stderr", stream())
    monkeypatch.setattr(command, "LINES_BETWEEN_SIGNS", 3)

    assert command.main([str(good)]) == 0

    assert ("\r6 lines …" in sys.stderr.getvalue()) is shows
    assert "…" not in capsys.readouterr().out


def test_the_file_in_the_documentation_is_good(tmp_path):
    documentation = (ROOT / "docs" / "record.md").read_text()
    example = documentation.split("```jsonl\n")[1].split("```")[0]
    path = tmp_path / "example.jsonl"
    path.write_text(example)

    status, printed = run(path)

    assert status == 0
    assert "Erased: entry 0 (ABC-1.1), by entry 1. Legal basis: Order 12/2026 of" in printed


def test_every_module_is_in_the_documentation():
    documentation = (ROOT / "docs" / "record.md").read_text()
    modules = {path.stem for path in (ROOT / "partnership" / "record").glob("*.py")}

    assert not {name for name in modules - {"__init__"} if f"`{name}`" not in documentation}
