"""What is wrong with a file, said so that the person who wrote it can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

MOST_COMPARED = 1000


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong. file: as named by its folder; line: 1 is the first.

    path: where in the file ("initiatives[12].leads[0].organization"), "" for the whole.
    """

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}"
        return f"{place} {self.path}: {self.message}" if self.path else f"{place} {self.message}"


class Unreadable(ValueError):
    """The files do not make a plan. problems: every one that was found, in file order."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def suggestion(given: str, known: Iterable[str]) -> str:
    """The end of a message: the nearest known word, or nothing where none is near.

    Nothing either among more than 1000 words, where looking takes too long.
    """
    words = sorted(known)
    near = get_close_matches(given[:80], words, n=1) if len(words) <= MOST_COMPARED else []
    return f'; did you mean "{near[0]}"?' if near else ""
