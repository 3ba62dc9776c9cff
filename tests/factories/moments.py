"""Moments and stopped clocks for tests."""

from collections.abc import Callable
from datetime import UTC, datetime


def moment(text: str) -> datetime:
    """Return the moment of an ISO text in UTC: "2026-04-10" (then at noon in Mexico City,
    18:00 UTC) or "2026-04-10T23:30"."""
    text = text if "T" in text else f"{text}T18:00"
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def clock_at(text: str) -> Callable[[], datetime]:
    """Return a clock that always shows that moment."""
    shown = moment(text)
    return lambda: shown
