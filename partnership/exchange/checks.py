"""Every check of a whole plan, over all its files."""

from collections.abc import Iterator

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


def plan_problems(documents: list[Document], whole: str) -> Iterator[Problem]:
    """Return what is wrong with the files together. whole: the name of the folder or file."""
    rows, doubled = index(documents)
    yield from doubled
    yield from reference_problems(documents, rows)
    yield from one_plan(documents, whole)
    for initiative in rows_in(documents, "initiatives"):
        yield from item_problems(initiative, rows)
    for milestone in rows_in(documents, "milestones"):
        yield from item_problems(milestone, rows)
        yield from order.milestone_days(milestone)
        yield from sense.milestone_sense(milestone)
    for meeting in rows_in(documents, "meetings"):
        yield from order.meeting_days(meeting)
        yield from sense.meeting_sense(meeting)
    for indicator in rows_in(documents, "indicators"):
        yield from sense.indicator_sense(indicator)
        for observation in indicator.at("observations").each():
            yield from order.observation_days(observation)
    for money in rows_in(documents, "funding"):
        yield from sense.funding_sense(money)
    for source in rows_in(documents, "sources"):
        yield from order.source_days(source)
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
