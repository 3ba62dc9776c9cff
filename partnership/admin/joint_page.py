"""A joint publication as one party's officials see it."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from partnership.admin.joint_form import MoveForm
from partnership.admin.moments import now, today
from partnership.admin.report_form import title_in
from partnership.models import JointPublication, Report
from partnership.queries.belonging import item_of
from partnership.queries.joint import JointState, missing_parties, ready_of, state_of_joint
from partnership.queries.policy import Verb, may, visible_reports
from partnership.queries.words.capitals import minute_words

STATES = {
    JointState.ASKED: gettext_lazy("Not agreed to yet"),
    JointState.AGREED: gettext_lazy("Agreed to"),
    JointState.DUE: gettext_lazy("Being published"),
    JointState.PUBLISHED: gettext_lazy("Published together"),
    JointState.CALLED_OFF: gettext_lazy("Called off"),
    JointState.LAPSED: gettext_lazy("Passed without both having agreed"),
}


def joint_page(
    desk, request: HttpRequest, joint: JointPublication, *, move_form: MoveForm | None = None
) -> HttpResponse:
    """Answer with the page of one joint publication."""
    official = request.user
    state = state_of_joint(joint, now=now())
    allowed = may(official, Verb.ARRANGE, on=joint, day=today(official))
    ahead = allowed and state in (JointState.ASKED, JointState.AGREED)
    return desk.page(
        request,
        "joint.html",
        joint.occasion,
        joint=joint,
        state=STATES[state],
        facts=_facts(joint),
        ready=_ready(joint, official.party),
        rows=_rows(joint, request),
        agreeable=_agreeable(joint, official.party) if ahead else None,
        move_form=(move_form or MoveForm(initial={"city": official.party})) if ahead else None,
        ahead=ahead,
    )


def _facts(joint: JointPublication) -> list[dict]:
    told = [
        (_("Minute"), minute_words(joint.publish_at)),
        (_("Plan"), title_in(joint.plan)),
        (_("Agreed by"), ", ".join(_country(joint, party) for party in joint.agreed)),
        (_("Not agreed yet"), ", ".join(_country(joint, p) for p in missing_parties(joint))),
        (_("Another minute asked for"), _asked(joint)),
        (_("Published at"), minute_words(joint.published_at) if joint.published_at else ""),
        (_("Called off by"), _country(joint, joint.cancelled_by) if joint.cancelled_by else ""),
    ]
    return [{"name": name, "words": words} for name, words in told if words]


def _asked(joint: JointPublication) -> str:
    if joint.moved_to is None:
        return ""
    return f"{minute_words(joint.moved_to)} ({_country(joint, joint.moved_by)})"


def _country(joint: JointPublication, party: str) -> str:
    row = joint.plan.parties.filter(country=party).first()
    return getattr(row, f"name_{get_language()}") if row else party


def _ready(joint: JointPublication, party: str) -> str:
    ready = ready_of(joint, party)
    if joint.published_at:
        text = ngettext(
            "%(count)s report of your country was published.",
            "%(count)s reports of your country were published.",
            ready.published,
        )
        return text % {"count": ready.published}
    text = ngettext(
        "%(count)s report of your country is ready.",
        "%(count)s reports of your country are ready.",
        ready.signed,
    )
    return text % {"count": ready.signed}


def _rows(joint: JointPublication, request: HttpRequest) -> list[dict]:
    """Return the rows of the official's own that they may read."""
    mine = visible_reports(request.user, today(request.user)).filter(
        joint=joint, party=request.user.party
    )
    return [_row(report) for report in mine.select_related("milestone", "initiative")]


def _row(report: Report) -> dict:
    address = reverse("admin:partnership_report_change", args=[report.pk])
    return {"address": address, "code": item_of(report).code, "state": report.get_state_display()}


def _agreeable(joint: JointPublication, party: str) -> dict | None:
    """Return the minute that this party is asked to agree to, if any."""
    if joint.moved_to is not None and joint.moved_by != party:
        asked = joint.moved_to
    elif party not in joint.agreed:
        asked = joint.publish_at
    else:
        return None
    return {"moment": asked.isoformat(), "words": minute_words(asked)}
