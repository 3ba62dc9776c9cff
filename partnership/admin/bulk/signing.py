"""Many reports that wait for sign-off, each opened and read, and signed off together."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from partnership.actions.bulk.given import standing_in
from partnership.actions.bulk.signing import MOST_AT_ONCE, publish_many
from partnership.actions.errors import Refused
from partnership.admin.bulk.frame import demand_verb, show
from partnership.admin.bulk.words import COLUMN_WORDS, cell_words
from partnership.admin.moments import now
from partnership.models import Report
from partnership.models.texts import texts_of
from partnership.queries.belonging import item_of
from partnership.queries.policy import Verb, may, visible_reports
from partnership.queries.preview import said_sentence
from partnership.queries.words.texts import text_in
from partnership.vocabulary import DraftState


def sign_off(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show what waits, or publish what was opened and read."""
    day = demand_verb(request, Verb.PUBLISH)
    if request.method == "POST":
        _publish(request, day)
        return HttpResponseRedirect(reverse("admin:many_sign_off"))
    waiting = _waiting(request, day)
    return show(
        site,
        request,
        "sign_off.html",
        _("Sign off many"),
        rows=[_row(report) for report in waiting[:MOST_AT_ONCE]],
        count=len(waiting),
        most=MOST_AT_ONCE,
    )


def _waiting(request: HttpRequest, day) -> list[Report]:
    """Return the sent reports that the official may publish, oldest first."""
    sent = visible_reports(request.user, day).filter(state=DraftState.SENT)
    sent = sent.select_related(
        "milestone__initiative__plan", "initiative__plan", "organization", "successor", "author"
    )
    return [
        each for each in sent.order_by("pk") if may(request.user, Verb.PUBLISH, on=each, day=day)
    ]


def _publish(request: HttpRequest, day) -> None:
    asked = dict(each.split(".", 1) for each in request.POST.getlist("read") if "." in each)
    chosen = [
        (report, int(asked[str(report.pk)]))
        for report in _waiting(request, day)
        if asked.get(str(report.pk), "").isdecimal()
    ]
    try:
        count = publish_many(chosen, by=request.user, clock=now)
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return
    sentence = ngettext(
        "%(count)s report is on record now.", "%(count)s reports are on record now.", count
    )
    messages.success(request, sentence % {"count": count})


def _row(report: Report) -> dict:
    item, language = item_of(report), get_language() or "en"
    return {
        "code": item.code,
        "title": text_in(texts_of(item, "title"), language, source=item.source_language),
        "sentence": said_sentence(report, language),
        "value": f"{report.pk}.{report.version}",
        "address": reverse("admin:partnership_report_change", args=[report.pk]),
        "says": [
            {"what": COLUMN_WORDS[name], "words": cell_words(name, text)}
            for name, text in standing_in(report).items()
            if text and name not in ("precision",)
        ],
    }
