"""Checking an exported file of the record from its first byte to its last."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from partnership.record.base64_text import to_base64
from partnership.record.canonical import parse_canonical
from partnership.record.commitment import commitment
from partnership.record.entry import EntryBody, ShownEntry
from partnership.record.erasing import ErasureCheck
from partnership.record.file_format import (
    BadLine,
    Closing,
    Header,
    Line,
    parse_header,
    parse_line,
)
from partnership.record.findings import Problem, Verdict, in_order
from partnership.record.moments import moment_text
from partnership.record.reading import Unreadable
from partnership.record.replay import (
    BadSteps,
    NewestState,
    Step,
    add_state,
    add_steps,
    sealed_steps,
)
from partnership.record.telling import TellingCheck
from partnership.record.tree import Frontier, leaf_hash


def verify(lines: Iterable[bytes], *, replay: bool = True) -> Verdict:
    """Check every line of an exported file and return all that was found.

    Each line is bytes with its line feed, as `read_lines` and `export_lines` give them.
    With `replay` the verdict carries the newest state of each subject and the steps of each
    item, which are held in memory; without it, only what the check needs is. Raises nothing
    for a bad file: what is wrong with it is in the verdict.
    """
    check = _Verification(replay=replay)
    try:
        for number, line in enumerate(lines, start=1):
            check.add_line(number, line)
        check.finish()
    except Unreadable as error:
        check.add_problem(None, None, str(error), is_damage=True)
    return check.verdict()


class _Verification:
    """The check under way, one line at a time."""

    def __init__(self, *, replay: bool) -> None:
        self.replay = replay
        self.header: Header | None = None
        self.closing: Closing | None = None
        self.size = 0
        self.next_seq = 0
        self.frontier: Frontier | None = Frontier()
        self.first_recorded_at: datetime | None = None
        self.last_recorded_at: datetime | None = None
        self.problems: list[Problem] = []
        self.erasing = ErasureCheck()
        self.telling = TellingCheck()
        self.newest_states: dict[str, NewestState] = {}
        self.steps: dict[str, list[Step]] = {}

    def add_problem(
        self, seq: int | None, subject: str | None, sentence: str, *, is_damage: bool = False
    ) -> None:
        self.problems.append(Problem(seq, subject, sentence, is_damage))

    def add_line(self, number: int, line: bytes) -> None:
        if number == 1:
            self._add_header(line)
            return
        if not line.endswith(b"\n"):
            raise Unreadable(f"The file is cut off in the middle of line {number}.")
        if self.closing:
            self.add_problem(None, None, f"Line {number} stands after the closing line.")
            return
        try:
            parsed = parse_line(line)
        except BadLine as error:
            sentence = f"Line {number}, where it belongs, {error}."
            self.add_problem(self.next_seq, None, sentence)
            self._count_unread(None)
            return
        if isinstance(parsed, Closing):
            self.closing = parsed
        else:
            self._add_entry(parsed)

    def _add_header(self, line: bytes) -> None:
        try:
            self.header = parse_header(line)
        except BadLine as error:
            raise Unreadable(f"This is not an exported record: line 1 {error}.") from error

    def _count_unread(self, frontier: Frontier | None) -> None:
        self.frontier = frontier
        self.size += 1
        self.next_seq += 1

    def _add_entry(self, line: Line) -> None:
        frontier = self.frontier and self.frontier.append(leaf_hash(line.entry.encode()))
        try:
            body = EntryBody.parse(line.entry)
        except ValueError as error:
            self.add_problem(self.next_seq, None, f"The entry there cannot be read: {error}")
            self._count_unread(frontier)
            return
        self.frontier = frontier
        self.size += 1
        self._check_number(body)
        self._check_moment(body)
        self._add_payload(ShownEntry(body, self._shown_payload(body, line)))

    def _check_number(self, body: EntryBody) -> None:
        if body.seq > self.next_seq:
            sentence = f"It is missing: entry {body.seq} stands in its place."
            self.add_problem(self.next_seq, None, sentence)
        elif body.seq < self.next_seq:
            sentence = f"It stands where entry {self.next_seq} belongs: repeated, moved or put in."
            self.add_problem(body.seq, body.subject, sentence)
        self.next_seq = max(self.next_seq, body.seq + 1)

    def _check_moment(self, body: EntryBody) -> None:
        if self.last_recorded_at and body.recorded_at < self.last_recorded_at:
            moment, earlier = moment_text(body.recorded_at), moment_text(self.last_recorded_at)
            sentence = f"It was recorded {moment}, before the entry above it ({earlier})."
            self.add_problem(body.seq, body.subject, sentence)
        self.first_recorded_at = self.first_recorded_at or body.recorded_at
        self.last_recorded_at = body.recorded_at

    def _shown_payload(self, body: EntryBody, line: Line) -> dict[str, Any] | None:
        """Return the payload as shown, having checked it; None where there is none to read."""
        if line.salt is None:
            self.erasing.add_erased(seq=body.seq, subject=body.subject, shown=line.payload)
        elif line.payload is None:
            self.add_problem(body.seq, body.subject, "It has a salt and no payload.")
        elif commitment(line.salt, line.payload) != body.commitment:
            sentence = "Its payload, or its salt, is not the one that it commits to."
            self.add_problem(body.seq, body.subject, sentence)
        if line.payload is None:
            return None
        try:
            payload = parse_canonical(line.payload)
        except ValueError as error:
            self.add_problem(body.seq, body.subject, f"Its payload {error}.")
            return None
        if not isinstance(payload, dict):
            self.add_problem(body.seq, body.subject, "Its payload is not a JSON object.")
            return None
        return payload

    def _add_payload(self, entry: ShownEntry) -> None:
        self.problems.extend(self.erasing.add_entry(entry))
        if self.replay:
            add_state(self.newest_states, entry)
        try:
            sealed_of_items = sealed_steps(entry.payload)
        except BadSteps as error:
            self.add_problem(entry.body.seq, entry.body.subject, str(error))
            return
        for sealed in sealed_of_items:
            self.problems.extend(self.telling.add(entry.body, sealed))
            if self.replay:
                add_steps(self.steps, sealed, entry_seq=entry.body.seq)

    def finish(self) -> None:
        """Check, after the last line, what can only be known at the end."""
        if self.header is None:
            raise Unreadable("The file is empty.")
        self.problems.extend(self.erasing.problems())
        if self.closing is None:
            raise Unreadable(
                f"The file is cut off after line {self.size + 1}: its last line, with the size "
                "and the root, is missing."
            )
        self._check_sizes(self.header, self.closing)
        self._check_root(self.closing)

    def _check_sizes(self, header: Header, closing: Closing) -> None:
        for name, size in (("first", header.size), ("last", closing.size)):
            if size != self.size:
                sentence = f"The {name} line tells of {size} entries, and {self.size} are there."
                self.add_problem(None, None, sentence)

    def _check_root(self, closing: Closing) -> None:
        if self.frontier is None:
            self.add_problem(None, None, "The root cannot be checked while lines are unreadable.")
        elif self.frontier.root() != closing.root:
            sentence = (
                f"The root of the entries is {to_base64(self.frontier.root())}, and the last line "
                f"says {to_base64(closing.root)}: an entry or the last line was changed."
            )
            self.add_problem(None, None, sentence)

    def verdict(self) -> Verdict:
        return Verdict(
            header=self.header,
            size=self.size,
            first_recorded_at=self.first_recorded_at,
            last_recorded_at=self.last_recorded_at,
            root=self.frontier.root() if self.frontier else None,
            problems=in_order(self.problems),
            erasures=self.erasing.erasures(),
            retellings=tuple(self.telling.retellings),
            newest_states=self.newest_states,
            steps=self.steps,
        )
