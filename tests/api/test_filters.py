"""One vocabulary of filters: what they find, and what they refuse by name."""

import pytest

from tests.api.crowd import MODEL

pytestmark = pytest.mark.usefixtures("shared_plan")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("party=MX", [MODEL]),
        ("party=CA,MX", [MODEL]),
        ("organization=ca-nserc", [MODEL]),
        ("organization=ca-nserc&role=support", []),
        ("role=lead", [MODEL]),
        ("role=support", []),
        ("status=overdue", [MODEL]),
        ("status=on_track,blocked", []),
        ("reason=no_report_since_due", [MODEL]),
        ("reason=moved_twice", []),
        ("moved=false", [MODEL]),
        ("moved=true", []),
        ("differs=false", [MODEL]),
        ("differs=true", []),
        ("scope=in_plan", [MODEL]),
        ("scope=announced", []),
        ("due_after=2026-03-31", [MODEL]),
        ("due_after=2026-04-01", []),
        ("due_before=2026-03-31", [MODEL]),
        ("due_before=2026-03-30", []),
        ("pillar=PRO", [MODEL]),
        ("pillar=preamble", []),
        ("area=PRO-5", [MODEL]),
        ("plan=research-plan", [MODEL]),
        ("q=pro+5.1+m1", [MODEL]),
        ("q=PRO-5-1_M1", [MODEL]),
        ("q=signe", [MODEL]),
        ("q=MEMORÁNDUM+firmado", [MODEL]),
        ("q=memorandum+submarine", []),
        ("q=%25", []),
    ],
)
def test_milestones_are_filtered(codes, asked, found):
    assert codes(f"milestones/?{asked}") == found


@pytest.mark.parametrize(
    ("asked", "parameter", "allowed"),
    [
        ("plan=nope", "plan", "research-plan"),
        ("pillar=PRO,NOPE", "pillar", "PRO"),
        ("area=NOPE", "area", "PRO-5"),
        ("party=US", "party", "MX"),
        ("organization=nope", "organization", "mx-secihti"),
        ("role=boss", "role", "lead"),
        ("status=late", "status", "overdue"),
        ("status=overdue,", "status", "overdue"),
        ("status=", "status", None),
        ("reason=bad_luck", "reason", "past_due"),
        ("differs=1", "differs", "true"),
        ("moved=True", "moved", "true"),
        ("audience=all", "audience", "business"),
        ("scope=plan", "scope", "in_plan"),
        ("due_after=31/03/2026", "due_after", "YYYY-MM-DD"),
        ("due_before=2026-02-30", "due_before", "YYYY-MM-DD"),
        ("due_before=2026-W09-7", "due_before", "YYYY-MM-DD"),
        ("as_of=2026-04-21", "as_of", "2025-09-18 to 2026-04-20"),
        ("as_of=2025-09-17", "as_of", "2025-09-18 to 2026-04-20"),
        ("as_of=2026-W09-7", "as_of", "2025-09-18 to 2026-04-20"),
        ("as_of=today", "as_of", "2025-09-18 to 2026-04-20"),
        ("lang=de", "lang", "fr"),
        (f"q={'x' * 101}", "q", "1 to 100 characters"),
        ("q=+", "q", "1 to 100 characters"),
        ("q=a%00", "q", "1 to 100 characters"),
        ("ordering=title", "ordering", "-due"),
        ("page_size=0", "page_size", "1 to 200"),
        ("page_size=201", "page_size", "1 to 200"),
        ("page_size=-1", "page_size", "1 to 200"),
        ("page_size=10.0", "page_size", "1 to 200"),
        ("page_size=1&page_size=2", "page_size", None),
        ("status=overdue&status=blocked", "status", None),
        ("cursor=nope", "cursor", "the cursor in the address `next`"),
        ("format=xml", "format", "ordering"),
        ("initiative=PRO-5.1", "initiative", "status"),
        ("__class__=1", "__class__", "status"),
    ],
)
def test_what_cannot_be_answered_is_refused_by_name(reader, asked, parameter, allowed):
    problem = reader.refused(f"milestones/?{asked}")
    assert [error["parameter"] for error in problem["errors"]] == [parameter]
    assert allowed is None or allowed in problem["errors"][0]["allowed"]
    assert parameter in problem["detail"]


def test_every_wrong_parameter_is_named_at_once(reader):
    problem = reader.refused("milestones/?status=late&role=boss")
    assert {error["parameter"] for error in problem["errors"]} == {"status", "role"}


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("plans/?plan=research-plan", "plan"),
        ("organizations/?status=overdue", "status"),
        ("meetings/?due_after=2026-01-01", "due_after"),
        ("changes/?status=overdue", "status"),
        (f"milestones/{MODEL}/?status=overdue", "status"),
        ("plans/research-plan/status/?pillar=PRO", "pillar"),
        ("changes/?after=-2", "after"),
        ("changes/?after=1e3", "after"),
        ("schema/?lang=en", "lang"),
    ],
)
def test_a_parameter_that_makes_no_sense_there_is_refused(reader, address, parameter):
    problem = reader.refused(address)
    assert [error["parameter"] for error in problem["errors"]] == [parameter]
