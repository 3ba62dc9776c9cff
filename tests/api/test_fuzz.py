"""Requests that nobody thought of: no failure of ours, and every answer as it is described."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from partnership.api.schema import description
from tracker.wsgi import application

pytestmark = [pytest.mark.usefixtures("real_plans"), pytest.mark.one_database]
HELD = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.allow_header_conformance,
]
schema = schemathesis.openapi.from_dict(description())
schema.app = application
schema.config.update(base_url="http://localhost")


@pytest.fixture(autouse=True, scope="module")
def connection_stays_open():
    """A request closes its connection at its end; Django's own test client keeps it, too."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(max_examples=4, suppress_health_check=list(HealthCheck))
def test_every_answer_is_as_described(case):
    case.call_and_validate(checks=HELD)
