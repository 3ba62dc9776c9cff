"""The fields by which a minute is chosen, in the time of either capital."""

from datetime import UTC, datetime

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from partnership.admin.desk_form import day_field
from partnership.queries.words.capitals import CAPITALS

CITIES = [("CA", _("Ottawa")), ("MX", _("Mexico City"))]
NAMES = ("day", "time", "city")


def minute_fields() -> dict[str, forms.Field]:
    """Return fields for a day, an hour and minute, and whose time that is."""
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return {
        "day": day_field(label=_("Day")),
        "time": forms.TimeField(label=_("Time"), widget=widget, input_formats=["%H:%M"]),
        "city": forms.ChoiceField(label=_("In the time of"), choices=CITIES),
    }


def clean_minute(form: forms.Form) -> None:
    """Put the moment that was chosen into "publish_at". A time that a clock skips is refused."""
    told = form.cleaned_data
    if not all(told.get(name) for name in NAMES):
        return
    zone = CAPITALS[told["city"]]
    chosen = datetime.combine(told["day"], told["time"], zone)
    back = chosen.astimezone(UTC).astimezone(zone)
    if back.replace(tzinfo=None) != chosen.replace(tzinfo=None):
        form.add_error("time", _now("On this day the clocks skip this time: choose another."))
        return
    told["publish_at"] = chosen.astimezone(UTC)
