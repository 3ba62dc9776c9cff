"""The second step: a code of the app, a recovery code, or a passkey."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.actions.factors import shows_code
from partnership.actions.guessing import at_factor, wait_before
from partnership.admin.desk_form import DeskForm
from partnership.admin.moments import now
from partnership.admin.sign_in.passkeys import asked_passkey, shown_passkey
from partnership.admin.sign_in.password import shut, tried
from partnership.admin.sign_in.pending import at_step, go_on, proved
from partnership.admin.sign_in.telling import tell
from partnership.models import Official
from partnership.queries.sign_in import has_factor
from partnership.vocabulary import AccountMatter, FactorKind

WAYS = {AccountMatter.SECOND_FACTOR: "app", AccountMatter.RECOVERY_CODES: "recovery_code"}


class CodeForm(DeskForm):
    """A code; or what a passkey answered, written by the script."""

    code = forms.CharField(
        label=gettext_lazy("Code"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("Six digits from your app, or one of your recovery codes."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "size": 30}
        ),
    )
    answer = forms.CharField(required=False, max_length=20_000, widget=forms.HiddenInput)


def second_factor(request: HttpRequest, frame: dict) -> HttpResponse:
    """Ask for the second factor of whoever is on the way in."""
    found = at_step(request, "second_factor")
    if found is None:
        return go_on(request)
    pending, official = found
    form = CodeForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        wait = wait_before(tried(request, at_factor(official.pk)), at=now())
        how = None if wait else _shown(request, official, form.cleaned_data)
        if how:
            proved(request, pending, official, how)
            return go_on(request)
        tell(request, "refused at the second factor", official)
        form.add_error(
            None if form.cleaned_data["answer"] else "code", shut(wait) if wait else _wrong()
        )
        status = 429 if wait else 200
    context = {
        **frame,
        "title": _("Second factor"),
        "form": form,
        "passkey": asked_passkey(request, official),
        "has_app": has_factor(official, FactorKind.APP),
    }
    return TemplateResponse(request, "account/second_factor.html", context, status=status)


def _shown(request: HttpRequest, official: Official, told: dict) -> str:
    """Return the code of what was shown, or "" for nothing that counts."""
    if told["answer"]:
        return "passkey" if shown_passkey(request, official, told["answer"]) else ""
    return WAYS.get(shows_code(official=official, code=told["code"], at=now()), "")


def _wrong() -> str:
    return _("This does not count. A code serves once and holds for half a minute: take the next.")
