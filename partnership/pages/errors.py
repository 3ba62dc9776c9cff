"""What is wrong with an address, said in three languages; and what it may have meant."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches

from django.core.exceptions import BadRequest
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _

from partnership.models import State
from partnership.queries.addresses import TAGS, permanent
from partnership.queries.as_of import BadDay
from partnership.queries.cursor import BadCursor
from partnership.queries.filters import BadParameters
from partnership.queries.finding.asked import LONGEST
from partnership.queries.words import long_date


class BadAddress(BadRequest):
    """The address asks for what cannot be shown. sentences: why, by language tag."""

    def __init__(self, sentence: Callable[[], str]) -> None:
        """sentence: words it in the language in force."""
        self.sentences = {tag: _in(language, sentence) for language, tag in TAGS.items()}
        super().__init__(self.sentences["en-CA"])


def bad_value(bad: BadParameters) -> BadAddress:
    """Return what is wrong with the value of a filter, and which values there are."""
    fault = bad.faults[0]
    told = {"name": fault.parameter, "known": ", ".join(fault.allowed[:20])}
    return BadAddress(
        lambda: _("That value of “%(name)s” is not known here; there are: %(known)s.") % told
    )


def bad_day(bad: BadDay) -> BadAddress:
    """Return that a day cannot be shown, and from when to when days go."""

    def sentence() -> str:
        told = {
            "text": bad.text[:30],
            "first": long_date(bad.earliest),
            "earliest": bad.earliest,
            "last": long_date(bad.latest),
            "latest": bad.latest,
        }
        words = _(
            "“%(text)s” cannot be shown: days go from %(first)s (%(earliest)s) to %(last)s "
            "(%(latest)s), written YYYY-MM-DD."
        )
        return f"{bad.name}: {words % told}" if bad.name else words % told

    return BadAddress(sentence)


@contextmanager
def refusing() -> Iterator[None]:
    """Say in three languages what is wrong with an address that a read model refuses."""
    try:
        yield
    except BadParameters as bad:
        raise bad_value(bad) from None
    except BadDay as bad:
        raise bad_day(bad) from None
    except BadCursor:
        raise BadAddress(
            lambda: _("There is no such place in this list: begin again without “cursor”.")
        ) from None


def _in(language: str, sentence: Callable[[], str]) -> str:
    with translation.override(language):
        return str(sentence())


def nearest(path: str) -> list[dict]:
    """Return up to three subjects whose codes look like a part of the path, best first.

    Each has a code and its permanent address. None when the database does not answer.
    """
    wanted = [part for part in path.split("/") if part][-1:]
    try:
        codes = {code.lower(): code for code in _codes()} if wanted else {}
    except DatabaseError:
        return []
    found = get_close_matches(plain(wanted[0]), codes, n=3, cutoff=0.7) if wanted else []
    return [{"code": codes[code], "address": permanent(codes[code])} for code in found]


def wanted(path: str) -> str:
    """Return the last part of a path, which may be a code, to be looked for; "" if it cannot be."""
    last = [part for part in path.split("/") if part][-1:]
    return last[0] if last and last[0].isprintable() and len(last[0]) <= LONGEST else ""


def _codes() -> list[str]:
    return list(State.objects.filter(until_on=None).values_list("code", flat=True))


def plain(code: str) -> str:
    """Return a code as variants of it are compared: no case, and "-" for "_" and blanks."""
    return code.strip().lower().replace("_", "-").replace(" ", "-")
