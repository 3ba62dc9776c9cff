"""Answers that are known already: found by all that they depend on, so never out of date."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core.cache import cache, caches

from partnership.queries.head import Head
from partnership.queries.release import release

KEPT_SECONDS = 3600
# Within one of these no day begins anywhere: all zones are whole quarters of an hour apart.
SAME_DAY_SECONDS = 900


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer without its body, which is kept under its tag.

    modified_at: seconds since 1970, None where it is not told. whole: the headers are those of
    an answer with its body; else they do for "not modified" alone.
    """

    etag: str
    modified_at: int | None
    headers: tuple[tuple[str, str], ...]
    whole: bool = True


def place_of(asked: str, head: Head, now: datetime) -> str:
    """Return where the answer to an address is kept: by record, hour's quarter and release."""
    parts = (
        asked,
        head.key,
        str(int(now.timestamp()) // SAME_DAY_SECONDS),
        release().key,
        settings.SITE_URL,
        settings.DEFAULT_PLAN,
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def known(place: str) -> Kept | None:
    """Return the answer that this process knows; None for none."""
    return caches["process"].get(place)


def keep(place: str, kept: Kept) -> None:
    """Remember an answer in this process."""
    caches["process"].set(place, kept, KEPT_SECONDS)


def body_of(etag: str) -> bytes | None:
    """Return the body that is kept under a tag."""
    return cache.get(etag)


def keep_body(etag: str, body: bytes) -> None:
    """Keep a body under its tag, for all processes where they share a cache."""
    cache.set(etag, body, KEPT_SECONDS)
