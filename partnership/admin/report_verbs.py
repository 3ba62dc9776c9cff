"""What is done with a report that is not written in its form: one button each."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from partnership.actions.answering import answer_report, take_back_answer
from partnership.actions.repeating import repeat_report
from partnership.actions.reporting import return_report, take_back_report
from partnership.actions.reporting_publishing import publish_report
from partnership.actions.withdrawing import withdraw_report
from partnership.admin.acting import acted, told
from partnership.admin.answer_form import AnswerForm
from partnership.admin.moments import now
from partnership.admin.report_page import report_address, report_page
from partnership.admin.report_signing import schedule
from partnership.admin.sending import sent_words
from partnership.models import Answer, Report
from partnership.vocabulary import AnswerKind, Claim, Language


def publish(request: HttpRequest, report: Report) -> None:
    """Sign a report off."""
    told(
        request,
        _("Published. It is on record now."),
        lambda: publish_report(
            report=report, version=_version(request), by=request.user, clock=now
        ),
    )


def send_back(request: HttpRequest, report: Report) -> None:
    """Return a report with a comment."""
    told(
        request,
        _("Returned with your comment."),
        lambda: return_report(
            report=report,
            version=_version(request),
            comment=request.POST.get("comment", ""),
            by=request.user,
            clock=now,
        ),
    )


def take_back_sent(request: HttpRequest, report: Report) -> None:
    """Make a draft again of what was sent."""
    told(
        request,
        _("It is a draft again."),
        lambda: take_back_report(
            report=report, version=_version(request), by=request.user, clock=now
        ),
    )


def withdraw(request: HttpRequest, report: Report) -> None:
    """Take a published report back."""
    told(
        request,
        _("Taken back. The record keeps it, with today’s date."),
        lambda: withdraw_report(
            report=report, version=_version(request), by=request.user, clock=now
        ),
    )


VERBS: dict[str, Callable[[HttpRequest, Report], None]] = {
    "publish": publish,
    "return": send_back,
    "take_back": take_back_sent,
    "withdraw": withdraw,
    "schedule": lambda request, report: schedule(request, report, _version(request)),
}


def answer(desk, request: HttpRequest, report: Report) -> HttpResponse:
    """Give a country's answer, or show again what is to be put right."""
    form = AnswerForm(request.POST)
    if form.is_valid() and acted(form, lambda: _answer(request, report, form.cleaned_data)):
        messages.success(request, _("Your country’s answer is on record now."))
        return HttpResponseRedirect(report_address(report))
    return report_page(desk, request, report, answer_form=form)


def take_back(request: HttpRequest, report: Report) -> HttpResponse:
    """Take the country's no back."""
    given = report.answers.filter(party=request.user.party, withdrawn_on=None)
    given = given.exclude(kind=AnswerKind.COMMENT)
    last: Answer | None = given.order_by("entry_id").last()
    if last is not None:
        told(
            request,
            _("Your country’s no is taken back."),
            lambda: take_back_answer(answer=last, by=request.user, clock=now),
        )
    return HttpResponseRedirect(report_address(report))


def repeat(request: HttpRequest, report: Report) -> HttpResponse:
    """Say again what was said: nothing has changed."""
    told(
        request,
        sent_words(request.user),
        lambda: repeat_report(report=report, by=request.user, clock=now),
    )
    return HttpResponseRedirect(reverse("admin:index"))


def _answer(request: HttpRequest, report: Report, given: dict) -> None:
    answer_report(
        report=report,
        kind=AnswerKind(given["kind"]),
        claim=Claim(given["claim"]) if given["claim"] else None,
        comment={language.value: given[f"comment_{language}"] for language in Language},
        by=request.user,
        clock=now,
    )


def _version(request: HttpRequest) -> int:
    """Return the version that the form carried; 0, which no report has, for anything else."""
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() else 0
