"""From the facts in a public state to the facts that the method reads, one by one."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from partnership.queries.states.plain import StateDict
from partnership.rules import facts
from partnership.vocabulary import (
    AnswerKind,
    Claim,
    DatePrecision,
    DateSetter,
    DayPrecision,
    ReasonGiven,
    ReportOrigin,
    Role,
    SourceKind,
)


def day(text: str | None) -> date | None:
    """Return the day of an ISO date, or None."""
    return date.fromisoformat(text) if text else None


def leads_of(state: StateDict) -> tuple[facts.Lead, ...]:
    """Return the leads of an item; a body of no party counts for none."""
    return tuple(
        facts.Lead(
            organization=told["organization"],
            party=told["country"] or None,
            published_on=date.fromisoformat(told["published_on"]),
            since=day(told["since_on"]) or date.min,
            until=day(told["until_on"]),
            released_on=day(told["released_on"]),
        )
        for told in state["responsibilities"]
        if told["role"] == Role.LEAD
    )


def due_dates_of(state: StateDict) -> tuple[facts.DueDate, ...]:
    """Return every date that a milestone has had, the first one first."""
    return tuple(
        facts.DueDate(
            number=told["number"],
            published_on=date.fromisoformat(told["published_on"]),
            due_on=date.fromisoformat(told["due_on"]),
            precision=DatePrecision(told["precision"]),
            set_by=DateSetter(told["set_by"]),
            asked_by=told["asked_by"] or None,
            seconded_on=day(told["seconded_on"]),
            source_on=_newest(told["sources"]),
            corrects=told["corrects"],
        )
        for told in state["due_dates"]
    )


def _newest(sources: list[StateDict]) -> date | None:
    days = (date.fromisoformat(told["dated_on"]) for told in sources if told["dated_on"])
    return max(days, default=None)


def reports_and_answers(
    state: StateDict,
) -> tuple[tuple[facts.Report, ...], tuple[facts.Answer, ...]]:
    """Return the reports on an item, and the answers to them and to its dates."""
    told = [*state["reports"], *state.get("due_dates", [])]
    return tuple(_report(report) for report in state["reports"]), tuple(_answers(told))


def value_answers(indicator: StateDict) -> tuple[facts.Answer, ...]:
    """Return the answers to an indicator's values."""
    return tuple(_answers(indicator["observations"]))


def _answers(told: Iterable[StateDict]) -> Iterator[facts.Answer]:
    """Yield the yes and no to each fact; a comment is shown and decides nothing."""
    for fact in told:
        for answer in fact.get("answers", []):
            if answer["answer"] != AnswerKind.COMMENT:
                yield _answer(answer, fact["number"])


def _report(told: StateDict) -> facts.Report:
    source = told["source"] or {}
    return facts.Report(
        number=told["number"],
        published_on=date.fromisoformat(told["published_on"]),
        effective_on=date.fromisoformat(told["effective_on"]),
        claim=Claim(told["claim"]),
        precision=DayPrecision(told["precision"]),
        origin=ReportOrigin(told["origin"]),
        organization=told["organization"],
        party=told["party"] or None,
        by_lead=told["by_lead"],
        documented=any(piece["counts"] for piece in told["evidence"]),
        reason=ReasonGiven(told["reason"]) if told["reason"] else None,
        successor=told["successor"],
        corrects=told["corrects"],
        withdrawn_on=day(told["withdrawn_on"]),
        source_kind=SourceKind(source["kind"]) if source else None,
        source_on=day(source.get("dated_on")),
        evidence=" ".join(sorted(each["sha256"] or each["address"] for each in told["evidence"])),
    )


def _answer(told: StateDict, number: int) -> facts.Answer:
    return facts.Answer(
        number=told["number"],
        published_on=date.fromisoformat(told["published_on"]),
        party=told["party"],
        to=number,
        kind=AnswerKind(told["answer"]),
        claim=Claim(told["claim"]) if told["claim"] else None,
        withdrawn_on=day(told["withdrawn_on"]),
    )


def measure_of(state: StateDict) -> facts.Measure | None:
    """Return what a milestone earns credit by; None while baseline or target is missing."""
    if state["baseline"] is None or state["target"] is None:
        return None
    return facts.Measure(
        baseline=Fraction(state["baseline"]),
        target=Fraction(state["target"]),
        observations=tuple(
            facts.Observation(
                number=told["number"],
                published_on=date.fromisoformat(told["published_on"]),
                period_end_on=date.fromisoformat(told["period_end_on"]),
                value=Fraction(told["value"]),
                party=told["party"] or None,
                headline=told["headline"],
            )
            for told in state["observations"]
            if told["period_end_on"]
        ),
    )
