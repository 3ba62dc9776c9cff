"""Second factors: added, shown, taken away; and the codes for whoever has lost theirs."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime

import pyotp
from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.account_log import log_account_change
from partnership.actions.errors import Refused
from partnership.actions.hidden_secrets import hide, reveal
from partnership.models import Factor, Official, RecoveryCode
from partnership.vocabulary import AccountMatter, FactorKind

STEP = 30  # seconds that a code of an app holds
RECOVERY_CODES = 8
LETTERS = 24  # of a recovery code: 120 random bits


def new_app_secret() -> str:
    """Return a secret for an app, as apps take it."""
    return pyotp.random_base32()


def add_app(*, official: Official, secret: str, code: str, at: datetime) -> Factor:
    """Make an app a second factor, once it has shown that it has the secret.

    Raises Refused at "code".
    """
    step = _step_of(secret, code, at, after=0)
    if step is None:
        raise Refused("code", _("This is not the code that the app should show now."))
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        if row.factors.filter(kind=FactorKind.APP).exists():
            raise Refused("", _("You have an app already: take it away first."))
        factor = Factor.objects.create(
            official=row, kind=FactorKind.APP, material=hide(secret), counter=step, added_at=at
        )
        _log(row, row, at, after=FactorKind.APP.value)
        return factor


def add_passkey(
    *, official: Official, name: str, credential: str, material: bytes, counter: int, at: datetime
) -> Factor:
    """Make a passkey, whose answer was verified, a second factor. Raises Refused."""
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        if Factor.objects.filter(credential=credential).exists():
            raise Refused("", _("This passkey is in use already."))
        factor = Factor.objects.create(
            official=row,
            kind=FactorKind.PASSKEY,
            name=name,
            material=material,
            credential=credential,
            counter=counter,
            added_at=at,
        )
        _log(row, row, at, after=f"{FactorKind.PASSKEY.value} {name}".strip())
        return factor


def shows_code(*, official: Official, code: str, at: datetime) -> AccountMatter | None:
    """Say what the code is: one of the app, an unused recovery code, or nothing (None).

    Whatever it is, it serves once.
    """
    written = "".join(code.split()).replace("-", "").upper()
    with transaction.atomic():
        if _uses_app(official, written, at):
            return AccountMatter.SECOND_FACTOR
        if _uses_recovery_code(official, written, at):
            log_account_change(
                by=official,
                official=official,
                what=AccountMatter.RECOVERY_CODES,
                before=official.recovery_codes.filter(used_at=None).count() + 1,
                after=official.recovery_codes.filter(used_at=None).count(),
                at=at,
            )
            return AccountMatter.RECOVERY_CODES
    return None


def used_passkey(*, factor: Factor, counter: int, at: datetime) -> bool:
    """Note the use of a passkey; False where its count went back, as a copy's would."""
    with transaction.atomic():
        row = Factor.objects.select_for_update().get(pk=factor.pk)
        if counter <= row.counter and (counter or row.counter):
            return False
        row.counter, row.used_at = counter, at
        row.save()
        return True


def remove_factor(*, official: Official, pk: int, at: datetime) -> None:
    """Take one of one's own second factors away; never the last. Raises Refused."""
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        factor = row.factors.filter(pk=pk).first()
        if factor is None:
            raise Refused("", _("This second factor is gone already."))
        if row.factors.count() == 1:
            raise Refused("", _("Add another second factor first: one must be left."))
        before = f"{factor.kind} {factor.name}".strip()
        factor.delete()
        _log(row, row, at, before=before)


def renew_recovery_codes(*, official: Official, at: datetime) -> list[str]:
    """Return new recovery codes; the old ones hold no more. They are shown once, and never kept."""
    codes = [_recovery_code() for _each in range(RECOVERY_CODES)]
    with transaction.atomic():
        before = official.recovery_codes.filter(used_at=None).count()
        official.recovery_codes.all().delete()
        RecoveryCode.objects.bulk_create(
            RecoveryCode(official=official, digest=_digest(code.replace("-", ""))) for code in codes
        )
        log_account_change(
            by=official,
            official=official,
            what=AccountMatter.RECOVERY_CODES,
            before=before,
            after=RECOVERY_CODES,
            at=at,
        )
    return codes


def _uses_app(official: Official, code: str, at: datetime) -> bool:
    app = official.factors.select_for_update().filter(kind=FactorKind.APP).first()
    secret = reveal(bytes(app.material)) if app else None
    step = _step_of(secret, code, at, after=app.counter) if app and secret else None
    if app is None or step is None:
        return False
    app.counter, app.used_at = step, at
    app.save()
    return True


def _step_of(secret: str, code: str, at: datetime, *, after: int) -> int | None:
    """Return the time step whose code this is: now's, the one before or the one behind it.

    after: the newest step whose code was used; neither it nor an older one serves again.
    """
    codes = pyotp.TOTP(secret)
    now = int(at.timestamp()) // STEP
    for step in (now, now - 1, now + 1):
        if step > after and hmac.compare_digest(codes.generate_otp(step), _digits(code)):
            return step
    return None


def _digits(code: str) -> str:
    written = "".join(code.split())
    return written if written.isascii() else ""


def _uses_recovery_code(official: Official, code: str, at: datetime) -> bool:
    unused = official.recovery_codes.filter(digest=_digest(code), used_at=None)
    return unused.update(used_at=at) == 1


def _recovery_code() -> str:
    letters = base64.b32encode(secrets.token_bytes(15)).decode()
    return "-".join(letters[start : start + 4] for start in range(0, LETTERS, 4))


def _digest(code: str) -> str:
    """A plain digest is enough: nobody can try all codes of 120 random bits."""
    return hashlib.sha256(code.encode()).hexdigest()


def _log(
    by: Official, official: Official, at: datetime, *, before: object = "", after: object = ""
) -> None:
    log_account_change(
        by=by,
        official=official,
        what=AccountMatter.SECOND_FACTOR,
        before=before,
        after=after,
        at=at,
    )
