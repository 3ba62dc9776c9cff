"""Withholding the words of an item, and lifting that: two entries of the record, in public."""

from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.models import Entry, Initiative, Milestone, Official, Organization, Withholding
from partnership.models.labels import label_of
from partnership.models.texts import columns_of
from partnership.queries.belonging import Item, plan_of
from partnership.queries.policy import Verb
from partnership.vocabulary import EntryKind, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who decided, and why. ground: {"en": …, "fr": …, "es": …}; all three are needed.

    informed_on: the day on which the other party was told. classified: a law declares it
    reserved.
    """

    organization: Organization
    ground: dict[str, str] = field(default_factory=dict)
    decided_on: date
    informed_on: date
    review_on: date
    classified: bool = False


def withhold(*, item: Item, decision: Decision, by: Official, clock: Clock) -> Entry:
    """Take the words of a public item out of its public state from now on.

    What was published before stays in the record: taking that out is an erasure. Raises
    Refused and does nothing when something is missing.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        day = recorder.day(plan_of(item).timezone)
        demand(by, Verb.WITHHOLD, on=item, day=day)
        _check(item, decision, by, day)
        row = _row(item, decision)
        recorder.mark(row)
        row.save()
        return _append(recorder, item, row)


def lift_withholding(*, row: Withholding, by: Official, clock: Clock) -> Entry:
    """Show the words again."""
    with transaction.atomic():
        recorder = Recorder(clock)
        locked = Withholding.objects.select_for_update().get(pk=row.pk)
        item = item_withheld(locked)
        day = recorder.day(plan_of(item).timezone)
        demand(by, Verb.WITHHOLD, on=item, day=day)
        if locked.lifted_on is not None or locked.party != by.party:
            raise Refused("", _("You may not do this, or it has been done already."))
        locked.lifted_on = day
        locked.save()
        return _append(recorder, item, locked)


def item_withheld(row: Withholding) -> Item:
    """Return the item whose words are withheld."""
    item = row.milestone or row.initiative
    if item is None:
        raise ValueError("A withholding is of one item.")
    return item


def _append(recorder: Recorder, item: Item, row: Withholding) -> Entry:
    return append_for_item(
        recorder, EntryKind.REVISE, item, organization=row.organization.code, effective_on=None
    )


def _row(item: Item, decision: Decision) -> Withholding:
    row = Withholding(
        milestone=item if isinstance(item, Milestone) else None,
        initiative=item if isinstance(item, Initiative) else None,
        organization=decision.organization,
        party=decision.organization.country,
        classified=decision.classified,
        decided_on=decision.decided_on,
        informed_on=decision.informed_on,
        review_on=decision.review_on,
    )
    for language, column in zip(Language, columns_of("ground"), strict=True):
        setattr(row, column, decision.ground.get(language, "").strip())
    return row


def _check(item: Item, decision: Decision, by: Official, day: date) -> None:
    if item.entry_id is None:
        raise Refused("item", _("Only what is public can be withheld."))
    if item.withholdings.filter(lifted_on=None).exists():
        raise Refused("item", _("Its words are withheld already."))
    if decision.organization.country != by.party:
        raise Refused("organization", _("Name an organization of your own country."))
    for language in Language:
        if not decision.ground.get(language, "").strip():
            sentence = _("Name the legal ground of the withholding in %(language)s too.")
            raise Refused(f"ground_{language}", sentence % {"language": label_of(language)})
    _check_days(decision, day)


def _check_days(decision: Decision, day: date) -> None:
    if decision.decided_on > day:
        raise Refused("decided_on", _("This day has not come yet."))
    if decision.informed_on > day:
        sentence = _("Tell the other country first: this day has not come yet.")
        raise Refused("informed_on", sentence)
    if decision.review_on <= day:
        raise Refused("review_on", _("Name a day of review that lies ahead."))
