"""What an organization leads, in four figures, each with what it is out of and its working."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.organization_page.tally import Tally
from partnership.queries.page_context import Reading
from partnership.queries.words import number
from partnership.queries.working.links import working_address
from partnership.queries.working.names import Number, Promised
from partnership.rules.membership import Counted


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure with what it is out of, as parts/facts.html shows it."""

    figure: str
    of: str
    words: str
    address: str


def numbers_of(reading: Reading, code: str, tally: Tally) -> tuple[Fact, ...]:
    """Return the figures; none for what leads nothing."""
    told: list[tuple[int, int, str, Number]] = []
    if tally.led:
        told.append((tally.named, tally.initiatives, _("Initiatives for which a source names it"),
                     Promised.LEADS_NAMED))  # fmt: skip
    if tally.items:
        told += [
            (tally.open, tally.items, _("Open of what it leads"), Counted.ALL_OPEN),
            (tally.overdue, tally.items, _("Overdue of what it leads"), Counted.ALL_OVERDUE),
            (tally.completed, tally.items, _("Confirmed complete of what it leads"),
             Counted.ALL_COMPLETED),
        ]  # fmt: skip
    return tuple(
        Fact(
            number(count),
            _("of %(whole)s") % {"whole": number(whole)},
            words,
            working_address(reading, which, organization=code),
        )
        for count, whole, words, which in told
    )
