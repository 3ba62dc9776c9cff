"""Values for every part in all its states, all made up, in the shapes of docs/look.md."""

from datetime import date

from tests.look.drawing import axis, lanes, line, story, strips

LABELS = {
    "completed": "Completed",
    "completed_in_part": "Completed in part",
    "reported_complete": "Reported complete",
    "overdue": "Overdue",
    "blocked": "Blocked",
    "at_risk": "At risk",
    "unreported": "No report yet",
    "on_track": "On track",
    "under_way": "Under way",
    "not_started": "Not started",
    "cancelled": "Cancelled",
    "replaced": "Replaced",
}
LONG_LABELS = {
    "completed_in_part": "Achevé en partie",
    "reported_complete": "Achèvement déclaré",
    "unreported": "Aucun rapport récent",
    "on_track": "Según lo previsto",
}


def status(key):
    return {"key": key, "words": LABELS[key]}


def owners(canada, mexico, *, note=""):
    return [
        {"code": "CA", "country": "Canada", "names": canada, "unnamed": "not named", "note": note},
        {"code": "MX", "country": "Mexico", "names": mexico, "unnamed": "not named", "note": note},
    ]


FRAME = {
    "language_tag": "en-CA",
    "wordmark": {
        "name": "Canada-Mexico Action Plan",
        "line": "Progress record 2025–2028",
        "address": "/en/",
    },
    "demo": True,
    "adopted": False,
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
        for word in ("Method", "Accessibility", "Privacy", "Report an error", "Source code", "Terms")
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

TODAY = date(2026, 11, 20)
SPAN = {"start": date(2025, 12, 1), "end": date(2027, 6, 30), "today": TODAY}
OVERDUE = [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)]

ROWS = [
    {
        "address": "/en/milestones/PRO-1.2-M1/",
        "code": "PRO-1.2-M1",
        "title": {"words": "Electronic plant-health certificates in use at two ports"},
        "status": status("overdue"),
        "owners": owners("CFIA", "SENASICA"),
        "figure": {"words": "204 days late", "note": "was due Apr 30, 2026", "tone": "overdue"},
    },
    {
        "address": "/en/milestones/MOB-2.1-M2/",
        "code": "MOB-2.1-M2",
        "title": {
            "words": "Protocolo para la inspección de la vivienda de las personas trabajadoras",
            "lang": "es-MX",
            "only": "Spanish only",
        },
        "status": status("blocked"),
        "owners": owners("", "STPS", note="inferred"),
        "notes": ["moved twice"],
        "figure": {"words": "due Jan 15, 2027", "note": "in 56 days"},
    },
    {
        "address": "/en/initiatives/GOV-0.5/",
        "code": "GOV-0.5",
        "title": {"words": "Consult each other on the review of the trade agreement"},
        "status": status("unreported"),
        "owners": owners("", ""),
        "notes": ["no date found"],
    },
]

RECORD = [
    {
        "day": "2026-11-18",
        "day_words": "Nov 18, 2026",
        "mark": "at_risk",
        "kind": "Status changed",
        "subject": {
            "words": "Wildfire crew exchange arrangement",
            "code": "ENV-3.1-M2",
            "address": "/en/milestones/ENV-3.1-M2/",
        },
        "change": {"before": status("on_track"), "after": status("at_risk")},
        "why": {"words": "Renewal text under legal review"},
        "notes": ["CA NRCan"],
        "address": "/en/changes/214/",
        "number": "No. 214",
    },
    {
        "day": "2026-11-06",
        "day_words": "Nov 6, 2026",
        "mark": "moved",
        "kind": "Deadline moved",
        "subject": {
            "words": "Methane certification study delivered",
            "code": "PRO-3.1-M3",
            "address": "/en/milestones/PRO-3.1-M3/",
        },
        "change": {
            "before": {"words": "Nov 30, 2026"},
            "after": {"words": "Feb 28, 2027"},
        },
        "why": {
            "words": "El contrato se adjudicó siete semanas después de lo previsto",
            "lang": "es-MX",
            "only": "Spanish only",
        },
        "notes": ["+90 days", "MX SENER", "agreed by Canada"],
        "address": "/en/changes/213/",
        "number": "No. 213",
    },
    {
        "day": "2026-10-01",
        "day_words": "Oct 1, 2026",
        "mark": "overdue",
        "kind": "Became overdue",
        "notes": ["by date"],
    },
]

EVIDENCE = [
    {
        "words": "Acta de la tercera reunión técnica",
        "address": "/e/1",
        "lang": "es-MX",
        "only": "Spanish only",
        "kind": "Minutes",
        "form": "PDF, 312 kB",
        "code": "PRO-1.2-M1",
        "day": "2026-02-12",
        "day_words": "Feb 12, 2026",
        "archived_address": "/e/1/copy",
    },
    {
        "words": "Letter on the data-sharing clause",
        "kind": "Letter",
        "withheld": "Details withheld: international relations; reviewed by Nov 1, 2027",
    },
]

SOURCES = [
    {
        "kind": "Official text",
        "words": "Canada-Mexico Action Plan 2025-2028 (Global Affairs Canada)",
        "address": "https://www.example.org/transparency/mexico/action-plan-2025-2028.aspx?lang=eng",
        "day": "2025-09-18",
        "day_words": "Sep 18, 2025",
        "locator": "Preamble, par. 2",
    },
    {
        "kind": "Press",
        "words": "Plan de Acción México-Canadá, texto reproducido",
        "address": "https://www.example.org/noticia/mexico-y-canada-desarrollan-plan-de-accion",
        "lang": "es-MX",
        "locator": "2nd par.",
        "unchecked": True,
    },
]

CLARITY = {
    "words": "3 of 5 named.",
    "cells": [
        {"question": "Who", "named": True, "words": "NSERC and SSHRC with SECIHTI"},
        {"question": "What", "named": True, "words": "A memorandum on joint research"},
        {"question": "By when", "named": True, "words": "March 31, 2026"},
        {"question": "Measured how", "named": False},
        {"question": "Shown by what", "named": False},
    ],
}
UNCLEAR = {
    "words": "0 of 5 named.",
    "unclear": True,
    "cells": [dict(cell, named=False) for cell in CLARITY["cells"]],
}

FACTS = [
    {
        "figure": "2",
        "of": "of 3",
        "words": "completed of due by now",
        "note": "1 more reported complete; 1 of the 3 dates was moved",
    },
    {"figure": "3", "of": "of 72", "words": "completed of all"},
    {
        "figure": "1",
        "of": "of 72",
        "words": "overdue",
        "note": "the longest by 51 days",
        "address": "/en/late/",
    },
    {"figure": "70", "of": "of 72", "words": "without a recent report"},
]

TABLE = {
    "caption": "How the deadline moved",
    "columns": [
        {"words": "Decided"},
        {"words": "New deadline", "kind": "date"},
        {"words": "Change", "kind": "number"},
        {"words": "Reason given"},
        {"words": "Standing"},
    ],
    "rows": [
        {
            "words": "Sep 18, 2025",
            "cells": [
                {"label": "New deadline", "words": "Mar 31, 2026", "kind": "date"},
                {"label": "Change", "words": "–", "kind": "number"},
                {"label": "Reason given", "words": "Set when the plan was adopted"},
                {"label": "Standing", "status": status("not_started")},
            ],
        },
        {
            "words": "Mar 14, 2026",
            "address": "/en/changes/101/",
            "code": "No. 101",
            "cells": [
                {"label": "New deadline", "words": "Jun 30, 2026", "kind": "date"},
                {"label": "Change", "words": "+91 days", "kind": "number"},
                {
                    "label": "Reason given",
                    "words": "Legal review of the data clause",
                    "note": "asked by CA NSERC",
                },
                {"label": "Standing", "status": status("at_risk")},
            ],
        },
    ],
}

RESPONSIBLE = [
    {
        "code": "CA",
        "country": "Canada",
        "bodies": [
            {
                "address": "/en/organizations/ca-nserc/",
                "words": "Natural Sciences and Engineering Research Council (NSERC)",
                "role": "lead",
            },
            {
                "address": "/en/organizations/ca-sshrc/",
                "words": "Social Sciences and Humanities Research Council (SSHRC)",
                "role": "support",
                "basis": "inferred from its mandate",
            },
        ],
    },
    {"code": "MX", "country": "Mexico", "unnamed": "not named in the sources read"},
]

MONTHS = {
    "name": "Meetings and deliverables per month, September 2025 to July 2026",
    "list": [
        {"words": words, "year": year, "count": count, "strokes": [""] * (count - 1) + ["by-press"] if count else [],
         "address": "/en/meetings/" if count else ""}
        for words, year, count in (
            ("Sep", "2025", 4), ("Oct", "", 3), ("Nov", "", 6), ("Dec", "", 2), ("Jan", "2026", 1),
            ("Feb", "", 5), ("Mar", "", 3), ("Apr", "", 0), ("May", "", 2), ("Jun", "", 1), ("Jul", "", 1),
        )
    ],
}  # fmt: skip

KEY = [{"key": key, "words": words, "count": len(words)} for key, words in LABELS.items()]
LINE_KEY = [
    {"key": "first", "words": "first deadline"},
    {"key": "moved", "words": "moved"},
    {"key": "overdue", "words": "deadline in force"},
    {"key": "late", "words": "time overdue"},
]
BARS = [
    {
        "address": "/en/organizations/ca-gac/",
        "words": "GAC",
        "figure": "12 of 72",
        "parts": [
            {"key": "completed", "start": 0, "width": 30},
            {"key": "reported_complete", "start": 31, "width": 5},
            {"key": "overdue", "start": 37, "width": 4},
            {"key": "blocked", "start": 42, "width": 4},
            {"key": "at_risk", "start": 47, "width": 12},
            {"key": "on_track", "start": 60, "width": 20},
            {"key": "idle", "start": 81, "width": 18},
        ],
    }
]

SPECIMEN = FRAME | {
    "statuses": [status(key) for key in LABELS],
    "long_statuses": [{"key": key, "words": words} for key, words in LONG_LABELS.items()],
    "owner_states": [
        owners("NSERC, SSHRC", "SECIHTI"),
        owners("ECCC", "SEMARNAT", note="inferred"),
        owners("Parks Canada", ""),
        list(reversed(owners("", ""))),
    ],
    "axis": axis("axis-specimen", **SPAN),
    "lines": [
        line(OVERDUE, "overdue", axis_id="axis-specimen", **SPAN),
        line([date(2026, 9, 30), date(2027, 1, 31)], "at_risk", axis_id="axis-specimen", **SPAN),
        line([date(2026, 5, 31)], "completed", axis_id="axis-specimen", **SPAN),
    ],
    "story": story(OVERDUE, "overdue", today=TODAY),
    "dates": {
        "first": "Mar 31, 2026",
        "first_name": "First deadline",
        "moved": "moved twice",
        "key": "overdue",
        "now": "Sep 30, 2026",
        "now_name": "Deadline in force, overdue",
    },
    "rows": ROWS,
    "entries": RECORD,
    "evidence": EVIDENCE,
    "sources": SOURCES,
    "clarity": CLARITY,
    "unclear": UNCLEAR,
    "facts": FACTS,
    "table": TABLE,
    "parties": RESPONSIBLE,
    "months": MONTHS,
    "strips": strips(),
    "bars": BARS,
    "lane_axis": axis("axis-lanes", **SPAN),
    "lanes": lanes(**SPAN),
    "key": KEY,
    "line_key": LINE_KEY,
    "empty": {
        "words": "No measurable milestone has been agreed.",
        "note": "The two leads, NRCan and SENER, would propose one.",
        "address": "/en/method/",
        "link": "How a milestone is added",
    },
    "citation": {
        "words": "Canada-Mexico Action Plan, progress record: PRO-5.1 Research and innovation "
        "cooperation, as of November 20, 2026.",
        "address": "https://look.test/id/PRO-5.1?as_of=2026-11-20",
    },
    "formats": [
        {"words": words, "address": f"/en/late{suffix}", "type": kind}
        for words, suffix, kind in (
            ("CSV", ".csv", "text/csv"),
            ("JSON", ".json", "application/json"),
            ("Atom", ".atom", "application/atom+xml"),
        )
    ],
    "pages": {"words": "1 to 50 of 72", "next": "?cursor=b", "previous": "?cursor=a"},
}
