"""The rows of the first page: what needs the official, ready for the template."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models import Report
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.queries.belonging import item_of
from partnership.queries.desk import Need, Task
from partnership.queries.words.days import days_ahead, days_late, table_date
from partnership.queries.words.standing import status_of
from partnership.queries.words.texts import text_in
from partnership.vocabulary import Claim, SubjectKind


def groups(found: list[Task], language: str, day: date) -> list[dict]:
    """Return the tasks by need: its words, a note, and a row for each."""
    words = _words()
    return [
        {
            "words": words[need][0],
            "note": words[need][1],
            "rows": [_row(task, language, day) for task in tasks],
        }
        for need, tasks in groupby(found, key=lambda task: task.need)
    ]


def waiting_rows(reports: Iterable[Report], language: str) -> list[dict]:
    """Return what waits for somebody else's sign-off."""
    return [
        {
            "address": reverse("admin:partnership_report_change", args=[report.pk]),
            "code": item_of(report).code,
            "title": _title(item_of(report), language),
        }
        for report in reports
    ]


def _words() -> dict[Need, tuple[str, str]]:
    return {
        Need.OVERDUE: (_("Overdue"), _("the public sees these first")),
        Need.SIGN_OFF: (_("Waiting for your sign-off"), ""),
        Need.ANSWER: (_("Waiting for your answer"), _("reported by the other country")),
        Need.RETURNED: (_("Returned to you"), ""),
        Need.DRAFT: (_("Drafts"), ""),
        Need.TEXTS: (_("Texts not published yet"), ""),
        Need.DUE_SOON: (_("Due within 30 days"), ""),
        Need.NO_REPORT: (_("No report yet, or none recently"), ""),
    }


def _row(task: Task, language: str, day: date) -> dict:
    if task.draft is not None:
        return _text_row(task)
    item = task.item
    return {
        "code": item.code,
        "title": _title(item, language),
        "address": _address(task),
        "verb": _verb(task),
        "status": status_of(task.step) if task.step else None,
        **_figure(task, day),
    }


def _text_row(task: Task) -> dict:
    draft = task.draft
    return {
        "code": draft.subject_code,
        "title": {"words": label_of(SubjectKind(draft.subject_kind))},
        "address": text_address(draft.subject_kind, draft.subject_code),
        "verb": _("Look at it"),
        "figure": table_date(draft.saved_at.date()),
    }


def text_address(kind: str, code: str) -> str:
    """Return the page on which the texts of a subject are changed."""
    model = "priorityarea" if kind == SubjectKind.AREA else kind
    return reverse(f"admin:partnership_{model}_change", args=[code])


def _figure(task: Task, day: date) -> dict:
    """Return the figure of a row and what it means."""
    if task.report is not None:
        claim = label_of(Claim(task.report.claim))
        return {"figure": claim, "note": table_date(task.report.effective_on)}
    due_on = task.step.due_on if task.step else None
    if due_on is None:
        return {"figure": "", "note": _("no date")}
    note = _("was due %(day)s") if due_on < day else _("due %(day)s")
    late = task.need == Need.OVERDUE
    return {
        "figure": days_late((day - due_on).days) if late else days_ahead((due_on - day).days),
        "note": note % {"day": table_date(due_on)},
        "tone": "overdue" if late else "",
    }


def _address(task: Task) -> str:
    if task.report is not None:
        return reverse("admin:partnership_report_change", args=[task.report.pk])
    return reverse("admin:partnership_report_add") + f"?item={task.item.code}"


def _verb(task: Task) -> str:
    return {
        Need.SIGN_OFF: _("Read and sign off"),
        Need.ANSWER: _("Read and answer"),
        Need.RETURNED: _("Rewrite"),
        Need.DRAFT: _("Go on"),
    }.get(task.need, pgettext("verb", "Report"))


def _title(item, language: str):
    return text_in(texts_of(item, "title"), language, source=item.source_language)
