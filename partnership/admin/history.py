"""The history of one subject on the officials' side: as the public reads it, with the people."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.admin.moments import now, today
from partnership.models import State
from partnership.queries.as_of import as_of, public_plans
from partnership.queries.history import history_of
from partnership.queries.history.people import people_behind
from partnership.queries.page_context import Reading, record_version


def history_page(site, request: HttpRequest, code: str) -> HttpResponse:
    """Answer with the history of a public subject. Raises Http404 where there is none."""
    row = State.objects.filter(until_on=None, code=code).only("plan_code").first()
    plans = {plan["code"]: plan for plan in public_plans()}
    if row is None or not plans:
        raise Http404(code)
    plan = plans.get(row.plan_code) or list(plans.values())[-1]
    day = as_of(None, plan=plan, now=now())
    history = history_of(Reading("history", get_language(), plan, day, record_version(), code=code))
    people = people_behind(code, request.user, today(request.user))
    context = {
        **site.each_context(request),
        "title": _("%(code)s: record of changes") % {"code": code},
        "history": history,
        "lines": [(line, people.get(line.seq, [])) for line in history.lines],
    }
    return TemplateResponse(request, "admin/history.html", context)
