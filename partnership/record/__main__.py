"""`python -m partnership.record FILE`: check an exported record, on any machine, offline."""

import argparse
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path

from partnership.record.base64_text import to_base64
from partnership.record.file_format import BadLine, Closing, parse_line
from partnership.record.findings import Verdict
from partnership.record.moments import moment_text
from partnership.record.reading import Unreadable, read_lines
from partnership.record.verification import verify

GOOD, TAMPERED, UNREADABLE = 0, 1, 2
LINES_BETWEEN_SIGNS = 10_000


def main(arguments: list[str] | None = None) -> int:
    """Check the file, print what was found, return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        kept = closing_of(options.kept) if options.kept else None
    except Unreadable as error:
        sys.stdout.write(f"The copy kept before cannot be used: {error}\n")
        return UNREADABLE
    verdict = verify(_with_progress(read_lines(options.file)), kept=kept, replay=False)
    sys.stdout.writelines(f"{printable(line)}\n" for line in report(verdict))
    return exit_status(verdict)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m partnership.record",
        description="Check a downloaded file of the public record. Nothing is sent anywhere.",
        epilog="Exit status: 0 all holds, 1 something was changed, 2 the file cannot be read.",
    )
    parser.add_argument("file", type=Path, help="the exported record, .jsonl or .jsonl.gz")
    parser.add_argument(
        "--kept",
        type=Path,
        metavar="OLDER_FILE",
        help="a copy kept before: check that its entries are the first ones of this record",
    )
    return parser


def closing_of(path: Path) -> Closing:
    """Return the last line of an exported file, as it stands. Raises Unreadable."""
    last_line = deque(read_lines(path), maxlen=1)
    try:
        closing = parse_line(last_line.pop())
    except (BadLine, IndexError):
        closing = None
    if not isinstance(closing, Closing):
        raise Unreadable(f"{path} does not end in a line with a size and a root.")
    return closing


def exit_status(verdict: Verdict) -> int:
    if verdict.is_good:
        return GOOD
    return UNREADABLE if verdict.is_only_damaged else TAMPERED


def report(verdict: Verdict) -> Iterator[str]:
    """Yield what was checked, what was found and the outcome, a line each."""
    yield from _checked(verdict)
    for erasure in verdict.erasures:
        yield (
            f"Erased: entry {erasure.seq} ({erasure.subject}), by entry {erasure.erased_by}. "
            f"Legal basis: {erasure.legal_basis or 'not named'}"
        )
    for retelling in verdict.retellings:
        yield (
            f"Told anew: entry {retelling.seq} reconstructs {retelling.item} "
            f"from {retelling.from_on} on, over days told before."
        )
    for problem in verdict.problems:
        yield f"PROBLEM  {problem}"
    yield from _outcome(verdict)


def printable(line: str) -> str:
    """Return the line with escapes for what would not print as one line of text.

    The words come from the file, and a forged one could move a terminal's cursor over the
    outcome, or add a line of its own.
    """
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in line
    )


def _checked(verdict: Verdict) -> Iterator[str]:
    if verdict.header:
        yield f"Record:   {verdict.header.origin}"
        yield f"Exported: {moment_text(verdict.header.exported_at)}"
        yield f"Entries:  {verdict.size}"
    if verdict.first_recorded_at and verdict.last_recorded_at:
        yield f"First:    {moment_text(verdict.first_recorded_at)}"
        yield f"Last:     {moment_text(verdict.last_recorded_at)}"
    if verdict.header and verdict.root:
        yield f"Root:     {to_base64(verdict.root)}"


def _outcome(verdict: Verdict) -> Iterator[str]:
    count = len(verdict.problems)
    if verdict.is_good:
        yield "Good: the numbers, the moments, the payloads, the erasures and the root all hold."
        yield "Compare the size and the root with a copy that you or others kept."
    elif verdict.is_only_damaged:
        yield "Unreadable: the file could not be checked to its end. Download it again."
    else:
        yield f"NOT GOOD: {count} problem{'s' if count > 1 else ''} found."


def _with_progress(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Pass the lines on; tell a person at a terminal how far the check is."""
    shows = sys.stderr.isatty()
    for number, line in enumerate(lines):
        if shows and number and number % LINES_BETWEEN_SIGNS == 0:
            sys.stderr.write(f"\r{number} lines …")
            sys.stderr.flush()
        yield line
    if shows:
        sys.stderr.write("\r")


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main())
