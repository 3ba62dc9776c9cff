"""Cards, facts and the table of the specimen, all made up."""

from tests.look.labels import status

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
