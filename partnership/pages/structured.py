"""What a page is, for programs: schema.org as JSON-LD, from what the page shows already."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from partnership.queries.addresses import TAGS, absolute, permanent
from partnership.queries.data_page import DATA_LICENCE
from partnership.queries.page_context import Reading

# So that no text can end the element that it stands in, nor begin another.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026",
           0x2028: "\\u2028", 0x2029: "\\u2029"}  # fmt: skip
ABOUT = {
    "initiative": "Action",
    "milestone": "Action",
    "pillar": "DefinedTerm",
    "area": "DefinedTerm",
}


def structured(reading: Reading, context: Mapping[str, Any]) -> SafeString:
    """Return the block of a page. context: of its template, with what the page is about."""
    graph = [_page(reading, context), *_trail(reading, context), *_subject(reading, context)]
    if reading.name == "data":
        graph.append(_dataset(reading, context))
    told = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(ESCAPES))  # noqa: S308 - each sign that ends a script is escaped


def _page(reading: Reading, context: Mapping[str, Any]) -> dict[str, Any]:
    mark = context["wordmark"]
    site = {"@type": "WebSite", "name": mark["name"], "url": absolute(mark["address"])}
    told = {
        "@type": "WebPage",
        "url": context["canonical"],
        "inLanguage": TAGS[reading.language],
        "isPartOf": site,
        "license": DATA_LICENCE.address,
    }
    title = _title(context)
    told |= {"name": title} if title else {}
    at = reading.version.at
    return told | ({"dateModified": at.strftime("%Y-%m-%dT%H:%M:%SZ")} if at else {})


def _title(context: Mapping[str, Any]) -> str:
    shown = _shown(context)
    return str(
        getattr(shown, "title", "") or getattr(getattr(shown, "identity", None), "title", "")
    )


def _shown(context: Mapping[str, Any]) -> object:
    """Return what the page of one subject is about; None on a list."""
    names = ("item", "pillar", "organization", "party")
    return next((context[name] for name in names if name in context), None)


def _trail(reading: Reading, context: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the way to the page: from the plan, by way of what it belongs to."""
    title = _title(context)
    if not reading.code or not title:
        return []
    ways = [(place.address, place.words) for place in getattr(_shown(context), "trail", ())]
    ways = ways or [(reading.address("overview"), context["wordmark"]["name"])]
    steps = [(absolute(where), words) for where, words in ways] + [(context["canonical"], title)]
    items = [
        {"@type": "ListItem", "position": place, "name": words, "item": where}
        for place, (where, words) in enumerate(steps, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def _subject(reading: Reading, context: Mapping[str, Any]) -> list[dict[str, Any]]:
    kind = ABOUT.get(reading.name)
    told: dict[str, Any] = {"name": _title(context), "identifier": reading.code}
    if kind:
        return [{"@type": kind, **told, "url": absolute(permanent(reading.code))}]
    if reading.name != "organization":
        return []
    identity = context["organization"].identity
    of_state = bool(identity.country)
    told |= {"sameAs": identity.website} if identity.website else {}
    kind = "GovernmentOrganization" if of_state else "Organization"
    return [{"@type": kind, **told, "url": absolute(permanent(reading.code))}]


def _dataset(reading: Reading, context: Mapping[str, Any]) -> dict[str, Any]:
    data, mark = context["data"], context["wordmark"]
    plan = reading.plan
    files = [("application/jsonl", data.record.address), ("application/json", data.docs)]
    return {
        "@type": "Dataset",
        "name": f"{mark['name']}, {mark['line']}",
        "description": f"{mark['name']}: {mark['line']}",
        "url": context["canonical"],
        "license": DATA_LICENCE.address,
        "isAccessibleForFree": True,
        "inLanguage": list(TAGS.values()),
        "temporalCoverage": f"{plan['adopted_on']}/{plan['ends_on'] or '..'}",
        "version": str(reading.version.size),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": form, "contentUrl": _whole(where)}
            for form, where in files
            if where
        ],
    }


def _whole(where: str) -> str:
    return where if "://" in where else absolute(where)
