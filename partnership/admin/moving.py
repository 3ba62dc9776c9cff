"""Pages that move many rows in one step: filled in, looked at, then done."""

from functools import partial

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.handing_over import check_heir, hand_over
from partnership.actions.succeeding import check_successor_body, succeed
from partnership.admin.acting import acted
from partnership.admin.moments import now, today
from partnership.admin.moving_form import HandOverForm, SuccessionForm
from partnership.admin.moving_lists import lists_of_body, lists_of_leaving
from partnership.queries.moved_rows import body_rows, leaving_rows
from partnership.queries.policy import Verb, has_verb


def moving_urls(site: AdminSite) -> list:
    """Return the addresses, each closed to whoever is not signed in."""
    pages = [
        ("hand-over/", hand_over_page, "hand_over"),
        ("succession/", succession_page, "succession"),
    ]
    return [
        path(route, site.admin_view(partial(view, site)), name=name) for route, view, name in pages
    ]


def hand_over_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Hand the rows of a leaving official over."""
    _demand(request, Verb.HAND_OVER)
    form = HandOverForm(request.POST or None, by=request.user)
    lists, key = None, ""
    if form.is_valid() and _fits(form, "to", lambda told: check_heir(told["leaving"], told["to"])):
        rows = leaving_rows(form.cleaned_data["leaving"], today(request.user))
        if "_do" in request.POST and acted(form, lambda: _hand_over(request, form)):
            return _done(request, _("Handed over."))
        lists, key = lists_of_leaving(rows), rows.key()
    return _page(
        site,
        request,
        form,
        title=_("Hand an official’s rows over"),
        lead=_(
            "Everything that they wrote and that nobody has signed off moves to one other "
            "official. What is published, or signed off, stays as it is."
        ),
        lists=lists,
        key=key,
        done=_("Hand all of this over"),
    )


def succession_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Let an organization take over from another."""
    _demand(request, Verb.SUCCEED)
    form = SuccessionForm(request.POST or None, by=request.user, day=today(request.user))
    lists, key = None, ""
    if form.is_valid() and _fits(
        form, "successor", lambda told: check_successor_body(told["body"], told["successor"])
    ):
        rows = body_rows(form.cleaned_data["body"])
        if "_do" in request.POST and acted(form, lambda: _succeed(request, form)):
            return _done(request, _("Done. The change is on record now."))
        lists, key = lists_of_body(rows), rows.key()
    return _page(
        site,
        request,
        form,
        title=_("A renamed organization"),
        lead=_(
            "All that it answers for, its officials and its drafts move to the organization that "
            "takes over. What was published stays under the old name, and no label changes."
        ),
        lists=lists,
        key=key,
        done=_("Move all of this, and put it on record"),
    )


def _demand(request: HttpRequest, verb: Verb) -> None:
    if not has_verb(request.user, verb, today(request.user)):
        raise PermissionDenied


def _fits(form: forms.Form, field: str, check) -> bool:
    """Say at its field why two that were chosen do not go together."""
    try:
        check(form.cleaned_data)
    except Refused as refusal:
        form.add_error(field, str(refusal.message))
        return False
    return True


def _hand_over(request: HttpRequest, form: HandOverForm) -> None:
    told = form.cleaned_data
    hand_over(
        leaving=told["leaving"],
        to=told["to"],
        seen=told["seen"],
        close=told.get("close", False),
        by=request.user,
        day=today(request.user),
        clock=now,
    )


def _succeed(request: HttpRequest, form: SuccessionForm) -> None:
    names = ("body", "successor", "from_on", "seen")
    succeed(**{name: form.cleaned_data[name] for name in names}, by=request.user, clock=now)


def _done(request: HttpRequest, words: str) -> HttpResponse:
    messages.success(request, words)
    return HttpResponseRedirect(reverse("admin:index"))


def _page(site: AdminSite, request: HttpRequest, form: forms.Form, **words) -> HttpResponse:
    context = {**site.each_context(request), "form": form, **words}
    return TemplateResponse(request, "admin/moving.html", context)
