"""One definition of the method, with the numbers that the code itself uses."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def gettext_noop(words: str) -> str:
    """Return the words as they are: this name marks them for the site's catalogues."""
    return words


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What one code means, in plain English.

    words: one sentence, the key under which its translations are kept, with a place like
    %(days)s for each of `numbers`. row: of a label, its place in the order of labels.
    """

    code: str
    words: str
    numbers: Mapping[str, int] = field(default_factory=dict)
    row: int | None = None

    @property
    def english(self) -> str:
        """The sentence with its numbers filled in."""
        return self.words % self.numbers
