"""The one way into the record: every writer goes through `Recorder`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import connection, transaction

from partnership.actions.states import put_state
from partnership.actions.steps import SealedSteps, rewrite_steps
from partnership.models import Entry, RecordHead
from partnership.models.columns import Recorded
from partnership.queries.head import announce_head
from partnership.queries.states.plain import StateDict
from partnership.record.canonical import canonical_text
from partnership.record.commitment import commitment, new_salt
from partnership.record.entry import EntryBody
from partnership.record.tree import Frontier, leaf_hash
from partnership.vocabulary import EntryKind, SubjectKind

Clock = Callable[[], datetime]


class Recorder:
    """Appends entries inside the caller's transaction, holding the record's lock.

    `seq` and `at` are the number and the moment of the next entry; rows that it makes
    public are marked with them before their state is built. The clock is read once, under
    the lock, and never goes back behind the entry before.
    """

    def __init__(self, clock: Clock) -> None:
        if not connection.in_atomic_block:
            raise RuntimeError("The record is written inside a transaction only.")
        RecordHead.objects.bulk_create([RecordHead(pk=1)], ignore_conflicts=True)
        self._head = RecordHead.objects.select_for_update().get(pk=1)
        transaction.on_commit(announce_head)
        self._frontier = Frontier.parse(self._head.frontier) if self._head.size else Frontier()
        now = clock().astimezone(ZoneInfo("UTC"))
        self.at = max(now, self._head.recorded_at or now)

    @property
    def seq(self) -> int:
        """The number of the next entry."""
        return self._frontier.size

    def day(self, timezone: str) -> date:
        """Return the day of this moment in a plan's timezone."""
        return self.at.astimezone(ZoneInfo(timezone)).date()

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Write within, or nothing of it: what is raised takes the head back to where it was."""
        head = self._head
        before = self._frontier, head.size, head.frontier, head.recorded_at
        try:
            with transaction.atomic():
                yield
        except BaseException:
            self._frontier, head.size, head.frontier, head.recorded_at = before
            raise

    def mark(self, row: Recorded) -> None:
        """Mark a row as made public by the next entry, unless an earlier one did. Not saved."""
        if row.entry_id is None:
            row.entry_id, row.published_at = self.seq, self.at

    def append(
        self,
        kind: EntryKind,
        state: StateDict,
        *,
        from_on: date,
        steps: SealedSteps | None = None,
        organization: str = "",
        effective_on: date | None = None,
        refs: tuple[int, ...] = (),
        more: StateDict | None = None,
    ) -> Entry:
        """Seal the new public state of a subject, with its new steps, as the next entry.

        from_on: first day on which the state shows. more: further sealed parts of the
        payload. The head moves at once, so a second entry may follow.
        """
        sealed = {"from_on": from_on.isoformat(), "steps": steps or {}, **(more or {})}
        salt = new_salt()
        body = EntryBody(
            seq=self.seq,
            recorded_at=self.at,
            kind=kind,
            subject=state["code"],
            organization=organization or None,
            effective_on=effective_on,
            refs=refs,
            commitment=commitment(salt, canonical_text({**sealed, "state": state})),
        )
        entry = self._insert(body, state)
        put_state(entry, state, sealed=sealed, salt=salt, from_on=from_on)
        rewrite_steps(steps or {}, entry=entry, plan_code=state["plan"])
        return entry

    def _insert(self, body: EntryBody, state: StateDict) -> Entry:
        text = body.text()
        leaf = leaf_hash(text.encode())
        entry = Entry.objects.create(
            seq=body.seq,
            recorded_at=self.at,
            kind=body.kind,
            subject_kind=SubjectKind(state["kind"]),
            subject=body.subject,
            plan_code=state["plan"],
            organization=body.organization or "",
            effective_on=body.effective_on,
            body=text,
            leaf=leaf,
        )
        self._frontier = self._frontier.append(leaf)
        self._head.size = self._frontier.size
        self._head.frontier = self._frontier.text()
        self._head.recorded_at = self.at
        self._head.save()
        return entry
