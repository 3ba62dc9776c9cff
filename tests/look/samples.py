"""Values for every part in all its states, all made up, in the shapes of docs/look.md."""

from datetime import date

from tests.look.drawing import axis, figure, lanes, line, story, strips
from tests.look.frame import FRAME
from tests.look.knowledge import CLARITY, FACTS, RESPONSIBLE, TABLE, UNCLEAR
from tests.look.labels import LABELS, LONG_LABELS, owners, status
from tests.look.lists import EVIDENCE, RECORD, ROWS, SOURCES

TODAY = date(2026, 11, 20)

SPAN = {"start": date(2025, 12, 1), "end": date(2027, 6, 30), "today": TODAY}

OVERDUE = [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)]

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
    "figure": figure({"axis": axis("axis-lanes", **SPAN), "lanes": lanes(**SPAN)}, TABLE),
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
