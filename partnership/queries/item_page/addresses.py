"""Where an item and its entries stand outside the pages: in the API, and in the record."""

from django.urls import NoReverseMatch, reverse

from partnership.queries.page_context import Reading
from partnership.vocabulary import SubjectKind

LISTS = {SubjectKind.INITIATIVE: "api-initiatives", SubjectKind.MILESTONE: "api-milestones"}


def api_address(kind: str, code: str, reading: Reading) -> str:
    """Return an item's address in the API, on the day shown; "" where there is no API."""
    where = _reversed(f"{LISTS[SubjectKind(kind)]}-detail", code)
    return (
        f"{where}?as_of={reading.as_of.day.isoformat()}" if where and reading.as_of.asked else where
    )


def entry_address(number: int, reading: Reading) -> str:
    """Return where one entry of the record is shown: its page, else its line in the API."""
    page = _reversed(f"change-{reading.language}", str(number))
    return page or _reversed("api-changes-detail", str(number))


def entry_place(code: str, number: int, reading: Reading) -> str:
    """Return where an entry stands in the history of its subject, word by word."""
    return f"{reading.address('history', code)}#entry-{number}"


def list_address(kind: str, code: str, reading: Reading) -> str:
    """Return where a meeting, a sum or an indicator is shown; "" where there is no such list."""
    try:
        return reading.subject_address(kind, code)
    except NoReverseMatch:
        return ""


def _reversed(name: str, code: str) -> str:
    try:
        return reverse(name, args=[code])
    except NoReverseMatch:
        return ""
