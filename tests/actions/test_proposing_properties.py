"""What holds for every content, whatever is written: it is kept as it was, or refused by name."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import KINDS
from partnership.actions.proposal_kinds.parts import Holds, parts_of
from partnership.actions.proposing import blank_proposal
from partnership.actions.proposing_content import read_content, to_json
from partnership.queries.moving import move_to
from partnership.rules.due_days import due_day
from partnership.vocabulary import DatePrecision, ProposalKind

pytestmark = pytest.mark.django_db
FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=8) | some.dates(),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=4), inner),
    max_leaves=5,
)
GOOD = {
    Holds.TEXTS: some.fixed_dictionaries({"en": some.text(max_size=40), "es": some.text()}),
    Holds.LINE: some.text(max_size=40),
    Holds.DAY: some.dates().map(str),
    Holds.AMOUNT: some.decimals(-(10**9), 10**9, places=4).map(str),
    Holds.COUNT: some.integers(1, 5),
    Holds.FLAG: some.booleans(),
}


def blank(story, kind):
    """A proposal of the kind where it belongs."""
    place = KINDS[kind].places[0]
    return blank_proposal(kind, getattr(story, place.value))


@FEW
@given(data=some.data())
@pytest.mark.parametrize(
    "kind", [ProposalKind.MOVE_DATE, ProposalKind.MILESTONE, ProposalKind.MEASURE]
)
def test_what_is_kept_reads_back_as_it_was(story, kind, data):
    proposal = blank(story, kind)
    written = {
        part.name: data.draw(GOOD[part.holds])
        for part in parts_of(KINDS[kind].content)
        if part.holds in GOOD and part.longest is None
    }

    content = read_content(proposal, written)

    assert read_content(proposal, to_json(content)) == content


@FEW
@given(
    told=some.dictionaries(
        some.sampled_from(
            ["due_on", "precision", "reason", "reason_text", "corrects", "asked_by_other", "party"]
        ),
        ANYTHING,
    )
)
def test_whatever_is_sent_is_read_or_refused_by_its_name(story, told):
    proposal = blank(story, ProposalKind.MOVE_DATE)

    try:
        content = read_content(proposal, told)
    except Refused as refusal:
        assert any(refusal.field.startswith(name) for name in told)
    else:
        assert content.due_on is None or isinstance(content.due_on, date)


@FEW
@given(
    days=some.integers(-400, 4000),
    precision=some.sampled_from(list(DatePrecision)),
    today=some.dates(date(2026, 2, 1), date(2030, 1, 1)),
)
def test_a_move_is_later_after_the_deadline_and_of_so_many_days(story, days, precision, today):
    first = date(2026, 3, 31)
    due_on = first + timedelta(days=days)

    move = move_to(story.milestone, due_on, precision, party="CA", day=today)

    assert move.new_on == due_day(due_on, precision) >= due_on
    assert move.is_later == (move.new_on > first)
    assert move.days_in_all == (move.new_on - first).days
    assert move.is_after_deadline == (today > first)
    assert move.others == ("MX",)


def test_an_amount_is_exact(story):
    proposal = blank(story, ProposalKind.MEASURE)

    content = read_content(proposal, {"target": "0.1", "baseline": Decimal("0.3")})

    assert to_json(content)["target"] == "0.1"
    assert content.baseline - content.target == Decimal("0.2")
