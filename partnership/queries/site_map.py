"""All addresses of the site, each in three languages, with the day of its newest entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from django.conf import settings
from django.db.models import QuerySet

from partnership.models import State
from partnership.queries.addresses import PAGES, TAGS, absolute, address, exists, permanent
from partnership.queries.as_of import public_plans
from partnership.queries.page_context import record_version
from partnership.queries.words.invented import is_invented, is_invented_body
from partnership.vocabulary import SubjectKind

# A file holds 50,000 addresses and 50 MB at most (sitemaps.org); one of ours takes about 1,100
# bytes with its alternates, and each subject has three.
SUBJECTS = 10_000
LISTS = (
    "overview", "late", "initiatives", "milestones", "organizations", "changes", "calendar",
    "meetings", "indicators", "funding", "differences", "data", "method", "links", "about",
    "accessibility", "privacy", "corrections",
)  # fmt: skip
NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


@dataclass(frozen=True, slots=True)
class Place:
    """One page. paths: by language; neutral: for readers of any; at: its newest entry."""

    paths: dict[str, str]
    neutral: str
    at: datetime | None


def files() -> int:
    """Return how many files the addresses take. One query."""
    return max(1, -(-_subjects().count() // SUBJECTS))


def site_map_index() -> str:
    """Return the list of the files."""
    at = record_version().at
    rows = "".join(
        f"<sitemap><loc>{escape(absolute(f'/sitemap-{number}.xml'))}</loc>{_changed(at)}</sitemap>"
        for number in range(1, files() + 1)
    )
    return f"{HEAD}<sitemapindex {NAMESPACES.split(' xmlns:', maxsplit=1)[0]}>{rows}</sitemapindex>"


def site_map(number: int) -> str:
    """Return one file: from 1 on; the first one begins with the lists. Two queries."""
    first = (number - 1) * SUBJECTS
    places = list(_of_subjects(_subjects().order_by("pk")[first : first + SUBJECTS]))
    if number == 1:
        places = [*_of_lists(), *_of_parties(), *places]
    rows = "".join(row for place in places for row in _rows(place))
    return f"{HEAD}<urlset {NAMESPACES}>{rows}</urlset>"


def _subjects() -> QuerySet[State]:
    """What has a page of its own now, of plans that were not made up."""
    rows = State.objects.filter(until_on=None, kind__in=list(PAGES))
    return rows.exclude(plan_code__in=[p["code"] for p in public_plans() if is_invented(p)])


def _of_subjects(rows: QuerySet[State]) -> Iterator[Place]:
    for code, kind, at in rows.values_list("code", "kind", "entry__recorded_at"):
        if kind == SubjectKind.ORGANIZATION and is_invented_body(code):
            continue
        yield _place(PAGES[SubjectKind(kind)], code, at)


def _of_parties() -> Iterator[Place]:
    countries = (
        party["country"]
        for plan in public_plans()
        if not is_invented(plan)
        for party in plan["parties"]
    )
    for country in dict.fromkeys(countries):
        yield _place("party", country, record_version().at)


def _of_lists() -> Iterator[Place]:
    at = record_version().at
    for plan in public_plans():
        if is_invented(plan):
            continue
        named = plan["code"] if plan["code"] != settings.DEFAULT_PLAN else None
        for name in LISTS if named is None else LISTS[:1]:
            if exists(name):
                paths = {each: address(name, each, plan=named) for each in TAGS}
                neutral = "/" if name == "overview" and named is None else paths["en"]
                yield Place(paths, neutral, at)


def _place(name: str, code: str, at: datetime | None) -> Place:
    return Place({each: address(name, each, code) for each in TAGS}, permanent(code), at)


def _rows(place: Place) -> Iterable[str]:
    """Return the entry of each language; all name all, as search engines ask."""
    tagged = [(tag, place.paths[language]) for language, tag in TAGS.items()]
    tagged += [*place.paths.items(), ("x-default", place.neutral)]
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(absolute(path))}"/>'
        for tag, path in tagged
    )
    for path in place.paths.values():
        yield f"<url><loc>{escape(absolute(path))}</loc>{_changed(place.at)}{others}</url>"


def _changed(at: datetime | None) -> str:
    return f"<lastmod>{at:%Y-%m-%dT%H:%M:%SZ}</lastmod>" if at else ""
