"""What a row of a table or a spreadsheet gives, read as the words of a report and a new date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from partnership.actions.reporting_words import Link, Said
from partnership.models import Evidence, Milestone, Proposal, Report
from partnership.models.report import NEEDS_REASON
from partnership.models.texts import columns_of, texts_of
from partnership.vocabulary import Claim, DayPrecision, Language, ReasonGiven, SourceKind

TEXTS = (*columns_of("note"), *columns_of("reason_text"))
# Everything of a report that a row can say, in the order in which it is shown.
REPORTED = (
    "claim",
    "effective_on",
    "precision",
    *columns_of("note"),
    "reason",
    *columns_of("reason_text"),
    "successor",
    "evidence_address",
    "evidence_kind",
)
MOVED = "new_due_on"
FILLED = (*REPORTED, MOVED)
CODES: dict[str, type[StrEnum]] = {
    "claim": Claim,
    "precision": DayPrecision,
    "reason": ReasonGiven,
    "evidence_kind": SourceKind,
}
DAYS = ("effective_on", MOVED)
# One reason in a row serves the claim and the new date alike.
REASONS = ("reason", *columns_of("reason_text"))
# The longest text of a cell, in characters: as much as a cell of a spreadsheet holds.
LONGEST = 32_767


@dataclass(slots=True)
class Problem:
    """Why a row is refused. column: whose cell is wrong, "" for the whole row."""

    column: str
    sentence: str

    def to_json(self) -> dict[str, str]:
        """Return the problem as a batch keeps it."""
        return {"column": self.column, "sentence": str(self.sentence)}


@dataclass(slots=True)
class Read:
    """A row that was read. said: None where it reports nothing; moved_to: a new due date."""

    said: Said | None = None
    moved_to: date | None = None
    problems: list[Problem] = field(default_factory=list)


def standing_in(report: Report | None, move: Proposal | None = None) -> dict[str, str]:
    """Return what a row shows before anybody writes in it: the drafts, as codes and ISO days."""
    found = dict.fromkeys(FILLED, "")
    if move is not None:
        found |= _words_of_move(move)
    if report is not None:
        link = report.evidence.order_by("position").first() if report.claim in ENDED else None
        told = {**_words_of(report), **_link_of(link)}
        found |= {name: text for name, text in told.items() if text or name not in REASONS}
    return found


def _words_of_move(move: Proposal) -> dict[str, str]:
    told = move.content
    texts = told.get("reason_text") or {}
    return {
        MOVED: told.get("due_on") or "",
        "reason": told.get("reason") or "",
        **{f"reason_text_{code}": plain(texts.get(code, "")) for code in Language},
    }


ENDED = (Claim.COMPLETED, Claim.CANCELLED, Claim.REPLACED)


def _words_of(report: Report) -> dict[str, str]:
    texts = {
        f"{name}_{language}": plain(text)
        for name in ("note", "reason_text")
        for language, text in texts_of(report, name).items()
    }
    return {
        "claim": report.claim,
        "effective_on": report.effective_on.isoformat(),
        "precision": report.precision,
        "reason": report.reason,
        "successor": report.successor.code if report.successor else "",
        **texts,
    }


def _link_of(link: Evidence | None) -> dict[str, str]:
    if link is None:
        return {"evidence_address": "", "evidence_kind": ""}
    return {"evidence_address": link.address, "evidence_kind": link.source_kind}


def plain(text: str) -> str:
    """Return a text with one kind of line end, and none at its ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def says_nothing(given: Mapping[str, str]) -> bool:
    """Say whether a row was left as it came: neither a claim nor a new date."""
    return not any(given.get(column, "").strip() for column in FILLED)


def read(given: Mapping[str, str], *, today: date, successors: Mapping[str, Milestone]) -> Read:
    """Read a row. today: the day of a report that names none. Never raises."""
    found = Read()
    words = {column: plain(given.get(column, "")) for column in FILLED}
    found.problems += [*_wrong_codes(words), *_wrong_texts(words)]
    days = {column: _day(words[column], column, found) for column in DAYS}
    found.moved_to = days[MOVED]
    if words["successor"] and words["successor"] not in successors:
        sentence = _("There is no milestone with this code to take its place.")
        found.problems.append(Problem("successor", sentence))
    if _reports(words) and not words["claim"]:
        found.problems.append(Problem("claim", _("Say how it stands: this cell is empty.")))
    if words["claim"] and not found.problems:
        found.said = _said(words, days["effective_on"] or today, successors)
    return found


def _reports(words: Mapping[str, str]) -> bool:
    """Say whether the row says more than a new date and the reason for it."""
    shared = REASONS if words[MOVED] else ()
    return any(words[column] for column in REPORTED if column not in shared)


def _wrong_codes(words: Mapping[str, str]) -> list[Problem]:
    sentence = _("“%(text)s” is none of the choices. Take one from the list.")
    return [
        Problem(column, sentence % {"text": words[column][:80]})
        for column, enum in CODES.items()
        if words[column] and words[column] not in list(enum)
    ]


def _wrong_texts(words: Mapping[str, str]) -> list[Problem]:
    found = []
    for column, text in words.items():
        if len(text) > LONGEST:
            sentence = _("This text is longer than %(count)s characters: shorten it.")
            found.append(Problem(column, sentence % {"count": LONGEST}))
        elif any(ord(letter) < ord(" ") and letter not in "\n\t" for letter in text):
            sentence = _("There is a character in it that cannot be seen: type the text anew.")
            found.append(Problem(column, sentence))
    return found


def _day(text: str, column: str, found: Read) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text) if len(text) == len("2026-11-20") else _no_day(text)
    except ValueError:
        sentence = _("“%(text)s” is no day: write it as 2026-11-20 (year, month, day).")
        found.problems.append(Problem(column, sentence % {"text": text[:80]}))
        return None


def _no_day(text: str) -> date:
    raise ValueError(text)


def _said(words: Mapping[str, str], day: date, successors: Mapping[str, Milestone]) -> Said:
    if words[MOVED] and words["claim"] not in NEEDS_REASON:
        words = {**words, **dict.fromkeys(REASONS, "")}
    kind = SourceKind(words["evidence_kind"]) if words["evidence_kind"] else None
    link = Link(address=words["evidence_address"], kind=kind or SourceKind.OFFICIAL_RELEASE)
    return Said(
        claim=Claim(words["claim"]),
        effective_on=day,
        precision=DayPrecision(words["precision"] or DayPrecision.EXACT),
        note={language.value: words[f"note_{language}"] for language in Language},
        reason=ReasonGiven(words["reason"]) if words["reason"] else None,
        reason_text={language.value: words[f"reason_text_{language}"] for language in Language},
        successor=successors.get(words["successor"]),
        evidence=(link,) if words["evidence_address"] else (),
    )
