"""What officials put forward besides reports."""

from datetime import date

import factory

from partnership.models import BaselineAgreement, Batch, BatchRow, JointPublication, Pause, Proposal
from partnership.vocabulary import OfficialRole, ProposalKind
from tests.factories.accounts import OfficialFactory
from tests.factories.base import RowFactory
from tests.factories.items import OrganizationFactory, PlanFactory
from tests.factories.moments import moment


class JointPublicationFactory(RowFactory):
    """A ministers' meeting at noon in Ottawa."""

    class Meta:
        model = JointPublication

    plan = factory.SubFactory(PlanFactory)
    occasion = "Meeting of ministers"
    publish_at = moment("2026-04-20")
    made_by = factory.SubFactory(
        OfficialFactory, role=OfficialRole.COORDINATOR, organization=None, party="CA"
    )


class ProposalFactory(RowFactory):
    """A meeting, put forward by a Canadian agency and not sent yet."""

    class Meta:
        model = Proposal

    kind = ProposalKind.MEETING
    plan = factory.SubFactory(PlanFactory)
    organization = factory.SubFactory(OrganizationFactory)
    party = factory.LazyAttribute(lambda row: row.organization.country)
    author = factory.SubFactory(
        OfficialFactory, organization=factory.SelfAttribute("..organization")
    )
    content = {"title": {"en": "Meeting of experts"}}


class PauseFactory(RowFactory):
    """Canada’s caretaker period, not published yet."""

    class Meta:
        model = Pause

    plan = factory.SubFactory(PlanFactory)
    party = "CA"
    ground_en = "Federal election"
    ground_fr = "Élections fédérales"
    from_on = date(2026, 4, 20)
    until_on = date(2026, 6, 1)
    declared_by = factory.SubFactory(
        OfficialFactory, role=OfficialRole.COORDINATOR, organization=None, party="CA"
    )
    declared_at = moment("2026-04-10")


class BaselineAgreementFactory(RowFactory):
    """Canada's yes to a plan's baseline."""

    class Meta:
        model = BaselineAgreement

    plan = factory.SubFactory(PlanFactory)
    party = "CA"
    by = factory.SubFactory(
        OfficialFactory, role=OfficialRole.COORDINATOR, organization=None, party="CA"
    )
    seen = "0" * 64
    agreed_at = moment("2026-04-10")


class BatchFactory(RowFactory):
    """Rows that an official of a Canadian agency has chosen."""

    class Meta:
        model = Batch

    organization = factory.SubFactory(OrganizationFactory)
    official = factory.SubFactory(
        OfficialFactory, organization=factory.SelfAttribute("..organization")
    )
    made_at = moment("2026-04-10")


class BatchRowFactory(RowFactory):
    """One of them, not checked yet."""

    class Meta:
        model = BatchRow

    batch = factory.SubFactory(BatchFactory)
    place = 1
    code = "PRO-5.1-M1"
