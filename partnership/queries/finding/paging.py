"""One page of the results at a time."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.page_context import Reading
from partnership.queries.words import number

AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Pages:
    """Where the page stands, as parts/pagination.html shows it. first, last: of the rows."""

    first: int
    last: int
    words: str
    previous: str
    next: str

    @property
    def several(self) -> bool:
        """There is more than this page."""
        return bool(self.previous or self.next)


def pages_of(count: int, page: int, reading: Reading) -> Pages:
    """Return the page of so many rows that was asked for; the last one when it lies beyond."""
    most = max(1, -(-count // AT_ONCE))
    here = min(max(page, 1), most)
    first, last = (here - 1) * AT_ONCE, min(here * AT_ONCE, count)
    told = {"first": number(first + 1), "last": number(last), "all": number(count)}
    return Pages(
        first,
        last,
        _("%(first)s to %(last)s of %(all)s") % told,
        _address(here - 1, reading) if here > 1 else "",
        _address(here + 1, reading) if here < most else "",
    )


def _address(page: int, reading: Reading) -> str:
    return reading.own_address(page=page if page > 1 else None)
