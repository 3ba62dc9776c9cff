"""Writing the day's mails to officials into the outbox, and sending what waits there."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from partnership.actions.recording import Clock
from partnership.models import Notice, Official, Reminded
from partnership.queries.reminder_letters import Standings, letter
from partnership.queries.reminders import desks
from partnership.rules.reminders import Reminder, reminders_of

# A sender that died leaves its mail to the next one after this.
CLAIM = timedelta(minutes=15)
ATTEMPTS = 10
# Gives a mail to the mail server. Raises OSError, with what it said, when it does not take it.
Send = Callable[[Notice], None]


@dataclass(frozen=True, slots=True)
class Sent:
    """How many mails were sent, failed and will be tried again, and were given up."""

    sent: int = 0
    failed: int = 0
    given_up: int = 0


def write_notices(*, day: date, at: datetime) -> list[Notice]:
    """Write one mail for each official who has something new, and remember what it tells.

    day: the plan's day. An official who has had a mail of that day waits for the next one.
    """
    return [
        notice
        for official, reminders in _by_official(day)
        if (notice := _write(official, reminders, day=day, at=at)) is not None
    ]


def planned_notices(*, day: date) -> list[tuple[Official, list[Reminder]]]:
    """Return what `write_notices` would write now. Nothing is written."""
    return [
        (official, fresh)
        for official, reminders in _by_official(day)
        if (fresh := _fresh(official, reminders, day))
    ]


def send_waiting(*, clock: Clock, send: Send) -> Sent:
    """Send every mail that waits, each taken up by one sender. Never raises for one mail."""
    done = Sent()
    for number in list(_waiting(clock()).values_list("pk", flat=True)):
        notice = _claimed(number, clock())
        if notice is None:
            continue
        done = _counted(done, _sent(notice, clock=clock, send=send))
    return done


def _by_official(day: date) -> list[tuple[Official, list[Reminder]]]:
    found: dict[int, dict[str, Reminder]] = defaultdict(dict)
    for desk in desks(day):
        for each in sorted(reminders_of(desk, day), key=lambda each: (each.occasion, each.key)):
            before = found[each.official].get(each.key)
            lines = (*before.lines, *each.lines) if before else each.lines
            found[each.official][each.key] = replace(each, lines=tuple(dict.fromkeys(lines)))
    officials = Official.objects.filter(pk__in=found).order_by("pk")
    return [(official, list(found[official.pk].values())) for official in officials]


def _fresh(official: Official, reminders: Iterable[Reminder], day: date) -> list[Reminder]:
    """Return what the official was not told yet; nothing on a day that has its mail."""
    if Notice.objects.filter(official=official, day=day).exists():
        return []
    keys = Reminded.objects.filter(official=official).values_list("key", flat=True)
    told = set(keys.filter(key__in=[each.key for each in reminders]))
    return [each for each in reminders if each.key not in told]


def _write(
    official: Official, reminders: list[Reminder], *, day: date, at: datetime
) -> Notice | None:
    try:
        with transaction.atomic():
            fresh = _fresh(official, reminders, day)
            return _put(official, fresh, day=day, at=at) if fresh else None
    except IntegrityError:  # another run wrote this official's mail at the same moment
        return None


def _put(official: Official, fresh: list[Reminder], *, day: date, at: datetime) -> Notice:
    codes = {line.code for each in fresh for line in each.lines}
    written = letter(official, fresh, day=day, standings=Standings.of(codes, day))
    notice = Notice.objects.create(
        official=official,
        day=day,
        language=official.language,
        subject=written.subject,
        body=written.body,
        made_at=at,
    )
    Reminded.objects.bulk_create(
        Reminded(notice=notice, official=official, key=each.key) for each in fresh
    )
    return notice


def _waiting(now: datetime) -> QuerySet[Notice]:
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - CLAIM)
    return Notice.objects.filter(free, sent_at=None, attempts__lt=ATTEMPTS).order_by("pk")


def _claimed(number: int, now: datetime) -> Notice | None:
    """Take a mail up, unless another sender did."""
    if not _waiting(now).filter(pk=number).update(claimed_at=now):
        return None
    return Notice.objects.select_related("official").get(pk=number)


def _sent(notice: Notice, *, clock: Clock, send: Send) -> bool:
    notice.attempts += 1
    try:
        _check_reachable(notice.official)
        send(notice)
    except OSError as error:  # SMTP errors are of this kind
        notice.failure, notice.claimed_at = str(error)[:500], None
        notice.save()
        return False
    notice.sent_at, notice.failure = clock(), ""
    notice.save()
    return True


def _check_reachable(official: Official) -> None:
    if not official.is_active or not official.email:
        raise OSError("The account is closed or has no address.")


def _counted(done: Sent, sent: bool) -> Sent:
    return replace(done, sent=done.sent + 1) if sent else replace(done, failed=done.failed + 1)
