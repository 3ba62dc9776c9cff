"""Nothing has changed: the last claim said again as of today, and sent at once."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock
from partnership.actions.reporting import draft_report, send_report
from partnership.actions.reporting_words import Said
from partnership.models import Official, Report
from partnership.models.texts import texts_of
from partnership.queries.belonging import day_in, item_of, plan_of, speaker
from partnership.queries.desk.repeatable import last_reports, repeatable
from partnership.queries.policy import Verb
from partnership.vocabulary import Claim, ReasonGiven


def repeat_report(*, report: Report, by: Official, clock: Clock) -> Report:
    """Send a report that says of today what this published one said; return it.

    Its reason goes with it, its note and evidence do not. Raises Refused when the organization
    has said something else since, or has a report on its desk: a press twice is done once.
    """
    with transaction.atomic():
        said = Report.objects.select_for_update().get(pk=report.pk)
        item = item_of(said)
        day = day_in(plan_of(item), clock())
        demand(by, Verb.DRAFT, on=item, day=day)
        _check_last(said, by)
        again = Said(
            claim=Claim(said.claim),
            effective_on=day,
            reason=ReasonGiven(said.reason) if said.reason else None,
            reason_text=texts_of(said, "reason_text"),
        )
        draft = draft_report(item=item, said=again, by=by, clock=clock)
        return send_report(report=draft, version=draft.version, by=by, clock=clock)


def _check_last(said: Report, by: Official) -> None:
    code = item_of(said).code
    if repeatable(last_reports([speaker(by)])).get(code) != said.pk:
        raise Refused("", _("Your organization has said something else since. Look at it again."))
    on_desk = Report.objects.on_desk().filter(organization=said.organization)
    if on_desk.filter(milestone=said.milestone, initiative=said.initiative).exists():
        raise Refused("", _("A report on this is on your desk already."))
