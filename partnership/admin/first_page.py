"""The first page of the officials' side: what needs the official today, in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.admin.task_rows import codes_of, groups, selects, waiting_rows
from partnership.admin.task_verbs import proposing_address
from partnership.models import Official, Report
from partnership.queries.addresses import subject_address
from partnership.queries.desk import Desk, Need, Task, desk
from partnership.queries.desk.ahead import Ahead, ahead
from partnership.queries.desk.surroundings import Surroundings, surroundings
from partnership.queries.translations import translations_waiting
from partnership.queries.words.days import long_date
from partnership.vocabulary import OfficialRole, SubjectKind

PROPOSED = 6  # promises to which a milestone is offered, where nothing else needs one


def first_page(official: Official, day, language: str) -> dict:
    """Return what the template shows."""
    found = desk(official, day)
    coming = ahead(found.scope)
    shown = coming.unmeasured[:PROPOSED] if not found.tasks else ()
    following = {coming.next.item_code} if coming.next else set()
    around = surroundings(codes_of(found) | following | set(shown), day)
    return {
        "heading": heading(len(found.tasks)),
        "count": len(found.tasks),
        "round": round_words(found),
        "figures": _figures(found),
        "groups": groups(found, around, language),
        "waiting": waiting_rows(found, around, language),
        "next": _next(coming, around, language),
        "unmeasured": [_promise(code, around, language, found) for code in shown],
        "to_translate": translations_waiting(official, day),
        "reads_only": official.role == OfficialRole.AUDITOR,
        "selects": any(map(selects, found.tasks)),
        "signs_off": len(to_sign_off(found.tasks)) > 1,
    }


def to_sign_off(tasks: list[Task]) -> list[Report]:
    """Return the reports that wait for the official's sign-off."""
    return [task.report for task in tasks if task.need == Need.SIGN_OFF and task.report]


def heading(count: int) -> str:
    """Return "Nine things need you"; a figure from ten on."""
    words = (
        _("Nothing needs you"), _("One thing needs you"), _("Two things need you"),
        _("Three things need you"), _("Four things need you"), _("Five things need you"),
        _("Six things need you"), _("Seven things need you"), _("Eight things need you"),
        _("Nine things need you"),
    )  # fmt: skip
    if count < len(words):
        return words[count]
    return ngettext("%(count)s thing needs you", "%(count)s things need you", count) % {
        "count": count
    }


def round_words(found: Desk) -> list[str]:
    """Return which round is open, until when, and how far one has come in it."""
    it = found.round
    if not it.open:
        return []
    first = _("The reporting round of quarter %(quarter)s of %(year)s closes on %(day)s.") % {
        "quarter": it.round.quarter,
        "year": it.round.year,
        "day": long_date(it.round.closes_on),
    }
    return [first, _progress(found), *_still_waiting(it.waiting)]


def _progress(found: Desk) -> str:
    told = {"reported": found.round.reported, "open": found.round.open}
    if not found.scope.mine:
        text = _("Your country has reported on %(reported)s of %(open)s open items.")
    else:
        text = _("You have reported on %(reported)s of %(open)s open items.")
    return text % told


def _still_waiting(count: int) -> Iterable[str]:
    if count:
        text = ngettext(
            "%(count)s of these waits for sign-off.", "%(count)s of these wait for sign-off.", count
        )
        yield text % {"count": count}


def _figures(found: Desk) -> list[dict]:
    """Return the four figures of the strip; each leads to its group."""
    told = (
        (_("overdue"), (Need.OVERDUE,), "overdue"),
        (_("due within 30 days"), (Need.DUE_SOON,), ""),
        (_("waiting for your sign-off or answer"), (Need.SIGN_OFF, Need.ANSWER), ""),
        (_("without a recent report"), (Need.SILENT, Need.NO_REPORT), ""),
    )
    return [_figure(words, [task for task in found.tasks if task.need in needs], tone)
            for words, needs, tone in told]  # fmt: skip


def _figure(words: str, there: list[Task], tone: str) -> dict:
    group = there[0].need.value if there else ""
    return {"words": words, "count": len(there), "tone": tone if there else "", "group": group}


def _next(coming: Ahead, around: Surroundings, language: str) -> dict | None:
    if coming.next is None:
        return None
    code = coming.next.item_code
    return {
        "title": around.title(code, language),
        "code": code,
        "address": subject_address(coming.next.kind, code, language),
        "day": long_date(coming.next.due_on),
    }


def _promise(code: str, around: Surroundings, language: str, found: Desk) -> dict:
    return {
        "id": f"row-promise-{code}",
        "code": code,
        "title": around.title(code, language),
        "address": subject_address(SubjectKind.INITIATIVE, code, language),
        "owners": around.owners(code, language),
        "propose": proposing_address(code) if code in found.scope.mine else "",
    }
