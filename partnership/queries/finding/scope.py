"""What search looks in: the plan on the day, and the organizations of all that is as real as it."""

from django.db.models import Q, QuerySet

from partnership.models import State
from partnership.queries.page_context import Reading
from partnership.queries.words.invented import INVENTED_COUNTRY, is_invented
from partnership.vocabulary import SubjectKind


def searched_states(reading: Reading) -> QuerySet[State]:
    """Return the public states to look in: made-up ones never stand beside real ones."""
    rows = State.objects.on(reading.as_of.day).filter(plan_code__in=("", reading.plan["code"]))
    made_up = Q(kind=SubjectKind.ORGANIZATION, code__iregex=f"^{INVENTED_COUNTRY.pattern}-")
    return (
        rows.filter(~Q(kind=SubjectKind.ORGANIZATION) | made_up)
        if is_invented(reading.plan)
        else rows.exclude(made_up)
    )
