"""Of what a number is shown: the whole plan, a pillar, an area, what a body or country leads."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from partnership.queries.filters import PREAMBLE, BadParameters, Fault
from partnership.queries.filters.form import one_of
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, party_name, title_of
from partnership.queries.working.names import NUMBERS, Answered, Number
from partnership.rules.membership import Counted


@dataclass(frozen=True, slots=True)
class Scope:
    """What the address asks for; "" where it does not."""

    pillar: str = ""
    area: str = ""
    organization: str = ""
    party: str = ""

    @property
    def asked(self) -> dict[str, str]:
        """Return it as parameters of an address."""
        found = {name: getattr(self, name) for name in ("pillar", "area", "organization", "party")}
        return {name: value for name, value in found.items() if value}

    @property
    def leads(self) -> bool:
        """Say whether only what a body or a country leads is meant."""
        return bool(self.organization or self.party)


def number_asked(reading: Reading) -> Number:
    """Return the number whose working the address asks for. Raises BadParameters."""
    name = one_of("count", reading, [each.value for each in NUMBERS])
    return next((each for each in NUMBERS if each.value == name), Counted.OVERDUE)


def scope_asked(reading: Reading, plan: PlanOnDay, count: Number) -> Scope:
    """Return the scope that the address asks for. Raises BadParameters."""
    pillars = [lane.code for lane in plan.lanes if lane.state]
    areas = [area["code"] for lane in plan.lanes for area in lane.areas]
    countries = [party["country"] for party in reading.plan["parties"]]
    scope = Scope(
        pillar=one_of("pillar", reading, [*pillars, PREAMBLE]),
        area=one_of("area", reading, areas),
        organization=one_of("organization", reading, list(plan.organizations)),
        party=one_of("party", reading, countries),
    )
    if isinstance(count, Answered) and not scope.party:
        fault = Fault("party", f"{count} is counted for one country.", tuple(countries))
        raise BadParameters([fault])
    return scope


def scope_words(scope: Scope, plan: PlanOnDay) -> tuple[Text, ...]:
    """Return the parts of the plan that are meant, the widest first."""
    language, found = plan.reading.language, []
    for lane in plan.lanes:
        if scope.pillar == (lane.code if lane.state else PREAMBLE):
            found.append(replace(lane.title, words=f"{lane.numeral} {lane.title}".strip()))
        found += [title_of(area, language) for area in lane.areas if area["code"] == scope.area]
    if scope.organization:
        found.append(title_of(plan.organizations[scope.organization], language))
    if scope.party:
        found.append(Text(party_name(plan.reading.plan, scope.party, language)))
    return tuple(found) or (Text(_("In the whole plan")),)


def page_address(scope: Scope, plan: PlanOnDay) -> str:
    """Return the page on which the numbers of the scope stand."""
    reading = plan.reading
    if scope.organization:
        return reading.address("organization", scope.organization)
    if scope.party:
        return reading.address("party", scope.party)
    if scope.area:
        return reading.address("area", scope.area)
    lanes = {lane.code if lane.state else PREAMBLE: lane.address for lane in plan.lanes}
    return lanes[scope.pillar] if scope.pillar else reading.address("overview")
