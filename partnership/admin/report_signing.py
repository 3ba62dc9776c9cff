"""Signing a report off for a minute: which there are, and who signed it off, in whose place."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from partnership.actions.joint_signing import schedule_report
from partnership.admin.acting import told
from partnership.admin.moments import now
from partnership.models import JointPublication, Report
from partnership.queries.absences import name_of
from partnership.queries.belonging import item_of, plan_of
from partnership.queries.joint import open_joints
from partnership.queries.words.capitals import minute_words


def joint_choices(report: Report) -> list[dict]:
    """Return the minutes for which the report can be signed off."""
    joints = open_joints(plan_of(item_of(report)), now=now())
    return [
        {"key": joint.pk, "words": f"{joint.occasion} · {minute_words(joint.publish_at)}"}
        for joint in joints
    ]


def signed_facts(report: Report) -> list[tuple[str, str]]:
    """Return who signed it off, and what it waits for: for its own organization alone."""
    found = []
    if report.signed_by is not None:
        words = name_of(report.signed_by)
        if report.signed_for is not None:
            words = _("%(who)s, standing in for %(other)s") % {
                "who": words,
                "other": name_of(report.signed_for),
            }
        found.append((_("Signed off by"), words))
    if report.joint is not None:
        joint = report.joint
        found.append((_("For the minute"), f"{joint.occasion}: {minute_words(joint.publish_at)}"))
    return found


def schedule(request: HttpRequest, report: Report, version: int) -> None:
    """Sign a report off for the minute that was chosen."""
    key = request.POST.get("joint", "")
    joints = open_joints(plan_of(item_of(report)), now=now())
    chosen: JointPublication | None = None
    if key.isascii() and key.isdigit():
        chosen = joints.filter(pk=key).first()
    told(
        request,
        _("Signed off. It becomes public at its minute."),
        lambda: schedule_report(
            report=report, version=version, joint=chosen, by=request.user, clock=now
        ),
    )
