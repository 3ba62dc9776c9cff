"""Numbers, shares and money in words, in the language in force."""

from decimal import Decimal
from fractions import Fraction

from django.utils import formats
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

NO_BREAK = "\u00a0"
THOUSAND, MILLION, BILLION = Decimal(10**3), Decimal(10**6), Decimal(10**9)
UNGROUPED = 1_000  # below it a whole number is written alike everywhere


def number(value: int | Decimal | str) -> str:
    """1,234.5 · 1 234,5 · 1,234.5. value: a whole number, or an exact one as text."""
    if isinstance(value, int) and 0 <= value < UNGROUPED:
        return str(value)
    exact = Decimal(value) if isinstance(value, str) else value
    return formats.number_format(exact, force_grouping=True)


def percent(share: Fraction | str | None) -> str:
    """Return a share as whole percent, rounded down: 36% · 36 % · 36%.

    share: exact, or a step's "7/12". "" and None are not known; what is something but less
    than one percent is "<1%", and 100 means all of it.
    """
    if share in (None, ""):
        return _("not known")
    exact = Fraction(share)
    whole = int(exact * 100)
    figure = "<1" if 0 < exact and whole == 0 else str(whole)
    return f"{figure}{NO_BREAK}%" if get_language() == "fr" else f"{figure}%"


def count_of(part: int, whole: int) -> str:
    """2 of 72 · 2 sur 72 · 2 de 72. No number stands without what it is out of."""
    return _("%(part)s of %(whole)s") % {"part": number(part), "whole": number(whole)}


def money(amount: Decimal | str, currency: str) -> str:
    """Return money for a table, always with its code: CAD 1.2 million · 1,2 million CAD."""
    figure = _scaled(Decimal(amount))
    if get_language() == "en":
        return f"{currency}{NO_BREAK}{figure}"
    joined = f" de{NO_BREAK}" if _is_scaled(amount) and get_language() == "es" else NO_BREAK
    return f"{figure}{joined}{currency}"


def money_in_prose(amount: Decimal | str, currency: str) -> str:
    """9.9 million Canadian dollars · 9,9 millions de dollars canadiens."""
    name = currency_name(currency)
    if name == currency:
        return money(amount, currency)
    of = " de " if _is_scaled(amount) and get_language() != "en" else " "
    return f"{_scaled(Decimal(amount))}{of}{name}"


def currency_name(currency: str) -> str:
    """Canadian dollars · dollars canadiens; the ISO code of a currency that has no name here."""
    names = {
        "CAD": _("Canadian dollars"),
        "MXN": _("Mexican pesos"),
        "USD": _("United States dollars"),
    }
    return names.get(currency, currency)


def _is_scaled(amount: Decimal | str) -> bool:
    return Decimal(amount) >= MILLION


def _scaled(amount: Decimal) -> str:
    """Return 9.9 million, 56 billion (Spanish: 56 mil millones), or the plain number."""
    if amount < MILLION:
        return number(_short(amount))
    if amount < BILLION or get_language() == "es":
        return _of_scale(amount / MILLION, ngettext("million", "million", _plural(amount, MILLION)))
    return _of_scale(amount / BILLION, ngettext("billion", "billion", _plural(amount, BILLION)))


def _of_scale(figure: Decimal, scale: str) -> str:
    if get_language() == "es" and figure >= THOUSAND:
        return f"{number(_short(figure / THOUSAND))}{NO_BREAK}mil{NO_BREAK}{scale}"
    return f"{number(_short(figure))}{NO_BREAK}{scale}"


def _plural(amount: Decimal, scale: Decimal) -> int:
    """Return the number that decides the plural: French counts 1.9 as one, Spanish only 1."""
    figure = amount / scale
    if get_language() == "fr":
        return int(figure)
    return 1 if figure == 1 else 2


def _short(figure: Decimal) -> Decimal:
    """Return the figure without idle zeros."""
    text = format(figure, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
