"""Days and moments as the record writes them, each in one way only."""

from datetime import UTC, date, datetime


def moment_text(moment: datetime) -> str:
    """Return "YYYY-MM-DDTHH:MM:SS.ffffffZ", in UTC. Raises ValueError for a naive moment."""
    if moment.utcoffset() is None:
        raise ValueError(f"{moment.isoformat()} does not say its time zone.")
    naive = moment.astimezone(UTC).replace(tzinfo=None)
    return naive.isoformat(timespec="microseconds") + "Z"


def parse_moment(text: str) -> datetime:
    """Return the moment, in UTC. Raises ValueError for any other way of writing it."""
    sentence = f"{text[:60]!r} is not a moment written YYYY-MM-DDTHH:MM:SS.ffffffZ."
    if not text.endswith("Z"):
        raise ValueError(sentence)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(sentence) from None
    if moment_text(moment) != text:
        raise ValueError(sentence)
    return moment


def parse_day(text: str) -> date:
    """Return the day of "YYYY-MM-DD". Raises ValueError for any other way of writing it."""
    sentence = f"{text[:60]!r} is not a day written YYYY-MM-DD."
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(sentence) from None
    if day.isoformat() != text:
        raise ValueError(sentence)
    return day
