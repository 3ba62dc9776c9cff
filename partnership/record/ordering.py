"""Whether the entries are numbered without gaps and their moments never go back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from partnership.record.entry import EntryBody
from partnership.record.findings import Problem
from partnership.record.moments import moment_text


@dataclass(slots=True)
class OrderCheck:
    """Takes the entries as they stand in the file; holds the next number and two moments."""

    next_seq: int = 0
    first_recorded_at: datetime | None = None
    last_recorded_at: datetime | None = None

    def add(self, body: EntryBody) -> Iterator[Problem]:
        """Yield what is wrong with the place of an entry."""
        yield from self._misplaced(body)
        yield from self._too_early(body)
        self.next_seq = max(self.next_seq, body.seq + 1)
        self.first_recorded_at = self.first_recorded_at or body.recorded_at
        self.last_recorded_at = body.recorded_at

    def add_unread(self, sentence: str) -> Problem:
        """Return the problem of an entry that cannot be read, and count it as being there."""
        self.next_seq += 1
        return Problem(self.next_seq - 1, None, sentence)

    def _misplaced(self, body: EntryBody) -> Iterator[Problem]:
        if body.seq != self.next_seq:
            after = body.seq > self.next_seq
            how = "entries are missing or moved" if after else "it is repeated, moved or put in"
            sentence = f"Entry {body.seq} ({body.subject}) stands in its place: {how}."
            yield Problem(self.next_seq, None, sentence)

    def _too_early(self, body: EntryBody) -> Iterator[Problem]:
        if self.last_recorded_at and body.recorded_at < self.last_recorded_at:
            moment, earlier = moment_text(body.recorded_at), moment_text(self.last_recorded_at)
            sentence = f"It was recorded {moment}, before the entry above it ({earlier})."
            yield Problem(body.seq, body.subject, sentence)
