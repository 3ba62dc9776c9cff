"""Checking an exported file of the record from its first byte to its last."""

from collections.abc import Iterable
from typing import Any

from partnership.record.canonical import parse_canonical
from partnership.record.commitment import commitment
from partnership.record.entry import BadEntry, EntryBody, ShownEntry
from partnership.record.erasing import ErasureCheck
from partnership.record.file_format import (
    BadLine,
    Closing,
    Header,
    Line,
    parse_header,
    parse_line,
)
from partnership.record.findings import Problem, Verdict
from partnership.record.ordering import OrderCheck
from partnership.record.reading import Unreadable
from partnership.record.replay import (
    BadSteps,
    NewestState,
    Step,
    add_state,
    add_steps,
    sealed_steps,
)
from partnership.record.sealing import SealCheck
from partnership.record.telling import TellingCheck


def verify(lines: Iterable[bytes], *, kept: Closing | None = None, replay: bool = True) -> Verdict:
    """Check every line of an exported file and return all that was found.

    Each line is bytes with its line feed, as `read_lines` and `export_lines` give them.
    kept: the closing of an older copy, which this one must extend. With `replay` the verdict
    carries the newest state of each subject and the steps of each item, which are held in
    memory; without it, only what the check needs is. Raises nothing for a bad file: what is
    wrong with it is in the verdict.
    """
    check = _Verification(kept=kept, replay=replay)
    try:
        for number, line in enumerate(lines, start=1):
            check.add_line(number, line)
        check.finish()
    except Unreadable as error:
        check.problems.append(Problem(None, None, str(error), is_damage=True))
    return check.verdict()


class _Verification:
    """The check under way, one line at a time."""

    def __init__(self, *, kept: Closing | None, replay: bool) -> None:
        self.replay = replay
        self.header: Header | None = None
        self.closing: Closing | None = None
        self.problems: list[Problem] = []
        self.order = OrderCheck()
        self.seal = SealCheck(kept)
        self.erasing = ErasureCheck()
        self.telling = TellingCheck()
        self.newest_states: dict[str, NewestState] = {}
        self.steps: dict[str, list[Step]] = {}

    def add_line(self, number: int, line: bytes) -> None:
        if number == 1:
            self._add_header(line)
        elif not line.endswith(b"\n"):
            raise Unreadable(f"The file is cut off in the middle of line {number}.")
        elif self.closing:
            sentence = f"Line {number} stands after the closing line."
            self.problems.append(Problem(None, None, sentence))
        else:
            self._add_parsed(number, line)

    def _add_header(self, line: bytes) -> None:
        try:
            self.header = parse_header(line)
        except BadLine as error:
            raise Unreadable(f"This is not an exported record: line 1 {error}.") from error

    def _add_parsed(self, number: int, line: bytes) -> None:
        try:
            parsed = parse_line(line)
        except BadLine as error:
            sentence = f"Line {number}, where it belongs, {error}."
            self.problems.append(self.order.add_unread(sentence))
            self.seal.add_unread()
            return
        if isinstance(parsed, Closing):
            self.closing = parsed
        else:
            self._add_entry(parsed)

    def _add_entry(self, line: Line) -> None:
        self.seal.add(line.entry)
        try:
            body = EntryBody.parse(line.entry)
        except BadEntry as error:
            self.problems.append(self.order.add_unread(str(error)))
            return
        self.problems.extend(self.order.add(body))
        self._add_payload(ShownEntry(body, self._shown_payload(body, line)))

    def _shown_payload(self, body: EntryBody, line: Line) -> dict[str, Any] | None:
        """Return the payload as shown, having checked it; None where there is none to read."""
        sentence = None
        if line.salt is None:
            self.erasing.add_erased(seq=body.seq, subject=body.subject, shown=line.payload)
        elif line.payload is None:
            sentence = "It has a salt and no payload."
        elif commitment(line.salt, line.payload) != body.commitment:
            sentence = "Its payload, or its salt, is not the one that it commits to."
        payload = None
        if line.payload is not None:
            try:
                payload = _payload(line.payload)
            except ValueError as error:
                sentence = sentence or f"Its payload {error}."
        if sentence:
            self.problems.append(Problem(body.seq, body.subject, sentence))
        return payload

    def _add_payload(self, entry: ShownEntry) -> None:
        body, payload = entry
        self.problems.extend(self.erasing.add_entry(entry))
        if self.replay:
            add_state(self.newest_states, entry)
        try:
            sealed_of_items = sealed_steps(payload)
        except BadSteps as error:
            self.problems.append(Problem(body.seq, body.subject, str(error)))
            return
        for sealed in sealed_of_items:
            self.problems.extend(self.telling.add(body, sealed))
            if self.replay:
                add_steps(self.steps, sealed, entry_seq=body.seq)

    def finish(self) -> None:
        """Check, after the last line, what can only be known at the end."""
        if self.header is None:
            raise Unreadable("The file is empty.")
        self.problems.extend(self.erasing.problems())
        if self.closing is None:
            raise Unreadable(
                f"The file is cut off after line {self.seal.size + 1}: its last line, with the "
                "size and the root, is missing."
            )
        self.problems.extend(self.seal.problems(self.header, self.closing))

    def verdict(self) -> Verdict:
        return Verdict(
            header=self.header,
            size=self.seal.size,
            first_recorded_at=self.order.first_recorded_at,
            last_recorded_at=self.order.last_recorded_at,
            root=self.seal.root(),
            problems=tuple(self.problems),
            erasures=self.erasing.erasures(),
            retellings=tuple(self.telling.retellings),
            newest_states=self.newest_states,
            steps=self.steps,
        )


def _payload(text: str) -> dict[str, Any]:
    payload = parse_canonical(text)
    if not isinstance(payload, dict):
        raise ValueError("is not a JSON object")
    return payload
