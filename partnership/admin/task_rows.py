"""The rows of the first page: what needs the official, ready for the template."""

from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from partnership.admin.bodies import short_name
from partnership.admin.task_verbs import openers, presses, written_address
from partnership.models.labels import label_of
from partnership.queries.addresses import subject_address
from partnership.queries.desk import Desk, Need, Task, Waiting, own_word
from partnership.queries.desk.surroundings import Surroundings
from partnership.queries.states.standing import item_kind
from partnership.queries.words.days import days_ahead, days_late, days_words, table_date
from partnership.queries.words.standing import status_of
from partnership.queries.words.texts import Text
from partnership.rules.thresholds import ANSWER_DAYS
from partnership.vocabulary import Claim, DraftState, ProposalKind, SubjectKind

SELECTED = (Need.OVERDUE, Need.DUE_SOON, Need.SILENT, Need.NO_REPORT)


def groups(desk: Desk, around: Surroundings, language: str) -> list[dict]:
    """Return the tasks by need: its words, a note, and a row for each."""
    words = _words()
    return [
        {
            "key": need.value,
            "words": words[need][0],
            "note": words[need][1],
            "rows": [_row(task, desk, around, language) for task in tasks],
        }
        for need, tasks in groupby(desk.tasks, key=lambda task: task.need)
    ]


def waiting_rows(desk: Desk, around: Surroundings, language: str) -> list[dict]:
    """Return what waits for somebody else: their sign-off, or the other party's answer."""
    return [
        {
            "address": written_address(row.draft) if row.draft else _public(row.code, language),
            "code": row.code,
            "title": around.title(row.code, language),
            "note": _waits_for(row, desk.scope.day),
        }
        for row in desk.waiting
    ]


def codes_of(desk: Desk) -> set[str]:
    """Return the items whose states the rows show."""
    return {row.code for row in (*desk.tasks, *desk.waiting)}


def _words() -> dict[Need, tuple[str, str]]:
    return {
        Need.OVERDUE: (_("Overdue"), _("the public sees these first")),
        Need.SIGN_OFF: (_("Waiting for your sign-off"), ""),
        Need.ANSWER: (_("Waiting for your answer"), _("reported by the other country")),
        Need.DISPUTED: (
            _("The other country says no"),
            _("answer with a report, correct yours, or take it back"),
        ),
        Need.RETURNED: (_("Returned to you"), ""),
        Need.DRAFT: (_("Drafts"), ""),
        Need.TEXTS: (_("Texts not published yet"), ""),
        Need.DUE_SOON: (_("Due within 30 days"), ""),
        Need.SILENT: (_("Ageing or stale"), _("the last report is older than it should be")),
        Need.NO_REPORT: (_("No report yet"), ""),
    }


def _row(task: Task, desk: Desk, around: Surroundings, language: str) -> dict:
    return {
        "id": _id(task),
        "code": task.code,
        "title": _title(task, around, language),
        "address": _address(task, language),
        "status": status_of(task.step) if task.step else None,
        "owners": around.owners(task.code, language),
        "selects": selects(task),
        "openers": openers(task),
        "presses": presses(task, desk.repeatable.get(task.code)),
        **_figure(task, desk.scope.day, desk.scope.party),
    }


def selects(task: Task) -> bool:
    """Say whether a row can be chosen, to report on many at once."""
    return task.mine and task.need in SELECTED and task.report is None


def _id(task: Task) -> str:
    if task.need in SELECTED:
        return f"row-{task.need}-{task.code}"
    if task.proposal is not None:
        return f"row-{task.need}-proposal-{task.proposal.pk}"
    return f"row-{task.need}-{task.report.pk if task.report else task.code}"


def _title(task: Task, around: Surroundings, language: str) -> Text:
    if task.draft is not None:
        return Text(str(label_of(SubjectKind(task.draft.subject_kind))))
    return around.title(task.code, language)


def _address(task: Task, language: str) -> str:
    if task.draft is not None:
        return openers(task)[0].address
    written = task.report or task.proposal
    return written_address(written) if written else _public(task.code, language)


def _public(code: str, language: str) -> str:
    return subject_address(item_kind(code), code, language)


def _figure(task: Task, day: date, party: str) -> dict:
    """Return the figure of a row and what it means."""
    if task.draft is not None:
        return {"figure": table_date(task.draft.saved_at.date()), "note": ""}
    if task.proposal is not None:
        return {"figure": label_of(ProposalKind(task.proposal.kind)), "note": _by(task.proposal)}
    if task.report is not None and task.need not in SELECTED:
        return _report_figure(task, day)
    if task.need in (Need.SILENT, Need.NO_REPORT):
        return _silence_figure(task, party)
    due_on = task.step.due_on
    if task.need == Need.OVERDUE:
        note = _written(task) or _("was due %(day)s") % {"day": table_date(due_on)}
        return {"figure": days_late((day - due_on).days), "note": note, "tone": "overdue"}
    return {"figure": table_date(due_on), "note": days_ahead((due_on - day).days)}


def _written(task: Task) -> str:
    """Return what becomes of an item that is late and on which something is written."""
    if task.report is None:
        return ""
    sent = task.report.state == DraftState.SENT
    return _("a report waits for sign-off") if sent else _("a report is begun")


def _by(proposal) -> str:
    return _("proposed by %(who)s") % {"who": short_name(proposal.organization)}


def _report_figure(task: Task, day: date) -> dict:
    report = task.report
    claim = str(label_of(Claim(report.claim)))
    figure = f"{claim[0].upper()}{claim[1:]}"
    if task.need == Need.ANSWER:
        days = (day - report.published_at.date()).days
        note = (
            _("published %(ago)s ago") % {"ago": days_words(days)} if days else _("published today")
        )
        return {"figure": figure, "note": _no_answer(days, report, note)}
    return {"figure": figure, "note": table_date(report.effective_on)}


def _no_answer(days: int, report, note: str) -> str:
    if days <= ANSWER_DAYS:
        return note
    return _("no answer since %(day)s") % {"day": table_date(report.published_at.date())}


def _silence_figure(task: Task, party: str) -> dict:
    word = own_word(task.step, party)
    if word is None:
        return {"figure": _("No report"), "note": ""}
    return {
        "figure": label_of(Claim(word["claim"])),
        "note": _("last said %(day)s") % {"day": table_date(word["published_on"])},
    }


def _waits_for(row: Waiting, day: date) -> str:
    if row.draft is not None and row.draft.state == DraftState.OFFERED:
        return _("offered to the other country, which has not answered")
    if row.draft is not None:
        return _("waits for sign-off in your organization")
    since = row.step.waiting_since
    days = (day - since).days
    if days > ANSWER_DAYS:
        return _("no answer since %(day)s") % {"day": table_date(since)}
    return _("the other country has had it to confirm for %(days)s") % {"days": days_words(days)}
