"""One factory for each model, with fixed, readable defaults: only what a test names is special.

A plan comes with its two parties. Nothing is published until `publish` (or an action) does it;
`memorandum()` is a whole small plan, published, for tests that need one.
"""

from tests.factories.accounts import (
    DelegationFactory,
    KeptFormFactory,
    NoticeFactory,
    OfficialFactory,
    RemindedFactory,
    TextDraftFactory,
)
from tests.factories.facts import (
    AnswerFactory,
    DeclarationFactory,
    DueDateFactory,
    EvidenceFactory,
    ImportedFactory,
    ReportFactory,
    ResponsibilityFactory,
    SourceFactory,
)
from tests.factories.items import (
    InitiativeFactory,
    MilestoneFactory,
    OrganizationFactory,
    PartyFactory,
    PillarFactory,
    PlanFactory,
    PriorityAreaFactory,
)
from tests.factories.moments import clock_at, moment
from tests.factories.proposals import JointPublicationFactory, PauseFactory, ProposalFactory
from tests.factories.record import (
    EntryFactory,
    RecordHeadFactory,
    StateFacetFactory,
    StateFactory,
    StepFactory,
)
from tests.factories.stories import Memorandum, memorandum, publish
from tests.factories.surroundings import (
    FundingFactory,
    IndicatorFactory,
    MeetingFactory,
    ObservationFactory,
)

FACTORIES = [
    AnswerFactory,
    DeclarationFactory,
    DueDateFactory,
    EntryFactory,
    EvidenceFactory,
    FundingFactory,
    ImportedFactory,
    IndicatorFactory,
    InitiativeFactory,
    MeetingFactory,
    MilestoneFactory,
    ObservationFactory,
    OfficialFactory,
    OrganizationFactory,
    PartyFactory,
    PillarFactory,
    PlanFactory,
    PriorityAreaFactory,
    RecordHeadFactory,
    ReportFactory,
    ResponsibilityFactory,
    SourceFactory,
    StateFacetFactory,
    StateFactory,
    StepFactory,
    TextDraftFactory,
    DelegationFactory,
    JointPublicationFactory,
    KeptFormFactory,
    PauseFactory,
    ProposalFactory,
    NoticeFactory,
    RemindedFactory,
]

__all__ = [
    "FACTORIES",
    "AnswerFactory",
    "DeclarationFactory",
    "DelegationFactory",
    "DueDateFactory",
    "EntryFactory",
    "EvidenceFactory",
    "FundingFactory",
    "ImportedFactory",
    "IndicatorFactory",
    "InitiativeFactory",
    "JointPublicationFactory",
    "KeptFormFactory",
    "MeetingFactory",
    "Memorandum",
    "MilestoneFactory",
    "NoticeFactory",
    "ObservationFactory",
    "OfficialFactory",
    "OrganizationFactory",
    "PartyFactory",
    "PauseFactory",
    "PillarFactory",
    "PlanFactory",
    "PriorityAreaFactory",
    "ProposalFactory",
    "RecordHeadFactory",
    "RemindedFactory",
    "ReportFactory",
    "ResponsibilityFactory",
    "SourceFactory",
    "StateFacetFactory",
    "StateFactory",
    "StepFactory",
    "TextDraftFactory",
    "clock_at",
    "memorandum",
    "moment",
    "publish",
]
