"""Sentences with one stressed part: the part in square brackets is coloured."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import pgettext

from partnership.vocabulary import Label

TONES = {
    Label.OVERDUE: "overdue",
    Label.BLOCKED: "overdue",
    Label.AT_RISK: "risk",
    Label.COMPLETED: "completed",
    Label.REPORTED_COMPLETE: "completed",
}
PARTS = re.compile(r"(\[[^\]]*\])")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words. tone: completed, overdue or risk where it is stressed, else "".

    address: where a stressed number leads, "" for nowhere.
    """

    words: str
    tone: str = ""
    address: str = ""


def phrases(sentence: str, tone: str = "", address: str = "") -> list[Phrase]:
    """Return the runs of a sentence. phrases("It is [12 days late].", "overdue")."""
    return [
        Phrase(part[1:-1], tone, address) if part.startswith("[") else Phrase(part)
        for part in PARTS.split(sentence)
        if part
    ]


def listed(names: Iterable[str]) -> str:
    """Return names as one says them: A; A and B; A, B and C."""
    *before, last = names
    if not before:
        return last
    told = {"others": ", ".join(before), "last": last}
    return pgettext("list", "%(others)s and %(last)s") % told
