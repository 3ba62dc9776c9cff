"""The first step: user name and password."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from partnership.actions.guessing import Tried, at_name, from_address, wait_before
from partnership.admin.desk_form import DeskForm
from partnership.admin.moments import now
from partnership.admin.sign_in.addresses_of_machines import machine
from partnership.admin.sign_in.pending import PASSWORD, begin
from partnership.admin.sign_in.providers import services
from partnership.admin.sign_in.returning import wanted
from partnership.admin.sign_in.telling import tell
from partnership.models import Official

LONGEST = 4096  # characters of a password that are looked at


class PasswordForm(DeskForm):
    """What is asked first."""

    username = forms.CharField(
        label=gettext_lazy("User name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=gettext_lazy("Password"),
        strip=False,
        max_length=LONGEST,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


def sign_in(request: HttpRequest, frame: dict) -> HttpResponse:
    """Ask for name and password; whoever has them goes on to the second factor."""
    form = PasswordForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        wait = wait_before(tried(request, at_name(form.cleaned_data["username"])), at=now())
        official = None if wait else _official(request, form)
        if official is not None:
            return begin(request, official, way=PASSWORD, proved="", next_page=wanted(request))
        tell(request, "refused at the password", wait=int(wait.total_seconds()) if wait else 0)
        form.add_error(None, shut(wait) if wait else _wrong())
        status = 429 if wait else 200
    return TemplateResponse(
        request, "admin/login.html", _shown(request, frame, form), status=status
    )


def tried(request: HttpRequest, what: Tried) -> list[Tried]:
    """Return all that is counted of one try."""
    address = machine(request)
    return [what, from_address(address)] if address else [what]


def shut(wait: timedelta) -> str:
    """Say how long the door stays shut."""
    minutes = -int(-wait.total_seconds() // 60)
    return ngettext(
        "There were too many tries. Wait %(minutes)d minute, then try again.",
        "There were too many tries. Wait %(minutes)d minutes, then try again.",
        minutes,
    ) % {"minutes": minutes}


def _wrong() -> str:
    return _("User name and password do not belong together, or the account is closed.")


def _official(request: HttpRequest, form: PasswordForm) -> Official | None:
    """Return whose password it is. The hasher runs once, whatever was written."""
    official = authenticate(request, **form.cleaned_data)
    if official is None or (official.demo and not settings.DEMO):
        return None
    if official.password_until is not None and official.password_until <= now():
        return None
    return official


def _shown(request: HttpRequest, frame: dict, form: PasswordForm) -> dict:
    return {
        **frame,
        "title": _("Sign in"),
        "form": form,
        "next": wanted(request),
        "services": services(),
        "ended": bool(request.session.pop("ended", False)) if "ended" in request.session else False,
    }
