"""A party's pause: drafted by one coordinator, published by another, ended early by an entry."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_whole, party_languages
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_words import Texts
from partnership.models import Entry, Official, Pause, Plan
from partnership.models.texts import columns_of
from partnership.queries.belonging import day_in
from partnership.queries.pauses import needs_second
from partnership.queries.policy import Verb
from partnership.queries.states import state_of
from partnership.vocabulary import EntryKind, Language, SubjectKind

# A caretaker period begins when an election is called; it may be said a few days later.
LATEST_DAYS, MOST_DAYS = 31, 366


def declare_pause(
    *, plan: Plan, ground: Texts, from_on: date, until_on: date, by: Official, clock: Clock
) -> Pause:
    """Draft a pause of the coordinator's party. ground: by language, in all of the party's.

    Raises Refused, keyed by field, and drafts nothing then.
    """
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)
        row = Pause(plan=plan, party=by.party, from_on=from_on, until_on=until_on)
        day = day_in(plan, clock())
        _demand(by, row, day)
        told = {code.value: ground.get(code, "").strip() for code in Language}
        check_whole(told, "ground", party_languages(plan, by.party))
        for language, column in zip(Language, columns_of("ground"), strict=True):
            setattr(row, column, told[language])
        _check_days(row, day)
        if Pause.objects.filter(plan=plan, party=by.party, entry=None).exists():
            raise Refused("", _("A pause is drafted already: publish it or throw it away first."))
        row.declared_by, row.declared_at = by, clock()
        row.save()
        return row


def publish_pause(*, pause: Pause, declared_at: datetime, by: Official, clock: Clock) -> Entry:
    """Put a drafted pause on record, by another coordinator where the party has one.

    declared_at: of the draft that was looked at. Raises Refused, and does nothing then.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = _draft(pause, declared_at)
        day = recorder.day(row.plan.timezone)
        _demand(by, row, day)
        _check_days(row, day)
        second = needs_second(row, by, day)
        if second is False:
            raise Refused("", _("Another coordinator of your country must publish it."))
        row.seconded_by = by if second else None
        recorder.mark(row)
        row.save()
        return _append(recorder, row, by, day=day)


def discard_pause(*, pause: Pause, declared_at: datetime, by: Official, clock: Clock) -> None:
    """Throw a draft away that never was public."""
    with transaction.atomic():
        row = _draft(pause, declared_at)
        _demand(by, row, day_in(row.plan, clock()))
        row.delete()


def end_pause(*, pause: Pause, ended_on: date, by: Official, clock: Clock) -> Entry:
    """End a public pause early, or call it off before it began, by an entry of its own.

    ended_on: its last day after all, yesterday at the earliest; the day before its first day
    calls it off.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = Pause.objects.select_for_update().get(pk=pause.pk)
        day = recorder.day(row.plan.timezone)
        _demand(by, row, day)
        if row.entry_id is None or row.ended_on is not None or row.until_on < day:
            raise Refused("", _("Only a public pause that lasts can be ended."))
        eve = row.from_on - timedelta(days=1)
        earliest = max(eve, day - timedelta(days=1))
        if not earliest <= ended_on < row.until_on:
            sentence = _("Name a day from yesterday on, before the last day that was declared.")
            raise Refused("ended_on", sentence)
        row.ended_on, row.end_entry_id, row.ended_at = ended_on, recorder.seq, recorder.at
        row.save()
        return _append(recorder, row, by, day=day, refs=(row.entry_id,))


def _demand(by: Official, row: Pause, day: date) -> None:
    """Ask the policy; the country must be a party to the plan, and the plan public."""
    demand(by, Verb.PAUSE, on=row, day=day)
    of_plan = row.plan.parties.filter(country=by.party).exists()
    if row.plan.entry_id is None or not of_plan:
        raise Refused("plan", _("Your country is a party to no public plan."))


def _draft(pause: Pause, declared_at: datetime) -> Pause:
    rows = Pause.objects.select_for_update().filter(entry=None, declared_at=declared_at)
    row = rows.filter(pk=pause.pk).first()
    if row is None:
        sentence = _("Somebody else changed this meanwhile. Look at it again before you go on.")
        raise Refused("declared_at", sentence)
    return row


def _check_days(row: Pause, day: date) -> None:
    if row.until_on < row.from_on:
        raise Refused("until_on", _("The last day is before the first one."))
    if row.until_on < day:
        raise Refused("until_on", _("A pause that is over is not declared."))
    if day - row.from_on > timedelta(days=LATEST_DAYS):
        raise Refused("from_on", _("A pause is declared within 31 days of its first day."))
    if row.until_on - row.from_on > timedelta(days=MOST_DAYS):
        raise Refused("until_on", _("A pause lasts a year at most."))
    public = Pause.objects.filter(plan=row.plan, party=row.party, entry__isnull=False)
    for other in public.exclude(pk=row.pk):
        if other.from_on <= row.until_on and row.from_on <= (other.ended_on or other.until_on):
            raise Refused("from_on", _("Another pause of your country holds on these days."))


def _append(
    recorder: Recorder, row: Pause, by: Official, *, day: date, refs: tuple[int, ...] = ()
) -> Entry:
    """Seal the plan's state with its pauses. No standing changes, so no steps do."""
    return recorder.append(
        EntryKind.PAUSE,
        state_of(SubjectKind.PLAN, row.plan.code),
        from_on=day,
        organization=by.organization.code if by.organization else "",
        refs=refs,
    )
