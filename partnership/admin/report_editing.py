"""The page on which a report is written: whole, or under its row."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.admin.conflicts import Conflict, conflict_of, is_stale, renewed
from partnership.admin.evidence_form import evidence_forms
from partnership.admin.keeping import data_of, forget, keep_typed, kept_of, say_nothing
from partnership.admin.moments import today
from partnership.admin.report_form import COMPLETE, ReportForm, initial_of, title_in
from partnership.admin.report_writing import looked_at, saved
from partnership.admin.sending import sends_to
from partnership.models import KeptForm, Report
from partnership.models.texts import texts_of
from partnership.queries.approvers import short_name
from partnership.queries.belonging import item_of
from partnership.queries.desk.repeatable import REPEATED, last_reports
from partnership.queries.own_reports import newest_report
from partnership.vocabulary import Claim

VERBS = ("report", COMPLETE)


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written: a new report (none), a draft, or the correction of a published one."""

    report: Report | None
    corrects: bool
    verb: str
    key: str


def fresh(request: HttpRequest) -> dict:
    """Return what a new report begins with: its item, today, and what was said last."""
    code, verb = request.GET.get("item", ""), verb_of(request)
    begun = {"item": code, "effective_on": today(request.user)}
    if verb == COMPLETE:
        return {**begun, "claim": Claim.COMPLETED}
    body = request.user.organization
    last = last_reports([body]).get(code) if verb and body else None
    if last is None or last.claim not in REPEATED:
        return begun
    notes = {f"note_{language}": words for language, words in texts_of(last, "note").items()}
    reasons = {f"reason_text_{name}": text for name, text in texts_of(last, "reason_text").items()}
    return {**begun, **notes, **reasons, "claim": last.claim, "reason": last.reason}


def verb_of(request: HttpRequest) -> str:
    """Return which of the verbs of a row was asked for; "" for a whole form."""
    verb = request.GET.get("verb", "")
    return verb if verb in VERBS else ""


def edited(
    desk, request: HttpRequest, report: Report | None, *, initial: dict, corrects: bool = False
) -> HttpResponse:
    """Show the form, look at what it would say, or carry out its button."""
    it = Writing(report, corrects, verb_of(request), _key(request, report, corrects))
    if "_forget" in request.POST:
        forget(request, it.key)
    sent = request.method == "POST" and "_forget" not in request.POST
    kept = None if request.method == "POST" else kept_of(request, it.key)
    form, evidence = _forms(request, it, initial, sent=sent, kept=kept)
    preview = conflict = None
    if sent and "_look" in request.POST:
        preview = looked_at(request, form, evidence, report, corrects)
    elif sent:
        if answered := saved(request, form, evidence, report, corrects):
            forget(request, it.key)
            return answered
        conflict = _conflict(request, form, it) if is_stale(form) else None
    shown = {"form": form, "evidence": evidence, "preview": preview, "conflict": conflict}
    return desk.page(
        request, "report_form.html", _title(it, form), **shown, **_around(request, it, kept)
    )


def keeps_what_was_typed(request: HttpRequest, report: Report) -> bool:
    """Keep a form whose draft was sent or published meanwhile, and say so.

    False for a report of others: there was no form of it.
    """
    if report.organization_id != request.user.organization_id or "version" not in request.POST:
        return False
    keep_typed(request, _key(request, report, corrects=False))
    sentence = _(
        "This was sent or published while you wrote. What you typed is kept: it comes back when "
        "the report is a draft again."
    )
    messages.error(request, sentence)
    return True


def _around(request: HttpRequest, it: Writing, kept: KeptForm | None) -> dict:
    return {
        "report": it.report,
        "corrects": it.corrects,
        "completes": it.verb == COMPLETE,
        "sends_to": sends_to(request.user),
        "kept": kept,
        "kept_key": it.key,
        "official": request.user,
    }


def _key(request: HttpRequest, report: Report | None, corrects: bool) -> str:
    """Return the name under which what is typed is kept."""
    if report is not None:
        return f"report:{'correct:' if corrects else ''}{report.pk}"
    return f"report:{request.GET.get('item', '')[:40]}:{verb_of(request) or 'whole'}"


def _forms(
    request: HttpRequest, it: Writing, initial: dict, *, sent: bool, kept: KeptForm | None
) -> tuple:
    official = request.user
    if it.report is None:
        initial = {**initial, "version": _seen(request, initial)}
    typed = data_of(kept) if kept else None
    form = ReportForm(
        request.POST if sent else typed,
        official=official,
        day=today(official),
        report=it.report,
        verb=it.verb,
        initial=initial,
    )
    if typed is not None:
        say_nothing(form)
    return form, evidence_forms(request, official=official, report=it.report, kept=typed)


def _seen(request: HttpRequest, initial: dict) -> int:
    """Return the key of the newest report that the official could know of; 0 for none."""
    newest = _newest(request, initial.get("item", ""))
    return newest.pk if newest else 0


def _newest(request: HttpRequest, code: str) -> Report | None:
    official = request.user
    items = ReportForm(official=official, day=today(official)).items
    body = official.organization
    return newest_report(body, items[code]) if body and code in items else None


def _conflict(request: HttpRequest, form: ReportForm, it: Writing) -> Conflict | None:
    """Show both texts, and let the official's be sent again on the version that there is now."""
    if it.report is not None:
        now = Report.objects.select_related("author").filter(pk=it.report.pk).first()
    else:
        now = _newest(request, form.data.get("item", ""))
    if now is None:
        return None
    told = conflict_of(form, initial_of(now), who=short_name(now.author) if now.author else "")
    renewed(form, version=now.version if it.report is not None else now.pk)
    return told


def _title(it: Writing, form: ReportForm) -> str:
    item = item_of(it.report) if it.report else form.items.get(form.initial.get("item"))
    if item is None:
        return _("New report")
    if it.corrects:
        return _("Correct a report on %(code)s") % {"code": item.code}
    named = f"{item.code} · {title_in(item)}"
    if it.report is not None or not it.verb:
        return named
    verb = pgettext("verb", "Complete") if it.verb == COMPLETE else pgettext("verb", "Report")
    return f"{verb}: {named}"
