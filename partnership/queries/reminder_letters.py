"""The words of a mail to an official, in their language, with links that open the row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Official, State, Step
from partnership.queries.addresses import absolute
from partnership.queries.as_of import read_state
from partnership.queries.words.days import days_ahead, days_late, long_date, table_date
from partnership.queries.words.standing import status_of
from partnership.queries.words.texts import title_of
from partnership.rules.reminders import Group, Line, Occasion, Reminder


@dataclass(frozen=True, slots=True)
class Letter:
    """subject: one line. body: plain text."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Standings:
    """How the items stand and what they are called. titles: by code, by language."""

    steps: Mapping[str, Step]
    states: Mapping[str, dict]

    @classmethod
    def of(cls, codes: Iterable[str], day: date) -> "Standings":
        """Read them. Two queries."""
        codes = set(codes)
        steps = Step.objects.on(day).filter(item_code__in=codes)
        rows = State.objects.on(day).filter(code__in=codes)
        return cls(
            {step.item_code: step for step in steps}, {row.code: read_state(row) for row in rows}
        )


def letter(
    official: Official, reminders: list[Reminder], *, day: date, standings: Standings
) -> Letter:
    """Return one mail that tells all of it, in the official's language."""
    with translation.override(official.language):
        lines = _lines(reminders)
        sections = [
            section
            for group in Group
            if (section := _section(group, lines, day=day, standings=standings))
        ]
        intro = _("What needs you on %(day)s:") % {"day": long_date(day)}
        body = "\n\n".join([intro, *sections, _closing()])
        return Letter(_subject(reminders, lines, day=day, standings=standings), f"{body}\n")


def _lines(reminders: Iterable[Reminder]) -> list[Line]:
    """Return every line once, in the order in which it was named."""
    ordered = sorted(reminders, key=lambda each: list(Occasion).index(each.occasion))
    return list(dict.fromkeys(line for each in ordered for line in each.lines))


def _headings() -> dict[Group, str]:
    return {
        Group.OVERDUE: _("Overdue"),
        Group.SIGN_OFF: _("Waiting for your sign-off"),
        Group.ANSWER: _("Waiting for your answer"),
        Group.RETURNED: _("Returned to you"),
        Group.DUE_SOON: _("Due within 30 days"),
        Group.SILENT: _("No report yet, or none recently"),
    }


def _section(group: Group, lines: list[Line], *, day: date, standings: Standings) -> str:
    rows = [_row(line, day=day, standings=standings) for line in lines if line.group is group]
    if not rows:
        return ""
    heading = f"{_headings()[group]} ({len(rows)})"
    return "\n\n".join([f"{heading}\n{'-' * len(heading)}", *rows])


def _row(line: Line, *, day: date, standings: Standings) -> str:
    state, step = standings.states.get(line.code), standings.steps.get(line.code)
    title = title_of(state, translation.get_language()).words if state else ""
    told = [f"{line.code}  {title}".rstrip(), _detail(step, day) if step else "", _address(line)]
    return "\n".join(part for part in told if part)


def _detail(step: Step, day: date) -> str:
    """Return how an item stands and when it is due."""
    words = str(status_of(step).words)
    if step.due_on is None:
        return words
    late = (day - step.due_on).days
    when = days_late(late) if late > 0 else days_ahead(-late)
    due = _("was due %(day)s") if late > 0 else _("due %(day)s")
    return f"{words} · {due % {'day': table_date(step.due_on)}} · {when}"


def _address(line: Line) -> str:
    if line.report is not None:
        return absolute(reverse("admin:partnership_report_change", args=[line.report]))
    return absolute(f"{reverse('admin:partnership_report_add')}?item={line.code}")


def _closing() -> str:
    return "\n".join(
        [
            _("All that needs you: %(address)s") % {"address": absolute(reverse("admin:index"))},
            _("You get one mail a day at most, and none on a day without news."),
        ]
    )


def _subject(
    reminders: list[Reminder], lines: list[Line], *, day: date, standings: Standings
) -> str:
    """Return what the mail is about: the one thing that it tells, or how many there are."""
    if len(lines) == 1:
        return _subject_of_one(lines[0], day=day, standings=standings)
    count = ngettext("%(count)s thing needs you", "%(count)s things need you", len(lines))
    subject = count % {"count": len(lines)}
    overdue = sum(line.group is Group.OVERDUE for line in lines)
    if not overdue:
        return subject
    late = ngettext("%(count)s overdue", "%(count)s overdue", overdue) % {"count": overdue}
    return f"{subject}, {late}"


def _subject_of_one(line: Line, *, day: date, standings: Standings) -> str:
    step = standings.steps.get(line.code)
    told = {"code": line.code, "day": table_date(step.due_on) if step and step.due_on else ""}
    match line.group:
        case Group.OVERDUE:
            return _("%(code)s is overdue since %(day)s") % told
        case Group.DUE_SOON:
            return _("%(code)s is due on %(day)s") % told
        case Group.SIGN_OFF:
            return _("%(code)s waits for your sign-off") % told
        case Group.ANSWER:
            return _("%(code)s waits for your answer") % told
        case Group.RETURNED:
            return _("%(code)s was returned to you") % told
        case _:
            return _("%(code)s has no recent report") % told
