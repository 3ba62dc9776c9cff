"""Any value changed by SQL in any public table is found and named."""

from datetime import timedelta

import pytest
from django.db import transaction

from partnership import models as tables
from partnership.actions.recording import Recorder
from partnership.queries.states import state_of
from partnership.queries.verification import verify_record
from partnership.vocabulary import AnswerKind, EntryKind, SubjectKind
from tests.plans import PUBLIC_AT, publish_test_plan
from tests.verification.sql import different, loosely, strictly_again

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LATER = PUBLIC_AT + timedelta(hours=1)
PUBLIC_TABLES = [
    "Answer", "Declaration", "DueDate", "Entry", "Evidence", "Funding", "Indicator",
    "Initiative", "Meeting", "Milestone", "Observation", "Organization", "Party", "Pillar",
    "Plan", "PriorityArea", "RecordHead", "Report", "Responsibility", "SearchText", "Source",
    "State", "StateFacet", "StateTold", "Step",
]  # fmt: skip
PRIVATE_TABLES = {
    "AccountChange",
    "BaselineAgreement",
    "Batch",
    "BatchRow",
    "Delegation",
    "Factor",
    "Guesses",
    "Identity",
    "Imported",
    "JointPublication",
    "KeptForm",
    "LinkCheck",
    "Notice",
    "Official",
    "Proposal",
    "RecoveryCode",
    "Reminded",
    "SearchWord",  # a list of words to compare others with; shows nothing that a state does not
    "StoredFile",
    "TextDraft",
    "Upload",
    "Visit",
}
# Of these this story has no row: what they seal is held by the tests of their own actions.
ELSEWHERE = {"Assessment", "Check", "Pause", "Withholding"}
# Columns that no page, answer or state is made of.
PRIVATE = {
    "Report": {"comment", "author", "version", "signed_by", "signed_for", "joint"},
    "Answer": {"author"},
    # Of a document that the law withholds; this one is a link (tests/evidence/test_withheld.py).
    "Evidence": {"withheld_by", "classified", "ground_en", "ground_fr", "ground_es", "review_on"},
}
LINKS = [
    ("Meeting", "participants"),
    ("Meeting", "initiatives"),
    ("Indicator", "initiatives"),
    ("Milestone", "prerequisites"),
    ("Funding", "payers"),
    ("Funding", "payees"),
    ("Funding", "initiatives"),
]


def test_every_table_is_public_or_private():
    assert {*PUBLIC_TABLES, *PRIVATE_TABLES, *ELSEWHERE} == set(tables.__all__)


def columns():
    """Return every public column of every public table but the row's own number."""
    return [
        pytest.param(name, field, id=f"{name}.{field.name}")
        for name in PUBLIC_TABLES
        for field in getattr(tables, name)._meta.concrete_fields
        if field.name not in PRIVATE.get(name, set())
        and not (field.primary_key and name != "Entry")
    ]


@pytest.fixture(scope="module")
def public_record(django_db_setup, django_db_blocker):
    """A public plan with an answer and a declaration, so that no public table is empty."""
    with django_db_blocker.unblock(), transaction.atomic():
        publish_everything()
        assert checked().is_good, [str(finding) for finding in checked().findings]
        yield
        transaction.set_rollback(True)


@pytest.fixture
def recorded(public_record):
    """The same, in a transaction that the test may spoil."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    strictly_again()


def publish_everything():
    publish_test_plan()
    recorder = Recorder(lambda: LATER)
    milestone = tables.Milestone.objects.get(code="TST-1.1-M1")
    answer = tables.Answer(
        party="MX",
        organization=tables.Organization.objects.get(code="mx-second"),
        report=milestone.reports.get(),
        kind=AnswerKind.YES,
        comment_es="Confirmado",
    )
    put_on_record(recorder, answer, EntryKind.ANSWER, SubjectKind.MILESTONE, "TST-1.1-M1")
    initiative = tables.Initiative.objects.get(code="TST-1.1")
    declaration = tables.Declaration(initiative=initiative, party="CA")
    put_on_record(recorder, declaration, EntryKind.BASELINE, SubjectKind.INITIATIVE, "TST-1.1")


def put_on_record(recorder, fact, entry_kind, kind, code):
    recorder.mark(fact)
    fact.save()
    recorder.append(entry_kind, state_of(kind, code), from_on=LATER.date())


def checked():
    return verify_record(now=LATER)


def named(finding, name):
    """A finding names the subject or the entry that is wrong; the head has neither."""
    return bool(finding.subject or finding.seq >= 0 or name == "RecordHead")


@pytest.mark.parametrize(("name", "field"), columns())
def test_a_changed_value_is_found_and_named(recorded, name, field):
    model = getattr(tables, name)
    row = model.objects.order_by("-pk").first()
    other = different(field, getattr(row, field.attname))

    loosely("UPDATE {} SET {} = %s WHERE {} = %s", model, field, values=[other, row.pk])

    findings = checked().findings
    assert findings
    assert any(named(finding, name) for finding in findings)


@pytest.mark.parametrize("name", PUBLIC_TABLES)
def test_a_deleted_row_is_found(recorded, name):
    model = getattr(tables, name)
    row = model.objects.order_by("-pk").first()

    loosely("DELETE FROM {} WHERE {} = %s", model, values=[row.pk])

    assert checked().findings


@pytest.mark.parametrize(("owner", "name"), LINKS)
def test_a_cut_link_is_found(recorded, owner, name):
    getattr(tables, owner)._meta.get_field(name).remote_field.through.objects.all().delete()

    assert checked().findings
