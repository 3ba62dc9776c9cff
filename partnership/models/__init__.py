"""The tables: what is said, by whom, and what was sealed."""

from partnership.models.absence import Delegation, KeptForm
from partnership.models.account_change import AccountChange
from partnership.models.assessment import Assessment
from partnership.models.baseline import BaselineAgreement
from partnership.models.batch import Batch, BatchRow
from partnership.models.check import Check
from partnership.models.evidence import Evidence, StoredFile, Upload
from partnership.models.funding import Funding
from partnership.models.indicator import Indicator, Observation
from partnership.models.initiative import Declaration, Initiative
from partnership.models.joint import JointPublication
from partnership.models.link_check import LinkCheck
from partnership.models.meeting import Meeting
from partnership.models.milestone import DueDate, Milestone
from partnership.models.notice import Notice, Reminded
from partnership.models.official import Official, TextDraft
from partnership.models.organization import Organization
from partnership.models.pause import Pause
from partnership.models.plan import Party, Pillar, Plan, PriorityArea
from partnership.models.proposal import Proposal
from partnership.models.record import Entry, RecordHead, State, StateFacet
from partnership.models.report import Answer, Report
from partnership.models.responsibility import Responsibility
from partnership.models.search import SearchText, SearchWord
from partnership.models.sign_in import Factor, Guesses, Identity, RecoveryCode, Visit
from partnership.models.source import Imported, Source
from partnership.models.step import Step
from partnership.models.told import StateTold
from partnership.models.withholding import Withholding

__all__ = [
    "AccountChange",
    "Answer",
    "Assessment",
    "BaselineAgreement",
    "Batch",
    "BatchRow",
    "Check",
    "Declaration",
    "Delegation",
    "DueDate",
    "Entry",
    "Evidence",
    "Factor",
    "Funding",
    "Guesses",
    "Identity",
    "Imported",
    "Indicator",
    "Initiative",
    "JointPublication",
    "KeptForm",
    "LinkCheck",
    "Meeting",
    "Milestone",
    "Notice",
    "Observation",
    "Official",
    "Organization",
    "Party",
    "Pause",
    "Pillar",
    "Plan",
    "PriorityArea",
    "Proposal",
    "RecordHead",
    "RecoveryCode",
    "Reminded",
    "Report",
    "Responsibility",
    "SearchText",
    "SearchWord",
    "Source",
    "State",
    "StateFacet",
    "StateTold",
    "Step",
    "StoredFile",
    "TextDraft",
    "Upload",
    "Visit",
    "Withholding",
]
