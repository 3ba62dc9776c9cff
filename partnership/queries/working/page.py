"""The working of one number, with the other numbers of the same part of the plan."""

from dataclasses import dataclass

from partnership.queries.overview.plan import PlanOnDay, plan_on_day
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, count_of, number
from partnership.queries.working.api import api_address
from partnership.queries.working.links import working_address
from partnership.queries.working.names import NUMBERS, Answered, Number, Promised, Stepped
from partnership.queries.working.rows import Group, Rows, drawn, groups
from partnership.queries.working.rule_words import rule_words
from partnership.queries.working.scope import (
    Scope,
    number_asked,
    page_address,
    scope_asked,
    scope_words,
)
from partnership.queries.working.tally import Members, Tally, members, tally
from partnership.queries.working.words import ANCHORS, anchor_words, group_words, title_words
from partnership.rules.membership import Counted
from partnership.vocabulary import METHOD_VERSION

FILTERS = ("count", "pillar", "area", "organization", "party")


@dataclass(frozen=True, slots=True)
class Other:
    """Another number whose working can be shown. figure: "12 of 72"."""

    words: str
    figure: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class OtherNumbers:
    """The other numbers of one sort."""

    words: str
    list: tuple[Other, ...]

    @property
    def current(self) -> bool:
        """Say whether the number that is shown is one of them."""
        return any(each.current for each in self.list)


@dataclass(frozen=True, slots=True)
class Working:
    """The page. figure: what is counted, of what `whole` is; left: how many are left out.

    where: the part of the plan; back: the page of its numbers; section: of the method.
    drawn: for parts/strips.html, a column an item.
    """

    title: str
    figure: str
    whole: str
    left: str
    where: tuple[Text, ...]
    back: str
    rule: str
    section: str
    method_address: str
    version: str
    api_address: str
    csv_address: str
    drawn: dict
    counted: Rows
    groups: tuple[Group, ...]
    others: tuple[OtherNumbers, ...]


def working(reading: Reading) -> Working:
    """Return the working of the number that is asked for. Three queries. Raises BadParameters."""
    count = number_asked(reading)
    plan = plan_on_day(reading)
    scope = scope_asked(reading, plan, count)
    within = members(plan, scope)
    found = tally(count, within)
    counted, left = len(found.counted), len(found.told) - found.of
    rows = Rows.of(found.counted, plan)
    return Working(
        title=title_words(count),
        figure=number(counted),
        whole=number(found.of),
        left=number(left) if left else "",
        where=scope_words(scope, plan),
        back=page_address(scope, plan),
        rule=rule_words(count),
        section=anchor_words(ANCHORS[count]),
        method_address=f"{reading.address('method')}#{ANCHORS[count]}",
        version=METHOD_VERSION,
        api_address=api_address(reading, count, scope),
        csv_address=working_address(reading, count, name="working-csv", **scope.asked),
        drawn=drawn(found),
        counted=rows,
        groups=groups(count, found, plan),
        others=tuple(_others(plan, scope, within, count)),
    )


def _others(plan: PlanOnDay, scope: Scope, within: Members, current: Number) -> list[OtherNumbers]:
    kinds: list[tuple[type, ...]] = [(Promised,), (Counted, Stepped)]
    if scope.party:
        kinds.append((Answered,))
    return [
        OtherNumbers(
            group_words(kind[0]),
            tuple(
                _other(plan.reading, each, scope, tally(each, within), current)
                for each in NUMBERS
                if isinstance(each, kind)
            ),
        )
        for kind in kinds
    ]


def _other(reading: Reading, count: Number, scope: Scope, found: Tally, current: Number) -> Other:
    return Other(
        words=title_words(count),
        figure=count_of(len(found.counted), found.of),
        address=working_address(reading, count, **scope.asked),
        current=count == current,
    )
