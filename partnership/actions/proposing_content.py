"""The content of a proposal: read from what was sent, kept as JSON, checked before it goes out."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_whole, party_languages
from partnership.actions.proposal_kinds import kind_of_proposal
from partnership.actions.proposal_kinds.parts import Holds, Part, is_written, parts_of
from partnership.models import Proposal
from partnership.vocabulary import Language

# Of what the record can hold exactly: 14 digits before the point and 6 after it.
MOST_DIGITS, MOST_DECIMALS = 14, 6


def content_of(proposal: Proposal) -> Any:
    """Return what a saved proposal says, as the dataclass of its kind."""
    return read_content(proposal, proposal.content)


def read_content(proposal: Proposal, told: Mapping[str, Any]) -> Any:
    """Return the content as the dataclass of the proposal's kind.

    told: {name: value}, values as JSON has them or as Python does (dates, Decimals). Raises
    Refused, at the part's name, for what it cannot hold and for what the kind does not know.
    """
    shape = kind_of_proposal(proposal).content
    parts = {part.name: part for part in parts_of(shape)}
    for name in told:
        if name not in parts:
            raise Refused(str(name), _("This belongs to no proposal of this kind."))
    written = {name: value for name, value in told.items() if value not in (None, "", [], ())}
    return shape(**{name: _read(parts[name], value, proposal) for name, value in written.items()})


def to_json(content: Any) -> dict[str, Any]:
    """Return the content as the proposal keeps it; what was not written is left out."""
    told = {part.name: getattr(content, part.name) for part in parts_of(type(content))}
    return {name: _plain(value) for name, value in told.items() if is_written(value)}


def check_content(proposal: Proposal, *, today: date) -> Any:
    """Return the content, whole and fit to go out. Raises Refused at the first part that is not."""
    content = content_of(proposal)
    needed = party_languages(proposal.plan, proposal.party)
    for part in parts_of(type(content)):
        value = getattr(content, part.name)
        if part.holds == Holds.TEXTS and (part.required or is_written(value)):
            check_whole(value, part.name, needed)
        elif part.required and not is_written(value):
            raise Refused(part.name, _("Fill this in: it is needed before this goes out."))
    kind_of_proposal(proposal).check(content, proposal, today)
    return content


def _read(part: Part, value: Any, proposal: Proposal) -> Any:
    return READERS[part.holds](part, value, proposal)


def _texts(part: Part, value: Any, _proposal: Proposal) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise Refused(part.name, _("Write this as a text in each language."))
    texts = {
        language.value: _line(part, value.get(language.value, ""), _proposal, f"_{language}")
        for language in Language
    }
    return {language: text for language, text in texts.items() if text}


def _line(part: Part, value: Any, _proposal: Proposal, suffix: str = "") -> str:
    if not isinstance(value, str):
        raise Refused(part.name + suffix, _("Write this as a text."))
    text = value.strip()
    if part.longest is not None and len(text) > part.longest:
        sentence = _("Write at most %(count)s characters here.")
        raise Refused(part.name + suffix, sentence % {"count": part.longest})
    return text


def _day(part: Part, value: Any, _proposal: Proposal) -> date:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise Refused(part.name, _("Write a day, such as 2027-03-31.")) from None


def _code(part: Part, value: Any, _proposal: Proposal) -> Any:
    try:
        return part.codes(value) if part.codes else value
    except ValueError:
        raise Refused(part.name, _("Choose one of the list.")) from None


def _pick(part: Part, value: Any, proposal: Proposal) -> str:
    options = dict(part.options(proposal)) if part.options else {}
    if not isinstance(value, str) or value not in options:
        raise Refused(part.name, _("Choose one of the list."))
    return value


def _picks(part: Part, value: Any, proposal: Proposal) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise Refused(part.name, _("Choose one of the list."))
    return tuple(dict.fromkeys(_pick(part, each, proposal) for each in value))


def _amount(part: Part, value: Any, _proposal: Proposal) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if isinstance(value, bool) or not number.is_finite():
        raise Refused(part.name, _("Write a number, such as 55.4."))
    shown = format(number, "f").lstrip("-").partition(".")
    if len(shown[0]) > MOST_DIGITS or len(shown[2].rstrip("0")) > MOST_DECIMALS:
        raise Refused(part.name, _("Write at most 14 digits before the point and 6 after it."))
    return number


def _count(part: Part, value: Any, _proposal: Proposal) -> int:
    text = str(value).strip()
    whole = text.removeprefix("-")
    if (
        isinstance(value, bool)
        or not (whole.isascii() and whole.isdigit())
        or len(whole) > MOST_DIGITS
    ):
        raise Refused(part.name, _("Write a whole number."))
    if not part.least <= int(text) <= part.most:
        sentence = _("Write a whole number from %(least)s to %(most)s.")
        raise Refused(part.name, sentence % {"least": part.least, "most": part.most})
    return int(text)


def _flag(part: Part, value: Any, _proposal: Proposal) -> bool:
    if not isinstance(value, bool):
        raise Refused(part.name, _("Say yes or no."))
    return value


def _plain(value: Any) -> Any:
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return format(value, "f")
        case tuple():
            return list(value)
        case _:
            return value


READERS: dict[Holds, Callable[[Part, Any, Proposal], Any]] = {
    Holds.TEXTS: _texts,
    Holds.LINE: _line,
    Holds.DAY: _day,
    Holds.CODE: _code,
    Holds.PICK: _pick,
    Holds.PICKS: _picks,
    Holds.AMOUNT: _amount,
    Holds.COUNT: _count,
    Holds.FLAG: _flag,
}
