"""From a request to what it asks for: plan, day, subject and filters, or why it is refused."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from partnership.models import State
from partnership.pages.errors import BadAddress, bad_day, plain
from partnership.queries.as_of import AsOf, BadDay, as_of, public_plan, public_plans, read_content
from partnership.queries.head import Head
from partnership.queries.page_context import Reading
from partnership.queries.prepared import Prepared
from partnership.queries.words.invented import is_invented, is_invented_body
from partnership.vocabulary import SubjectKind

ALWAYS = ("plan", "as_of")
PARTY = "party"
COUNTRY_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """What a code in an address stands for. code: as on record. plan: the state of its plan,
    None of a subject that belongs to none; plan_code is "" then."""

    code: str = ""
    plan_code: str = ""
    kind: str = ""
    plan: dict | None = None

    @property
    def is_of_no_plan(self) -> bool:
        """Whether it may have a part in several plans: a country, or an organization."""
        return self.kind in (PARTY, SubjectKind.ORGANIZATION)


def subject_of(code: str) -> Subject:
    """Return the subject of a code in any spelling: case and _ or blanks for - do not matter.

    One query for the right spelling. A party to a plan stands in its plan's state and is found
    by its country. Raises Http404 when there is none.
    """
    if found := _subject(code):
        return _told(*found[0])
    if party := _party(plain(code).upper()):
        return party
    if found := _other_spelling(plain(code)):
        return _told(*found[0])
    raise Http404(code)


def _told(code: str, plan_code: str, kind: str, entry: int | None, content: str | None) -> Subject:
    plan = read_content(entry, content) if content else None
    return Subject(code, plan_code, kind, plan)


def _with_plans(subjects: QuerySet) -> QuerySet:
    """Return the subjects that are public now, each with the state of its plan."""
    plan = State.objects.of_kind("plan").filter(until_on=None, code=OuterRef("plan_code"))
    columns = {f"plan_{name}": Subquery(plan.values(name)[:1]) for name in ("entry_id", "content")}
    rows = subjects.filter(until_on=None).annotate(**columns)
    return rows.values_list("code", "plan_code", "kind", *columns)


_subject = Prepared(lambda code: _with_plans(State.objects.filter(code=code)))


def _other_spelling(code: str) -> QuerySet:
    return _with_plans(State.objects.filter(code__iexact=code))[:1]


def _party(country: str) -> Subject | None:
    """Return a party to a plan by its country's code; anything longer is none."""
    if len(country) != COUNTRY_LETTERS:
        return None
    for plan in public_plans():
        if country in {party["country"] for party in plan["parties"]}:
            return Subject(country, kind=PARTY)
    return None


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

    One query. Raises Http404 for an invented body in a real plan, and the other way round.
    """
    if subject.plan is not None:
        return subject.plan
    code = asked or _usual(subject)
    plan = public_plan(code)
    if plan is None:
        raise _no_plan(code)
    if subject.is_of_no_plan and is_invented_body(subject.code) != is_invented(plan):
        raise Http404(subject.code)
    return plan


def _no_plan(code: str) -> Exception:
    plans = [plan["code"] for plan in public_plans()]
    if not plans:
        return Http404("No plan is published yet.")
    told = {"code": code[:60], "known": ", ".join(plans)}
    return BadAddress(lambda: _("There is no plan “%(code)s” here; there are: %(known)s.") % told)


def _usual(subject: Subject) -> str:
    """Return the site's usual plan; for an invented body the newest plan of its country."""
    if not (subject.is_of_no_plan and is_invented_body(subject.code)):
        return settings.DEFAULT_PLAN
    country = subject.code[:2].upper()
    of_country = [
        plan["code"]
        for plan in public_plans()
        if country in {party["country"] for party in plan["parties"]}
    ]
    return of_country[-1] if of_country else settings.DEFAULT_PLAN


def _day(text: str | None, *, plan: dict, now: datetime) -> AsOf:
    try:
        return as_of(text, plan=plan, now=now)
    except BadDay as bad:
        raise bad_day(bad) from None
