"""What is found where the tables and the record do not agree."""

from dataclasses import dataclass

SHOWN_LENGTH = 80


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that does not agree. seq: of the entry that says otherwise, -1 for none."""

    seq: int
    table: str
    subject: str
    sentence: str

    def __str__(self) -> str:
        entry = f"entry {self.seq}, " if self.seq >= 0 else ""
        return f"{entry}{self.table} {self.subject}: {self.sentence}"


def differences(kept: object, found: object, path: str = "") -> list[str]:
    """Return where two JSON values differ, each as "path: kept → found"."""
    if isinstance(kept, dict) and isinstance(found, dict):
        return [
            line
            for key in sorted(kept.keys() | found.keys())
            for line in differences(kept.get(key), found.get(key), f"{path}.{key}".lstrip("."))
        ]
    if isinstance(kept, list) and isinstance(found, list) and len(kept) == len(found):
        return [
            line
            for index, (one, other) in enumerate(zip(kept, found, strict=True))
            for line in differences(one, other, f"{path}[{index}]")
        ]
    return [] if kept == found else [f"{path}: {_short(kept)} → {_short(found)}"]


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"
