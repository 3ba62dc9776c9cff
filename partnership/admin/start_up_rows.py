"""The questions of the start-up queue, ready for their template."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from partnership.actions.answering import CLAIMS_INSTEAD
from partnership.actions.languages import party_languages
from partnership.actions.start_up_checks import number_seen, text_seen
from partnership.admin.bodies import short_name
from partnership.admin.report_form import title_in
from partnership.models import (
    Funding,
    Initiative,
    Meeting,
    Organization,
    Plan,
    Report,
    Responsibility,
    Source,
)
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.queries.belonging import item_of, plan_of
from partnership.queries.press_facts import PressFact
from partnership.queries.start_up import About, Asked, Place
from partnership.queries.unconfirmed import item_held
from partnership.queries.words.days import long_date, span_words
from partnership.queries.words.figures import money
from partnership.queries.words.texts import text_in
from partnership.vocabulary import Claim, Language, MeetingKind, Role, SourceKind

Row = dict[str, Any]


def heading_of(about: About) -> str:
    """Return what a kind of question asks."""
    return {
        About.LEADS: _("Are you the lead?"),
        About.TEXTS: _("Is this the official text?"),
        About.FACTS: _("Is what the press says right?"),
    }[about]


def key_of(asked: Asked) -> str:
    """Return what names a question on its page and in its address."""
    if isinstance(asked, Responsibility):
        return f"role-{asked.pk}"
    if isinstance(asked, Initiative):
        return f"text-{asked.code}"
    if isinstance(asked.fact, Report):
        return f"report-{asked.fact.pk}"
    return f"fact-{asked.fact.code}"


def row_of(asked: Asked, place: Place, language: str) -> Row:
    """Return the question: what is asked, what stands there, and its buttons."""
    if isinstance(asked, Responsibility):
        row = _role(asked, place, language)
    elif isinstance(asked, Initiative):
        row = _text(asked, place)
    elif isinstance(asked.fact, Report):
        row = _report(asked.fact, place, language)
    else:
        row = _fact(asked, place, language)
    return {"key": key_of(asked), **row}


def _role(held: Responsibility, place: Place, language: str) -> Row:
    item = item_held(held)
    body = held.organization
    name = getattr(body, f"acronym_{language}") or _in(body, "name", language)
    leads = held.role == Role.LEAD
    told = {"name": name}
    return {
        "template": "admin/parts/question_role.html",
        "code": item.code,
        "title": title_in(item),
        "question": (_("Does %(name)s lead this?") if leads else _("Does %(name)s support this?"))
        % told,
        "body": _in(body, "name", language),
        "denied": held.until_on is not None,
        "leads": leads,
        "yes": (_("Yes, %(name)s leads") if leads else _("Yes, %(name)s supports it")) % told,
        "whole": place.whole,
        "others": _others(held, language) if place.whole and leads else [],
        "none": _("No, and none of ours leads this") if leads and place.whole else _("No"),
    }


def _others(held: Responsibility, language: str) -> list[tuple[str, str]]:
    rows = Organization.objects.filter(country=held.organization.country, entry__isnull=False)
    if held.until_on is None:
        rows = rows.exclude(pk=held.organization_id)
    named = [(row.code, _in(row, "name", language)) for row in rows]
    return sorted(named, key=lambda pair: pair[1].casefold())


def _text(initiative: Initiative, place: Place) -> Row:
    plan = initiative.plan
    return {
        "template": "admin/parts/question_text.html",
        "code": initiative.code,
        "title": title_in(initiative),
        "question": _("Is this text as the official one has it?"),
        "texts": [_compared(initiative, each) for each in party_languages(plan, place.party)],
        "sources": _sources(initiative.code),
        "seen": text_seen(initiative, plan, place.party),
        "correct": reverse("admin:partnership_initiative_change", args=[initiative.code]),
        "comments": _comments(plan, place.party),
    }


def _compared(initiative: Initiative, language: Language) -> dict:
    told = {
        name: texts_of(initiative, name)[language]
        for name in ("title", "description", "quoted", "quoted_locator")
    }
    return {"lang": language.value, "language": label_of(language), **told}


def _report(report: Report, place: Place, language: str) -> Row:
    item = item_of(report)
    plan = plan_of(item)
    return {
        "template": "admin/parts/question_report.html",
        "code": item.code,
        "title": title_in(item),
        "question": _("%(claim)s on %(day)s: is that right?")
        % {"claim": _first(Claim(report.claim)), "day": long_date(report.effective_on)},
        "note": text_in(texts_of(report, "note"), language),
        "sources": [_source(report.source)] if report.source else [],
        "claims": [(claim.value, label_of(claim)) for claim in CLAIMS_INSTEAD],
        "comments": _comments(plan, place.party),
        "correct": reverse("admin:partnership_report_add") + f"?item={item.code}",
    }


def _first(claim: Claim) -> str:
    words = str(label_of(claim))
    return words[:1].upper() + words[1:]


def _fact(asked: PressFact, place: Place, language: str) -> Row:
    fact = asked.fact
    told = _meeting(fact) if isinstance(fact, Meeting) else _sum(fact)
    return {
        "template": "admin/parts/question_fact.html",
        "code": fact.code,
        "title": text_in(texts_of(fact, "title"), language, source=fact.source_language),
        "note": text_in(texts_of(fact, "description"), language, source=fact.source_language),
        "question": _("Is this so?"),
        "sources": _sources(fact.code),
        "seen": number_seen(fact),
        "comments": _comments(fact.plan, place.party),
        **told,
    }


def _meeting(meeting: Meeting) -> dict:
    return {
        "facts": [
            str(label_of(MeetingKind(meeting.kind))),
            span_words(meeting.starts_on, meeting.ends_on),
            ", ".join(short_name(row) for row in meeting.participants.all()),
        ],
        "days": [
            ("starts_on", _("First day"), _iso(meeting.starts_on)),
            ("ends_on", _("Last day"), _iso(meeting.ends_on)),
        ],
    }


def _sum(funding: Funding) -> dict:
    day = long_date(funding.dated_on) if funding.dated_on else _("no date")
    return {
        "facts": [money(funding.amount, funding.currency), day],
        "days": [("dated_on", _("Day"), _iso(funding.dated_on))],
        "amount": f"{funding.amount.normalize():f}",
        "currency": funding.currency,
    }


def _iso(day: Any) -> str:
    return day.isoformat() if day else ""


def _comments(plan: Plan, party: str) -> list[dict]:
    return [
        {"name": f"comment_{language}", "lang": language.value, "language": label_of(language)}
        for language in party_languages(plan, party)
    ]


def _sources(code: str) -> list[dict]:
    rows = Source.objects.filter(
        subject_code=code, due_date=None, observation=None, for_report=False
    )
    return [_source(row) for row in rows.order_by("position", "pk")]


def _source(source: Source) -> dict:
    return {
        "words": source.name,
        "address": source.address,
        "kind": label_of(SourceKind(source.kind)),
        "locator": source.locator,
    }


def _in(row: Any, name: str, language: str) -> str:
    return str(text_in(texts_of(row, name), language, source=row.source_language))
