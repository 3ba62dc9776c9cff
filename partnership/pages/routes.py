"""Where a page stands: one first word per language, and the same codes in all of them."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.urls import URLPattern, URLResolver, include, path

LANGUAGES = ("en", "fr", "es")


class Route(NamedTuple):
    """One page. words: the first word of its address in English, French and Spanish.

    tail: what follows the word: "/", "/<code>/" for the page of one subject, or a suffix
    such as ".csv". An address that should end in a slash and does not redirects once.
    """

    name: str
    words: tuple[str, str, str]
    view: Callable
    tail: str = "/"


def patterns(routes: Iterable[Route]) -> list[URLPattern | URLResolver]:
    """Return the addresses of the routes, named "late-en", "late-fr" and "late-es".

    Each language stands by itself: an address in one is not held against those of the others.
    """
    routes = list(routes)
    found: list[URLPattern | URLResolver] = []
    for at, language in enumerate(LANGUAGES):
        own = [
            pattern for route in routes for pattern in _of_route(route, route.words[at], language)
        ]
        found.append(path(f"{language}/", include(own)))
        found += [
            path(language, route.view, {"name": route.name, "language": language})
            for route in routes
            if not route.words[at]
        ]
    return found


def _of_route(route: Route, word: str, language: str) -> Iterable[URLPattern]:
    text = f"{word}{route.tail}" if word else ""
    place = {"name": route.name, "language": language}
    yield path(text, route.view, place, name=f"{route.name}-{language}")
    if text.endswith("/"):
        yield path(text.removesuffix("/"), route.view, place)
