"""Someone on the way in: the password (or the identity service) was right, the rest is to come.

It is kept in the session, which belongs to nobody yet, and holds for a quarter of an hour. The
official's rights are none until `finish`.
"""

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from partnership.actions.guessing import at_factor, at_name, forgive
from partnership.actions.visits import begin_visit, end_visit
from partnership.admin.moments import now
from partnership.admin.sign_in.telling import tell
from partnership.models import Official
from partnership.queries.sign_in import has_factor

KEY = "signing_in"
HOLDS = timedelta(minutes=15)
BACKEND = "django.contrib.auth.backends.ModelBackend"
PASSWORD, IDENTITY = "password", "identity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """What was shown so far. mark: changes with the password; proved: by a second factor."""

    official: int
    mark: str
    way: str
    at: str
    next: str
    proved: str = ""


def begin(request: HttpRequest, official: Official, *, way: str, proved: str, next_page: str):
    """Note that the first step is done; returns the answer that leads to what is still asked."""
    if request.user.is_authenticated and request.user != official:
        request.session.flush()
    elif not request.user.is_authenticated:
        request.session.cycle_key()  # a session that somebody planted leads nowhere
    keep(
        request,
        Pending(
            official=official.pk,
            mark=official.get_session_auth_hash(),
            way=way,
            at=now().isoformat(),
            next=next_page,
            proved=proved,
        ),
    )
    return go_on(request)


def keep(request: HttpRequest, pending: Pending) -> None:
    """Remember it in the session."""
    request.session[KEY] = asdict(pending)


def pending_of(request: HttpRequest) -> tuple[Pending, Official] | None:
    """Return who is on the way in; None for nobody, or when it took too long."""
    kept = request.session.get(KEY)
    pending = Pending(**kept) if kept else None
    if pending is None or now() - datetime.fromisoformat(pending.at) > HOLDS:
        return None
    official = Official.objects.filter(pk=pending.official, is_active=True).first()
    if official is None or official.get_session_auth_hash() != pending.mark:
        return None
    return pending, official


def at_step(request: HttpRequest, step: str) -> tuple[Pending, Official] | None:
    """Return who is on the way in and is asked for this step now; None for anybody else."""
    found = pending_of(request)
    return found if found and _asked(*found) == step else None


def proved(request: HttpRequest, pending: Pending, official: Official, how: str) -> None:
    """Note that a second factor was shown."""
    keep(request, replace(pending, proved=how))
    forgive(at_factor(official.pk))


def go_on(request: HttpRequest) -> HttpResponse:
    """Lead to what is still asked for; once nothing is, sign in and go to the page wanted."""
    found = pending_of(request)
    if found is None:
        return HttpResponseRedirect(reverse("admin:login"))
    step = _asked(*found)
    if step:
        return HttpResponseRedirect(reverse(f"admin:{step}"))
    return finish(request, *found)


def finish(request: HttpRequest, pending: Pending, official: Official) -> HttpResponse:
    """Sign in. A session of before, in this browser, ends."""
    del request.session[KEY]
    if visit := getattr(request, "visit", None):
        request.session.cycle_key()  # Django does so only for whoever was not signed in
        end_visit(official, visit.pk)
    login(request, official, backend=BACKEND)
    way = f"{pending.way} {pending.proved}".strip()
    request.visit = begin_visit(
        official=official,
        session_key=request.session.session_key,
        way=way,
        browser=request.headers.get("User-Agent", ""),
        at=now(),
    )
    forgive(at_name(official.username))
    tell(request, "signed in", official, way=way.replace(" ", "+"))
    return HttpResponseRedirect(pending.next)


def _asked(pending: Pending, official: Official) -> str:
    """Return the name of the next step, or "" when all is shown.

    The second factor comes before a new password: whoever holds no more than a password that
    an administrator wrote down must not get to change it.
    """
    if not pending.proved and has_factor(official):
        return "second_factor"
    if pending.way == PASSWORD and official.password_until is not None:
        return "first_password"
    if pending.proved or (official.demo and settings.DEMO):
        return ""
    return "set_up"
