"""What stands in the head of every page while somebody is away: in whose place one acts."""

from datetime import date

from django.utils.translation import gettext as _

from partnership.models import Official
from partnership.queries.absences import absences_of
from partnership.queries.words.days import long_date


def absence_lines(official: Official, day: date) -> list[str]:
    """Return a sentence for each stand-in that concerns the official."""
    lines = []
    for absence in absences_of(official, day):
        if absence.acting:
            text = _("You stand in for %(who)s until %(last)s.")
        else:
            text = _("%(who)s stands in for you from %(first)s to %(last)s.")
        lines.append(
            text
            % {
                "who": absence.other,
                "first": long_date(absence.from_on),
                "last": long_date(absence.until_on),
            }
        )
    return lines
