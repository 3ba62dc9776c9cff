"""What a check of the record found."""

from dataclasses import dataclass, field
from datetime import date, datetime

from partnership.record.file_format import Header
from partnership.record.replay import NewestState, Step


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. seq: None when it cannot be put down to one entry.

    is_damage: the file could not be read to its end; nothing says that it was changed.
    """

    seq: int | None
    subject: str | None
    sentence: str
    is_damage: bool = False

    def __str__(self) -> str:
        if self.seq is None:
            return self.sentence
        about = f" ({self.subject})" if self.subject else ""
        return f"Entry {self.seq}{about}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Erasure:
    """An erased payload, the entry that erased it, and on what legal basis."""

    seq: int
    subject: str
    erased_by: int
    legal_basis: str


@dataclass(frozen=True, slots=True)
class Retelling:
    """Days of an item already told, told anew by steps marked as reconstructed."""

    seq: int
    item: str
    from_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The outcome of a check; problems in the order in which the file shows them.

    header: None when there was none. size: entries read. root: worked out from the entries,
    None when a line could not be read. newest_states and steps are empty unless asked for.
    """

    header: Header | None
    size: int
    first_recorded_at: datetime | None
    last_recorded_at: datetime | None
    root: bytes | None
    problems: tuple[Problem, ...]
    erasures: tuple[Erasure, ...]
    retellings: tuple[Retelling, ...]
    newest_states: dict[str, NewestState] = field(default_factory=dict)
    steps: dict[str, list[Step]] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        return not self.problems

    @property
    def is_only_damaged(self) -> bool:
        """Whether all that is wrong is that the file could not be read."""
        return bool(self.problems) and all(problem.is_damage for problem in self.problems)
