"""What was said of an item: its reports with their answers, notes and marks, newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models.labels import label_of
from partnership.queries.dated_facts.translated import translated_marks
from partnership.queries.item_page.addresses import entry_address
from partnership.queries.item_page.reasons import given_words
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, acronym, long_date, party_name, table_date, text_in
from partnership.vocabulary import (
    AnswerKind,
    Claim,
    DayPrecision,
    ReportOrigin,
    SourceKind,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A report or an answer. who: the body and its country, or the public source.

    claim: in words, with the claim's code as `key`. over: why it no longer stands
    ("corrected by No. 12", "taken back on …"), "" while it does; then it is shown struck.
    """

    day: str
    day_words: str
    who: str
    key: str
    claim: str
    over: str
    reason: Text
    note: Text
    marks: tuple[str, ...]
    number: str
    address: str
    answers: tuple["Said", ...] = ()


def reports_of(
    state: Mapping, organizations: Mapping[str, dict], reading: Reading
) -> tuple[Said, ...]:
    """Return the reports on an item, newest first; what was corrected or taken back stays."""
    corrected = {told["corrects"]: told["number"] for told in state["reports"] if told["corrects"]}
    told = sorted(
        state["reports"], key=lambda told: (told["effective_on"], told["number"]), reverse=True
    )
    return tuple(_report(each, state, corrected, organizations, reading) for each in told)


def _report(
    told: Mapping,
    state: Mapping,
    corrected: Mapping[int, int],
    organizations: Mapping[str, dict],
    reading: Reading,
) -> Said:
    source = state["source_language"]
    return Said(
        day=told["effective_on"],
        day_words=day_in_words(told["effective_on"], told["precision"]),
        who=who_reports(told, organizations, reading),
        key=told["claim"],
        claim=_claim(told),
        over=_over(told, corrected),
        reason=given_words(told, reading, source=source),
        note=text_in(told["note"], reading.language, source=source),
        marks=(*_marks(told), *_confirmed(told, reading), *translated_marks(told, reading)),
        number=_("No. %(number)s") % {"number": told["number"]},
        address=entry_address(told["number"], reading),
        answers=tuple(_answer(each, source, organizations, reading) for each in told["answers"]),
    )


def _answer(
    told: Mapping, source: str, organizations: Mapping[str, dict], reading: Reading
) -> Said:
    claim = str(label_of(Claim(told["claim"]))) if told["claim"] else ""
    kind = str(label_of(AnswerKind(told["answer"])))
    taken_back = {"withdrawn_on": told["withdrawn_on"], "number": told["number"]}
    return Said(
        day=told["published_on"],
        day_words=table_date(told["published_on"]),
        who=_who(told, organizations, reading),
        key=told["answer"],
        claim=_("%(answer)s: %(claim)s") % {"answer": kind, "claim": claim} if claim else kind,
        over=_over(taken_back, {}),
        reason=Text(""),
        note=text_in(told["comment"], reading.language, source=source),
        marks=tuple(translated_marks(told, reading)),
        number=_("No. %(number)s") % {"number": told["number"]},
        address=entry_address(told["number"], reading),
    )


def day_in_words(day: date | str, precision: str) -> str:
    """Return a day as exactly as it is known: on or before Dec 29, 2025."""
    words = table_date(day)
    if precision == DayPrecision.EXACT:
        return words
    told = {"precision": str(label_of(DayPrecision(precision))), "day": words}
    return pgettext("day as exactly as known", "%(precision)s %(day)s") % told


def who_reports(told: Mapping, organizations: Mapping[str, dict], reading: Reading) -> str:
    """Return who stands behind a report: a body of a country, or a publisher."""
    if told["origin"] == ReportOrigin.PUBLIC_SOURCE:
        source = told["source"] or {}
        return source.get("publisher") or source.get("name") or _("a public source")
    return _who(told, organizations, reading)


def _who(told: Mapping, organizations: Mapping[str, dict], reading: Reading) -> str:
    body = organizations.get(told["organization"] or "")
    name = acronym(body, reading.language).words if body else ""
    country = party_name(reading.plan, told["party"], reading.language) if told["party"] else ""
    return ", ".join(part for part in (name, country) if part)


def _claim(told: Mapping) -> str:
    claim = str(label_of(Claim(told["claim"])))
    if not told["successor"]:
        return claim
    return _("%(claim)s by %(code)s") % {"claim": claim, "code": told["successor"]}


def _over(told: Mapping, corrected: Mapping[int, int]) -> str:
    if told["withdrawn_on"]:
        return _("taken back on %(day)s") % {"day": long_date(told["withdrawn_on"])}
    if told["number"] in corrected:
        return _("corrected by No. %(number)s") % {"number": corrected[told["number"]]}
    return ""


def _confirmed(told: Mapping, reading: Reading) -> list[str]:
    """Return which countries confirmed what a public source says."""
    if told["origin"] != ReportOrigin.PUBLIC_SOURCE:
        return []
    yes = dict.fromkeys(
        answer["party"]
        for answer in told["answers"]
        if answer["answer"] == AnswerKind.YES and not answer["withdrawn_on"]
    )
    names = [party_name(reading.plan, party, reading.language) for party in yes]
    return [_("confirmed by %(country)s") % {"country": name} for name in names]


def _marks(told: Mapping) -> list[str]:
    """Return what must be known of a report to weigh it."""
    marks = []
    if told["origin"] == ReportOrigin.PUBLIC_SOURCE:
        marks.append(_("from a public source"))
        kind = (told["source"] or {}).get("kind")
        if kind in (SourceKind.PRESS, SourceKind.DIGEST):
            marks.append(_("reported by the press"))
    elif not told["by_lead"]:
        marks.append(_("by a supporting organization: shown, decides nothing"))
    if told["corrects"]:
        marks.append(_("corrects No. %(number)s") % {"number": told["corrects"]})
    return marks
