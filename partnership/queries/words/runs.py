"""Sentences whose numbers lead to their working."""

import re
from typing import NamedTuple

PLACES = re.compile(r"%\((\w+)\)s")


class Run(NamedTuple):
    """Some words of a sentence. address: where a number leads, "" for plain words."""

    words: str
    address: str = ""


class Runs(tuple[Run, ...]):
    """A sentence in runs, as parts/runs.html shows it; as text it is its words."""

    __slots__ = ()

    def __str__(self) -> str:
        return "".join(run.words for run in self)


def runs(text: str, **told: Run | str) -> Runs:
    """Return a sentence with its places filled. runs("%(count)s late.", count=Run("9", "/…"))."""
    found = []
    for at, part in enumerate(PLACES.split(text)):
        value = told[part] if at % 2 else part
        if value:
            found.append(value if isinstance(value, Run) else Run(value))
    return Runs(found)
