"""One's own password: at the first sign-in, and whenever an official wants another."""

from dataclasses import replace

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.errors import Refused
from partnership.actions.guessing import at_name, forgive, wait_before
from partnership.actions.officials import choose_password
from partnership.admin.desk_form import DeskForm
from partnership.admin.moments import now
from partnership.admin.sign_in.password import LONGEST, shut, tried
from partnership.admin.sign_in.pending import at_step, go_on, keep
from partnership.admin.sign_in.telling import tell
from partnership.models import Official


def _field(label: object, purpose: str, **more) -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": purpose})
    return forms.CharField(label=label, strip=False, max_length=LONGEST, widget=widget, **more)


class NewPasswordForm(DeskForm):
    """A new password, twice."""

    password = _field(
        gettext_lazy("New password"),
        "new-password",
        help_text=gettext_lazy("At least 12 characters; a sentence of your own is good."),
    )
    again = _field(gettext_lazy("New password, again"), "new-password")

    def clean_again(self) -> str:
        """Hold the two against each other."""
        if self.cleaned_data["again"] != self.cleaned_data.get("password"):
            raise forms.ValidationError(_("The two passwords are not the same."))
        return self.cleaned_data["again"]


class OtherPasswordForm(NewPasswordForm):
    """A new password in place of the old one."""

    old = _field(gettext_lazy("Password that you have now"), "current-password")
    field_order = ["old", "password", "again"]


def first_password(request: HttpRequest, frame: dict) -> HttpResponse:
    """Ask whoever is on the way in with a password of somebody else's making for their own."""
    found = at_step(request, "first_password")
    if found is None:
        return go_on(request)
    pending, official = found
    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        changed = _chosen(request, form, official)
        if changed is not None:
            keep(request, replace(pending, mark=changed.get_session_auth_hash()))
            return go_on(request)
    context = {**frame, "title": _("Choose your own password"), "form": form, "first": True}
    return TemplateResponse(request, "account/password.html", context)


def other_password(request: HttpRequest, frame: dict) -> HttpResponse:
    """Change one's own password; every other session ends."""
    form = OtherPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _knows_old(request, form):
        changed = _chosen(request, form, request.user, keep=request.session.session_key)
        if changed is not None:
            # The session goes on under the new password; its key stays, as the visit has it.
            request.session["_auth_user_hash"] = changed.get_session_auth_hash()
            return HttpResponseRedirect(reverse("admin:account"))
    context = {**frame, "title": _("Change password"), "form": form}
    return TemplateResponse(request, "account/password.html", context)


def _knows_old(request: HttpRequest, form: OtherPasswordForm) -> bool:
    """Say whether the old password is right; guesses are counted as at the door."""
    name = at_name(request.user.username)
    wait = wait_before(tried(request, name), at=now())
    right = not wait and request.user.check_password(form.cleaned_data["old"])
    if right:
        forgive(name)
        return True
    tell(request, "refused at the old password", request.user)
    form.add_error("old", shut(wait) if wait else _("This is not your password."))
    return False


def _chosen(request: HttpRequest, form: NewPasswordForm, official: Official, keep: str = ""):
    """Return the official with the new password, or None with the form saying why not."""
    try:
        changed = choose_password(
            official=official, password=form.cleaned_data["password"], at=now(), keep=keep
        )
    except Refused as refused:
        form.add_error("password", str(refused.message))
        return None
    tell(request, "password changed", official)
    return changed
