"""A proposal in words: what it says, what was there before, what the public will read."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import kind_of_proposal
from partnership.actions.proposal_kinds.parts import Holds, Part, is_written, parts_of
from partnership.actions.proposing_content import content_of
from partnership.models import Proposal
from partnership.models.labels import label_of
from partnership.queries.words.days import long_date
from partnership.queries.words.texts import Text, text_in
from partnership.vocabulary import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One part: what it is called, its words before ("" where nothing was), and its words now."""

    name: str
    before: str
    after: Text


def told_of(proposal: Proposal, *, today: date, compared: bool = True) -> list[Told]:
    """Return each part that is written or would change, in the language in force.

    compared: with how the same parts read now, while they do. Texts are there once for each of their languages, as whoever signs or agrees must read all.
    """
    content = content_of(proposal)
    before = kind_of_proposal(proposal).before(proposal, today) if compared else {}
    found: list[Told] = []
    for part in parts_of(type(content)):
        value = getattr(content, part.name)
        found += _told(part, value, before.get(part.name), proposal)
    return found


def follows_of(proposal: Proposal, *, today: date) -> list[str]:
    """Return the sentences of what follows once it is public; none while it is not whole."""
    return _sentences(proposal, kind_of_proposal(proposal).follows, today)


def warnings_of(proposal: Proposal, *, today: date) -> list[str]:
    """Return what is allowed and unusual, to be looked at twice before it is sent."""
    return _sentences(proposal, kind_of_proposal(proposal).warnings, today)


def _sentences(proposal: Proposal, told: Any, today: date) -> list[str]:
    try:
        return list(told(content_of(proposal), proposal, today))
    except Refused:
        return []


def _told(part: Part, value: Any, before: Any, proposal: Proposal) -> list[Told]:
    if part.holds == Holds.TEXTS:
        return _texts(part, value, before or {})
    if not is_written(value) or value is False:
        return []
    old = "" if before is None or before == value else _words(part, before, proposal)
    return [Told(name=str(part.label), before=old, after=Text(_words(part, value, proposal)))]


def _texts(part: Part, value: dict[str, str], before: dict[str, str]) -> list[Told]:
    found = []
    for language in Language:
        text = value.get(language, "")
        if not text:
            continue
        old = before.get(language, "")
        found.append(
            Told(
                name=f"{part.label} ({label_of(language)})",
                before=old if old != text else "",
                after=text_in({language.value: text}, get_language() or "en"),
            )
        )
    return found


def _words(part: Part, value: Any, proposal: Proposal) -> str:
    match value:
        case StrEnum():
            return str(label_of(value))
        case bool():
            return _("yes") if value else _("no")
        case date():
            return long_date(value)
        case Decimal():
            return format(value, "f")
        case tuple() | list():
            return ", ".join(_option(part, each, proposal) for each in value)
        case _:
            return _option(part, str(value), proposal)


def _option(part: Part, value: str, proposal: Proposal) -> str:
    return dict(part.options(proposal)).get(value, value) if part.options else value
