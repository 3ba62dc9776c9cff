"""The pages of what is done together in a browser: no violation, and whole on a phone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partnership.actions.joint import arrange_joint
from partnership.models import JointPublication
from partnership.vocabulary import OfficialRole
from tests.actions.people import of_party
from tests.admin.conftest import signed_in, to
from tests.admin.test_walk import clean
from tests.factories import memorandum

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FORMS = (
    "partnership_jointpublication_add",
    "partnership_delegation_changelist",
    "partnership_delegation_add",
    "partnership_pause_add",
    "hand_over",
)


@pytest.fixture
def walker(page, live):
    """A coordinator of Mexico, whom Canada has asked to agree to a minute."""
    story = memorandum()
    minute = (timezone.now() + timedelta(days=20)).replace(second=0, microsecond=0)
    canada = of_party(OfficialRole.COORDINATOR, "CA")
    arrange_joint(
        plan=story.plan, occasion="Meeting", publish_at=minute, by=canada, clock=timezone.now
    )
    client = signed_in(of_party(OfficialRole.COORDINATOR, "MX", language="es"))
    session = client.cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": live}])
    return page


def test_every_form_is_clean(walker, live):
    for name in FORMS:
        walker.goto(live + to(name))
        clean(walker)


def test_a_coordinator_agrees_and_looks_at_a_succession(walker, live):
    joint = JointPublication.objects.get()
    walker.goto(live + to("partnership_jointpublication_change", joint.pk))
    clean(walker)
    walker.locator("[name=_agree]").press("Enter")
    walker.wait_for_selector(".told")
    joint.refresh_from_db()
    assert joint.agreed == ["CA", "MX"]
    walker.goto(live + to("succession"))
    walker.select_option("[name=body]", "mx-secihti")
    walker.click("[name=_look]")
    walker.wait_for_selector(".refused")
    clean(walker)
