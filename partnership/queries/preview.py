"""What the public will read once a draft is published."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Report
from partnership.models.labels import label_of
from partnership.queries.belonging import item_of, kind_of, plan_of
from partnership.queries.confirming import confirming_of, standing_with
from partnership.queries.words.days import long_date
from partnership.queries.words.standing import Status, status_words
from partnership.rules.outcome import Standing
from partnership.vocabulary import Claim, DayPrecision, Label


@dataclass(frozen=True, slots=True)
class Preview:
    """status: the label of the item. sentence: who says what, of which day.

    then: what would make it final, "" where nothing is awaited. warnings: what to look at twice.
    """

    status: Status
    sentence: str
    then: str
    warnings: list[str]


def preview(report: Report, *, at: datetime, day: date, language: str) -> Preview:
    """Return what publishing the draft at that moment would show. Writes nothing."""
    item = item_of(report)
    standing = standing_with(report, at=at, day=day)
    words = status_words(standing.label, kind_of(item))
    return Preview(
        status=Status(standing.label, words),
        sentence=said_sentence(report, language),
        then=_then(report, standing, language),
        warnings=warnings_of(report),
    )


def said_sentence(report: Report, language: str) -> str:
    """Return who says what of which day, such as "NSERC (Canada): completed on April 2, 2026"."""
    organization = report.organization
    who = getattr(organization, f"acronym_{language}") or getattr(organization, f"name_{language}")
    return _("%(who)s (%(country)s): %(claim)s, %(how)s %(day)s.") % {
        "who": who,
        "country": _country(report, report.party, language),
        "claim": label_of(Claim(report.claim)),
        "how": label_of(DayPrecision(report.precision)),
        "day": long_date(report.effective_on),
    }


def warnings_of(report: Report) -> list[str]:
    """Return what is allowed and unusual: an official should look at it twice."""
    plan = plan_of(item_of(report))
    found = []
    if report.effective_on < plan.adopted_on:
        found.append(
            _(
                "This day lies before the plan was adopted: a completion of that day is marked "
                "“before the plan” and counts nowhere."
            )
        )
    if report.claim == Claim.COMPLETED and report.milestone:
        count = _open_prerequisites(report)
        text = ngettext(
            "%(count)s milestone that it depends on is still open.",
            "%(count)s milestones that it depends on are still open.",
            count,
        )
        found += [text % {"count": count}] if count else []
    return found


def _open_prerequisites(report: Report) -> int:
    from_others = report.milestone.prerequisites if report.milestone else None
    if from_others is None:
        return 0
    done = {Claim.COMPLETED, Claim.CANCELLED, Claim.REPLACED}
    return sum(
        not row.reports.published().filter(claim__in=done).exists() for row in from_others.all()
    )


def _then(report: Report, standing: Standing, language: str) -> str:
    if standing.label != Label.REPORTED_COMPLETE:
        return ""
    item = item_of(report)
    others = [party for party in confirming_of(item) if party != report.party]
    if not others:
        return ""
    names = ", ".join(_country(report, party, language) for party in others)
    return _("It becomes “%(label)s” when the other country confirms: %(names)s.") % {
        "label": status_words(Label.COMPLETED, kind_of(item)),
        "names": names,
    }


def _country(report: Report, party: str, language: str) -> str:
    rows = plan_of(item_of(report)).parties.all()
    return next((getattr(row, f"name_{language}") for row in rows if row.country == party), party)
