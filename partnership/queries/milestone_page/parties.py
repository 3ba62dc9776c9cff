"""What each leading party last said of a milestone, what it waits for, and what is disputed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models import Step
from partnership.models.labels import label_of
from partnership.queries.dated_facts import Said
from partnership.queries.item_page.reasons import about_whom
from partnership.queries.page_context import Reading
from partnership.queries.words import (
    days_words,
    long_date,
    parties_in_order,
    party_name,
    table_date,
)
from partnership.rules.thresholds import ANSWER_DAYS
from partnership.vocabulary import AnswerKind, Claim, Why


@dataclass(frozen=True, slots=True)
class PartyWord:
    """One leading party's last word. claim: "" where it has said nothing.

    said: as of which day, and when it was published. waiting: what is waited for, or "".
    """

    code: str
    country: str
    claim: str
    said: str
    number: str
    waiting: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A report and a party's no to it: both texts."""

    report: Said
    answer: Said


def party_words_of(step: Step, reading: Reading) -> tuple[PartyWord, ...]:
    """Return the last word of each leading party, in the order of the language."""
    claims = {told["party"]: told for told in step.claims}
    order = [party["country"] for party in parties_in_order(reading.plan, reading.language)]
    known = [country for country in order if country in claims]
    return tuple(_party(claims[country], step, reading) for country in known)


def _party(told: Mapping, step: Step, reading: Reading) -> PartyWord:
    return PartyWord(
        code=told["party"],
        country=party_name(reading.plan, told["party"], reading.language),
        claim=str(label_of(Claim(told["claim"]))) if told["claim"] else "",
        said=_said(told),
        number=_("No. %(number)s") % {"number": told["number"]} if told["number"] else "",
        waiting=_waiting(told["party"], step, reading),
    )


def _said(told: Mapping) -> str:
    if not told["claim"]:
        return ""
    return _("as of %(day)s, published %(published)s") % {
        "day": table_date(told["effective_on"]),
        "published": table_date(told["published_on"]),
    }


def _waiting(country: str, step: Step, reading: Reading) -> str:
    """Return for how long a party's answer is waited for; "" where none is."""
    since = step.waiting_since
    if since is None or country not in about_whom(step, Why.AWAITING_CONFIRMATION):
        return ""
    days = (reading.as_of.day - since).days
    told = {"day": long_date(since), "days": days_words(days)}
    if days > ANSWER_DAYS and country in about_whom(step, Why.NO_ANSWER):
        return _("no answer since %(day)s (%(days)s)") % told
    return _("has not confirmed; waiting since %(day)s (%(days)s)") % told


def disputes_of(reports: Sequence[Said]) -> tuple[Dispute, ...]:
    """Return every standing no to a report that stands, with both texts."""
    return tuple(
        Dispute(report, answer)
        for report in reports
        if not report.over
        for answer in report.answers
        if answer.key == AnswerKind.NO and not answer.over
    )
