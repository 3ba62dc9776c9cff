"""An import says in a sentence what a baseline does not let it change."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from partnership.actions.importing import NotImported
from partnership.models import Milestone, Plan
from partnership.vocabulary import CreditMethod
from tests.plans import PLAN_FILE, PUBLIC_AT, publish_test_plan

pytestmark = pytest.mark.django_db
LATER = PUBLIC_AT + timedelta(days=3)


def changed(**more):
    """The plan's file with another first milestone."""
    first, *others = PLAN_FILE.milestones
    return replace(PLAN_FILE, milestones=(replace(first, **more), *others))


def baselined():
    publish_test_plan()
    Plan.objects.update(baselined_at=PUBLIC_AT)


@pytest.mark.parametrize(
    "more",
    [{"weight": 4}, {"credit": CreditMethod.INDICATOR, "indicator": "trade"}],
    ids=["weight", "credit"],
)
def test_weight_and_credit_stay(more):
    baselined()
    rows = list(Milestone.objects.values())

    with pytest.raises(NotImported) as refusal:
        publish_test_plan(changed(**more), at=LATER)

    assert "fixed by the baseline" in str(refusal.value.problems)
    assert list(Milestone.objects.values()) == rows


def test_a_target_that_something_earns_by_stays():
    first = PLAN_FILE.indicators[0]
    file = replace(
        changed(credit=CreditMethod.INDICATOR, indicator=first.code),
        indicators=(replace(first, baseline=Decimal(0), target=Decimal(9)),),
    )
    publish_test_plan(file)
    Plan.objects.update(baselined_at=PUBLIC_AT)

    with pytest.raises(NotImported) as refusal:
        publish_test_plan(
            replace(file, indicators=(replace(first, baseline=Decimal(0), target=Decimal(5)),)),
            at=LATER,
        )

    assert "its target was fixed by the baseline" in str(refusal.value.problems)


def test_before_the_baseline_it_may_change():
    publish_test_plan()

    publish_test_plan(changed(weight=4), at=LATER)

    assert Milestone.objects.filter(weight=4).count() == 1
