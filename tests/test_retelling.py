"""What is put back is what was told."""

from datetime import UTC, datetime

import pytest

from partnership.models import Entry, Organization
from partnership.queries.verification import verify_record
from tests.factories import OrganizationFactory, PlanFactory, memorandum, publish
from tests.retelling import told_once

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def tellings(db):
    """The story, counted: how often it was told for real."""
    told = []

    @told_once
    def tell(code: str) -> Organization:
        told.append(code)
        return OrganizationFactory(code=code)

    tell.told = told
    return tell


def forget():
    Organization.objects.all().delete()


def test_the_second_time_the_rows_are_put_back(tellings):
    first = tellings("ca-first")
    row = Organization.objects.values().get()
    forget()

    again = tellings("ca-first")

    assert tellings.told == ["ca-first"]
    assert Organization.objects.values().get() == row
    assert again == first
    assert again is not first


def test_other_arguments_are_another_story(tellings):
    tellings("ca-first")
    forget()

    assert tellings("ca-second").code == "ca-second"
    assert tellings.told == ["ca-first", "ca-second"]


def test_where_there_are_rows_it_is_told_for_real(tellings):
    tellings("ca-first")
    forget()
    OrganizationFactory(code="ca-other")

    tellings("ca-first")

    assert tellings.told == ["ca-first", "ca-first"]
    assert Organization.objects.count() == 2


@pytest.mark.parametrize("time", ["first", "second", "third"])
def test_each_time_the_record_holds_and_goes_on(db, time):
    story = memorandum()
    told = Entry.objects.count()

    publish(PlanFactory(code="later-plan"), on="2026-02-01")

    assert story.milestone.initiative is story.initiative
    assert Entry.objects.count() > told == 8
    assert verify_record(now=NOW).is_good
