"""What a reader sends who has found an error: where it is, on what day, and what is asked for."""

from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _

from partnership.queries.addresses import absolute, address, permanent
from partnership.queries.page_context import Reading
from partnership.queries.words import long_date


@dataclass(frozen=True, slots=True)
class Letter:
    """subject, body: plain text. where: the address that it is about, "" for the whole site."""

    subject: str
    body: str
    where: str

    def mail_to(self, contact: str) -> str:
        """Return a mailto: address with all of it filled in."""
        return f"mailto:{contact}?subject={quote(self.subject)}&body={quote(self.body)}"


def letter(reading: Reading, *, about: str, page: str, entry: str) -> Letter:
    """Return what to send. about: a subject's code; page: a list's name; entry: its number."""
    where = _where(reading, about, page)
    subject = _("Error in the record: %(about)s") % {"about": about or where or _("the site")}
    lines = [
        _("Address: %(address)s") % {"address": where or absolute("/")},
        _("Day shown: %(day)s") % {"day": long_date(reading.as_of.day)},
    ]
    if entry:
        lines.append(_("Entry of the record: %(number)s") % {"number": entry})
    lines += [
        "",
        _("What is wrong:"),
        "",
        _("What would be right:"),
        "",
        _("Where that can be read (address or document):"),
        "",
    ]
    return Letter(subject, "\n".join(lines), where)


def _where(reading: Reading, about: str, page: str) -> str:
    day = reading.as_of.day
    if about:
        return absolute(permanent(about, as_of=day))
    if page:
        path = address(page, reading.language, plan=reading.plan["code"], as_of=day)
        return absolute(path)
    return ""
