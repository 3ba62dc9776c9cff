"""The facts of the method's worked example: an initiative of five milestones, both lead.

The Method page runs the rules over them, so what it shows is what the rules say.
"""

from datetime import date
from fractions import Fraction
from typing import Any

from partnership.rules.facts import (
    Answer,
    Declaration,
    DueDate,
    InitiativeFacts,
    ItemFacts,
    Lead,
    Measure,
    Observation,
    Report,
)
from partnership.vocabulary import AnswerKind, Claim, CreditMethod, DatePrecision

DAY = date(2027, 3, 31)
PARTIES = ("CA", "MX")
ADOPTED = date(2025, 9, 18)
OPENED = date(2025, 11, 3)
BASELINE = date(2026, 1, 15)
LEADS = tuple(
    Lead(organization=f"{party.lower()}-lead", party=party, published_on=OPENED, since=ADOPTED)
    for party in PARTIES
)


def worked_example() -> InitiativeFacts:
    """Return the initiative, declared by both parties to be covered by its milestones."""
    return InitiativeFacts(
        own=_item("0"),
        milestones=(_first(), _second(), _third(), _fourth(), _fifth()),
        declarations=tuple(Declaration(party=party, published_on=OPENED) for party in PARTIES),
    )


def _first() -> ItemFacts:
    """Due 30 June 2026; done 20 June, documented, both agree."""
    return _item(
        "1",
        due_dates=(_due(10, date(2026, 6, 30)),),
        reports=(_done(11, date(2026, 6, 22), effective_on=date(2026, 6, 20)),),
        answers=(_yes(12, date(2026, 7, 8), to=11),),
    )


def _second() -> ItemFacts:
    """First due 30 September 2026, moved once to 31 December; done 15 December, both agree."""
    moved = DueDate(
        number=21, published_on=date(2026, 9, 1), due_on=date(2026, 12, 31), asked_by="CA"
    )
    return _item(
        "2",
        weight=2,
        due_dates=(_due(20, date(2026, 9, 30)), moved),
        reports=(_done(23, date(2026, 12, 15), effective_on=date(2026, 12, 15)),),
        answers=(_yes(22, date(2026, 9, 14), to=21), _yes(24, date(2027, 1, 4), to=23)),
    )


def _third() -> ItemFacts:
    """Due 31 January 2027; its indicator at half; both on track on 10 February."""
    said_on = date(2027, 2, 10)
    value = Observation(
        number=31, published_on=said_on, period_end_on=said_on, value=Fraction(50), party="CA"
    )
    return _item(
        "3",
        credit_method=CreditMethod.INDICATOR,
        measure=Measure(baseline=Fraction(0), target=Fraction(100), observations=(value,)),
        due_dates=(_due(30, date(2027, 1, 31)),),
        reports=_both(32, Claim.ON_TRACK, said_on),
    )


def _fourth() -> ItemFacts:
    """Due 30 June 2027; cancelled by both on 15 January 2027."""
    return _item(
        "4",
        due_dates=(_due(40, date(2027, 6, 30)),),
        reports=_both(41, Claim.CANCELLED, date(2027, 1, 15)),
    )


def _fifth() -> ItemFacts:
    """Due in the fourth quarter of 2027; both not started on 1 March 2027."""
    due = DueDate(
        number=50,
        published_on=OPENED,
        due_on=date(2027, 10, 1),
        precision=DatePrecision.QUARTER,
    )
    return _item("5", due_dates=(due,), reports=_both(51, Claim.NOT_STARTED, date(2027, 3, 1)))


def _item(code: str, **said: Any) -> ItemFacts:
    return ItemFacts(
        code=code,
        parties=PARTIES,
        adopted_on=ADOPTED,
        entered_on=OPENED,
        baselined_on=BASELINE,
        leads=LEADS,
        **said,
    )


def _due(number: int, due_on: date) -> DueDate:
    return DueDate(number=number, published_on=OPENED, due_on=due_on)


def _both(number: int, claim: Claim, on: date) -> tuple[Report, ...]:
    return tuple(_report(number + place, claim, on, party) for place, party in enumerate(PARTIES))


def _report(number: int, claim: Claim, on: date, party: str) -> Report:
    return Report(
        number=number,
        published_on=on,
        effective_on=on,
        claim=claim,
        party=party,
        organization=f"{party.lower()}-lead",
    )


def _done(number: int, on: date, *, effective_on: date) -> Report:
    return Report(
        number=number,
        published_on=on,
        effective_on=effective_on,
        claim=Claim.COMPLETED,
        party="CA",
        organization="ca-lead",
        documented=True,
    )


def _yes(number: int, on: date, *, to: int) -> Answer:
    return Answer(number=number, published_on=on, party="MX", to=to, kind=AnswerKind.YES)
