"""A report as it is read: what it says, what the public will read, and what may be done."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.admin.answer_form import AnswerForm
from partnership.admin.evidence_words import file_words
from partnership.admin.moments import now, today
from partnership.admin.report_form import title_in
from partnership.admin.report_signing import joint_choices, signed_facts
from partnership.models import Answer, Official, Report
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.queries.belonging import item_of
from partnership.queries.policy import Verb, may
from partnership.queries.preview import preview, said_sentence
from partnership.queries.words.days import long_date
from partnership.queries.words.texts import text_in
from partnership.vocabulary import AnswerKind, Claim, DraftState, ReasonGiven, SourceKind

ON_DESK = (Verb.PUBLISH, Verb.SCHEDULE, Verb.RETURN, Verb.TAKE_BACK)


def report_page(
    desk, request: HttpRequest, report: Report, *, answer_form: AnswerForm | None = None
) -> HttpResponse:
    """Answer with the page of one report."""
    official, language = request.user, get_language()
    day = today(official)
    item = item_of(report)
    public = report.state == DraftState.PUBLISHED
    verbs = {verb.value: may(official, verb, on=report, day=day) for verb in _verbs(public)}
    return desk.page(
        request,
        "report.html",
        f"{item.code} · {title_in(item)}",
        report=report,
        public=public,
        state=label_of(DraftState(report.state)),
        sentence=_sentence(report, language),
        preview=None if public else preview(report, at=now(), day=day, language=language),
        facts=facts_of(report, at_home=may(official, Verb.READ_DRAFT, on=report, day=day)),
        evidence=[_evidence(piece) for piece in report.evidence.order_by("position")],
        answers=[_answer(row, language) for row in _answers(report)],
        verbs=verbs,
        joints=joint_choices(report) if verbs.get(Verb.SCHEDULE) else [],
        answer_form=(answer_form or AnswerForm()) if verbs.get(Verb.ANSWER) else None,
        standing_no=_standing_no(report, official, day),
    )


def report_address(report: Report) -> str:
    """Return where a report is written or read."""
    return reverse("admin:partnership_report_change", args=[report.pk])


def _verbs(public: bool) -> tuple[Verb, ...]:
    return (Verb.ANSWER, Verb.CORRECT, Verb.WITHDRAW) if public else ON_DESK


def _sentence(report: Report, language: str) -> str:
    if report.organization is None:
        return _("%(claim)s, on %(day)s, from a public source.") % {
            "claim": label_of(Claim(report.claim)),
            "day": long_date(report.effective_on),
        }
    return said_sentence(report, language)


def facts_of(report: Report, *, at_home: bool) -> list[dict]:
    """Return name and words of what the report says; people and comments at home only."""
    language = get_language()
    told = [
        (_("Reason"), label_of(ReasonGiven(report.reason)) if report.reason else ""),
        (_("Why"), text_in(texts_of(report, "reason_text"), language)),
        (_("Note"), text_in(texts_of(report, "note"), language)),
        (_("Replaced by"), report.successor.code if report.successor else ""),
        (_("Corrects entry"), report.corrects.entry_id if report.corrects else ""),
        (_("Entry in the record"), report.entry_id if report.entry_id is not None else ""),
    ]
    if at_home:
        told.append((_("Comment on its return"), report.comment))
        told.append((_("Written by"), str(report.author or "")))
        told += signed_facts(report)
    return [{"name": name, "words": words} for name, words in told if str(words)]


def _evidence(piece) -> dict:
    kind = label_of(SourceKind(piece.source_kind)) if piece.source_kind else ""
    own = reverse("admin:partnership_evidence_file", args=[piece.pk]) if piece.sha256 else ""
    return {
        "address": own or piece.address,
        "words": str(piece),
        "kind": kind,
        "form": file_words(piece.media_type, piece.size_bytes) if own else "",
        "withheld": piece.withheld_by.code if piece.withheld_by else "",
        "publisher": piece.publisher,
        "day": long_date(piece.dated_on) if piece.dated_on else "",
    }


def _answers(report: Report):
    return report.answers.filter(entry__isnull=False).select_related("organization")


def _answer(row: Answer, language: str) -> dict:
    instead = label_of(Claim(row.claim)) if row.claim else ""
    return {
        "who": row.organization.code,
        "kind": label_of(AnswerKind(row.kind)),
        "claim": instead,
        "comment": text_in(texts_of(row, "comment"), language),
        "day": long_date(row.published_at.date()),
        "withdrawn": long_date(row.withdrawn_on) if row.withdrawn_on else "",
    }


def _standing_no(report: Report, official: Official, day) -> bool:
    given = report.answers.filter(party=official.party, withdrawn_on=None).order_by("entry_id")
    given = given.exclude(kind=AnswerKind.COMMENT)
    last = given.last()
    return last is not None and may(official, Verb.TAKE_BACK_ANSWER, on=last, day=day)
