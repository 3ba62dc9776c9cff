"""How a standing is sealed in a payload, and how a sealed one fills the columns of a step."""

from datetime import date
from fractions import Fraction

from partnership.rules.outcome import LastClaim, Standing, Step
from partnership.vocabulary import SubjectKind

DAYS = (
    "due_on",
    "first_due_on",
    "done_on",
    "waiting_since",
    "cancelled_on",
    "asked_due_on",
    "asked_on",
)
COUNTS = ("open_count", "label_count", "done_count", "known_count")
SHARES = ("reported", "confirmed", "original_reported", "original_confirmed")


def sealed_step(step: Step, *, reconstructed: bool) -> dict:
    """Return a step as plain JSON: codes, ISO days, exact shares as "7/12" or None."""
    standing = step.standing
    return {
        "from_on": step.from_on.isoformat(),
        "reconstructed": reconstructed,
        **_axes(standing),
        **{name: _day(getattr(standing, name)) for name in DAYS},
        **{name: getattr(standing, name) for name in COUNTS},
        **{name: _share(getattr(standing.credit, name)) for name in SHARES},
        "claims": [_claim(claim) for claim in standing.claims],
        "method_version": standing.method_version,
    }


def _axes(standing: Standing) -> dict:
    return {
        "label": standing.label.value,
        "schedule": standing.schedule.value,
        "freshness": standing.freshness.value,
        "assurance": standing.assurance.value,
        "reasons": list(standing.reasons),
        "differs": standing.differs,
        "moves": standing.moves,
        "after_deadline": standing.after_deadline,
        "counts": standing.counts,
        "successor": standing.successor,
    }


def _claim(claim: LastClaim) -> dict:
    return {
        "party": claim.party,
        "claim": claim.claim.value if claim.claim else None,
        "effective_on": _day(claim.effective_on),
        "published_on": _day(claim.published_on),
        "number": claim.number,
        "disputes": list(claim.disputes),
    }


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _share(value: Fraction | None) -> str | None:
    return str(value) if value is not None else None


def step_columns(sealed: dict) -> dict:
    """Return the columns of models.Step for a sealed step, but for its days and its entry."""
    columns = {key: value for key, value in sealed.items() if key != "from_on"}
    for name in DAYS:
        columns[name] = date.fromisoformat(sealed[name]) if sealed[name] else None
    for name in SHARES:
        columns[name] = sealed[name] or ""
    columns["successor"] = sealed["successor"] or ""
    columns["reasons"] = "".join(f"|{reason}" for reason in sealed["reasons"])
    columns["reasons"] += "|" if sealed["reasons"] else ""
    return columns


def item_kind(code: str) -> SubjectKind:
    """Return what an item is by its code: milestones end in -M and a number."""
    _before, dash, number = code.rpartition("-M")
    return SubjectKind.MILESTONE if dash and number.isdigit() else SubjectKind.INITIATIVE
