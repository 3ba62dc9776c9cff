"""The same rows as data: the address of the API that keeps what a number counts."""

from urllib.parse import urlencode

from partnership.queries.addresses import absolute
from partnership.queries.page_context import Reading
from partnership.queries.working.names import Number, Promised
from partnership.queries.working.scope import Scope
from partnership.rules.membership import Counted
from partnership.vocabulary import Label, Role
from partnership.vocabulary import Scope as Belonging

OVERDUE, COMPLETED = {"status": Label.OVERDUE.value}, {"status": Label.COMPLETED.value}
IN_PLAN = {"scope": Belonging.IN_PLAN.value}
# What the API can keep of a number by itself; of the others it gives the whole.
KEPT: dict[Number, dict[str, str]] = {
    Counted.OVERDUE: OVERDUE | IN_PLAN,
    Counted.COMPLETED: COMPLETED | IN_PLAN,
    Counted.MOVED: {"moved": "true"} | IN_PLAN,
    Counted.ALL_OVERDUE: OVERDUE,
    Counted.ALL_COMPLETED: COMPLETED,
    Counted.ALL_AT_RISK: {"status": f"{Label.BLOCKED.value},{Label.AT_RISK.value}"},
    Promised.IN_PLAN: IN_PLAN,
    Promised.UNCONFIRMED: {"scope": Belonging.UNCONFIRMED.value},
    Promised.ANNOUNCED: {"scope": Belonging.ANNOUNCED.value},
}


def api_address(reading: Reading, count: Number, scope: Scope) -> str:
    """Return the list of initiatives or milestones with the filter of the page."""
    kind = "initiatives" if isinstance(count, Promised) else "milestones"
    asked = {"plan": reading.plan["code"], **scope.asked, **KEPT.get(count, {})}
    if scope.leads:
        supports = count is Promised.SUPPORTS
        asked["role"] = (Role.SUPPORT if supports else Role.LEAD).value
    if reading.as_of.asked:
        asked["as_of"] = reading.as_of.day.isoformat()
    return absolute(f"/api/v1/{kind}/?{urlencode(asked)}")
