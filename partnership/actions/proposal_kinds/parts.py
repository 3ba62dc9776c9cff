"""The parts that the content of a proposal is made of, each told once for check and form.

The content of a kind is a frozen dataclass whose fields are made by the functions below. What
is required is asked for when it is sent; a draft may lack it. None, "", () or {} stands for
"not written".
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from partnership.models import Proposal

Options = Callable[[Proposal], list[tuple[str, str]]]


class Holds(StrEnum):
    """What a part holds, and how it is kept as JSON."""

    TEXTS = "texts"  # {"en": "…", "fr": "…", "es": "…"}
    LINE = "line"  # "…"
    DAY = "day"  # "2026-03-31"
    CODE = "code"  # one code of a closed list
    PICK = "pick"  # one of the options, such as an organization's code
    PICKS = "picks"  # ["ca-nserc", "mx-secihti"]
    AMOUNT = "amount"  # an exact decimal as text: "55.4"
    COUNT = "count"  # a whole number: 3
    FLAG = "flag"  # true or false


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part. name: of its field. label, help: words for people.

    codes: the closed list of a CODE. options: what may be picked for a proposal, as (code,
    words). longest: most characters. most, least: bounds of a COUNT. lines: rows of a text. aside: seldom needed, so
    the form folds it away.
    """

    name: str = ""
    holds: Holds
    label: Any
    help: Any = ""
    required: bool = False
    codes: type[StrEnum] | None = None
    options: Options | None = None
    longest: int | None = None
    least: int = 0
    most: int = 1_000_000_000
    lines: int = 3
    aside: bool = False


def texts(label: Any, **more: Any) -> Any:
    """Return a part for words in the languages of the site: {"en": "…"}."""
    return _part(Holds.TEXTS, label, more, default_factory=dict)


def line(label: Any, **more: Any) -> Any:
    """Return a part for one line that is in no language, such as an address."""
    return _part(Holds.LINE, label, more, default="")


def day(label: Any, **more: Any) -> Any:
    """Return a part for a day: a date."""
    return _part(Holds.DAY, label, more, default=None)


def code(codes: type[StrEnum], label: Any, *, first: StrEnum | None = None, **more: Any) -> Any:
    """Return a part for one code of a closed list. first: what a new form begins with."""
    return _part(Holds.CODE, label, {"codes": codes, **more}, default=first)


def pick(options: Options, label: Any, **more: Any) -> Any:
    """Return a part for one of the options: its code."""
    return _part(Holds.PICK, label, {"options": options, **more}, default="")


def picks(options: Options, label: Any, **more: Any) -> Any:
    """Return a part for several of the options: a tuple of codes."""
    return _part(Holds.PICKS, label, {"options": options, **more}, default=())


def amount(label: Any, **more: Any) -> Any:
    """Return a part for an exact number: a Decimal."""
    return _part(Holds.AMOUNT, label, more, default=None)


def count(label: Any, *, first: int | None = None, **more: Any) -> Any:
    """Return a part for a whole number."""
    return _part(Holds.COUNT, label, more, default=first)


def flag(label: Any, **more: Any) -> Any:
    """Return a part for a yes or no."""
    return _part(Holds.FLAG, label, more, default=False)


def parts_of(content: type) -> list[Part]:
    """Return the parts of a kind's content, in their order."""
    return [replace(each.metadata["part"], name=each.name) for each in fields(content)]


def is_written(value: Any) -> bool:
    """Say whether a part's value was written at all."""
    if isinstance(value, dict):
        return any(value.values())
    return isinstance(value, bool | int | Decimal) or bool(value)


def _part(holds: Holds, label: Any, told: dict[str, Any], **default: Any) -> Any:
    return field(metadata={"part": Part(holds=holds, label=label, **told)}, **default)
