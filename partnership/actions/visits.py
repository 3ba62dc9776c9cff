"""Where officials are signed in: begun, kept for a while, ended. No visit, no session."""

from datetime import date, datetime, timedelta

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet

from partnership.actions.account_log import log_account_change
from partnership.actions.permitting import demand
from partnership.models import Official, Visit
from partnership.queries.policy import Verb
from partnership.vocabulary import AccountMatter

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
NOTED_EVERY = timedelta(minutes=1)  # so that not every page writes


def begin_visit(
    *, official: Official, session_key: str, way: str, browser: str, at: datetime
) -> Visit:
    """Note that the official has signed in; visits that are over are cleared away."""
    with transaction.atomic():
        _end(official.visits.filter(began_at__lte=at - LONGEST))
        _end(official.visits.filter(seen_at__lte=at - IDLE))
        visit, _made = Visit.objects.update_or_create(
            session_key=session_key,
            defaults={
                "official": official,
                "began_at": at,
                "seen_at": at,
                "way": way,
                "browser": browser[:200],
            },
        )
        return visit


def open_visit(*, official: Official, session_key: str, demo: bool, at: datetime) -> Visit | None:
    """Return the visit, noting that it goes on; None, and ended, when it is over.

    demo: whether the site is a demonstration; made-up officials have no visits elsewhere.
    """
    visit = Visit.objects.filter(session_key=session_key, official=official).first()
    if visit is None:
        return None
    over = at - visit.seen_at >= IDLE or at - visit.began_at >= LONGEST
    if over or (official.demo and not demo):
        _end(Visit.objects.filter(pk=visit.pk))
        return None
    if at - visit.seen_at >= NOTED_EVERY:
        Visit.objects.filter(pk=visit.pk).update(seen_at=at)
    return visit


def end_visits(official: Official, *, keep: str = "") -> int:
    """Sign the official out everywhere but in the session `keep`; returns in how many places."""
    with transaction.atomic():
        return _end(official.visits.exclude(session_key=keep))


def end_visit(official: Official, pk: int) -> int:
    """Sign the official out in one place of their own; returns 0 where there is none."""
    with transaction.atomic():
        return _end(official.visits.filter(pk=pk))


def end_visits_of(*, official: Official, by: Official, day: date, at: datetime) -> None:
    """Sign another official out everywhere: an administrator of the same country."""
    with transaction.atomic():
        demand(by, Verb.MANAGE_ACCOUNT, on=official, day=day)
        ended = end_visits(official)
        log_account_change(
            by=by, official=official, what=AccountMatter.SESSIONS, before=ended, after=0, at=at
        )


def _end(visits: QuerySet[Visit]) -> int:
    keys = list(visits.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    return visits.delete()[0]
