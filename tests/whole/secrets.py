"""Secrets planted behind a public plan: whatever of them a stranger sees is a leak."""

from dataclasses import replace
from datetime import UTC, date, datetime

from partnership.exchange import shapes
from partnership.models import (
    Batch,
    BatchRow,
    Indicator,
    Initiative,
    JointPublication,
    Milestone,
    Official,
    Organization,
    Pause,
    Proposal,
    Report,
    TextDraft,
)
from partnership.vocabulary import DraftState, OfficialRole, ProposalKind, SubjectKind
from tests import plans
from tests.factories import (
    AccountChangeFactory,
    FactorFactory,
    IdentityFactory,
    StoredFileFactory,
    UploadFactory,
    VisitFactory,
)
from tests.plans import PLAN_FILE, PUBLIC_AT, publish_test_plan, words

SECRET = "zq7-planted-secret"
HASH = "ab" * 32
FAR = datetime(2099, 1, 1, 12, tzinfo=UTC)
OTHER_CODES = ("hidden-plan", "HID", "HID-1", "HID-1.1", "HID-1.1-M1", "ca-hidden", "TST-1.1-M9")


def plant() -> None:
    """Publish the test plan and put next to it everything that must stay inside."""
    publish_test_plan()
    publish_test_plan(hidden_plan())
    Organization.objects.create(
        code="ca-hidden", country="CA", kind="department", name_en=SECRET, name_fr=SECRET,
        name_es=SECRET,
    )  # fmt: skip
    person = Official.objects.create_user(
        username=f"{SECRET}-name", email=f"{SECRET}@example.org", first_name=SECRET,
        last_name=SECRET, party="CA", role=OfficialRole.CONTRIBUTOR,
        organization=Organization.objects.get(code="ca-first"),
    )  # fmt: skip
    for state in (DraftState.DRAFT, DraftState.SENT, DraftState.RETURNED):
        draft_report(person, state)
    handed_in(person)
    in_a_batch(person)
    draft_milestone()
    draft_text(person)
    sign_in(person)
    proposals(person)
    embargoed(person)


def sign_in(person: Official) -> None:
    """How a person signs in, where they are signed in, and what was changed of their account."""
    official = {"official": person}
    FactorFactory(**official, name=SECRET, credential=SECRET, material=SECRET.encode())
    IdentityFactory(**official, subject=SECRET, issuer=f"https://{SECRET}.example.org")
    VisitFactory(**official, browser=SECRET, session_key=SECRET)
    AccountChangeFactory(**official, by=person, party="CA", before=SECRET, after=SECRET)


def hidden_plan() -> shapes.PlanFile:
    """Return an unpublished plan whose every text is secret."""
    area = replace(plans.AREAS[0], code="HID-1", pillar="HID", title=words(SECRET))
    promise = replace(
        plans.INITIATIVES[0], code="HID-1.1", area="HID-1", title=words(SECRET),
        description=words(SECRET),
    )  # fmt: skip
    step = replace(plans.DONE, code="HID-1.1-M1", initiative="HID-1.1", title=words(SECRET))
    return replace(
        PLAN_FILE,
        plan=replace(plans.PLAN, code="hidden-plan", title=words(SECRET), published=False),
        pillars=(shapes.PillarText(code="HID", title=words(SECRET), number="I"),),
        areas=(area,),
        initiatives=(promise,),
        milestones=(step,),
        indicators=(),
        meetings=(),
        funding=(),
    )


def draft_report(person: Official, state: DraftState, **more) -> None:
    report = Report.objects.create(
        milestone=Milestone.objects.get(code="TST-1.1-M2"),
        organization=person.organization, party="CA", claim="blocked",
        effective_on=date(2026, 4, 1), reason="funding", state=state, author=person,
        note_en=SECRET, note_fr=SECRET, note_es=SECRET, comment=SECRET,
        reason_text_en=SECRET, reason_text_fr=SECRET, reason_text_es=SECRET, **more,
    )  # fmt: skip
    told = {"title": SECRET, "publisher": SECRET, "locator": SECRET}
    file = {"form": "file", "sha256": HASH, "file_name": f"{SECRET}.pdf", "size_bytes": 312_000}
    report.evidence.create(media_type="application/pdf", **file, **told)
    report.evidence.create(
        form="withheld", counts=False, withheld_by=person.organization, review_on=date(2027, 1, 1),
        ground_en=SECRET, ground_fr=SECRET, ground_es=SECRET, **told,
    )  # fmt: skip


def handed_in(person: Official) -> None:
    """A file that no report carries yet."""
    stored = StoredFileFactory(sha256=HASH)
    UploadFactory(official=person, file=stored, file_name=f"{SECRET}.pdf", title=SECRET, key=SECRET)


def proposals(person: Official) -> None:
    """Every kind of proposal in every state that is not public, the offered ones too."""
    inside = set(DraftState) - {DraftState.PUBLISHED, DraftState.SIGNED}
    step = Milestone.objects.get(code="TST-1.1-M2")
    indicator = Indicator.objects.order_by("pk").first()
    for state in sorted(inside):
        for kind in ProposalKind:
            Proposal.objects.create(
                kind=kind, plan=step.initiative.plan, milestone=step, party="CA", author=person,
                organization=person.organization, state=state, comment=SECRET, subject=SECRET,
                indicator=indicator if kind == ProposalKind.OBSERVATION else None,
                content={"title": {"en": SECRET}, "reason_text": {"fr": SECRET}},
                refusal_en=SECRET, refusal_fr=SECRET, refusal_es=SECRET,
            )  # fmt: skip


def embargoed(person: Official) -> None:
    """What waits for a minute to come, and a pause that is drafted."""
    plan = Milestone.objects.get(code="TST-1.1-M2").initiative.plan
    joint = JointPublication.objects.create(
        plan=plan, occasion=SECRET, publish_at=FAR, made_by=person, agreed=["CA", "MX"]
    )
    draft_report(person, DraftState.SIGNED, joint=joint, signed_by=person)
    Pause.objects.create(
        plan=plan, party="CA", from_on=FAR.date(), until_on=FAR.date(), declared_by=person,
        declared_at=PUBLIC_AT, ground_en=SECRET, ground_fr=SECRET, ground_es=SECRET,
    )  # fmt: skip


def in_a_batch(person: Official) -> None:
    """Rows that are said together and were not sent."""
    batch = Batch.objects.create(
        official=person, organization=person.organization, made_at=PUBLIC_AT,
        file_name=SECRET, sheet=SECRET,
    )  # fmt: skip
    BatchRow.objects.create(
        batch=batch, place=2, code="TST-1.1-M2", given={"note_en": SECRET}, before={"claim": SECRET},
        problems=[{"column": "", "sentence": SECRET}], sentence=SECRET,
    )  # fmt: skip


def draft_milestone() -> None:
    Milestone.objects.create(
        initiative=Initiative.objects.get(code="TST-1.1"), code="TST-1.1-M9", position=99,
        kind="output", title_en=SECRET, title_fr=SECRET, title_es=SECRET,
    )  # fmt: skip


def draft_text(person: Official) -> None:
    TextDraft.objects.create(
        subject_kind=SubjectKind.INITIATIVE, subject_code="TST-1.1", author=person,
        changes={"title_en": SECRET}, saved_at=PUBLIC_AT,
        party="CA",
    )  # fmt: skip
