"""Where the pages are: any address of the site, from a page's name and a code.

The names and their words in three languages stand in `pages/urls.py`; whoever prepares a row
below the doors builds its addresses here.
"""

from datetime import date
from functools import lru_cache
from urllib.parse import quote, urlencode

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from partnership.vocabulary import SubjectKind

TAGS = {"en": "en-CA", "fr": "fr-CA", "es": "es-MX"}
# Page of each kind of subject. What has no page of its own is an anchor on its list.
PAGES = {
    SubjectKind.PILLAR: "pillar",
    SubjectKind.AREA: "area",
    SubjectKind.INITIATIVE: "initiative",
    SubjectKind.MILESTONE: "milestone",
    SubjectKind.ORGANIZATION: "organization",
}
LISTS = {
    SubjectKind.INDICATOR: "indicators",
    SubjectKind.MEETING: "meetings",
    SubjectKind.FUNDING: "funding",
}


def address(
    name: str,
    language: str,
    code: str | None = None,
    /,
    *,
    plan: str | None = None,
    as_of: date | None = None,
    **filters: object,
) -> str:
    """Return the path of a page with its query, such as /fr/jalons/PRO-1.2-M1/?as_of=2026-03-01.

    plan: a plan's code; the default plan is never written out. filters: by name, lists where
    a name is repeated; None and "" are left out. Raises NoReverseMatch for an unknown page.
    """
    path = _path(name, language, code is not None)
    if code is not None:
        path = path.replace(_CODE, quote(code))
    asked: dict[str, object] = {"plan": plan if plan != settings.DEFAULT_PLAN else None}
    asked |= {"as_of": as_of.isoformat() if as_of else None, **filters}
    kept = {name: value for name, value in asked.items() if value not in (None, "", [], ())}
    return f"{path}?{urlencode(kept, doseq=True)}" if kept else path


_CODE = "CODE"


@lru_cache(maxsize=1000)
def _path(name: str, language: str, coded: bool) -> str:
    return reverse(f"{name}-{language}", args=[_CODE] if coded else [])


@lru_cache(maxsize=200)
def exists(name: str) -> bool:
    """Return whether the site has a list page of this name."""
    try:
        reverse(f"{name}-en")
    except NoReverseMatch:
        return False
    return True


def subject_address(
    kind: str, code: str, language: str, *, plan: str | None = None, as_of: date | None = None
) -> str:
    """Return where a subject of any kind is shown: its page, or its anchor on a list.

    plan: of the list; the page of one subject needs none. Raises NoReverseMatch while the site
    has no such page.
    """
    kind = SubjectKind(kind)
    if kind == SubjectKind.PLAN:
        return address("overview", language, plan=code, as_of=as_of)
    if kind in PAGES:
        return address(PAGES[kind], language, code, as_of=as_of)
    return f"{address(LISTS[kind], language, plan=plan, as_of=as_of)}#{quote(code)}"


def permanent(code: str, *, as_of: date | None = None) -> str:
    """Return the neutral address of a subject, without host: for citations and data files."""
    return f"/id/{quote(code)}" + (f"?as_of={as_of.isoformat()}" if as_of else "")


def absolute(path: str) -> str:
    """Return a path with the site's own scheme and host."""
    return f"{settings.SITE_URL}{path}"
