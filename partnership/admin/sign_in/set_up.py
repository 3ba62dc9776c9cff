"""Adding a second factor: at the first sign-in, or later from one's own account."""

from datetime import timedelta

import pyotp
import segno
from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.factors import add_app, new_app_secret, renew_recovery_codes
from partnership.admin.desk_form import DeskForm
from partnership.admin.moments import now
from partnership.admin.sign_in.passkeys import added_passkey, asked_new
from partnership.admin.sign_in.pending import at_step, go_on, pending_of, proved
from partnership.admin.sign_in.telling import tell
from partnership.models import Official
from partnership.queries.sign_in import has_factor, unused_codes
from partnership.vocabulary import FactorKind

SECRET = "app_secret"  # noqa: S105
FRESH = timedelta(minutes=10)


class AppForm(DeskForm):
    """What the app shows."""

    code = forms.CharField(
        label=gettext_lazy("Code that the app shows"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )


class PasskeyForm(DeskForm):
    """What the passkey is to be called; its answer is written by the script."""

    name = forms.CharField(
        label=gettext_lazy("Name of the passkey"),
        max_length=60,
        help_text=gettext_lazy("Such as: office laptop, blue security key."),
    )
    answer = forms.CharField(required=False, max_length=40_000, widget=forms.HiddenInput)


def whose(request: HttpRequest) -> Official | HttpResponse:
    """Return who may add a second factor now; else the answer that leads there.

    Whoever is on the way in and has none yet; and whoever is signed in, if that is no more than
    ten minutes ago: an open session that was left alone must not become someone else's for good.
    """
    if request.user.is_authenticated and is_fresh(request):
        return request.user
    if request.user.is_authenticated or pending_of(request) is None:
        return HttpResponseRedirect(f"{reverse('admin:login')}?next={request.path}")
    found = at_step(request, "set_up")
    return found[1] if found else go_on(request)


def is_fresh(request: HttpRequest) -> bool:
    """Say whether the official signed in no more than ten minutes ago."""
    return now() - request.visit.began_at <= FRESH


def set_up(request: HttpRequest, frame: dict) -> HttpResponse:
    """Let an official choose what the second factor is."""
    official = whose(request)
    if isinstance(official, HttpResponse):
        return official
    context = {
        **frame,
        "title": _("Set up a second factor"),
        "has_app": has_factor(official, FactorKind.APP),
        "first": not request.user.is_authenticated,
    }
    return TemplateResponse(request, "account/set_up.html", context)


def app(request: HttpRequest, frame: dict) -> HttpResponse:
    """Show the secret to an app, and take the code that it then shows."""
    official = whose(request)
    if isinstance(official, HttpResponse):
        return official
    secret = request.session.setdefault(SECRET, new_app_secret())
    form = AppForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            add_app(official=official, secret=secret, code=form.cleaned_data["code"], at=now())
        except Refused as refused:
            form.add_error(refused.field or None, str(refused.message))
        else:
            del request.session[SECRET]
            return _added(request, frame, official, "app")
    address = pyotp.TOTP(secret).provisioning_uri(
        name=official.username, issuer_name=_("Officials’ side")
    )
    context = {
        **frame,
        "title": _("Set up an authenticator app"),
        "form": form,
        "picture": segno.make(address, error="m").svg_data_uri(scale=5, border=3, light="#fff"),
        "groups": [secret[start : start + 4] for start in range(0, len(secret), 4)],
        "address": address,
    }
    return TemplateResponse(request, "account/app.html", context)


def passkey(request: HttpRequest, frame: dict) -> HttpResponse:
    """Have the browser make a passkey."""
    official = whose(request)
    if isinstance(official, HttpResponse):
        return official
    form = PasskeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _made(request, form, official):
        return _added(request, frame, official, "passkey")
    context = {
        **frame,
        "title": _("Set up a passkey"),
        "form": form,
        "asked": asked_new(request, official),
    }
    return TemplateResponse(request, "account/passkey.html", context)


def _made(request: HttpRequest, form: PasskeyForm, official: Official) -> bool:
    told = form.cleaned_data
    try:
        if added_passkey(request, official, told["name"], told["answer"]):
            return True
        refusal = _("The browser did not make a passkey. Try again, or use an app.")
    except Refused as refused:
        refusal = str(refused.message)
    form.add_error(None, refusal)
    return False


def _added(request: HttpRequest, frame: dict, official: Official, how: str) -> HttpResponse:
    """Show recovery codes with the first factor, which also completes the way in."""
    tell(request, "second factor added", official, kind=how)
    next_page = reverse("admin:account")
    if not request.user.is_authenticated:
        pending, official = pending_of(request)
        proved(request, pending, official, how)
        next_page = go_on(request)["Location"]
    if unused_codes(official):
        return HttpResponseRedirect(next_page)
    return shown_codes(request, frame, official, next_page)


def shown_codes(request: HttpRequest, frame: dict, official: Official, next_page: str):
    """Make recovery codes and show them, this once."""
    context = {
        **frame,
        "title": _("Your recovery codes"),
        "codes": renew_recovery_codes(official=official, at=now()),
        "next_page": next_page,
    }
    return TemplateResponse(request, "account/codes.html", context)
