"""The baseline of a plan: a coordinator of each party agrees, and then it is fixed."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.standing import steps_touched
from partnership.models import BaselineAgreement, Entry, Official, Plan
from partnership.queries.baseline import agreed_parties, fixed_by_baseline
from partnership.queries.belonging import day_in
from partnership.queries.policy import Verb
from partnership.queries.states import state_of
from partnership.vocabulary import EntryKind, SubjectKind


def agree_to_baseline(*, plan: Plan, seen: str, by: Official, clock: Clock) -> Entry | None:
    """Say one party's yes to the baseline of a plan, as `seen` (see `fixed_by_baseline`).

    The last party's yes fixes it: from then on first dates, weights and credit methods stand,
    and every item has new steps. Returns that entry, else None. Raises Refused, and does
    nothing, when something changed since it was looked at.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = Plan.objects.select_for_update().get(pk=plan.pk)
        day = recorder.day(row.timezone)
        demand(by, Verb.BASELINE, on=row, day=day)
        fixed = fixed_by_baseline(row)
        if seen != fixed.fingerprint:
            sentence = _("Something that would be fixed has changed. Look at it again first.")
            raise Refused("seen", sentence)
        if not fixed.rows:
            raise Refused("", _("The plan has no milestone yet, so there is nothing to fix."))
        if by.party in agreed_parties(row, fixed):
            raise Refused("", _("Your country has agreed to this already."))
        BaselineAgreement.objects.update_or_create(
            plan=row,
            party=by.party,
            defaults={"by": by, "seen": seen, "agreed_at": recorder.at},
        )
        parties = set(row.parties.values_list("country", flat=True))
        if parties - set(agreed_parties(row, fixed)):
            return None
        return _fix(recorder, row)


def take_back_baseline(*, plan: Plan, by: Official, clock: Clock) -> None:
    """Take a party's yes back, while another's is missing."""
    with transaction.atomic():
        row = Plan.objects.select_for_update().get(pk=plan.pk)
        demand(by, Verb.BASELINE, on=row, day=day_in(row, clock()))
        deleted, _rows = BaselineAgreement.objects.filter(plan=row, party=by.party).delete()
        if not deleted:
            raise Refused("", _("Your country has not agreed, so there is nothing to take back."))


def _fix(recorder: Recorder, plan: Plan) -> Entry:
    day = recorder.day(plan.timezone)
    plan.baselined_at = recorder.at
    plan.save()
    return recorder.append(
        EntryKind.BASELINE,
        state_of(SubjectKind.PLAN, plan.code),
        from_on=day,
        steps=steps_touched(SubjectKind.PLAN, plan.code, plan_code=plan.code, day=day),
    )
