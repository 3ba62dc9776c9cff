"""What the payloads add up to: the newest state of each subject, the steps of each item.

A payload is {"state": {...}, "steps": {item code: {"from_on": day, "reconstructed": bool,
"steps": [{"from_on": day, ...sealed fields}, ...]}}}; either part may be left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from partnership.record.entry import ShownEntry
from partnership.record.moments import parse_day

Step = dict[str, Any]


class BadSteps(ValueError):
    """Steps in a payload that cannot be replayed."""


class NewestState(NamedTuple):
    """The last public state of a subject and the entry that sealed it; None where erased."""

    seq: int
    state: Any


@dataclass(frozen=True, slots=True)
class SealedSteps:
    """The steps that one entry gives one item: they replace all of it from `from_on` on."""

    item: str
    from_on: date
    reconstructed: bool
    steps: tuple[Step, ...]


def newest_states(entries: Iterable[ShownEntry]) -> dict[str, NewestState]:
    """Return the newest state by subject. An entry without a state changes none."""
    newest: dict[str, NewestState] = {}
    for entry in entries:
        add_state(newest, entry)
    return newest


def add_state(newest: dict[str, NewestState], entry: ShownEntry) -> None:
    """Bring the newest states up to one more entry."""
    body, payload = entry
    if payload is None:
        newest[body.subject] = NewestState(body.seq, None)
    elif "state" in payload:
        newest[body.subject] = NewestState(body.seq, payload["state"])


def replay_steps(entries: Iterable[ShownEntry]) -> dict[str, list[Step]]:
    """Return the steps by item, in order of their days, as the entries left them.

    Each is its sealed fields with `from_on` and `until_on` ("YYYY-MM-DD", last day
    included, None for no end) and `entry_seq`. An entry's steps replace those of the item
    from its day on; a step that covers this day ends the day before. Raises BadSteps.
    """
    replayed: dict[str, list[Step]] = {}
    for body, payload in entries:
        for sealed in sealed_steps(payload):
            add_steps(replayed, sealed, entry_seq=body.seq)
    return replayed


def add_steps(replayed: dict[str, list[Step]], sealed: SealedSteps, *, entry_seq: int) -> None:
    """Bring the steps of one item up to what one more entry gives it."""
    earlier = cut(replayed.get(sealed.item, []), before=sealed.from_on)
    replayed[sealed.item] = [*earlier, *spans(sealed, entry_seq=entry_seq)]


def cut(steps: Iterable[Step], *, before: date) -> list[Step]:
    """Return what the replayed steps leave of the days before one."""
    last_day = (before - timedelta(days=1)).isoformat()
    earlier = [step for step in steps if step["from_on"] <= last_day]
    if earlier and (earlier[-1]["until_on"] or last_day) >= last_day:
        earlier[-1] = earlier[-1] | {"until_on": last_day}
    return earlier


def spans(sealed: SealedSteps, *, entry_seq: int) -> Iterator[Step]:
    """Yield the steps with their last days: each ends the day before the next begins."""
    days = [parse_day(step["from_on"]) for step in sealed.steps]
    ends = [(day - timedelta(days=1)).isoformat() for day in days[1:]]
    for step, until_on in zip(sealed.steps, [*ends, None], strict=False):
        yield step | {"until_on": until_on, "entry_seq": entry_seq}


def sealed_steps(payload: Mapping[str, Any] | None) -> list[SealedSteps]:
    """Return the steps in a payload, by item. Raises BadSteps."""
    by_item = (payload or {}).get("steps", {})
    if not isinstance(by_item, dict):
        raise BadSteps("The steps of the payload are not told by item.")
    return [_sealed(item, told) for item, told in by_item.items()]


def _sealed(item: str, told: Any) -> SealedSteps:
    match told:
        case {"from_on": str(from_on), "reconstructed": bool(reconstructed), "steps": list(steps)}:
            pass
        case _:
            raise BadSteps(f"The steps of {item} lack from_on, reconstructed or steps.")
    try:
        days = [parse_day(from_on), *map(_first_day, steps)]
    except (ValueError, TypeError, LookupError):
        raise BadSteps(f"A step of {item} does not say from which day on it holds.") from None
    if days[0] == date.min or days != sorted(days) or len(set(days[1:])) < len(steps):
        raise BadSteps(f"The steps of {item} are not in the order of their days.")
    return SealedSteps(item, days[0], reconstructed, tuple(steps))


def _first_day(step: Any) -> date:
    if not isinstance(step, dict) or step.keys() & {"until_on", "entry_seq"}:
        raise TypeError
    return parse_day(step["from_on"])
