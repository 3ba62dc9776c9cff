"""From a request to what it asks for: plan, day, subject and filters, or why it is refused."""

from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from partnership.models import State
from partnership.pages.errors import BadAddress, bad_day, plain
from partnership.queries.as_of import AsOf, BadDay, as_of, public_plans
from partnership.queries.head import Head
from partnership.queries.page_context import Reading
from partnership.queries.words.invented import is_invented, is_invented_body
from partnership.vocabulary import SubjectKind

ALWAYS = ("plan", "as_of")
PARTY = "party"


class Subject:
    """What a code in an address stands for: its code as on record, its plan's or "", its kind."""

    def __init__(self, code: str = "", plan_code: str = "", kind: str = "") -> None:
        self.code, self.plan_code, self.kind = code, plan_code, kind

    @property
    def is_of_no_plan(self) -> bool:
        """Whether it may have a part in several plans: a country, or an organization."""
        return self.kind in (PARTY, SubjectKind.ORGANIZATION)


def subject_of(code: str) -> Subject:
    """Return the subject of a code in any spelling: case and _ or blanks for - do not matter.

    One query for the right spelling. A party to a plan stands in its plan's state and is found
    by its country. Raises Http404 when there is none.
    """
    public = State.objects.filter(until_on=None).values_list("code", "plan_code", "kind")
    row = public.filter(code=code).first() or public.filter(code__iexact=plain(code)).first()
    if row is None:
        return _party(plain(code).upper())
    return Subject(*row)


def _party(country: str) -> Subject:
    for plan in public_plans():
        if country in {party["country"] for party in plan["parties"]}:
            return Subject(country, kind=PARTY)
    raise Http404(country)


def reading_of(
    request: HttpRequest,
    *,
    name: str,
    language: str,
    subject: Subject,
    filters: tuple[str, ...],
    version: Head,
    now: datetime,
) -> Reading:
    """Return what the address asks for.

    Raises BadAddress for a parameter, plan or day that there is not.
    """
    _refuse_unknown(request, {*ALWAYS, *filters})
    plan = _plan(subject, request.GET.get("plan"))
    asked = {name: request.GET.getlist(name) for name in filters if name in request.GET}
    day = _day(request.GET.get("as_of"), plan=plan, now=now)
    return Reading(name, language, plan, day, version, code=subject.code, filters=asked)


def _refuse_unknown(request: HttpRequest, known: set[str]) -> None:
    for name in request.GET:
        if name not in known:
            told = {"name": name[:60], "known": ", ".join(sorted(known))}
            raise BadAddress(
                lambda told=told: (
                    _("There is no parameter “%(name)s” here; there are: %(known)s.") % told
                )
            )


def _plan(subject: Subject, asked: str | None) -> dict:
    """Return the plan to read a subject in: its own, else the one asked for, else the usual one.

    Raises Http404 for an invented body in a real plan, and for a real one in an invented plan.
    """
    plans = {plan["code"]: plan for plan in public_plans()}
    code = subject.plan_code or asked or _usual(subject, plans)
    if code in plans:
        if subject.is_of_no_plan and is_invented_body(subject.code) != is_invented(plans[code]):
            raise Http404(subject.code)
        return plans[code]
    if not plans:
        raise Http404("No plan is published yet.")
    told = {"code": code[:60], "known": ", ".join(plans)}
    raise BadAddress(lambda: _("There is no plan “%(code)s” here; there are: %(known)s.") % told)


def _usual(subject: Subject, plans: dict[str, dict]) -> str:
    """Return the site's usual plan; for an invented body the newest plan of its country."""
    if not (subject.is_of_no_plan and is_invented_body(subject.code)):
        return settings.DEFAULT_PLAN
    country = subject.code[:2].upper()
    of_country = [
        code
        for code, plan in plans.items()
        if country in {party["country"] for party in plan["parties"]}
    ]
    return of_country[-1] if of_country else settings.DEFAULT_PLAN


def _day(text: str | None, *, plan: dict, now: datetime) -> AsOf:
    try:
        return as_of(text, plan=plan, now=now)
    except BadDay as bad:
        raise bad_day(bad) from None
