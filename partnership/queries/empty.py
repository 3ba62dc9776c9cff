"""Why something is not there: what is missing, and who would fill it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Empty:
    """One sentence in the place of what is missing, as parts/empty.html shows it."""

    words: str
    note: str = ""
    address: str = ""
    link: str = ""
