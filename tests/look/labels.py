"""The words of statuses and owners in the specimen."""

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
