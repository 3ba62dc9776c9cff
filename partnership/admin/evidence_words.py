"""What a file tells of people and places, in words."""

from django.utils.translation import gettext_lazy as _

from partnership.exchange.papers.kinds import STAYS, SUFFIXES, Detail, Kind
from partnership.queries.words.sizes import size_words

DETAILS = {
    Detail.AUTHOR: _("Author"),
    Detail.CHANGED_BY: _("Last changed by"),
    Detail.COMPANY: _("Organization or manager"),
    Detail.SOFTWARE: _("Program"),
    Detail.DEVICE: _("Device"),
    Detail.PLACE: _("Place where it was taken"),
    Detail.CREATED: _("Made on"),
    Detail.CHANGED: _("Changed on"),
    Detail.SUBJECT: _("Subject"),
    Detail.REMARK: _("Remark"),
    Detail.COMMENTS: _("Comments in the text, with their writers’ names"),
    Detail.TRACKED: _("Tracked changes, with their writers’ names"),
    Detail.OTHER: _("Further hidden details"),
}


def detail_rows(details: list[list[str]]) -> list[dict]:
    """Return (words, value, stays) of what a file tells; stays: nothing but its owner removes it."""
    return [
        {"words": DETAILS[Detail(code)], "value": value, "stays": Detail(code) in STAYS}
        for code, value in details
    ]


def file_words(media_type: str, size_bytes: int) -> str:
    """Return type and size: PDF, 312 kB."""
    return f"{SUFFIXES[Kind(media_type)][1:].upper()}, {size_words(size_bytes)}"
