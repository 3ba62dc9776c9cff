"""Forms that keep themselves: what was typed comes back, until it is sent or thrown away.

key = "report:PRO-1.2-M1:complete"          # names the form; its official is who is signed in
kept = kept_of(request, key)                # None: nothing was kept
form = MyForm(data_of(kept), …); say_nothing(form)
{% include "admin/parts/kept.html" %}       # inside <form data-keeps="{{ kept_key }}" …>
forget(request, key)                        # once it was sent
"""

from django import forms
from django.forms.utils import ErrorDict
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse, QueryDict

from partnership.actions.errors import Refused
from partnership.actions.keeping import keep_form, throw_form_away
from partnership.admin.moments import now
from partnership.models import KeptForm

# What a form carries beside what was typed.
CARRIED = ("csrfmiddlewaretoken", "_key")


def keep_view(request: HttpRequest) -> HttpResponse:
    """Keep what a script sends while an official types."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        kept = keep_typed(request, request.POST.get("_key", ""))
    except Refused as refusal:
        return JsonResponse({"refused": str(refusal.message)})
    return JsonResponse({"saved_at": kept.saved_at.isoformat()})


def keep_typed(request: HttpRequest, key: str) -> KeptForm:
    """Keep what was sent, whatever became of it. Raises Refused for more than a person types."""
    version = request.POST.get("version", "")
    return keep_form(
        key=key,
        fields={name: texts for name, texts in request.POST.lists() if _is_typed(name)},
        version=int(version) if version.isascii() and version.isdigit() else 0,
        by=request.user,
        clock=now,
    )


def _is_typed(name: str) -> bool:
    button = name.startswith("_")
    return name not in CARRIED and not button and "password" not in name


def kept_of(request: HttpRequest, key: str) -> KeptForm | None:
    """Return what the official who is signed in had typed into this form."""
    return KeptForm.objects.filter(official=request.user, key=key).first()


def data_of(kept: KeptForm) -> QueryDict:
    """Return the kept fields as a browser would send them."""
    data = QueryDict(mutable=True)
    for name, texts in kept.fields.items():
        data.setlist(name, texts)
    return data


def say_nothing(form: forms.Form) -> None:
    """Let a form show what was typed without complaining that it is not finished."""
    form._errors = ErrorDict()


def forget(request: HttpRequest, key: str) -> None:
    """Throw away what was kept."""
    throw_form_away(key=key, by=request.user)
