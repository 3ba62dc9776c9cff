"""Lists: what stands around them, what they can be filtered by, and what they refuse."""

import pytest

from tests.api.crowd import MODEL, crowd
from tests.factories import (
    InitiativeFactory,
    MeetingFactory,
    OrganizationFactory,
    PlanFactory,
    ResponsibilityFactory,
    memorandum,
    publish,
)

RESOURCES = [
    "plans", "pillars", "areas", "initiatives", "milestones", "organizations", "indicators",
    "meetings", "funding", "reports", "changes",
]  # fmt: skip


def test_a_list_says_what_it_is(plan, reader):
    page = reader.read("milestones/")
    assert page["as_of"] == "2026-04-20"
    assert page["day_is_over"] is False
    assert page["reconstructed"] is False
    assert page["record"] == 8
    assert (page["count"], page["next"]) == (1, None)
    assert "demo" not in page


@pytest.mark.parametrize("resource", RESOURCES)
def test_every_list_answers_without_a_plan(db, today, reader, resource):
    page = reader.read(f"{resource}/")
    assert (page["count"], page["results"], page["record"]) == (0, [], 0)


def test_a_try_out_says_so_in_every_answer(plan, reader, settings):
    settings.DEMO = True
    for address in ("milestones/", f"milestones/{MODEL}/", "plans/research-plan/status/"):
        response = reader.ask(address)
        assert response["Demonstration"] == "invented"
        told = response.json()
        assert told["demo"] is True
        assert "invented" in told["notice"]["en"]


def test_a_milestone_without_leads_takes_its_initiatives(db, today, codes, reader):
    story = memorandum(published_on=None)
    story.milestone.responsibilities.all().delete()
    ResponsibilityFactory(initiative=story.initiative, milestone=None, organization=story.secihti)
    publish(story.plan)
    assert codes("milestones/?organization=mx-secihti&role=lead") == [MODEL]
    assert codes("milestones/?party=CA") == []
    row = reader.read(f"milestones/{MODEL}/")
    assert row["leads_from"] == "PRO-5.1"
    assert [each["organization"] for each in row["responsibilities"]] == ["mx-secihti"]


def test_a_milestone_is_for_whom_its_initiative_is_for(db, today, codes):
    story = memorandum(published_on=None)
    story.initiative.audience = ["researchers"]
    story.initiative.save()
    publish(story.plan)
    assert codes("milestones/?audience=researchers,students") == [MODEL]
    assert codes("initiatives/?audience=researchers") == ["PRO-5.1"]
    assert codes("milestones/?audience=business") == []


def test_all_public_plans_are_read_unless_one_is_named(plan, codes):
    second = PlanFactory(code="second-plan")
    InitiativeFactory(plan=second, code="SEC-1.1")
    publish(second, "2026-02-01")
    assert codes("initiatives/") == ["PRO-5.1", "SEC-1.1"]
    assert codes("initiatives/?plan=second-plan") == ["SEC-1.1"]
    assert codes("initiatives/?plan=second-plan,research-plan") == ["PRO-5.1", "SEC-1.1"]


def test_meetings_are_found_by_who_took_part_and_put_in_order_by_day(db, today, codes):
    story = memorandum(published_on=None)
    later = MeetingFactory(plan=story.plan, code="MS-1", starts_on="2025-12-01")
    MeetingFactory(plan=story.plan, code="MS-2", starts_on="2025-11-01")
    later.participants.add(OrganizationFactory(code="mx-sre", country="MX"))
    publish(story.plan)
    assert codes("meetings/?organization=mx-sre") == ["MS-1"]
    assert codes("meetings/?ordering=date") == ["MS-2", "MS-1"]
    assert codes("meetings/?ordering=-date") == ["MS-1", "MS-2"]


def test_a_cursor_belongs_to_its_order(plan, reader):
    crowd(2)
    cursor = reader.read("milestones/?page_size=1&ordering=due")["next"].partition("cursor=")[2]
    reader.refused(f"milestones/?page_size=1&ordering=-due&cursor={cursor}")
