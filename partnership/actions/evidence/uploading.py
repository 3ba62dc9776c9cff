"""Handing a file in: kept for its official until a report carries it, or for two days."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.evidence.keeping import drop_if_unneeded, incoming, keep
from partnership.actions.evidence.looking import look
from partnership.actions.evidence.sentences import SENTENCES
from partnership.actions.recording import Clock
from partnership.exchange.papers.kinds import STAYS, Found, Unfit
from partnership.exchange.papers.names import safe_name
from partnership.models import Official, StoredFile, Upload
from partnership.queries.evidence_files import path_of
from partnership.queries.policy import Verb, has_verb
from partnership.queries.words.sizes import size_words

KEPT = timedelta(hours=48)
MOST_WAITING = 40  # files of one official that no report carries yet


class Incoming(Protocol):
    """A file as a form brings it."""

    name: str | None

    def chunks(self) -> Iterable[bytes]:
        """Yield its bytes, bit by bit."""


def too_big() -> Refused:
    """Return what is said of a file over the limit."""
    most = size_words(settings.EVIDENCE_MOST_BYTES)
    sentence = _("This file is bigger than %(most)s: nothing of it was kept.") % {"most": most}
    return Refused("evidence", sentence)


def take_in(file: Incoming, *, by: Official, clock: Clock) -> Upload:
    """Look at a file and keep it for its official. Raises Refused, and leaves nothing then."""
    now = clock()
    _check_may(by, now)
    _forget_old(now)
    with incoming() as path:
        _write(file, path)
        found = _looked(path)
        return _kept(path, found, file.name or "", by, now)


def strip_upload(upload: Upload, *, by: Official, clock: Clock) -> Upload:
    """Put in its place the same file without what it tells of people. Raises Refused."""
    with incoming() as path:
        found = _looked_stripped(upload, path)
        with transaction.atomic():
            row = _own(upload.key, by)
            before = row.file_id
            row.file = _keep(path, found, clock())
            row.stripped, row.signed = True, found.signed
            row.details = [pair for pair in _details(found) if pair[0] in STAYS]
            row.save()
            drop_if_unneeded(before)
            return row


def drop_upload(key: str, *, by: Official) -> None:
    """Throw away a file that was handed in, if it is the official's own and still there."""
    with transaction.atomic():
        row = Upload.objects.select_for_update().filter(key=key, official=by).first()
        if row is not None:
            sha256 = row.file_id
            row.delete()
            drop_if_unneeded(sha256)


def _own(key: str, by: Official) -> Upload:
    row = Upload.objects.select_for_update().filter(key=key, official=by).first()
    if row is None:
        raise Refused("evidence", _("This file was not kept any longer: choose it again."))
    return row


def _check_may(by: Official, now: datetime) -> None:
    if not (by.is_active and has_verb(by, Verb.DRAFT, now.date())):
        raise Refused("evidence", _("You may not do this, or it has been done already."))
    waiting = by.uploads.aggregate(bytes=Sum("file__size_bytes"))["bytes"] or 0
    most = MOST_WAITING * settings.EVIDENCE_MOST_BYTES // 4
    if by.uploads.count() >= MOST_WAITING or waiting > most:
        sentence = _("Too many of your files wait for a report: save or throw away some first.")
        raise Refused("evidence", sentence)


def _forget_old(now: datetime) -> None:
    for row in Upload.objects.filter(uploaded_at__lt=now - KEPT)[:50]:
        with transaction.atomic():
            sha256 = row.file_id
            row.delete()
            drop_if_unneeded(sha256)


def _write(file: Incoming, path: Path) -> None:
    size = 0
    with path.open("xb") as out:
        for chunk in file.chunks():
            size += len(chunk)
            if size > settings.EVIDENCE_MOST_BYTES:
                raise too_big()
            out.write(chunk)


def _looked(path: Path) -> Found:
    try:
        return look(path)
    except Unfit as unfit:
        raise Refused("evidence", str(SENTENCES[unfit.fault])) from None


def _looked_stripped(upload: Upload, path: Path) -> Found:
    try:
        return look(path_of(upload.file_id), stripped_to=path)
    except Unfit as unfit:
        raise Refused("evidence", str(SENTENCES[unfit.fault])) from None


def _keep(path: Path, found: Found, now: datetime) -> StoredFile:
    try:
        return keep(path, media_type=found.kind.value, at=now)
    except PermissionError as erased:
        sentence = _("These very bytes were erased by law (%(law)s) and cannot come back.")
        raise Refused("evidence", sentence % {"law": str(erased)}) from None


def _kept(path: Path, found: Found, name: str, by: Official, now: datetime) -> Upload:
    with transaction.atomic():
        return Upload.objects.create(
            key=secrets.token_urlsafe(32),
            official=by,
            file=_keep(path, found, now),
            file_name=safe_name(name, found.kind),
            title=found.title,
            details=_details(found),
            languages=list(found.languages),
            dated_on=date.fromisoformat(found.dated_on) if found.dated_on else None,
            signed=found.signed,
            uploaded_at=now,
        )


def _details(found: Found) -> list[list[str]]:
    return [[code.value, text] for code, text in found.details]
