"""What stands on every page, made up."""

FRAME = {
    "language_tag": "en-CA",
    "wordmark": {
        "name": "Canada-Mexico Action Plan",
        "line": "Progress record 2025–2028",
        "address": "/en/",
    },
    "demo": True,
    "adopted": False,
    "seek": {
        "address": "/en/search/",
        "page": "/en/search/?as_of=2026-11-20",
        "longest": 200,
        "kept": [{"name": "as_of", "value": "2026-11-20"}],
    },
    "canonical": "https://look.test/en/",
    "languages": [
        {"tag": "en-CA", "words": "English", "short": "EN", "address": "/en/", "current": True},
        {"tag": "fr-CA", "words": "Français", "short": "FR", "address": "/fr/"},
        {"tag": "es-MX", "words": "Español", "short": "ES", "address": "/es/"},
    ],
    "alternates": [
        {"tag": tag, "address": f"https://look.test/{tag[:2]}/"}
        for tag in ("en-CA", "fr-CA", "es-MX", "en", "fr", "es")
    ]
    + [{"tag": "x-default", "address": "https://look.test/id/"}],
    "navigation": [
        {"address": "/en/", "words": "The plan", "current": True},
        {"address": "/en/late/", "words": "Late & at risk", "count": 21},
        {"address": "/en/changes/", "words": "What changed"},
        {"address": "/en/calendar/", "words": "Calendar"},
        {"address": "/en/organizations/", "words": "Who is responsible"},
        {"address": "/en/data/", "words": "Data & API"},
    ],
    "footer_links": [
        {"address": f"/en/{word.lower()}/", "words": word}
        for word in (
            "Method",
            "Accessibility",
            "Privacy",
            "Report an error",
            "Source code",
            "Terms",
        )
    ],
    "record_bar": {
        "day": "2026-11-20",
        "day_words": "November 20, 2026",
        "clocks": "06:00 in Ottawa, 05:00 in Mexico City",
        "notices": [
            {
                "words": "No government has reported here yet. All of this comes from public "
                "sources; 55 of 72 texts are still to be checked.",
                "address": "/en/method/",
            }
        ],
        "form": {
            "address": "/en/",
            "first": "2025-09-18",
            "first_words": "September 18, 2025",
            "last": "2026-11-20",
            "kept": [{"name": "pillar", "value": "PRO"}],
        },
        "past": {
            "day_words": "March 1, 2026",
            "now_address": "/en/",
            "reconstructed": True,
        },
    },
}
