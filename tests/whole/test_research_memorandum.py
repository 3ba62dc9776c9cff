"""The way of a fact on the real plan, from the officials' forms to every reader."""

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from partnership.actions.answering import answer_report
from partnership.actions.reporting import draft_report, send_report
from partnership.actions.reporting_publishing import publish_report
from partnership.actions.reporting_words import Link, Said
from partnership.models import Entry, Milestone, Official, Organization
from partnership.queries.verification import verify_record
from partnership.vocabulary import AnswerKind, Claim, OfficialRole, SourceKind
from tests.whole.addresses import word

pytestmark = pytest.mark.django_db
CODE = "PRO-5.1-M1"
LABELS = {
    "overdue": {"en": "Overdue", "fr": "En retard", "es": "Con atraso"},
    "reported_complete": {
        "en": "Reported complete",
        "fr": "Achèvement déclaré",
        "es": "Conclusión reportada",
    },
    "completed": {"en": "Completed", "fr": "Achevé", "es": "Concluido"},
}


@pytest.fixture
def officials(real_plan):
    people = {
        "contributor": ("ca-nserc", "CA", OfficialRole.CONTRIBUTOR),
        "approver": ("ca-nserc", "CA", OfficialRole.APPROVER),
        "partner": ("mx-secihti", "MX", OfficialRole.APPROVER),
    }
    return {
        name: Official.objects.create_user(
            username=name,
            is_staff=True,
            organization=Organization.objects.get(code=code),
            party=party,
            role=role,
        )
        for name, (code, party, role) in people.items()
    }


def said_by_page(language, **query):
    response = Client().get(f"/{language}/{word('milestones', language)}/{CODE}/", query)
    assert response.status_code == 200
    return response.content.decode()


def said_by_api(**query):
    return json.loads(Client().get(f"/api/v1/milestones/{CODE}/", query).content)["status"]


def assert_everywhere(label, **query):
    for language, words in LABELS[label].items():
        assert words in said_by_page(language, **query), (language, words)
    assert said_by_api(**query)["label"] == label


def report_completion(contributor):
    said = Said(
        claim=Claim.COMPLETED,
        effective_on=date(2026, 4, 15),
        note={"en": "Signed in Ottawa.", "fr": "Signé à Ottawa."},
        evidence=(
            Link(
                address="https://www.canada.ca/memorandum",
                title="The memorandum",
                kind=SourceKind.OFFICIAL_TEXT,
            ),
        ),
    )
    milestone = Milestone.objects.get(code=CODE)
    report = draft_report(item=milestone, said=said, by=contributor, clock=now)
    return send_report(report=report, version=report.version, by=contributor, clock=now)


def now():
    return datetime.now(UTC)


def plan_day(moment):
    return moment.astimezone(ZoneInfo("America/Mexico_City")).date()


def test_from_overdue_to_completed_and_back_in_time(officials):
    today, tomorrow = now(), now() + timedelta(days=1)
    assert_everywhere("overdue")
    assert "no_report_since_due" in json.dumps(said_by_api())

    with time_machine.travel(tomorrow, tick=True):
        report = report_completion(officials["contributor"])
        assert_everywhere("overdue")
        publish_report(report=report, version=report.version, by=officials["approver"], clock=now)
        assert_everywhere("reported_complete")
        answer_report(report=report, kind=AnswerKind.YES, by=officials["partner"], clock=now)
        assert_everywhere("completed")
        assert_everywhere("overdue", as_of=plan_day(today).isoformat())
        assert_everywhere("completed", as_of=plan_day(tomorrow).isoformat())

    kinds = Entry.objects.filter(subject=CODE).order_by("seq").values_list("kind", flat=True)
    assert list(kinds) == ["publish", "report", "answer"]
    assert verify_record(now=tomorrow).is_good


def test_the_page_of_the_day_before_is_the_page_as_it_was(officials):
    today, tomorrow = now(), now() + timedelta(days=1)
    with time_machine.travel(tomorrow, tick=True):
        before = said_by_api(as_of=plan_day(today).isoformat())
        report = report_completion(officials["contributor"])
        publish_report(report=report, version=report.version, by=officials["approver"], clock=now)

        assert said_by_api(as_of=plan_day(today).isoformat()) == before
        page = said_by_page("en", as_of=plan_day(today).isoformat())
        assert "Signed in Ottawa." not in page
        assert "Signed in Ottawa." in said_by_page("en")


def test_days_late_stand_beside_a_reported_completion(officials):
    report = report_completion(officials["contributor"])
    publish_report(report=report, version=report.version, by=officials["approver"], clock=now)

    assert "15 days" in said_by_page("en")
