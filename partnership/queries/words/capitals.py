"""A minute as both capitals read it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from partnership.queries.words.days import long_date, time_words

CAPITALS = {"CA": ZoneInfo("America/Toronto"), "MX": ZoneInfo("America/Mexico_City")}


def minute_words(moment: datetime) -> str:
    """April 20, 2026, 14:00 in Ottawa, 12:00 in Mexico City; with both days where they differ."""
    told = {code: moment.astimezone(zone) for code, zone in CAPITALS.items()}
    words = {"CA": _("%(time)s in Ottawa"), "MX": _("%(time)s in Mexico City")}
    times = {code: words[code] % {"time": time_words(at)} for code, at in told.items()}
    if told["CA"].date() == told["MX"].date():
        return ", ".join([long_date(told["CA"].date()), *times.values()])
    return "; ".join(f"{long_date(told[code].date())}, {times[code]}" for code in told)
