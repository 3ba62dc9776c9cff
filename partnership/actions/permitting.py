"""Asking the policy before anything is written."""

from datetime import date

from django.db.models import Model
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.models import Official
from partnership.queries.policy import Verb, may


def demand(official: Official, verb: Verb, *, on: Model, day: date) -> None:
    """Raise Refused unless the policy lets the official do this to that thing."""
    if not may(official, verb, on=on, day=day):
        raise Refused("", _("You may not do this, or it has been done already."))
