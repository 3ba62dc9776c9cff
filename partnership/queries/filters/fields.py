"""The kinds of filter that lists share: each knows its allowed values and refuses others."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django_filters import Filter

from partnership.queries.search import LONGEST
from partnership.queries.states.columns import folded
from partnership.vocabulary import SubjectKind

MOST_CODES = 50
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class CodesField(forms.CharField):
    """Codes with commas between them. allowed: every code that is known."""

    def __init__(self, *, allowed: Iterable[str], **options: Any) -> None:
        self.allowed = list(allowed)
        super().__init__(strip=False, empty_value=None, **options)

    def clean(self, value: str | None) -> list[str] | None:
        """Return the codes, or None when none was asked for."""
        text = super().clean(value)
        if text is None:
            return None
        codes = text.split(",")
        unknown = [code for code in codes if code not in self.allowed]
        if unknown or len(codes) > MOST_CODES:
            raise ValidationError(_refusal(unknown))
        return codes


def _refusal(unknown: list[str]) -> str:
    if not unknown:
        return f"Name at most {MOST_CODES} values."
    return f"{unknown[0][:60]!r} is not a known value."


class FlagField(forms.CharField):
    """Either "true" or "false"."""

    def clean(self, value: str | None) -> bool | None:
        """Return the flag, or None when it was not asked for."""
        text = super().clean(value)
        if not text:
            return None
        if text not in ("true", "false"):
            raise ValidationError(f"{text[:60]!r} is neither true nor false.")
        return text == "true"


class DayField(forms.CharField):
    """A calendar day written YYYY-MM-DD."""

    def clean(self, value: str | None) -> date | None:
        """Return the day, or None when none was asked for."""
        text = super().clean(value)
        if not text:
            return None
        try:
            day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
        except ValueError:
            day = None
        if day is None:
            raise ValidationError(f"{text[:60]!r} is not a day.")
        return day


class WordsField(forms.CharField):
    """Words to look for, at most LONGEST characters."""

    def clean(self, value: str | None) -> str | None:
        """Return the words, or None when there is nothing to look for."""
        text = value or ""
        if not text:
            return None
        if len(text) > LONGEST:
            raise ValidationError(f"It is longer than {LONGEST} characters.")
        if "\0" in text or not folded(text):
            raise ValidationError("There is nothing to look for in it.")
        return text


class NumberField(forms.CharField):
    """The number of an entry; -1 stands before the first."""

    def clean(self, value: str | None) -> int | None:
        """Return the number, or None when none was asked for."""
        text = super().clean(value)
        if not text:
            return None
        if not re.fullmatch(r"-1|0|[1-9][0-9]{0,14}", text):
            raise ValidationError(f"{text[:60]!r} is not the number of an entry.")
        return int(text)


class Asked(Filter):
    """A filter that does nothing by itself: its filter set reads what was asked for."""

    allowed: tuple[str, ...] = ()

    def filter(self, qs: Any, value: Any) -> Any:
        """Return the rows as they are."""
        return qs


class CodesAsked(Asked):
    """Codes of a closed list."""

    field_class = CodesField

    def __init__(self, codes: type[StrEnum], **options: Any) -> None:
        self.allowed = tuple(member.value for member in codes)
        super().__init__(allowed=self.allowed, **options)


class KnownAsked(Asked):
    """Codes of public subjects of one kind; `more` are allowed beside them."""

    field_class = CodesField

    def __init__(self, kind: SubjectKind, *, more: tuple[str, ...] = (), **options: Any) -> None:
        self.kind, self.more = kind, more
        super().__init__(allowed=(), **options)

    def know(self, codes: Iterable[str]) -> None:
        """Allow these codes."""
        self.allowed = (*codes, *self.more)
        self.extra["allowed"] = self.allowed


class PartyAsked(Asked):
    """Countries that are parties to a public plan."""

    field_class = CodesField

    def __init__(self, **options: Any) -> None:
        super().__init__(allowed=(), **options)

    def know(self, codes: Iterable[str]) -> None:
        """Allow these countries."""
        self.allowed = tuple(codes)
        self.extra["allowed"] = self.allowed


class FlagAsked(Asked):
    """True or false."""

    field_class = FlagField
    allowed = ("true", "false")


class DayAsked(Asked):
    """A day."""

    field_class = DayField
    allowed = ("YYYY-MM-DD",)


class WordsAsked(Asked):
    """Words."""

    field_class = WordsField
    allowed = (f"1 to {LONGEST} characters",)


class NumberAsked(Asked):
    """A number of the record."""

    field_class = NumberField
    allowed = ("-1 or more",)
