"""What an address by itself shows of a document: whether a government publishes there."""

from urllib.parse import urlsplit

from partnership.vocabulary import SourceKind

# The governments' own sites; the two gazettes and the laws are official texts.
TEXTS = ("dof.gob.mx", "gazette.gc.ca", "laws-lois.justice.gc.ca")
GOVERNMENTS = ("canada.ca", "gc.ca", "gob.mx")


def source_kind_of(address: str) -> SourceKind | None:
    """Return what stands at a government's address; None where it cannot be told."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return None
    if _is_under(host, TEXTS):
        return SourceKind.OFFICIAL_TEXT
    return SourceKind.OFFICIAL_RELEASE if _is_under(host, GOVERNMENTS) else None


def _is_under(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
