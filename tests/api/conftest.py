"""A stopped clock, a reader, a small published plan, and the real plan taken in from its files."""

import json

import pytest
import time_machine
from django.conf import settings
from django.db import transaction
from django.test import Client

from tests.factories import memorandum, moment
from tests.real_plans import take_in_real_plans

TODAY = "2026-04-20"


@pytest.fixture
def today():
    """It is noon in Mexico City on TODAY."""
    with time_machine.travel(moment(TODAY), tick=False) as traveller:
        yield traveller


@pytest.fixture
def plan(db, today):
    """The plan of the memorandum, public since 15 January 2026."""
    return memorandum()


class Reader:
    """Reads the API as a stranger does."""

    root = "/api/v1/"

    def __init__(self):
        self.client = Client()

    def ask(self, address, **headers):
        """Return the answer to a GET of an address, under the root or whole."""
        path = address.removeprefix(settings.SITE_URL)
        return self.client.get(path if path.startswith("/") else self.root + path, headers=headers)

    def read(self, address):
        """Return the JSON of an answer that must be 200."""
        response = self.ask(address)
        assert response.status_code == 200, response.content
        return json.loads(response.content)

    def refused(self, address, status=400):
        """Return the problem document of an answer that must be refused."""
        response = self.ask(address)
        assert response.status_code == status, response.content
        assert response["Content-Type"] == "application/problem+json"
        return json.loads(response.content)

    def pages(self, address):
        """Return the rows of all pages of a list."""
        rows, following = [], address
        while following:
            page = self.read(following)
            rows += page["results"]
            following = page["next"]
        return rows


@pytest.fixture
def reader():
    return Reader()


@pytest.fixture
def codes(reader):
    """A function that returns the codes of a list."""
    return lambda address: [row["code"] for row in reader.pages(address)]


@pytest.fixture(scope="module")
def published_plan(django_db_setup, django_db_blocker):
    """The plan of the memorandum, for all tests of a module that only read."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield memorandum()
        transaction.set_rollback(True)


@pytest.fixture
def shared_plan(published_plan, db, today):
    """The shared plan, on TODAY."""
    return published_plan


@pytest.fixture(scope="module")
def published_real_plans(django_db_setup, django_db_blocker):
    """Both real plans, public since 1 October 2026, for all tests of a module that only read."""
    with django_db_blocker.unblock(), transaction.atomic():
        take_in_real_plans(on="2026-10-01")
        yield
        transaction.set_rollback(True)


@pytest.fixture
def real_plans(published_real_plans, db):
    """The real plans, on a day after they were published."""
    with time_machine.travel(moment("2026-11-20"), tick=False):
        yield
