"""The baseline of a plan: looked at, agreed to by a coordinator, taken back until both have."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.baselining import agree_to_baseline, take_back_baseline
from partnership.admin.acting import told
from partnership.admin.moments import now, today
from partnership.models import Plan
from partnership.models.labels import label_of
from partnership.queries.baseline import FixedRow, agreed_parties, fixed_by_baseline
from partnership.queries.policy import Verb, may
from partnership.queries.words.days import due_words, long_date
from partnership.queries.words.texts import text_in
from partnership.vocabulary import CreditMethod


def baseline_address(plan: Plan) -> str:
    """Return where a plan's baseline is looked at."""
    return reverse("admin:partnership_plan_baseline", args=[plan.code])


class BaselinePages:
    """The page of a plan's baseline, for the admin of plans."""

    admin_site: Any

    def baseline_urls(self) -> list:
        """Return the address of the page, by the plan's code."""
        view = self.admin_site.admin_view(self.baseline_view)
        return [path("<path:object_id>/baseline/", view, name="partnership_plan_baseline")]

    def baseline_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show what would be fixed, or carry out the coordinator's yes."""
        plan = self.seen(request, object_id)  # type: ignore[attr-defined]
        if plan.entry_id is None:
            raise Http404
        allowed = may(request.user, Verb.BASELINE, on=plan, day=today(request.user))
        if request.method == "POST":
            if not allowed:
                raise PermissionDenied
            _settle(request, plan)
            return HttpResponseRedirect(baseline_address(plan))
        return self.page(  # type: ignore[attr-defined]
            request, "proposal_baseline.html", _title(plan), **_told(request, plan, allowed=allowed)
        )


def _settle(request: HttpRequest, plan: Plan) -> None:
    by = {"plan": plan, "by": request.user, "clock": now}
    if "_take_back" in request.POST:
        told(request, _("Your country’s yes is taken back."), lambda: take_back_baseline(**by))
        return
    seen = request.POST.get("seen", "")
    told(
        request,
        _("Your country has agreed. The baseline is fixed once every country has."),
        lambda: agree_to_baseline(seen=seen, **by),
    )


def _told(request: HttpRequest, plan: Plan, *, allowed: bool) -> dict:
    fixed = fixed_by_baseline(plan)
    agreed = agreed_parties(plan, fixed)
    names = dict(plan.parties.values_list("country", f"name_{get_language()}"))
    is_fixed = plan.baselined_at is not None
    return {
        "plan": plan,
        "fixed_on": long_date(plan.baselined_at.date()) if plan.baselined_at else "",
        "fixed": fixed,
        "counts": _counts(fixed),
        "rows": [_row(row) for row in fixed.rows],
        "undated": [row.code for row in fixed.undated],
        "agreed": [names[party] for party in agreed],
        "missing": [name for party, name in names.items() if party not in agreed],
        "may_agree": allowed and request.user.party not in agreed,
        "may_take_back": allowed and not is_fixed and request.user.party in agreed,
    }


def _counts(fixed: Any) -> list[dict]:
    """Return each figure with what it is out of."""
    of = len(fixed.rows)
    return [
        {"figure": len(fixed.dated), "of": of, "words": _("with a first date")},
        {"figure": len(fixed.undated), "of": of, "words": _("without a date")},
        {"figure": len(fixed.weighted), "of": of, "words": _("with a weight other than 1")},
        {"figure": len(fixed.measured), "of": of, "words": _("that earn by an indicator")},
    ]


def _row(row: FixedRow) -> dict:
    return {
        "code": row.code,
        "title": text_in(row.title, get_language() or "en"),
        "date": due_words(row.first_on, row.precision) if row.first_on else _("no date"),
        "weight": row.weight,
        "credit": row.measure or label_of(CreditMethod(row.credit_method)),
    }


def _title(plan: Plan) -> str:
    return _("Baseline of %(plan)s") % {"plan": getattr(plan, f"title_{get_language()}", plan.code)}
