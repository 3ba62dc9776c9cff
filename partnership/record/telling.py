"""Whether the sealed steps leave alone the days that the site has already told."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from partnership.record.entry import EntryBody
from partnership.record.findings import Problem, Retelling
from partnership.record.replay import SealedSteps

# The plan's day is the day in its own time zone, at most one off the day in UTC.
_TIME_ZONE = timedelta(days=1)


@dataclass(slots=True)
class TellingCheck:
    """Takes the steps in order of their entries; holds one day for each item."""

    told_from: dict[str, date] = field(default_factory=dict)
    retellings: list[Retelling] = field(default_factory=list)

    def add(self, body: EntryBody, sealed: SealedSteps) -> Iterator[Problem]:
        """Yield a problem when steps change earlier days and do not say so.

        Steps hold from the day of their entry on. Earlier days can only be reconstructed,
        and say so; where they had been told before, that is noted as a retelling.
        """
        told_from = self.told_from.get(sealed.item)
        reaches_back = body.recorded_at.date() - sealed.from_on > _TIME_ZONE
        if sealed.reconstructed:
            if told_from is not None and reaches_back:
                self.retellings.append(Retelling(body.seq, sealed.item, sealed.from_on))
            return
        if reaches_back or (told_from is not None and sealed.from_on < told_from):
            sentence = (
                f"The steps of {sealed.item} change days from {sealed.from_on} on, before the "
                f"entry was recorded, and are not marked as reconstructed."
            )
            yield Problem(body.seq, body.subject, sentence)
        self.told_from[sealed.item] = max(sealed.from_on, told_from or sealed.from_on)
