"""What an import will not do: drop, silently overwrite or rewrite what is public."""

from partnership.actions.importing.digests import OF_NO_PLAN, Told
from partnership.actions.importing.fixed import fixed_by_baseline
from partnership.exchange.parts import CodedRow, ReportText
from partnership.exchange.problems import Problem
from partnership.exchange.shapes import InitiativeText, MilestoneText, PlanText
from partnership.models import DueDate, Entry, Imported, Plan, Report, State
from partnership.vocabulary import EntryKind, ReportOrigin, SubjectKind


def refusals(
    plan_code: str, known: dict[str, Imported], rows: list[Told], fresh: list[Told]
) -> list[Problem]:
    """Return every reason against taking these rows in, with the file and line of each."""
    whole = rows[0][2]
    present = {row.code for _kind, _position, row in rows}
    problems = [
        Problem(
            whole.file,
            whole.line,
            "",
            f"{code} was imported before and is missing; nothing public is ever removed, "
            "so put it back and cancel or withdraw it on the site",
        )
        for code in sorted(known.keys() - present)
        if known[code].plan_code != OF_NO_PLAN
    ]
    changed = [row for _kind, _position, row in fresh if row.code in known]
    problems += _changed_on_site(known, changed)
    problems += _codes_of_others(plan_code, fresh, known)
    problems += _rewritten(changed)
    problems += fixed_by_baseline(changed)
    problems += _unknown_predecessor(whole)
    return problems


def _unknown_predecessor(plan: CodedRow) -> list[Problem]:
    """A plan that comes after another is taken in after it, or the tie would be lost."""
    code = plan.predecessor if isinstance(plan, PlanText) else None
    if code is None or Plan.objects.filter(code=code).exists():
        return []
    message = f'the site has no plan "{code}" yet: import it first'
    return [Problem(plan.file, plan.line, "plan.predecessor", message)]


def _changed_on_site(known: dict[str, Imported], changed: list[CodedRow]) -> list[Problem]:
    """A text that officials changed after the last import is theirs."""
    later = Entry.objects.filter(
        kind=EntryKind.REVISE, subject__in=[row.code for row in changed]
    ).values_list("subject", "seq")
    newest: dict[str, int] = {}
    for subject, seq in later.order_by("seq"):
        newest[subject] = seq
    return [
        Problem(
            row.file,
            row.line,
            "",
            f"{row.code} was changed on the site after it was last imported "
            f"(entry {newest[row.code]}); write the site's text here, or leave the row as it was",
        )
        for row in changed
        if newest.get(row.code, -1) >= known[row.code].seq
    ]


def _codes_of_others(
    plan_code: str, fresh: list[Told], known: dict[str, Imported]
) -> list[Problem]:
    """A code names one thing on the site, for ever."""
    new = {row.code: (kind, row) for kind, _position, row in fresh if row.code not in known}
    taken = State.objects.filter(code__in=new, until_on=None)
    return [
        Problem(
            new[code][1].file,
            new[code][1].line,
            "code",
            f'"{code}" is in use already: {used_as} of {used_by or "the site"}',
        )
        for code, used_as, used_by in taken.values_list("code", "kind", "plan_code")
        if (used_as, used_by) != (SubjectKind.ORGANIZATION, "") or new[code][0] != used_as
    ]


def _rewritten(changed: list[CodedRow]) -> list[Problem]:
    """A date that was public stays; a report that was public is never taken away."""
    problems = []
    for row in changed:
        if isinstance(row, MilestoneText):
            problems += _date_rewritten(row)
            problems += _report_dropped(SubjectKind.MILESTONE, row, row.reports)
        if isinstance(row, InitiativeText):
            problems += _report_dropped(SubjectKind.INITIATIVE, row, row.reports)
    return problems


def _date_rewritten(row: MilestoneText) -> list[Problem]:
    first = DueDate.objects.filter(milestone__code=row.code).order_by("position").first()
    if first is None:
        return []
    told = (row.due.due_on, row.due.precision) if row.due else None
    if told == (first.due_on, first.precision):
        return []
    message = (
        f"the first due date of {row.code} is {first.due_on} ({first.precision}) on record; "
        "a date is never changed or removed: put it back and move it on the site"
    )
    place = row.due or row
    return [Problem(place.file, place.line, "due", message)]


def _report_dropped(
    kind: SubjectKind, row: CodedRow, told: tuple[ReportText, ...]
) -> list[Problem]:
    chosen = {f"{kind.value}__code": row.code, "origin": ReportOrigin.PUBLIC_SOURCE}
    on_record = Report.objects.filter(**chosen, corrects=None).count()
    if len(told) >= on_record:
        return []
    message = f"{row.code} has {on_record} reports from public sources on record; none may go"
    return [Problem(row.file, row.line, "reports", message)]
