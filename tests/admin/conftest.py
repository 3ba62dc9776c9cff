"""The story, its officials and their browsers without a screen."""

import pytest
from django.test import Client
from django.urls import reverse

from partnership.vocabulary import OfficialRole
from tests.actions.people import approver, contributor, of_party
from tests.factories import Memorandum, memorandum

DAY = "2026-04-10T18:00:00+00:00"


@pytest.fixture(autouse=True)
def stopped(time_machine):
    """It is 10 April 2026, noon in Mexico City."""
    time_machine.move_to(DAY, tick=False)
    return time_machine


@pytest.fixture
def story(db) -> Memorandum:
    """The memorandum that fell due on 31 March 2026."""
    return memorandum()


def signed_in(official) -> Client:
    """A client of this official."""
    client = Client()
    client.force_login(official)
    client.official = official
    return client


@pytest.fixture
def nserc(story) -> Client:
    """A contributor of NSERC."""
    return signed_in(contributor(story.nserc, username="nserc-contributor"))


@pytest.fixture
def nserc_approver(story) -> Client:
    """An approver of NSERC."""
    return signed_in(approver(story.nserc, username="nserc-approver"))


@pytest.fixture
def sshrc(story) -> Client:
    """A contributor of SSHRC."""
    return signed_in(contributor(story.sshrc, username="sshrc-contributor"))


@pytest.fixture
def secihti(story) -> Client:
    """A contributor of SECIHTI."""
    return signed_in(contributor(story.secihti, username="secihti-contributor"))


@pytest.fixture
def secihti_approver(story) -> Client:
    """An approver of SECIHTI."""
    return signed_in(approver(story.secihti, username="secihti-approver"))


@pytest.fixture
def coordinator(story) -> Client:
    """A coordinator of Canada."""
    return signed_in(of_party(OfficialRole.COORDINATOR, "CA"))


@pytest.fixture
def auditor(story) -> Client:
    """An auditor of Mexico."""
    return signed_in(of_party(OfficialRole.AUDITOR, "MX"))


@pytest.fixture
def administrator(story) -> Client:
    """An administrator of Canada."""
    return signed_in(of_party(OfficialRole.ADMINISTRATOR, "CA"))


def to(name: str, *args) -> str:
    """The address of a page of the officials' side."""
    return reverse(f"admin:{name}", args=args)
