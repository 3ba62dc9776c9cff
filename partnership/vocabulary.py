"""The codes of the field: every closed list of words that facts and standings are told in.

Codes are language-neutral and never change; their words in three languages are gettext
labels in `models/labels.py`. The order of each list is the order in which it is shown.
"""

from enum import StrEnum


class Language(StrEnum):
    """The three languages of the site, by ISO 639-1 code."""

    EN = "en"
    FR = "fr"
    ES = "es"


class Claim(StrEnum):
    """What one body says of an item on one day (method §1)."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    BLOCKED = "blocked"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    REPLACED = "replaced"


class Label(StrEnum):
    """The word shown for an item's standing, first match first (method §4, §6)."""

    REPLACED = "replaced"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    COMPLETED_IN_PART = "completed_in_part"
    REPORTED_COMPLETE = "reported_complete"
    OVERDUE = "overdue"
    BLOCKED = "blocked"
    AT_RISK = "at_risk"
    UNREPORTED = "unreported"
    ON_TRACK = "on_track"
    UNDER_WAY = "under_way"
    NOT_STARTED = "not_started"


class Schedule(StrEnum):
    """Where an item stands against its dates (method §3)."""

    UNDATED = "undated"
    NOT_DUE = "not_due"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    ENDED = "ended"


class Freshness(StrEnum):
    """How old the last word of the leads is (method §3), freshest first."""

    CURRENT = "current"
    AGEING = "ageing"
    STALE = "stale"
    NEVER = "never"


class Assurance(StrEnum):
    """What stands behind a claim (method §3), weakest first."""

    NONE = "none"
    DOCUMENTED = "documented"
    CONFIRMED = "confirmed"
    INDEPENDENT = "independent"


class ReasonGiven(StrEnum):
    """Why an official says that an item is at risk, blocked, cancelled, replaced or moved."""

    FUNDING = "funding"
    LEGISLATION = "legislation"
    PARTNER = "partner"
    CONSULTATION = "consultation"
    PROCUREMENT = "procurement"
    STAFFING = "staffing"
    SCOPE = "scope"
    EXTERNAL_EVENT = "external_event"
    POLICY_CHANGE = "policy_change"
    OTHER = "other"


class Why(StrEnum):
    """The stable codes that explain a label (`reasons`, method §4 and §6).

    In a standing a code may carry whom or what it is about after a colon:
    "claimed_blocked:CA", "prerequisite_overdue:PRO-1.2-M1".
    """

    REPLACEMENT_AGREED = "replacement_agreed"
    CANCELLATION_AGREED = "cancellation_agreed"
    CANCELLED_AFTER_DUE = "cancelled_after_due"
    COMPLETION_AGREED = "completion_agreed"
    AWAITING_CONFIRMATION = "awaiting_confirmation"
    NO_ANSWER = "no_answer"
    NOT_DOCUMENTED = "not_documented"
    REPORTED_BY_PRESS = "reported_by_press"
    PUBLIC_SOURCE = "public_source"
    DISPUTED = "disputed"
    PAST_DUE = "past_due"
    NO_REPORT_SINCE_DUE = "no_report_since_due"
    CLAIMED_BLOCKED = "claimed_blocked"
    CLAIMED_AT_RISK = "claimed_at_risk"
    CLAIMED_CANCELLED = "claimed_cancelled"
    CLAIMED_REPLACED = "claimed_replaced"
    CLAIMED_COMPLETED = "claimed_completed"
    MOVED_TWICE = "moved_twice"
    SLIPPED = "slipped"
    PREREQUISITE_OVERDUE = "prerequisite_overdue"
    PREREQUISITE_CANCELLED = "prerequisite_cancelled"
    NO_REPORT_YET = "no_report_yet"
    NO_RECENT_REPORT = "no_recent_report"
    CLAIMED_ON_TRACK = "claimed_on_track"
    CLAIMED_NOT_STARTED = "claimed_not_started"
    NO_DATE = "no_date"
    START_AHEAD = "start_ahead"
    AFTER_DEADLINE = "after_deadline"
    BEFORE_THE_PLAN = "before_the_plan"
    NO_MEASURABLE_MILESTONE = "no_measurable_milestone"
    NOT_DECLARED_TO_COVER = "not_declared_to_cover"
    MILESTONE_CANCELLED = "milestone_cancelled"
    NO_VALUE = "no_value"


class DatePrecision(StrEnum):
    """How exactly a due date is given; it falls due at the end of its period."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class DayPrecision(StrEnum):
    """How exactly the day of a report is known."""

    EXACT = "exact"
    ON_OR_BEFORE = "on_or_before"
    ABOUT = "about"


class DateSetter(StrEnum):
    """Whose date it is. A date of an organizer is shown and is no due date."""

    PLAN = "plan"
    PARTIES = "parties"
    ORGANIZER = "organizer"


class ReportOrigin(StrEnum):
    """Who stands behind a report: an official, or a public source (method §1)."""

    OFFICIAL = "official"
    PUBLIC_SOURCE = "public_source"


class Role(StrEnum):
    """An organization's part in an initiative or a milestone."""

    LEAD = "lead"
    SUPPORT = "support"


class Basis(StrEnum):
    """How a responsibility is known: a source names it, its mandate suggests it, its party says so."""

    NAMED = "named"
    INFERRED = "inferred"
    CONFIRMED = "confirmed"


# A source or the party itself says it; nothing is only inferred.
SAID = (Basis.NAMED, Basis.CONFIRMED)


class Scope(StrEnum):
    """Whether a promise stands in the plan (method §6)."""

    IN_PLAN = "in_plan"
    UNCONFIRMED = "unconfirmed"
    ANNOUNCED = "announced"


class Audience(StrEnum):
    """Whom a promise is meant to serve first; our reading, marked so."""

    BUSINESS = "business"
    WORKERS = "workers"
    INDIGENOUS_PEOPLES = "indigenous_peoples"
    COMMUNITIES = "communities"
    RESEARCHERS = "researchers"
    STUDENTS = "students"
    GOVERNMENTS = "governments"


class MilestoneKind(StrEnum):
    """What a milestone is a step of: doing, a thing made, a change in the world."""

    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTCOME = "outcome"


class CreditMethod(StrEnum):
    """How a milestone earns its weight (method §5)."""

    ALL_OR_NOTHING = "all_or_nothing"
    INDICATOR = "indicator"


class Direction(StrEnum):
    """Which way an indicator should move."""

    UP = "up"
    DOWN = "down"
    CONTEXT = "context"
    EXTERNAL_PRESSURE = "external_pressure"


class Qualifier(StrEnum):
    """How exactly a published value is stated."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


class EvidenceForm(StrEnum):
    """What a piece of evidence is. withheld: it exists, and the law keeps it from the public."""

    LINK = "link"
    FILE = "file"
    WITHHELD = "withheld"


class LinkOutcome(StrEnum):
    """What the last look at a web address found."""

    ANSWERS = "answers"
    GONE = "gone"
    ERROR = "error"
    SILENT = "silent"
    NOT_TRIED = "not_tried"


class SourceKind(StrEnum):
    """What kind of text a fact was read in, strongest first."""

    OFFICIAL_TEXT = "official_text"
    OFFICIAL_RELEASE = "official_release"
    OFFICIAL_REPRINT = "official_reprint"
    PRESS = "press"
    DIGEST = "digest"


class OrganizationKind(StrEnum):
    """What kind of body an organization is."""

    HEAD_OF_GOVERNMENT = "head_of_government"
    DEPARTMENT = "department"
    AGENCY = "agency"
    SERVICE = "service"
    MISSION = "mission"
    INTERNATIONAL_ORGANIZATION = "international_organization"
    BUSINESS_ORGANIZATION = "business_organization"


class MeetingKind(StrEnum):
    """What kind of event a meeting is."""

    MEETING = "meeting"
    CALL = "call"
    MISSION = "mission"
    DIALOGUE = "dialogue"
    VISIT = "visit"
    REVIEW = "review"
    SIGNING = "signing"
    ANNOUNCEMENT = "announcement"


class MeetingLevel(StrEnum):
    """Who met whom, highest first."""

    LEADERS = "leaders"
    HEAD_OF_STATE_REPRESENTATIVE = "head_of_state_representative"
    LEADER_AND_MINISTERS = "leader_and_ministers"
    MINISTERS = "ministers"
    MINISTERS_AND_BUSINESS = "ministers_and_business"
    DEPUTY_MINISTERS = "deputy_ministers"
    AMBASSADORS = "ambassadors"
    GOVERNMENTS = "governments"
    ONE_GOVERNMENT = "one_government"
    PRIVATE_ORGANIZATIONS = "private_organizations"


class MeetingPrecision(StrEnum):
    """How exactly the day of a meeting is known."""

    DAY = "day"
    WEEK = "week"
    ON_OR_BEFORE = "on_or_before"
    DISPUTED = "disputed"


class FundingState(StrEnum):
    """Whether money was promised or paid."""

    PROMISED = "promised"
    PAID = "paid"


class AnswerKind(StrEnum):
    """One party's answer to another's claim or moved date."""

    YES = "yes"
    NO = "no"
    COMMENT = "comment"


class CheckAnswer(StrEnum):
    """One party's answer to what was taken from a public source: a text, a meeting, a sum.

    corrected: it is so, after what the party put right in it.
    """

    YES = "yes"
    NO = "no"
    CORRECTED = "corrected"


class DraftState(StrEnum):
    """Where a report or a proposal is on its way out. Only `published` is public.

    signed: signed off, and waits for the minute of a joint publication. offered: a proposal
    that was signed off and waits for the other party. refused: it said no.
    """

    DRAFT = "draft"
    SENT = "sent"
    RETURNED = "returned"
    SIGNED = "signed"
    OFFERED = "offered"
    REFUSED = "refused"
    PUBLISHED = "published"


class ProposalKind(StrEnum):
    """What an official may put forward besides a report."""

    MOVE_DATE = "move_date"
    MILESTONE = "milestone"
    FIRST_DATE = "first_date"
    MEASURE = "measure"
    LEAD = "lead"
    MEETING = "meeting"
    PAYMENT = "payment"
    OBSERVATION = "observation"
    ASSESSMENT = "assessment"


# What becomes public only once the other party agrees; the rest does by its own sign-off.
AGREED_KINDS = (
    ProposalKind.MILESTONE,
    ProposalKind.FIRST_DATE,
    ProposalKind.MEASURE,
    ProposalKind.LEAD,
    ProposalKind.MEETING,
    ProposalKind.PAYMENT,
)


class BatchState(StrEnum):
    """Where rows that are said together are on their way: checked, sent together, or not."""

    CHECKING = "checking"
    CHECKED = "checked"
    SENT = "sent"
    TAKEN_BACK = "taken_back"


class RowOutcome(StrEnum):
    """What the check of one row of a batch found."""

    UNCHECKED = "unchecked"
    CHANGES = "changes"
    SAME = "same"
    REFUSED = "refused"


class OfficialRole(StrEnum):
    """What an official may do (table in docs/roles.md)."""

    CONTRIBUTOR = "contributor"
    APPROVER = "approver"
    COORDINATOR = "coordinator"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class SubjectKind(StrEnum):
    """What an entry of the record is about; each has a public state."""

    PLAN = "plan"
    PILLAR = "pillar"
    AREA = "area"
    INITIATIVE = "initiative"
    MILESTONE = "milestone"
    ORGANIZATION = "organization"
    INDICATOR = "indicator"
    MEETING = "meeting"
    FUNDING = "funding"


class EntryKind(StrEnum):
    """What happened, as one line of the record."""

    PUBLISH = "publish"
    REVISE = "revise"
    REPORT = "report"
    ANSWER = "answer"
    DUE_DATE = "due_date"
    CORRECT = "correct"
    BASELINE = "baseline"
    OBSERVE = "observe"
    WITHDRAW = "withdraw"
    CHECK = "check"
    ASSESS = "assess"
    ERASE = "erase"
    PAUSE = "pause"


METHOD_VERSION = "1"


class FactorKind(StrEnum):
    """What an official shows beside the password to sign in."""

    APP = "app"
    PASSKEY = "passkey"


class AccountMatter(StrEnum):
    """What a line of the log of accounts is about."""

    MADE = "made"
    USER_NAME = "user_name"
    NAME = "name"
    EMAIL = "email"
    ROLE = "role"
    ORGANIZATION = "organization"
    LANGUAGE = "language"
    OPEN = "open"
    PASSWORD = "password"  # noqa: S105
    SECOND_FACTOR = "second_factor"
    RECOVERY_CODES = "recovery_codes"
    IDENTITY = "identity"
    SESSIONS = "sessions"
    DELEGATION = "delegation"
