"""Secrets that the site must read again, kept unreadable for whoever steals the database alone."""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


def hide(secret: str) -> bytes:
    """Return the secret as only a site with this SECRET_KEY can read it."""
    return _keys().encrypt(secret.encode())


def reveal(hidden: bytes) -> str | None:
    """Return the secret; None when it was hidden with a key that the site has no more."""
    try:
        return _keys().decrypt(bytes(hidden)).decode()
    except InvalidToken:
        return None


def _keys() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"second factors:" + key.encode()).digest())
