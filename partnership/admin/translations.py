"""The translation desk: what is missing or outdated, written side by side with its source."""

from functools import partial

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.translating import Seen, confirm_texts
from partnership.admin.moments import now, today
from partnership.admin.translation_choice import Choice, choice_of, filter_fields, list_address
from partnership.admin.translation_page import text_page
from partnership.admin.translation_words import desk_rows
from partnership.queries.coverage import coverage_of
from partnership.queries.policy import Verb, has_verb

PAGE_SIZE = 50


def addresses(site: AdminSite) -> list[URLPattern]:
    """Return the addresses of the desk and of one text on it."""
    views = {
        "translations/": (list_page, "partnership_translation_changelist"),
        "translations/<path:key>/": (text_page, "partnership_translation_change"),
    }
    return [
        path(text, site.admin_view(partial(view, site)), name=name)
        for text, (view, name) in views.items()
    ]


def list_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """List what waits; look at several that still hold, then say so of all of them."""
    if not has_verb(request.user, Verb.READ_TEXT_DRAFT, today(request.user)):
        raise PermissionDenied
    choice = choice_of(request)
    if choice is None:
        return TemplateResponse(request, "admin/translations.html", _frame(site, request))
    if request.method == "POST":
        return _hold(site, request, choice)
    return TemplateResponse(
        request, "admin/translations.html", {**_frame(site, request), **_listed(request, choice)}
    )


def _frame(site: AdminSite, request: HttpRequest) -> dict:
    return {**site.each_context(request), "title": _("Translations")}


def _listed(request: HttpRequest, choice: Choice) -> dict:
    pages = Paginator(choice.shown, PAGE_SIZE)
    page = pages.get_page(request.GET.get("page"))
    return {
        "choice": choice,
        "coverage": coverage_of(choice.texts),
        "fields": filter_fields(choice),
        "rows": desk_rows(page.object_list, get_language(), choice.query),
        "page": page,
        "count": len(choice.shown),
        "waiting": sum(bool(each.ours) for each in choice.rows),
        "query": choice.query,
        "may_translate": has_verb(request.user, Verb.TRANSLATE, today(request.user)),
    }


def _hold(site: AdminSite, request: HttpRequest, choice: Choice) -> HttpResponse:
    """Show what several are before they are said to hold; publish on the second press."""
    if not has_verb(request.user, Verb.TRANSLATE, today(request.user)):
        raise PermissionDenied
    keys = request.POST.getlist("text")
    if "_confirmed" in request.POST and _confirmed(request, keys):
        return HttpResponseRedirect(list_address(choice))
    rows = [row for row in desk_rows(choice.rows, get_language(), choice.query) if row.key in keys]
    if not rows:
        messages.error(request, _("Choose at least one text."))
        return HttpResponseRedirect(list_address(choice))
    context = {**_frame(site, request), "rows": rows, "back": list_address(choice)}
    return TemplateResponse(request, "admin/translations_hold.html", context)


def _confirmed(request: HttpRequest, keys: list[str]) -> bool:
    try:
        chosen = [_seen(key) for key in keys]
        confirm_texts(chosen=chosen, by=request.user, clock=now)
    except (Refused, ValueError) as refusal:
        told = refusal.message if isinstance(refusal, Refused) else _("Choose at least one text.")
        messages.error(request, str(told))
        return False
    sentence = ngettext(
        "%(count)s text still holds: this is on record now.",
        "%(count)s texts still hold: this is on record now.",
        len(chosen),
    )
    messages.success(request, sentence % {"count": len(chosen)})
    return True


def _seen(key: str) -> Seen:
    code, name, seq = key.rsplit("/", 2)
    return Seen(code=code, name=name, seq=int(seq))
