"""The buttons of a row: each leads to a form, which a script opens under the row."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models import Proposal, Report
from partnership.queries.desk import Need, Task
from partnership.vocabulary import SubjectKind


@dataclass(frozen=True, slots=True)
class Opener:
    """A link to a form or a page. opens: a script may show it in place. strong: the one verb
    that the row is there for."""

    words: str
    address: str
    opens: bool = True
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """A button that does a thing at once. fields: what it sends, by name."""

    words: str
    address: str
    fields: dict[str, object]
    strong: bool = False


def openers(task: Task) -> list[Opener]:
    """Return what can be opened from a row, the strongest last."""
    if task.draft is not None:
        return [Opener(_("Look at it"), text_address(task), opens=False)]
    written = task.report or task.proposal
    if written is not None:
        return [Opener(_look_words(task.need), written_address(written),
                       strong=task.need not in (Need.SIGN_OFF, Need.ANSWER))]  # fmt: skip
    return _item_openers(task) if task.mine else []


def presses(task: Task, last: int | None) -> list[Press]:
    """Return what can be done from a row with one press. last: key of the report to repeat."""
    if task.need == Need.SIGN_OFF:
        return [_written_press(task, _("Publish"), "publish")]
    if task.need == Need.ANSWER and task.report is not None:
        address = reverse("admin:partnership_report_answer", args=[task.report.pk])
        return [Press(_("Confirm"), address, {"kind": "yes"}, strong=True)]
    if task.need == Need.ANSWER:
        return [_written_press(task, _("Agree"), "agree")]
    if task.report is None and task.proposal is None and task.mine and last is not None:
        address = reverse("admin:partnership_report_repeat", args=[last])
        return [Press(_("Nothing has changed"), address, {})]
    return []


def written_address(draft: Report | Proposal) -> str:
    """Return where a report or a proposal is written or read."""
    return reverse(f"admin:partnership_{draft._meta.model_name}_change", args=[draft.pk])


def _written_press(task: Task, words: str, verb: str) -> Press:
    draft = task.report or task.proposal
    address = reverse(f"admin:partnership_{draft._meta.model_name}_{verb}", args=[draft.pk])
    return Press(words, address, {"version": draft.version}, strong=True)


def writing_address(code: str, verb: str) -> str:
    """Return where a new report on an item is written. verb: report or complete."""
    query = urlencode({"item": code, "verb": verb})
    return f"{reverse('admin:partnership_report_add')}?{query}"


def text_address(task: Task) -> str:
    """Return the page on which the texts of a subject are changed."""
    kind = task.draft.subject_kind
    model = "priorityarea" if kind == SubjectKind.AREA else kind
    return reverse(f"admin:partnership_{model}_change", args=[task.code])


def proposing_address(code: str, kind: str = "", **more: str) -> str:
    """Return where something is proposed on an item; "" while the site cannot."""
    try:
        address = reverse("admin:partnership_proposal_add")
    except NoReverseMatch:
        return ""
    asked = {"item": code, "kind": kind, **more}
    return f"{address}?{urlencode({name: value for name, value in asked.items() if value})}"


def _item_openers(task: Task) -> list[Opener]:
    dated = task.step is not None and task.step.kind == SubjectKind.MILESTONE
    found = [Opener(pgettext("verb", "Report"), writing_address(task.code, "report"),
                    strong=task.need in (Need.SILENT, Need.NO_REPORT))]  # fmt: skip
    if move := dated and proposing_address(task.code, "move_date"):
        found.append(Opener(_("Move date"), move))
    if propose := proposing_address(task.code):
        found.append(Opener(pgettext("verb", "Propose"), propose))
    complete = Opener(pgettext("verb", "Complete"), writing_address(task.code, "complete"),
                      strong=task.need in (Need.OVERDUE, Need.DUE_SOON))  # fmt: skip
    return [*found, complete]


def _look_words(need: Need) -> str:
    return {
        Need.RETURNED: _("Rewrite"),
        Need.DRAFT: _("Go on"),
        Need.DISPUTED: _("Read both"),
    }.get(need, _("View change"))
