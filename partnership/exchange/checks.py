"""Every check of a whole plan, over all its files."""

from collections.abc import Callable, Iterator

from partnership.exchange import order, sense
from partnership.exchange.cursor import Cursor
from partnership.exchange.marked import Document
from partnership.exchange.problems import Problem
from partnership.exchange.references import Rows, index, reference_problems, rows_in

CIRCLES = (
    ("organizations", "parent"),
    ("organizations", "successor"),
    ("milestones", "prerequisites"),
)
# What is checked of each row by itself.
ROW_CHECKS: dict[str, tuple[Callable[[Cursor], Iterator[Problem]], ...]] = {
    "milestones": (order.milestone_days, sense.milestone_sense),
    "meetings": (order.meeting_days, sense.meeting_sense),
    "indicators": (order.indicator_days, sense.indicator_sense),
    "funding": (sense.funding_sense,),
    "sources": (order.source_days,),
}


def plan_problems(documents: list[Document], whole: str) -> Iterator[Problem]:
    """Return what is wrong with the files together. whole: the name of the folder or file."""
    rows, doubled = index(documents)
    yield from doubled
    yield from reference_problems(documents, rows)
    yield from one_plan(documents, whole)
    for section in ("initiatives", "milestones"):
        for item in rows_in(documents, section):
            yield from item_problems(item, rows)
    for section, checks in ROW_CHECKS.items():
        for row in rows_in(documents, section):
            for check in checks:
                yield from check(row)
    for section, key in CIRCLES:
        yield from sense.circles(rows, section, key)


def one_plan(documents: list[Document], whole: str) -> Iterator[Problem]:
    """Check that the files tell of one plan, and that it makes sense."""
    plans = [place for each in documents if (place := plan_in(each)).value is not None]
    if not plans:
        yield Problem(whole, 1, "", '"plan" is missing: no file tells of the plan itself')
    for again in plans[1:]:
        yield again.says("a second plan; write one a folder")
    for plan in plans:
        yield from order.plan_days(plan)
        yield from sense.plan_sense(plan)


def plan_in(document: Document) -> Cursor:
    """Return the place of the plan itself in a file."""
    return Cursor(document, document.value).at("plan")


def item_problems(item: Cursor, rows: Rows) -> Iterator[Problem]:
    """Check the leads and the reports of an initiative or a milestone."""
    yield from sense.leads_sense(item)
    for report in item.at("reports").each():
        yield from order.report_days(report, rows)
        yield from sense.report_sense(report)
