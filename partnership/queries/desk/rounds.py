"""How far the official's organization has come in the reporting round that is open."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from partnership.models import Report
from partnership.queries.belonging import day_in, item_of, plan_of_draft
from partnership.queries.desk.drafts import Draft, whole
from partnership.queries.desk.led import is_open
from partnership.queries.desk.scope import Scope
from partnership.rules.rounds import Round, reported_in, round_on
from partnership.vocabulary import DraftState


@dataclass(frozen=True, slots=True)
class RoundSoFar:
    """open: items on which a report is expected. reported: of these, how many have one of this
    round. waiting: of those reported, how many are sent and not signed off yet."""

    round: Round
    open: int
    reported: int
    waiting: int


def round_so_far(scope: Scope, desk: list[Draft]) -> RoundSoFar:
    """Return the round of the day, over the official's own items or their party's. One query."""
    it = round_on(scope.day)
    codes = {code for code in scope.steps if is_open(scope.steps[code])}
    days = _published_on(scope, it)
    done = {code for code in codes if reported_in(it, days.get(code, ()))}
    reports = [draft for draft in desk if isinstance(draft, Report)]
    sent = {item_of(report).code for report in reports if report.state == DraftState.SENT}
    waiting = (codes & sent) - done
    return RoundSoFar(it, len(codes), len(done | waiting), len(waiting))


def _published_on(scope: Scope, it: Round) -> dict[str, list[date]]:
    """Return the days on which their reports of this round were published."""
    found = defaultdict(list)
    theirs = {"organization__in": scope.bodies} if scope.bodies else {"party": scope.party}
    reports = Report.objects.published().filter(withdrawn_on=None, **theirs)
    for report in whole(reports.filter(published_at__date__gte=it.opens_on)):
        moment = report.published_at
        if moment is not None:
            found[item_of(report).code].append(day_in(plan_of_draft(report), moment))
    return found
