"""The pauses that parties have declared: who must second one, and which hold on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.models import Official, Pause
from partnership.queries.hats import hats_of
from partnership.vocabulary import OfficialRole


@dataclass(frozen=True, slots=True)
class Told:
    """A pause as it was known on a day. until_on: its last day by what was published then.

    ground: by language. seconded: another coordinator published it than wrote it.
    """

    party: str
    from_on: str
    until_on: str
    ground: dict[str, str]
    seconded: bool


def pauses_on(plan: Mapping[str, Any], day: date) -> Iterator[Told]:
    """Yield the pauses that hold on the day or are to come, by what was public that day.

    plan: its newest public state.
    """
    shown = day.isoformat()
    for told in plan.get("pauses", []):
        ended = told["ended"]
        known_end = ended["on"] if ended and ended["published_on"] <= shown else told["until_on"]
        if told["published_on"] <= shown <= known_end:
            called_off = known_end < told["from_on"]
            if not called_off:
                yield Told(
                    told["party"], told["from_on"], known_end, told["ground"], told["seconded"]
                )


def needs_second(pause: Pause, by: Official, day: date) -> bool | None:
    """Say whether `by` is a second pair of eyes on a drafted pause.

    True: another coordinator than its author. None: its author, and the party has no other.
    False: another coordinator must publish it.
    """
    hats = [hat for hat in hats_of(by, day) if hat.role == OfficialRole.COORDINATOR]
    if by.pk != pause.declared_by_id and any(hat.holder.pk != pause.declared_by_id for hat in hats):
        return True
    others = Official.objects.filter(
        party=pause.party, role=OfficialRole.COORDINATOR, is_active=True
    )
    return False if others.exclude(pk=pause.declared_by_id).exists() else None
