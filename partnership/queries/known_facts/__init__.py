"""What is known of each promise: who, when, measured how, any trace, any report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnership.queries.items import Item
from partnership.queries.overview.plan import PlanOnDay
from partnership.queries.states.checked import is_confirmed
from partnership.vocabulary import SAID, Claim, ReportOrigin, Role, SourceKind

OFFICIAL = (SourceKind.OFFICIAL_TEXT, SourceKind.OFFICIAL_RELEASE, SourceKind.OFFICIAL_REPRINT)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one initiative on the day.

    led: a source names a lead in every country of the plan. traced: something was done since
    the launch, as any source says; officially: one of them is a government's own. reported:
    a government has reported.
    """

    item: Item
    led: bool
    dated: bool
    measured: bool
    traced: bool
    officially: bool
    reported: bool


def known_of_each(plan: PlanOnDay, initiatives: Iterable[Item]) -> list[Known]:
    """Return what is known of some of the plan's initiatives, in their order."""
    met: dict[str, tuple[str, ...]] = dict.fromkeys((item.code for item in initiatives), ())
    for meeting in meetings_until(plan):
        for code in meeting["initiatives"]:
            met[code] = (*met.get(code, ()), *kinds_of_meeting(meeting))
    return [_known(plan, item, met[item.code]) for item in initiatives]


def meetings_until(plan: PlanOnDay) -> Iterator[dict]:
    """Return the meetings that began after the launch and by the day, in order of their days."""
    day, launched = plan.reading.as_of.day.isoformat(), plan.reading.plan["adopted_on"]
    return (each for each in plan.meetings if launched <= (each["starts_on"] or "") <= day)


def _known(plan: PlanOnDay, item: Item, met: tuple[str, ...]) -> Known:
    milestones = plan.milestones.get(item.code, [])
    kinds = {*met, *(kind for each in (item, *milestones) for kind in _done_kinds(plan, each))}
    return Known(
        item=item,
        led=_is_led(plan, item),
        dated=any(each.step.first_due_on for each in milestones),
        measured=any(item.state["measure"].values())
        or any(each.state["indicator"] for each in milestones),
        traced=bool(kinds),
        officially=any(kind in OFFICIAL for kind in kinds),
        reported=any(
            told["origin"] == ReportOrigin.OFFICIAL
            for each in (item, *milestones)
            for told in each.state["reports"]
        ),
    )


def _is_led(plan: PlanOnDay, item: Item) -> bool:
    named = {
        told["country"]
        for told in item.state["responsibilities"]
        if told["role"] == Role.LEAD and told["basis"] in SAID and not told["until_on"]
    }
    return named >= {party["country"] for party in plan.reading.plan["parties"]}


def _done_kinds(plan: PlanOnDay, item: Item) -> Iterator[str]:
    """Yield the kinds of source that say that the item was completed since the launch."""
    for told in item.state["reports"]:
        done = told["claim"] == Claim.COMPLETED and not told["withdrawn_on"]
        if done and told["effective_on"] >= plan.reading.plan["adopted_on"]:
            yield from kinds_of_report(told)


def kinds_of_meeting(state: dict) -> Iterator[str]:
    """Yield the kinds of source behind a meeting; the word of the parties is an official one."""
    yield from (source["kind"] for source in state["sources"])
    if is_confirmed(state) or not state["sources"]:
        yield SourceKind.OFFICIAL_RELEASE


def kinds_of_report(told: dict) -> Iterator[str]:
    """Yield the kinds of source behind a report: its own, its evidence; an official's is one."""
    if told["origin"] == ReportOrigin.OFFICIAL:
        yield SourceKind.OFFICIAL_RELEASE
    if told["source"]:
        yield told["source"]["kind"]
    yield from (piece["source_kind"] for piece in told["evidence"] if piece["source_kind"])
