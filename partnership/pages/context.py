"""What templates/base.html needs on every page."""

from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.utils.translation import gettext as _

from partnership.pages.brief_links import brief_link
from partnership.pages.record_bar import record_bar
from partnership.pages.share_tags import share_tags
from partnership.queries.addresses import TAGS, absolute, address, exists, permanent
from partnership.queries.finding.asked import LONGEST
from partnership.queries.page_context import OF_MANY_PLANS, PageFacts, Reading, page_facts
from partnership.queries.words import long_date, number, title_of
from partnership.queries.words.invented import invented_words

# Pages to which the permanent address of their subject leads.
PERMANENT = ("pillar", "area", "initiative", "milestone")
NAMES = {"en": "English", "fr": "Français", "es": "Español"}


def page_context(reading: Reading) -> dict:
    """Return the context that all pages share. Three queries.

    Beside what docs/look.md lists: `reading`, `facts` (PageFacts) and `citation`.
    """
    facts = page_facts(reading)
    brief = brief_link(reading)
    return {
        "reading": reading,
        "facts": facts,
        "language_tag": TAGS[reading.language],
        "wordmark": wordmark(reading),
        "demo": settings.DEMO,
        "invented": invented_words(reading.plan),
        "adopted": settings.ADOPTED,
        "seek": _seek(reading),
        "languages": _languages(reading),
        "alternates": _alternates(reading),
        "canonical": absolute(reading.own_address(as_of=None)),
        "noindex": reading.as_of.asked,
        "share": share_tags(reading),
        "brief": brief,
        "formats": [brief] if brief else [],
        "navigation": _navigation(reading, facts),
        "footer_links": _footer(reading, facts),
        "record_bar": record_bar(reading, facts),
        "citation": citation(reading, "", number=facts.number, leaf=facts.leaf),
    }


def wordmark(reading: Reading) -> dict:
    """Return the plan's name, the line under it, and where both lead."""
    return {
        "name": _without_years(title_of(reading.plan, reading.language).words),
        "line": " ".join([_("Progress record"), reading.plan["label"]]).strip(),
        "address": reading.address("overview"),
    }


def _without_years(title: str) -> str:
    """Return a plan's title without the years at its end, which stand in the line below."""
    return title.rstrip("0123456789-– ") or title


def _seek(reading: Reading) -> dict | None:
    """Return the search field of the header; None on the page of search, which has its own."""
    if reading.name == "search":
        return None
    page = reading.address("search")
    address, _mark, query = page.partition("?")
    kept = [{"name": name, "value": value} for name, value in parse_qsl(query)]
    return {"address": address, "page": page, "longest": LONGEST, "kept": kept}


def _languages(reading: Reading) -> list[dict]:
    return [
        {
            "tag": tag,
            "words": NAMES[language],
            "short": language.upper(),
            "address": reading.in_language(language).own_address(),
            "current": language == reading.language,
        }
        for language, tag in TAGS.items()
    ]


def _alternates(reading: Reading) -> list[dict]:
    """Return the page in each language, by regional and by plain tag, and for all others."""
    found = {
        language: absolute(reading.in_language(language).own_address(as_of=None))
        for language in TAGS
    }
    tagged = [(tag, found[language]) for language, tag in TAGS.items()] + list(found.items())
    neutral = permanent(reading.code) if reading.code else "/"
    if reading.code or reading.name == "overview":
        tagged.append(("x-default", absolute(neutral)))
    else:
        tagged.append(("x-default", found["en"]))
    return [{"tag": tag, "address": where} for tag, where in tagged]


def _navigation(reading: Reading, facts: PageFacts) -> list[dict]:
    """Return the six links of the menu; a page that the site does not have yet is left out."""
    links = [
        ("overview", _("The plan")),
        ("late", _("Late & at risk")),
        ("changes", _("What changed")),
        ("calendar", _("Calendar")),
        ("organizations", _("Who is responsible")),
        ("data", _("Data & API")),
    ]
    return [
        {
            "address": reading.address(name),
            "words": words,
            "current": name == reading.name,
            "count": number(facts.late) if name == "late" and facts.late else "",
        }
        for name, words in links
        if exists(name)
    ]


def _footer(reading: Reading, facts: PageFacts) -> list[dict]:
    links = [
        ("method", _("Method")),
        ("initiatives", _("All initiatives")),
        ("meetings", _("Meetings and missions")),
        ("funding", _("Funding")),
        ("indicators", _("Indicators")),
        ("differences", _("Where reports differ")),
        ("compare", _("Compare two dates")),
        ("corrections", _("Corrections")),
        ("about", _("About")),
        ("accessibility", _("Accessibility")),
        ("privacy", _("Privacy")),
    ]
    here = {"address": _error_address(reading, facts), "words": _("Report an error on this page")}
    return [
        here,
        *(
            {"address": reading.address(name), "words": words}
            for name, words in links
            if exists(name)
        ),
    ]


def _error_address(reading: Reading, facts: PageFacts) -> str:
    """Return where to report an error on this page, with what it is about and the newest entry."""
    if reading.name == "errors":
        return reading.own_address()
    about = {"about": reading.code} if reading.code else {"page": reading.name}
    return reading.address("errors", **about, entry=facts.number)


def citation(reading: Reading, title: str, *, number: int, leaf: str) -> dict:
    """Return how to cite a page on its day: words with the entry's number, and an address.

    title: what the page is about, "" for the plan as a whole. number, leaf: of the entry that the page rests on. The
    address carries the day and, for a list, the plan; that of one subject has no language.
    """
    words = _("%(plan)s, progress record, as of %(day)s. Entry %(number)s, %(leaf)s.")
    if title:
        words = _(
            "%(plan)s, progress record: %(title)s, as of %(day)s. Entry %(number)s, %(leaf)s."
        )
    told = {
        "plan": title_of(reading.plan, reading.language),
        "title": title,
        "day": long_date(reading.as_of.day),
        "number": number,
        "leaf": f"sha256:{leaf[:16]}…",
    }
    return {"words": words % told, "address": absolute(_cited(reading))}


def _cited(reading: Reading) -> str:
    """Return the address that a citation carries, with its day and, unless the code says it, its plan."""
    day, plan = reading.as_of.day, reading.plan["code"]
    if reading.name in OF_MANY_PLANS:
        return f"{permanent(reading.code, as_of=day)}&{urlencode({'plan': plan})}"
    if reading.name in PERMANENT:
        return permanent(reading.code, as_of=day)
    asked = {**reading.filters, "plan": None if reading.code else plan, "as_of": day.isoformat()}
    told = {name: value for name, value in asked.items() if value not in (None, "", [])}
    return f"{address(reading.name, reading.language, reading.code or None)}?{urlencode(told, doseq=True)}"
