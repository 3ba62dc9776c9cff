"""The baseline and the declarations through their pages."""

import pytest

from partnership.models import BaselineAgreement, Declaration, Entry, Plan
from partnership.vocabulary import OfficialRole
from tests.actions.people import of_party
from tests.admin.conftest import signed_in, to
from tests.admin.forms import told


@pytest.fixture
def mexican(story):
    """A coordinator of Mexico."""
    return signed_in(of_party(OfficialRole.COORDINATOR, "MX"))


def rows() -> list:
    models = (BaselineAgreement, Declaration, Entry, Plan)
    return [list(model.objects.order_by("pk").values()) for model in models]


def address() -> str:
    return to("partnership_plan_baseline", "research-plan")


def agree(client, **more):
    """Press the button that the page shows."""
    page = client.get(address())
    return client.post(address(), {"seen": page.context["fixed"].fingerprint, **more})


def test_both_countries_look_and_agree(coordinator, mexican):
    page = coordinator.get(address()).content.decode()
    assert "Still to agree: Canada, Mexico." in page
    assert "PRO-5.1-M1" in page
    agree(coordinator)
    assert "Agreed: Canada. Still to agree: Mexico." in mexican.get(address()).content.decode()

    agree(mexican)

    assert Plan.objects.get().baselined_at is not None
    page = mexican.get(address()).content.decode()
    assert "Fixed on April 10, 2026" in page
    assert "Agree to fix this" not in page


def test_a_yes_is_taken_back(coordinator):
    agree(coordinator)
    coordinator.post(address(), {"_take_back": ""})

    assert not BaselineAgreement.objects.exists()


@pytest.mark.parametrize("seen", ["", "0" * 64, "x"])
def test_only_what_was_seen_is_agreed_to(coordinator, seen):
    before = rows()

    answer = coordinator.post(address(), {"seen": seen, "party": "MX"})

    assert "has changed" in told(answer)[-1]
    assert rows() == before


def test_nobody_else_agrees_or_declares(nserc, nserc_approver, auditor, administrator):
    before = rows()
    for client in (nserc, nserc_approver, auditor, administrator):
        for path in (address(), to("partnership_initiative_declare", "PRO-5.1")):
            assert client.post(path, {"seen": "x"}).status_code == 403
    assert rows() == before


def test_each_country_declares_once_for_itself(coordinator, mexican):
    path = to("partnership_initiative_declare", "PRO-5.1")
    assert "Progress is not known." in coordinator.get(path).content.decode()

    coordinator.post(path, {"party": "MX"})
    assert [each.party for each in Declaration.objects.all()] == ["CA"]
    assert coordinator.post(path).status_code == 403
    mexican.post(path)

    assert sorted(each.party for each in Declaration.objects.all()) == ["CA", "MX"]
    assert "0% confirmed." in mexican.get(path).content.decode()


def test_the_pages_of_a_subject_lead_there(coordinator):
    plan = coordinator.get(to("partnership_plan_change", "research-plan")).content.decode()
    promise = coordinator.get(to("partnership_initiative_change", "PRO-5.1")).content.decode()

    assert address() in plan
    assert to("partnership_initiative_declare", "PRO-5.1") in promise
