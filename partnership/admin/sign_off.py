"""All that waits for one's sign-off on one page: each change read, then published together."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.reporting_publishing import publish_report
from partnership.admin.first_page import to_sign_off
from partnership.admin.moments import now, today
from partnership.admin.report_form import title_in
from partnership.admin.report_page import facts_of
from partnership.models import Report
from partnership.queries.belonging import item_of
from partnership.queries.desk import tasks
from partnership.queries.policy import Verb, has_verb
from partnership.queries.preview import preview


def sign_off_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show every change before and after; publish those that were ticked as read."""
    day = today(request.user)
    if not has_verb(request.user, Verb.PUBLISH, day):
        raise PermissionDenied
    waiting = to_sign_off(tasks(request.user, day))
    if request.method == "POST":
        _publish_read(request, waiting)
        return HttpResponseRedirect(reverse("admin:index"))
    context = {
        **site.each_context(request),
        "title": _("Waiting for your sign-off"),
        "changes": [_change(report, day) for report in waiting],
    }
    return TemplateResponse(request, "admin/sign_off.html", context)


def _change(report: Report, day) -> dict:
    item = item_of(report)
    return {
        "key": f"{report.pk}:{report.version}",
        "title": f"{item.code} · {title_in(item)}",
        "preview": preview(report, at=now(), day=day, language=get_language()),
        "facts": facts_of(report, at_home=True),
    }


def _publish_read(request: HttpRequest, waiting: list[Report]) -> None:
    """Publish each change in the version that was read; one that is refused stops no other."""
    read = set(request.POST.getlist("read"))
    done = 0
    for report in waiting:
        if f"{report.pk}:{report.version}" in read:
            done += _published(request, report)
    if done:
        text = ngettext("%(count)s report published.", "%(count)s reports published.", done)
        messages.success(request, text % {"count": done})
    elif not read:
        messages.error(request, _("Nothing was published: tick what you have read."))


def _published(request: HttpRequest, report: Report) -> bool:
    try:
        with transaction.atomic():
            publish_report(report=report, version=report.version, by=request.user, clock=now)
    except Refused as refusal:
        messages.error(request, f"{item_of(report).code}: {refusal.message}")
        return False
    return True
