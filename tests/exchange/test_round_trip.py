"""What is written is read back as the same plan."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from partnership.exchange.parts import DueDateText, ReportText, ResponsibilityText, Row, Words
from partnership.exchange.periods import period_of, written
from partnership.exchange.reading import read_plan
from partnership.exchange.shapes import IndicatorText, MilestoneText, ObservationText, PlanFile
from partnership.exchange.writing import write_plan
from partnership.vocabulary import DatePrecision, DateSetter, Qualifier, ReasonGiven
from tests.exchange.real import PLANS, real_plan
from tests.exchange.small import SMALL, read_text

letters = some.characters(
    codec="utf-8",
    exclude_categories=["Cc", "Cs"],
    exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
    + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))),
)
lines = some.text(letters, min_size=1, max_size=30).map(str.strip).filter(bool)
awkward = some.sampled_from(["null", "true", "~", "2025", "-7", "5.5", "2025-09-18", "- a: b", "#"])
texts = some.one_of(awkward, lines, some.tuples(lines, lines).map("\n\n".join))
titles = some.builds(Words, en=some.one_of(awkward, lines), fr=lines, es=lines)
words = some.builds(Words, en=texts, fr=some.just("") | texts, es=some.just("") | texts)
amounts = some.decimals(-(10**13), 10**13, places=3, allow_nan=False)
days = some.dates(date(2031, 1, 1), date(2031, 3, 30))


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> PlanFile:
    return read_text(tmp_path_factory.mktemp("small"), SMALL)


def read_back(plan: PlanFile) -> PlanFile:
    with TemporaryDirectory() as folder:
        write_plan(plan, Path(folder) / "plan")
        return read_plan(Path(folder) / "plan")


@pytest.mark.parametrize("name", PLANS)
def test_a_real_plan_comes_back(name):
    assert read_back(real_plan(name)) == real_plan(name)


@settings(max_examples=60)
@given(data=some.data())
def test_a_changed_small_plan_comes_back(small, data):
    initiative = replace(
        small.initiatives[0],
        title=data.draw(titles),
        note=data.draw(words),
        quoted=data.draw(words),
        cadence_days=data.draw(some.none() | some.integers(30, 366)),
        verify=data.draw(some.booleans()),
    )
    observation = replace(
        small.indicators[0].observations[0],
        value=data.draw(amounts),
        qualifier=data.draw(some.sampled_from(Qualifier)),
        note=Words(en=data.draw(lines)),
    )
    indicator = replace(
        small.indicators[0], target=data.draw(amounts), baseline=None, observations=(observation,)
    )
    milestone = replace(small.milestones[0], due=data.draw(due_dates()), reports=())
    plan = replace(
        small,
        initiatives=(initiative,),
        indicators=(indicator,),
        milestones=(milestone, *small.milestones[1:]),
    )
    assert read_back(plan) == plan


@some.composite
def due_dates(draw) -> DueDateText:
    precision = draw(some.sampled_from(DatePrecision))
    last = period_of(written(draw(days), precision)).last
    set_by = draw(some.sampled_from(DateSetter))
    return DueDateText(due_on=last, precision=precision, set_by=set_by)


def test_every_field_that_a_plan_can_hold_comes_back(small):
    """Each optional field is filled once, so that none can be lost on the way out."""
    milestone = replace(
        small.milestones[1],
        weight=3,
        indicator="ship-count",
        credit=next(each for each in type(small.milestones[1].credit) if each == "indicator"),
        start_on=date(2030, 6, 1),
        responsibilities=(replace_since(small.initiatives[0].responsibilities[0]),),
        reports=(cancelled(small.milestones[0].reports[0]),),
    )
    organization = replace(
        small.organizations[0], parent="we-ports", successor="we-ports", acronym=Words(en="EP")
    )
    plan = replace(
        small,
        plan=replace(small.plan, predecessor="east-west-2020", published=False, cadence_days=60),
        organizations=(organization, small.organizations[1]),
        milestones=(small.milestones[0], milestone),
    )
    assert read_back(plan) == plan


def replace_since(lead: ResponsibilityText) -> ResponsibilityText:
    return replace(lead, since=date(2030, 7, 1))


def cancelled(report: ReportText) -> ReportText:
    claim = next(each for each in type(report.claim) if each == "cancelled")
    return replace(report, claim=claim, reason=ReasonGiven.FUNDING, note=Words(en="No money."))


def test_a_row_remembers_its_line_and_is_equal_without_it(small):
    moved = replace(small.milestones[0], file="other.yaml", line=999)
    assert moved == small.milestones[0]
    assert small.milestones[0].line > 0
    assert {each.name for each in fields(Row)} == {"file", "line"}


def test_decimals_keep_the_digits_that_were_written(small):
    assert small.funding[0].amount == Decimal("1200.50")
    assert str(small.funding[0].amount) == "1200.50"


def test_shapes_can_be_told_apart_by_what_they_hold(small):
    assert replace(small.milestones[0], weight=2) != small.milestones[0]
    assert isinstance(small.indicators[0], IndicatorText)
    assert isinstance(small.indicators[0].observations[0], ObservationText)
    assert isinstance(small.milestones[0], MilestoneText)
