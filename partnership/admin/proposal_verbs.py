"""What is done with a proposal that is not written in its form: one button each."""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.translation import gettext as _

from partnership.actions.answering_dates import answer_date
from partnership.actions.answering_values import answer_value
from partnership.actions.errors import Refused
from partnership.actions.joint_signing import schedule_proposal
from partnership.actions.proposing import return_proposal, take_back_proposal
from partnership.actions.proposing_publishing import (
    agree_to_proposal,
    needs_agreement,
    publish_proposal,
    refuse_proposal,
)
from partnership.admin.acting import told
from partnership.admin.moments import now
from partnership.admin.report_signing import chosen_joint
from partnership.models import Proposal
from partnership.queries.proposal_dates import date_of, value_of
from partnership.vocabulary import AnswerKind, Language


def publish(request: HttpRequest, proposal: Proposal) -> bool:
    """Sign a proposal off."""
    done = (
        _("Signed off. It becomes public when the other country agrees.")
        if needs_agreement(proposal)
        else _("Published. It is on record now.")
    )
    return told(request, done, lambda: publish_proposal(**_seen(request, proposal)))


def send_back(request: HttpRequest, proposal: Proposal) -> bool:
    """Return a proposal with a comment."""
    comment = request.POST.get("comment", "")
    return told(
        request,
        _("Returned with your comment."),
        lambda: return_proposal(comment=comment, **_seen(request, proposal)),
    )


def take_back(request: HttpRequest, proposal: Proposal) -> bool:
    """Make a draft again of what is not public yet."""
    return told(
        request,
        _("It is a draft again."),
        lambda: take_back_proposal(**_seen(request, proposal)),
    )


def schedule(request: HttpRequest, proposal: Proposal) -> bool:
    """Sign a proposal off for the minute that was chosen."""
    return told(
        request,
        _("Signed off. It becomes public at its minute."),
        lambda: schedule_proposal(
            joint=chosen_joint(request, proposal.plan), **_seen(request, proposal)
        ),
    )


def agree(request: HttpRequest, proposal: Proposal) -> bool:
    """Say the other party's yes."""
    return told(
        request,
        _("Agreed. It is on record now."),
        lambda: agree_to_proposal(**_seen(request, proposal)),
    )


def refuse(request: HttpRequest, proposal: Proposal) -> bool:
    """Say the other party's no."""
    return told(
        request,
        _("Refused, with your reason. Nothing became public."),
        lambda: refuse_proposal(reason=_texts(request, "refusal"), **_seen(request, proposal)),
    )


def answer(request: HttpRequest, proposal: Proposal) -> bool:
    """Say yes or no to a date that is on record."""
    return told(
        request,
        _("The answer is on record now."),
        lambda: _answer(request, proposal),
    )


def answer_of_value(request: HttpRequest, proposal: Proposal) -> bool:
    """Say yes or no to a value that is on record, or comment on it."""
    return told(
        request,
        _("The answer is on record now."),
        lambda: _answer_value(request, proposal),
    )


# Digits of a version that a form can carry.
LONGEST = 9
VERBS: dict[str, Callable[[HttpRequest, Proposal], bool]] = {
    "publish": publish,
    "return": send_back,
    "take_back": take_back,
    "schedule": schedule,
    "agree": agree,
    "refuse": refuse,
    "answer": answer,
    "answer_value": answer_of_value,
}


def _answer(request: HttpRequest, proposal: Proposal) -> None:
    asked, kind = date_of(proposal), request.POST.get("answer", "")
    if asked is None or kind not in set(AnswerKind):
        raise Refused("", _("Say yes or no."))
    answer_date(
        asked=asked,
        kind=AnswerKind(kind),
        comment=_texts(request, "comment"),
        by=request.user,
        clock=now,
    )


def _answer_value(request: HttpRequest, proposal: Proposal) -> None:
    value, kind = value_of(proposal), request.POST.get("answer", "")
    if value is None or kind not in set(AnswerKind):
        raise Refused("", _("Say yes or no."))
    answer_value(
        value=value,
        kind=AnswerKind(kind),
        comment=_texts(request, "comment"),
        by=request.user,
        clock=now,
    )


def _seen(request: HttpRequest, proposal: Proposal) -> dict:
    """Return the proposal with the version that the form carried; 0, which none has, else."""
    text = request.POST.get("version", "")
    version = int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else 0
    return {"proposal": proposal, "version": version, "by": request.user, "clock": now}


def _texts(request: HttpRequest, name: str) -> dict[str, str]:
    return {code.value: request.POST.get(f"{name}_{code}", "") for code in Language}
