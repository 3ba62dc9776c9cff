"""Every public page of the real plan: all that the table of routes has, in each language."""

from urllib.parse import quote

from django.urls import reverse

from partnership.pages.routes import LANGUAGES, Route
from partnership.pages.urls import ROUTES

# Subjects of the real plan whose pages are looked at, the first of them wherever one is enough.
CODES = {
    "initiative": ["PRO-5.1", "GOV-0.1", "ENV-1.5"],
    "milestone": ["PRO-5.1-M1", "ENV-1.5-M1", "PRO-1.7-M1"],
    "pillar": ["PRO", "SEC"],
    "area": ["PRO-5", "GOV-0"],
    "organization": ["ca-nserc", "mx-secihti", "un-ilo"],
    "party": ["CA", "MX"],
    "history": ["PRO-5.1"],
}


def pages(language: str, *, one_each: bool = False) -> list[str]:
    """Return the addresses of all pages in a language; one_each: one of every kind.

    What others embed is a page, too: it has no slash at its end.
    """
    return [
        address
        for route in ROUTES
        if _is_page(route) and not (one_each and _has_like(route))
        for address in _of_route(route, language, one_each=one_each)
    ]


def documents(language: str) -> list[str]:
    """Return the addresses of all that is not a page, such as tables and pictures; one of each."""
    return [
        address
        for route in ROUTES
        if not _is_page(route)
        for address in _of_route(route, language, one_each=True)
    ]


def _is_page(route: Route) -> bool:
    return route.tail.endswith("/") or route.name.startswith("embed-")


def _has_like(route: Route) -> bool:
    """Return whether the route shows a figure that is not the first: their pages are alike."""
    kind, _, name = route.name.partition("-")
    return kind in ("figure", "embed") and name != "lanes"


def _of_route(route, language: str, *, one_each: bool) -> list[str]:
    name = f"{route.name}-{language}"
    if "<" not in route.tail:
        return [reverse(name)]
    codes = CODES.get(route.name) or CODES[route.name.split("-")[0]]
    return [reverse(name, args=[quote(code)]) for code in (codes[:1] if one_each else codes)]


def word(english: str, language: str) -> str:
    """Return the first word of an address in a language, given it in English."""
    place = LANGUAGES.index(language)
    return next(route.words[place] for route in ROUTES if route.words[0] == english)
