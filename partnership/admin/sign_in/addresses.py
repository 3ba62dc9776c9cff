"""The addresses of signing in, below those of the officials' side."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache

from partnership.admin.sign_in import first_password, identity, own_account, second_factor, set_up

# Open to whoever is on the way in; each of them says for itself to whom.
DOORS = [
    ("second-factor/", second_factor.second_factor, "second_factor"),
    ("first-password/", first_password.first_password, "first_password"),
    ("set-up/", set_up.set_up, "set_up"),
    ("set-up/app/", set_up.app, "set_up_app"),
    ("set-up/passkey/", set_up.passkey, "set_up_passkey"),
    ("identity/<str:party>/", identity.to_service, "identity"),
    ("identity/<str:party>/back/", identity.back, "identity_back"),
]
# Open to whoever is signed in.
ROOMS = [
    ("", own_account.account, "account"),
    ("factors/<int:pk>/remove/", own_account.remove, "remove_factor"),
    ("codes/", own_account.codes, "recovery_codes"),
    ("sessions/<int:pk>/end/", own_account.end, "end_session"),
    ("sessions/end/", own_account.end_all, "end_sessions"),
]


def addresses(frame: Callable[[HttpRequest], dict], guarded: Callable) -> list[URLPattern]:
    """Return the addresses. frame: what every page shows; guarded: lets only officials in."""
    doors = [(route, never_cache(_framed(view, frame)), name) for route, view, name in DOORS]
    rooms = [(route, guarded(_framed(view, frame)), name) for route, view, name in ROOMS]
    return [path(f"account/{route}", view, name=name) for route, view, name in [*doors, *rooms]]


def _framed(view: Callable, frame: Callable[[HttpRequest], dict]) -> Callable:
    def answer(request: HttpRequest, **named) -> HttpResponse:
        return view(request, frame(request), **named)

    return answer
