"""What is said: responsibilities, dates, reports, evidence, answers, declarations, sources."""

from datetime import date

import factory

from partnership.models import (
    Answer,
    Assessment,
    Check,
    Declaration,
    DueDate,
    Evidence,
    Imported,
    Report,
    Responsibility,
    Source,
)
from partnership.vocabulary import (
    AnswerKind,
    Basis,
    CheckAnswer,
    Claim,
    DateSetter,
    Role,
    SourceKind,
)
from tests.factories.base import RowFactory
from tests.factories.items import InitiativeFactory, MilestoneFactory, OrganizationFactory


class SourceFactory(RowFactory):
    """A government's release."""

    class Meta:
        model = Source

    subject_code = "PRO-1.1"
    code = "release"
    kind = SourceKind.OFFICIAL_RELEASE
    name = "Release"
    publisher = "Government of Canada"
    address = "https://www.example.org/release"
    dated_on = date(2025, 9, 18)


class ImportedFactory(RowFactory):
    """What a file said of one promise."""

    class Meta:
        model = Imported

    subject_code = factory.Sequence(lambda number: f"PRO-8.{number + 1}")
    plan_code = "plan"
    digest = "0" * 64
    seq = 1


class ResponsibilityFactory(RowFactory):
    """An organization that leads on a milestone. initiative=…, milestone=None: on a promise."""

    class Meta:
        model = Responsibility

    organization = factory.SubFactory(OrganizationFactory)
    milestone = factory.SubFactory(MilestoneFactory)
    role = Role.LEAD
    basis = Basis.NAMED


class DueDateFactory(RowFactory):
    """The first date of a milestone."""

    class Meta:
        model = DueDate

    milestone = factory.SubFactory(MilestoneFactory)
    due_on = date(2026, 3, 31)
    set_by = DateSetter.PLAN
    position = factory.LazyAttribute(lambda row: row.milestone.due_dates.count() + 1)


class ReportFactory(RowFactory):
    """A draft that says on track."""

    class Meta:
        model = Report

    milestone = factory.SubFactory(MilestoneFactory)
    organization = factory.SubFactory(OrganizationFactory)
    party = factory.SelfAttribute("organization.country")
    claim = Claim.ON_TRACK
    effective_on = date(2026, 3, 1)


class EvidenceFactory(RowFactory):
    """A link to a government's release."""

    class Meta:
        model = Evidence

    report = factory.SubFactory(ReportFactory)
    title = "Memorandum signed"
    source_kind = SourceKind.OFFICIAL_RELEASE
    address = "https://www.example.org/memorandum"
    publisher = "Government of Canada"
    dated_on = date(2026, 3, 1)
    languages = ["en", "fr"]


class AnswerFactory(RowFactory):
    """Mexico's yes to a report."""

    class Meta:
        model = Answer

    party = factory.SelfAttribute("organization.country")
    organization = factory.SubFactory(OrganizationFactory, country="MX", code="mx-agency")
    report = factory.SubFactory(ReportFactory)
    kind = AnswerKind.YES


class AssessmentFactory(RowFactory):
    """An auditor's report on a milestone. initiative=…, milestone=None: on a promise."""

    class Meta:
        model = Assessment

    milestone = factory.SubFactory(MilestoneFactory)
    organization = factory.SubFactory(OrganizationFactory)
    party = factory.SelfAttribute("organization.country")
    assessor = "Office of the Auditor General"
    title = "Report 7"
    address = "https://www.example.org/report-7"
    dated_on = date(2026, 3, 1)
    summary_en = "The memorandum is in force."


class CheckFactory(RowFactory):
    """Mexico's yes to the text of a promise."""

    class Meta:
        model = Check

    initiative = factory.SubFactory(InitiativeFactory)
    party = "MX"
    answer = CheckAnswer.YES


class DeclarationFactory(RowFactory):
    """Canada's word that the milestones cover the promise."""

    class Meta:
        model = Declaration

    initiative = factory.SubFactory(InitiativeFactory)
    party = "CA"
