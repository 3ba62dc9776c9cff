"""Rows, entries, evidence and sources of the specimen, all made up."""

from tests.look.labels import owners, status

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
