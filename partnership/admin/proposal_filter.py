"""The filter of the list of proposals: those that wait for the answer of one's own country."""

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.admin.moments import today
from partnership.models import Official, Proposal
from partnership.queries.dates_asked import unanswered_dates
from partnership.vocabulary import DraftState


class WaitsForUs(admin.SimpleListFilter):
    """Offers of the other country, and dates that it asked for."""

    title = gettext_lazy("Whose turn it is")
    parameter_name = "waits"

    def lookups(self, request: HttpRequest, model_admin) -> list[tuple[str, str]]:
        """Return the one choice there is beside all."""
        return [("us", _("waits for our answer"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> QuerySet[Proposal]:
        """Keep what waits for us, where that was chosen."""
        if self.value() != "us":
            return queryset
        return queryset.filter(pk__in=_waiting(request.user, queryset))


def _waiting(official: Official, seen: QuerySet[Proposal]) -> list[int]:
    offered = seen.filter(state=DraftState.OFFERED).exclude(party=official.party)
    asked = unanswered_dates(official, today(official))
    dates = Q(pk__in=[])
    for row in asked:
        dates |= Q(milestone=row.milestone_id, entry=row.entry_id)
    found = [
        *offered.values_list("pk", flat=True),
        *seen.filter(dates).values_list("pk", flat=True),
    ]
    return found
