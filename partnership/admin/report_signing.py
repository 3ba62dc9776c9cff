"""Signing off for a minute: which there are, and who signed it off, in whose place."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from partnership.actions.joint_signing import schedule_report
from partnership.actions.proposing_publishing import needs_agreement
from partnership.admin.acting import told
from partnership.admin.moments import now, today
from partnership.models import JointPublication, Official, Plan, Proposal, Report
from partnership.queries.absences import name_of
from partnership.queries.belonging import plan_of_draft
from partnership.queries.joint import open_joints
from partnership.queries.policy import Verb, may
from partnership.queries.words.capitals import minute_words

# Digits of a key that a form can carry.
LONGEST = 9


def joint_choices(row: Report | Proposal) -> list[dict]:
    """Return the minutes for which a report or a proposal can be signed off."""
    joints = open_joints(plan_of_draft(row), now=now())
    return [
        {"key": joint.pk, "words": f"{joint.occasion} · {minute_words(joint.publish_at)}"}
        for joint in joints
    ]


def proposal_joints(proposal: Proposal, official: Official) -> list[dict]:
    """Return them for a proposal that its party's own word makes public."""
    if needs_agreement(proposal):
        return []
    allowed = may(official, Verb.SCHEDULE, on=proposal, day=today(official))
    return joint_choices(proposal) if allowed else []


def signed_facts(report: Report) -> list[tuple[str, str]]:
    """Return who signed it off, and what it waits for: for its own organization alone."""
    return [(_("Signed off by"), signed_words(report)), (_("For the minute"), minute_of(report))]


def signed_words(row: Report | Proposal) -> str:
    """Return who signed it off, and in whose place; "" for nobody."""
    if row.signed_by is None:
        return ""
    words = name_of(row.signed_by)
    if row.signed_for is None:
        return words
    told = {"who": words, "other": name_of(row.signed_for)}
    return _("%(who)s, standing in for %(other)s") % told


def minute_of(row: Report | Proposal) -> str:
    """Return the occasion and the minute that it was signed off for; "" for none."""
    joint = row.joint
    return f"{joint.occasion}: {minute_words(joint.publish_at)}" if joint else ""


def chosen_joint(request: HttpRequest, plan: Plan) -> JointPublication | None:
    """Return the joint publication that the form named, if something can be signed off for it."""
    key = request.POST.get("joint", "")
    if not (key.isascii() and key.isdigit() and len(key) <= LONGEST):
        return None
    return open_joints(plan, now=now()).filter(pk=key).first()


def schedule(request: HttpRequest, report: Report, version: int) -> None:
    """Sign a report off for the minute that was chosen."""
    told(
        request,
        _("Signed off. It becomes public at its minute."),
        lambda: schedule_report(
            report=report,
            version=version,
            joint=chosen_joint(request, plan_of_draft(report)),
            by=request.user,
            clock=now,
        ),
    )
