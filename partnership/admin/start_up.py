"""The start-up queue: what public sources say, answered by whom it is about."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.admin.moments import today
from partnership.admin.start_up_answers import carry_out
from partnership.admin.start_up_rows import Row, heading_of, key_of, row_of
from partnership.models import Official
from partnership.queries.policy import Verb, has_verb
from partnership.queries.start_up import (
    About,
    Asked,
    Count,
    place_of,
    start_up_counts,
    start_up_questions,
)

PER_PAGE = 20
VERBS = (Verb.CONFIRM_LEAD, Verb.CHECK_TEXT, Verb.CHECK_FACT)


def start_up_urls(site: AdminSite) -> list[URLPattern]:
    """Return the address of the queue."""
    return [path("start-up/", site.admin_view(_StartUp(site)), name="start_up")]


class _StartUp:
    """The page: a tab for each kind of question, the questions, a form for each."""

    def __init__(self, site: AdminSite) -> None:
        self._site = site

    def __call__(self, request: HttpRequest) -> HttpResponse:
        official, day = request.user, today(request.user)
        if not any(has_verb(official, verb, day) for verb in VERBS):
            raise PermissionDenied
        counts = start_up_counts(official, day)
        about = _about(request, counts)
        asked = start_up_questions(official, day, about) if about else []
        if request.method != "POST":
            return self._page(request, counts, about, asked)
        return self._answered(request, counts, about, asked)

    def _answered(
        self, request: HttpRequest, counts: list[Count], about: About | None, asked: list[Asked]
    ) -> HttpResponse:
        key = request.POST.get("key", "")
        place = next((number for number, each in enumerate(asked) if key_of(each) == key), None)
        if place is None or about is None:
            messages.error(request, _("This was answered already, or is not yours to answer."))
            return HttpResponseRedirect(_address(about))
        try:
            said = carry_out(asked[place], request.POST, by=request.user)
        except Refused as refusal:
            return self._page(request, counts, about, asked, refused=(key, refusal))
        messages.success(request, said)
        return HttpResponseRedirect(_address(about, _next(asked, place)))

    def _page(
        self,
        request: HttpRequest,
        counts: list[Count],
        about: About | None,
        asked: list[Asked],
        *,
        refused: tuple[str, Refused] | None = None,
    ) -> HttpResponse:
        first = _first(request, asked, refused)
        official: Official = request.user
        place = place_of(official, today(official))
        rows = [row_of(each, place, get_language()) for each in asked[first : first + PER_PAGE]]
        context = {
            **self._site.each_context(request),
            "title": _("Start-up"),
            "tabs": [_tab(count, about) for count in counts],
            "about": about,
            "heading": heading_of(about) if about else "",
            "left": len(asked),
            "rows": [_with_typed(row, request, refused) for row in rows],
            "more": _address(about, asked[first + PER_PAGE])
            if len(asked) > first + PER_PAGE
            else "",
            "all_done": bool(counts) and not any(count.left for count in counts),
        }
        return TemplateResponse(request, "admin/start_up.html", context)


def _about(request: HttpRequest, counts: list[Count]) -> About | None:
    """Return the kind that is asked for, else the first that is not done; None for none."""
    asked = request.GET.get("about")
    if asked is not None and asked not in list(About):
        raise Http404
    mine = {count.about: count for count in counts}
    if asked is not None and About(asked) in mine:
        return About(asked)
    unfinished = [count.about for count in counts if count.left]
    return next(iter([*unfinished, *mine]), None)


def _address(about: About | None, following: Asked | None = None) -> str:
    """Return the page of a kind of question; following: the question to go on with."""
    address = reverse("admin:start_up")
    if about is None:
        return address
    if following is None:
        return f"{address}?about={about}"
    key = key_of(following)
    return f"{address}?about={about}&from={key}#{key}"


def _next(asked: list[Asked], place: int) -> Asked | None:
    """Return the question after the one that was answered, else the first that is left."""
    rest = [*asked[place + 1 :], *asked[:place]]
    return rest[0] if rest else None


def _first(request: HttpRequest, asked: list[Asked], refused: tuple[str, Refused] | None) -> int:
    """Return where the page begins: at the question asked for, so that none is skipped twice."""
    wanted = refused[0] if refused else request.GET.get("from", "")
    keys = [key_of(each) for each in asked]
    place = keys.index(wanted) if wanted in keys else 0
    return place - place % PER_PAGE


def _tab(count: Count, about: About | None) -> dict:
    return {
        "address": _address(count.about),
        "words": heading_of(count.about),
        "answered": count.answered,
        "whole": count.whole,
        "current": count.about == about,
    }


def _with_typed(row: Row, request: HttpRequest, refused: tuple[str, Refused] | None) -> Row:
    """Give a refused question back what was typed into it, and why it was refused."""
    if refused is None or refused[0] != row["key"]:
        return row
    comments = [
        {**each, "typed": request.POST.get(each["name"], "")} for each in row.get("comments", [])
    ]
    return {
        **row,
        "comments": comments,
        "typed": request.POST,
        "error": str(refused[1].message),
        "open": True,
    }
