"""The rows of the auditor's sheet, from public states and steps alone."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from partnership.exchange.sheets.tables import Value
from partnership.models import Step
from partnership.models.labels import label_of
from partnership.queries.addresses import absolute, permanent
from partnership.queries.arcs.dates import dates_taken
from partnership.queries.item_page.figures import days_overdue
from partnership.queries.item_page.rows import led_state
from partnership.queries.page_context import Reading
from partnership.queries.words import status_of, text_in, title_of
from partnership.rules.due_days import due_day
from partnership.vocabulary import Claim, DatePrecision, Role

Row = dict[str, Value]
JOINED = "; "


def item_row(state: dict, step: Step, initiatives: Mapping[str, dict], reading: Reading) -> Row:
    """Return the row of one item."""
    title = title_of(state, reading.language)
    led = led_state(state, initiatives)
    return {
        **{name: state.get(name) or None for name in ("code", "kind", "plan", "pillar", "area", "initiative", "scope")},
        "title": str(title.words),
        "title_language": (title.lang or reading.language)[:2],
        "leads": _bodies(led, Role.LEAD),
        "supports": _bodies(state, Role.SUPPORT),
        **_standing(step, reading.as_of.day),
        "all_dates": JOINED.join(_dates(state)),
        "claims": JOINED.join(_claims(step)),
        "number": state["entry"],
        "since": step.from_on,
        "reconstructed": step.reconstructed,
        "method_version": step.method_version,
        "address": absolute(permanent(state["code"], as_of=reading.as_of.day)),
    }  # fmt: skip


def _standing(step: Step, day: date) -> Row:
    as_stored = (
        "schedule", "freshness", "assurance", "differs", "first_due_on", "due_on", "moves",
        "after_deadline", "done_on", "cancelled_on", "asked_due_on", "waiting_since",
    )  # fmt: skip
    return {
        "status": step.label,
        "status_words": status_of(step).words,
        "reasons": JOINED.join(filter(None, step.reasons.split("|"))),
        **{name: getattr(step, name) for name in as_stored},
        "days_overdue": days_overdue(step, day) or None,
    }


def _bodies(state: dict, role: Role) -> str:
    told = state["responsibilities"]
    return JOINED.join(
        row["organization"] for row in told if row["role"] == role and row["until_on"] is None
    )


def _dates(state: dict) -> Iterator[str]:
    for row in state.get("due_dates", ()):
        exact = row["precision"] == DatePrecision.DAY
        yield row["due_on"] if exact else f"{row['due_on']} ({row['precision']})"


def _claims(step: Step) -> Iterator[str]:
    for told in step.claims:
        if told["claim"]:
            yield f"{told['party']} {told['claim']} {told['effective_on'] or ''}".strip()


def date_rows(state: dict, initiatives: Mapping[str, dict], reading: Reading) -> Iterator[Row]:
    """Yield every due date that a milestone has had."""
    told = state.get("due_dates", ())
    taken = (
        dates_taken(state, plan=reading.plan, initiatives=initiatives, as_of=reading.as_of)
        if told
        else {}
    )
    for row in told:
        in_force = taken.get(row["number"])
        precision = DatePrecision(row["precision"])
        yield {
            "code": state["code"],
            **_as_told(row, "position", "precision", "set_by", "asked_by", "corrects"),
            "due_on": _day(row["due_on"]),
            "due_day": due_day(date.fromisoformat(row["due_on"]), precision),
            "in_force_on": in_force.on if in_force else None,
            **_said(row, state, reading),
        }


def report_rows(state: dict, reading: Reading) -> Iterator[Row]:
    """Yield every public report on an item."""
    for row in state.get("reports", ()):
        source = row["source"] or {}
        yield {
            "code": state["code"],
            **_as_told(row, "precision", "party", "by_lead", "origin", "claim", "corrects"),
            "claim_words": str(label_of(Claim(row["claim"]))),
            "effective_on": _day(row["effective_on"]),
            "note": _text(row["note"], reading),
            "withdrawn_on": _day(row["withdrawn_on"]),
            "source": source.get("name"),
            "source_address": source.get("address"),
            **_said(row, state, reading),
        }


def answer_rows(state: dict, reading: Reading) -> Iterator[Row]:
    """Yield every answer to a report or to a date."""
    for about, facts in (("report", "reports"), ("due_date", "due_dates")):
        for fact in state.get(facts, ()):
            for row in fact["answers"]:
                yield {
                    "code": state["code"],
                    "to": fact["number"],
                    "about": about,
                    **_as_told(row, "party", "answer", "claim"),
                    "comment": _text(row["comment"], reading),
                    "withdrawn_on": _day(row["withdrawn_on"]),
                    **_entry(row),
                }


def evidence_rows(state: dict, _reading: Reading) -> Iterator[Row]:
    """Yield every piece of evidence, withheld ones too."""
    names = ("form", "title", "source_kind", "publisher", "address", "counts", "sha256",
             "media_type", "size_bytes")  # fmt: skip
    for report in state.get("reports", ()):
        for row in report["evidence"]:
            yield {
                "code": state["code"],
                "report": report["number"],
                **_as_told(row, *names),
                "dated_on": _day(row["dated_on"]),
                "languages": " ".join(row["languages"]),
            }


def _said(row: Mapping[str, Any], state: dict, reading: Reading) -> Row:
    text = _text(row["reason_text"], reading)
    return {"reason": row["reason"] or None, "reason_text": text, **_entry(row)}


def _entry(row: Mapping[str, Any]) -> Row:
    return {
        "number": row["number"],
        "recorded_at": datetime.fromisoformat(row["published_at"]),
        "organization": row["organization"],
    }


def _as_told(row: Mapping[str, Any], *names: str) -> Row:
    return {name: None if row.get(name) == "" else row.get(name) for name in names}


def _text(texts: dict[str, str], reading: Reading) -> str | None:
    return str(text_in(texts, reading.language).words) or None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def each(states: Iterable[dict], rows: Any, *more: Any) -> list[Row]:
    """Return the rows of all states, in their order."""
    return [row for state in states for row in rows(state, *more)]
