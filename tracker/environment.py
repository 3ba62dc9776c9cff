"""What the surroundings say: typed readers that refuse a wrong value in a sentence."""

import os
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

DATABASE_ENGINES = ("django.db.backends.sqlite3", "django.db.backends.postgresql")


def text(name: str, default: str | None = None) -> str:
    """Return the variable as text, without blanks around it.

    Raises ImproperlyConfigured, naming it, when it is unset or blank and has no default.
    """
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise ImproperlyConfigured(f"Set {name}: it has no default.")
    return value


def flag(name: str, default: bool = False) -> bool:
    """Return True for "1" and False for "0"; any other text is refused."""
    value = text(name, "1" if default else "0")
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} is {value!r}; write 1 or 0.")
    return value == "1"


def number(name: str, default: int) -> int:
    """Return the variable as a whole number of zero or more."""
    value = text(name, str(default))
    if not (value.isascii() and value.isdigit()):
        raise ImproperlyConfigured(f"{name} is {value!r}; write a whole number such as {default}.")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """Return the parts of a list written with commas, without blanks or empty parts."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def address(name: str, default: str) -> str:
    """Return an http or https address without a slash at its end."""
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path or parts.query:
        raise ImproperlyConfigured(
            f"{name} is {value!r}; write scheme and host, such as https://plan.example.org."
        )
    return value


def secret_key(path: Path) -> str:
    """Return SECRET_KEY, or else what the file holds: `make run` writes one.

    Raises ImproperlyConfigured when there is neither; no key is ever made up here, as two
    workers would make up two.
    """
    if value := os.environ.get("SECRET_KEY", "").strip():
        return value
    try:
        return text("SECRET_KEY", path.read_text(encoding="ascii").strip() or None)
    except FileNotFoundError:
        raise ImproperlyConfigured(
            f"Set SECRET_KEY to 50 or more random characters, or write them to {path.name} "
            "in var/, as `make run` does."
        ) from None


def database(path: Path) -> dict:
    """Return Django's settings of the database that DATABASE_URL names; SQLite at path if none."""
    name = "DATABASE_URL"
    try:
        settings = environ.Env.db_url_config(text(name, f"sqlite:///{path}"))
    except Exception:  # whatever the parser trips over; its message may repeat the address
        raise ImproperlyConfigured(_bad_database(name)) from None
    # A database in memory would be another one for each worker.
    if settings.get("ENGINE") not in DATABASE_ENGINES or settings["NAME"] in ("", ":memory:"):
        raise ImproperlyConfigured(_bad_database(name))
    # Opening a connection costs more than a query; each thread keeps its own.
    settings |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = {
            # A transaction takes the write lock when it begins: one that took it half-way
            # could not wait for it and would fail as "locked".
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    return settings


def _bad_database(name: str) -> str:
    """Say what is wrong without repeating the address, which may hold a password."""
    return (
        f"{name} cannot be used; write sqlite:///path/to/file.sqlite3 or "
        "postgres://user:password@host:5432/name."
    )


def mail() -> dict:
    """Return Django's settings of the mail server that EMAIL_URL names; {} where it names none.

    smtp+tls:// begins in the clear and turns to TLS, smtp+ssl:// speaks TLS from the first byte.
    """
    location = text("EMAIL_URL", "")
    if not location:
        return {}
    schemes = ("smtp", "smtp+tls", "smtp+ssl")
    if urlsplit(location).scheme not in schemes or not urlsplit(location).hostname:
        raise ImproperlyConfigured(
            "EMAIL_URL cannot be used; write smtp+tls://user:password@mail.example.org:587."
        )
    return environ.Env.email_url_config(location)


def identity_services(name: str) -> dict[str, dict]:
    """Return the identity service of each country that the list names: `IDENTITY_SERVICES=CA,MX`.

    Each has its own variables, such as IDENTITY_CA_ISSUER. Raises ImproperlyConfigured.
    """
    return {party: _identity_service(f"IDENTITY_{party}_") for party in words(name)}


def _identity_service(prefix: str) -> dict:
    issuer = text(f"{prefix}ISSUER")
    parts = urlsplit(issuer)
    here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not parts.netloc or parts.query or (parts.scheme != "https" and not here):
        raise ImproperlyConfigured(
            f"{prefix}ISSUER is {issuer!r}; write the issuer's https address, letter for letter."
        )
    return {
        "issuer": issuer,
        "client_id": text(f"{prefix}CLIENT_ID"),
        "client_secret": text(f"{prefix}CLIENT_SECRET"),
        "name": text(f"{prefix}NAME", parts.hostname),
        # What the service says of a sign-in that took two factors.
        "strong": words(f"{prefix}STRONG"),
    }


def cache() -> dict:
    """Return Django's settings of the cache: Redis when REDIS_URL is set, else this process's."""
    location = text("REDIS_URL", "")
    if not location:
        return process_cache("bodies", most=500)
    if urlsplit(location).scheme not in ("redis", "rediss", "unix"):
        raise ImproperlyConfigured("REDIS_URL cannot be used; write redis://host:6379/0.")
    if find_spec("redis") is None:
        raise ImproperlyConfigured("REDIS_URL is set, but the Python package redis is missing.")
    return {
        "BACKEND": "tracker.shared_cache.ForgivingRedisCache",
        "LOCATION": location,
        "KEY_PREFIX": text("REDIS_PREFIX", "tracker"),
    }


def process_cache(name: str, *, most: int) -> dict:
    """Return Django's settings of a cache in this process's memory, of so many values at most."""
    backend = "django.core.cache.backends.locmem.LocMemCache"
    return {"BACKEND": backend, "LOCATION": name, "OPTIONS": {"MAX_ENTRIES": most}}
