"""A report as it would be, made to be looked at and never saved."""

from datetime import date

from partnership.actions.evidence.attaching import evidence_rows
from partnership.actions.reporting_checks import check_draft
from partnership.actions.reporting_words import Said, put
from partnership.models import Initiative, Milestone, Official, Report
from partnership.queries.belonging import speaker
from partnership.queries.responsible import LEADS, answers_for

NOWHERE = 0  # key of a row that is not in the table


def report_to_look_at(
    *,
    item: Milestone | Initiative,
    said: Said,
    by: Official,
    day: date,
    changes: Report | None = None,
    corrects: Report | None = None,
) -> Report:
    """Return an unsaved report with its evidence. Raises Refused for what no draft can hold.

    changes: the report whose words are changed, and whose files may be carried on.
    """
    check_draft(said, item=item)
    report = Report(pk=NOWHERE, organization=speaker(by), party=by.party, author=by)
    report.milestone = item if isinstance(item, Milestone) else None
    report.initiative = item if isinstance(item, Initiative) else None
    report.by_lead = answers_for(speaker(by), item, day, LEADS)
    report.corrects = corrects
    put(report, said)
    # Its state is read from these, as from rows that were fetched before.
    fetched = {"evidence": evidence_rows(changes or report, said.evidence), "answers": []}
    vars(report)["_prefetched_objects_cache"] = fetched
    return report
