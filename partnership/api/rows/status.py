"""How an item stands on a day, as one object: what its step holds and what days add to it."""

from partnership.api.telling import NO_RECENT, Telling
from partnership.queries.api_rows import standing_of
from partnership.queries.as_of import AsOf
from partnership.queries.item_facts import share
from partnership.rules import (
    days_late,
    days_overdue,
    days_overdue_from_first,
    days_waiting,
    percent_text,
    whole_percent,
)
from partnership.vocabulary import Label, Why

OVER = (Label.COMPLETED, Label.COMPLETED_IN_PART, Label.CANCELLED, Label.REPLACED)
AS_STORED = (
    "differs", "due_on", "first_due_on", "moves", "after_deadline", "done_on", "waiting_since",
    "cancelled_on", "asked_due_on", "asked_on", "open_count", "label_count", "done_count", "known_count", "counts",
)  # fmt: skip
SHARES = ("reported", "confirmed", "original_reported", "original_confirmed")


def status_row(step: dict, telling: Telling, as_of: AsOf) -> dict:
    """Return the status object. step: the columns of the step that holds on the day."""
    standing = standing_of(step)
    return {
        "label": step["label"],
        "label_words": telling.words(step["kind"], _word_of(step)),
        "reasons": [_reason(text, telling) for text in step["reasons"].split("|") if text],
        "schedule": step["schedule"],
        "schedule_words": telling.words("Schedule", step["schedule"]),
        "freshness": step["freshness"],
        "freshness_words": telling.words("Freshness", step["freshness"]),
        "assurance": step["assurance"],
        "assurance_words": telling.words("Assurance", step["assurance"]),
        "claims": [_claim(told, telling) for told in step["claims"]],
        **{name: step[name] for name in AS_STORED},
        "successor": step["successor"] or None,
        "days_overdue": days_overdue(standing, as_of.day),
        "days_overdue_from_first": days_overdue_from_first(standing, as_of.day),
        "days_late": days_late(standing),
        "days_waiting": days_waiting(standing, as_of.day),
        "progress": _progress(step),
        "method_version": step["method_version"],
        "as_of": as_of.day,
        "reconstructed": step["reconstructed"],
    }


def _word_of(step: dict) -> str:
    """Return which word says the label: an old report is not the same as none."""
    stale = f"|{Why.NO_RECENT_REPORT}" in step["reasons"]
    return NO_RECENT if stale and step["label"] == Label.UNREPORTED else step["label"]


def _reason(text: str, telling: Telling) -> dict:
    code, _, about = text.partition(":")
    return {"code": code, "about": about or None, "words": telling.words("Why", code)}


def _claim(told: dict, telling: Telling) -> dict:
    return {
        "party": told["party"],
        "claim": told["claim"],
        "claim_words": telling.words("Claim", told["claim"]),
        "effective_on": told["effective_on"],
        "published_on": told["published_on"],
        "number": told["number"],
        "disputes": told["disputes"],
    }


def _progress(step: dict) -> dict:
    return {name: _share(step[name], anything_open=_anything_open(step)) for name in SHARES}


def _anything_open(step: dict) -> bool:
    return step["label"] not in OVER if step["open_count"] is None else step["open_count"] > 0


def _share(text: str, *, anything_open: bool) -> dict | None:
    """Return a share as whole percent, as it is shown ("<1") and exact; None: not known."""
    exact = share(text)
    if exact is None:
        return None
    return {
        "percent": whole_percent(exact, anything_open=anything_open),
        "text": percent_text(exact, anything_open=anything_open),
        "share": text,
    }
