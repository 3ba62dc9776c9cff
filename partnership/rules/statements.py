"""Reports as they now read: a correction has taken the place of what it corrects."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnership.rules.facts import Report
from partnership.vocabulary import Claim, DayPrecision, ReportOrigin, SourceKind

# The press alone does not document a completion, whatever it carries.
UNDOCUMENTED_SOURCES = (SourceKind.PRESS, SourceKind.DIGEST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One report and its corrections, oldest first. Never empty.

    It keeps the number and the age of its first text and reads as its last.
    """

    texts: tuple[Report, ...]

    @property
    def first(self) -> Report:
        return self.texts[0]

    @property
    def last(self) -> Report:
        return self.texts[-1]

    @property
    def numbers(self) -> frozenset[int]:
        return frozenset(text.number for text in self.texts)

    @property
    def withdrawn(self) -> bool:
        return any(text.withdrawn_on is not None for text in self.texts)

    @property
    def public(self) -> bool:
        """It was read in a public source; no official stands behind it."""
        return self.first.origin is ReportOrigin.PUBLIC_SOURCE

    @property
    def documented(self) -> bool:
        return self.last.documented and self.last.source_kind not in UNDOCUMENTED_SOURCES

    @property
    def unchanged_since(self) -> Report:
        """The text from which on claim, day and evidence are as they are now."""
        newest = self.last
        for text in reversed(self.texts):
            if _what_a_yes_is_for(text) != _what_a_yes_is_for(newest):
                break
            newest = text
        return newest

    @property
    def aged_from(self) -> date:
        """The day from which its age is counted: publication, or the source's own date."""
        if self.public and self.first.source_on is not None:
            return self.first.source_on
        return self.first.published_on


def statements(reports: Iterable[Report]) -> tuple[Statement, ...]:
    """Return the reports as they now read, withdrawn ones too, in the record's order."""
    place: dict[int, int] = {}
    texts: dict[int, list[Report]] = {}
    for report in sorted(reports, key=lambda report: report.number):
        corrected = report.number if report.corrects is None else report.corrects
        place[report.number] = place.get(corrected, report.number)
        texts.setdefault(place[report.number], []).append(report)
    return tuple(Statement(texts=tuple(chain)) for chain in texts.values())


def _what_a_yes_is_for(
    text: Report,
) -> tuple[Claim, date, DayPrecision, bool, str, str | None]:
    return (
        text.claim,
        text.effective_on,
        text.precision,
        text.documented,
        text.evidence,
        text.successor,
    )
