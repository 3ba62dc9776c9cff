"""Every public page of the real plan: all that the table of routes has, in each language."""

from urllib.parse import quote

from django.urls import reverse

from partnership.pages.routes import LANGUAGES
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
    """Return the addresses of all pages in a language; one_each: one of every kind."""
    return [
        address
        for route in ROUTES
        if route.tail.endswith("/")
        for address in _of_route(route, language, one_each=one_each)
    ]


def documents(language: str) -> list[str]:
    """Return the addresses of all that is not a page, such as tables and pictures; one of each."""
    return [
        address
        for route in ROUTES
        if not route.tail.endswith("/")
        for address in _of_route(route, language, one_each=True)
    ]


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
