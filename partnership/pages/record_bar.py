"""The bar under the header: the day of the record, what must be known first, another date."""

from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.addresses import address, exists
from partnership.queries.page_context import PageFacts, Reading, day_end
from partnership.queries.pauses import pauses_on
from partnership.queries.words import (
    long_date,
    number,
    parties_in_order,
    party_name,
    text_in,
    time_words,
)

CAPITALS = {"CA": "America/Toronto", "MX": "America/Mexico_City"}


def record_bar(reading: Reading, facts: PageFacts) -> dict:
    """Return the bar as docs/look.md lists it; `past` only when a day was asked for."""
    day = reading.as_of.day
    return {
        "day": day.isoformat(),
        "day_words": long_date(day),
        "clocks": _clocks(reading) if reading.as_of.is_today else "",
        "notices": [*_pauses(reading), *_notices(reading, facts)],
        "form": _form(reading),
        "compare": _compare(reading),
        "past": None if reading.as_of.is_today else _past(reading),
    }


def _clocks(reading: Reading) -> str:
    """Say when the day ends in each capital: until then it is not over.

    No page tells the hour at which it was made, as it is kept and sent again until the
    record or the day changes.
    """
    cities = {"CA": _("%(time)s in Ottawa"), "MX": _("%(time)s in Mexico City")}
    end = day_end(reading)
    told = [
        cities[party["country"]]
        % {"time": time_words(end.astimezone(ZoneInfo(CAPITALS[party["country"]])))}
        for party in parties_in_order(reading.plan, reading.language)
        if party["country"] in CAPITALS
    ]
    return _("a day that ends at %(times)s") % {"times": ", ".join(told)} if told else ""


def _notices(reading: Reading, facts: PageFacts) -> list[dict]:
    """Return what a reader must know before the rest; links to the method where it stands."""
    words = [_("No government has reported here yet. All of this comes from public sources;")]
    if facts.reported:
        words = []
    if facts.unchecked:
        words.append(_unchecked(facts))
    elif words:
        words = [_("No government has reported here yet. All of this comes from public sources.")]
    where = reading.address("method") if exists("method") else ""
    return [{"words": " ".join(words), "address": where}] if words else []


def _pauses(reading: Reading) -> list[dict]:
    """Return which country has declared a pause, and why; its ground in its own language."""
    text = _("%(country)s has declared a pause from %(first)s to %(last)s:")
    return [
        {
            "words": text
            % {
                "country": party_name(reading.plan, told.party, reading.language),
                "first": long_date(told.from_on),
                "last": long_date(told.until_on),
            },
            "ground": text_in(told.ground, reading.language),
            "alone": not told.seconded,
        }
        for told in pauses_on(reading.plan, reading.as_of.day)
    ]


def _unchecked(facts: PageFacts) -> str:
    text = ngettext(
        "%(count)s of %(all)s texts is still to be checked.",
        "%(count)s of %(all)s texts are still to be checked.",
        facts.unchecked,
    )
    return text % {"count": number(facts.unchecked), "all": number(facts.initiatives)}


def _form(reading: Reading) -> dict:
    kept = [
        {"name": name, "value": value} for name, values in reading.filters.items()
        for value in values
    ]  # fmt: skip
    plain = reading.own_address(as_of=None)
    if "plan=" in plain:
        kept.append({"name": "plan", "value": reading.plan["code"]})
    return {
        "address": plain.partition("?")[0],
        "first": reading.as_of.earliest.isoformat(),
        "first_words": long_date(reading.as_of.earliest),
        "last": reading.as_of.today.isoformat(),
        "kept": kept,
    }


def _compare(reading: Reading) -> dict:
    """Return the way to the two dates: of a past page, its day beside today."""
    if reading.as_of.is_today:
        return {"words": _("Compare two dates"), "address": reading.address("compare")}
    as_of, plan = reading.as_of, reading.plan["code"]
    asked = {"from": as_of.day.isoformat(), "to": as_of.today.isoformat()}
    where = address("compare", reading.language, plan=plan, **asked)
    return {"words": _("Compare this date with today"), "address": where}


def _past(reading: Reading) -> dict:
    return {
        "day_words": long_date(reading.as_of.day),
        "now_address": reading.own_address(as_of=None),
        "reconstructed": reading.as_of.reconstructed,
    }
