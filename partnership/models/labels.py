"""The words for the vocabulary's codes, one gettext label each."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnership import vocabulary as codes
from partnership.models.status_labels import STATUS_LABELS

_LABELS: dict[type[StrEnum], dict[str, object]] = {
    codes.Language: {"en": _("English"), "fr": _("French"), "es": _("Spanish")},
    codes.Claim: {
        "not_started": pgettext_lazy("claim", "not started"),
        "on_track": pgettext_lazy("claim", "on track"),
        "at_risk": pgettext_lazy("claim", "at risk"),
        "blocked": pgettext_lazy("claim", "blocked"),
        "completed": pgettext_lazy("claim", "completed"),
        "cancelled": pgettext_lazy("claim", "cancelled"),
        "replaced": pgettext_lazy("claim", "replaced"),
    },
    codes.ReasonGiven: {
        "funding": pgettext_lazy("reason", "Funding"),
        "legislation": pgettext_lazy("reason", "Legislation"),
        "partner": pgettext_lazy("reason", "A partner"),
        "consultation": pgettext_lazy("reason", "Consultation"),
        "procurement": pgettext_lazy("reason", "Procurement"),
        "staffing": pgettext_lazy("reason", "Staffing"),
        "scope": pgettext_lazy("reason", "Scope"),
        "external_event": pgettext_lazy("reason", "An outside event"),
        "policy_change": pgettext_lazy("reason", "A change of policy"),
        "other": pgettext_lazy("reason", "Other"),
    },
    codes.DatePrecision: {
        "day": _("day"),
        "month": _("month"),
        "quarter": _("quarter"),
        "half": _("half-year"),
        "year": _("year"),
    },
    codes.DayPrecision: {
        "exact": _("on"),
        "on_or_before": _("on or before"),
        "about": _("about"),
    },
    codes.DateSetter: {
        "plan": _("set by the plan"),
        "parties": _("set by the parties"),
        "organizer": _("an organizer’s date, not a due date of the plan"),
    },
    codes.ReportOrigin: {
        "official": _("reported by an organization"),
        "public_source": _("from a public source"),
    },
    codes.FactorKind: {"app": _("Authenticator app"), "passkey": _("Passkey")},
    codes.AccountMatter: {
        "made": pgettext_lazy("account", "Account made"),
        "user_name": _("User name"),
        "name": pgettext_lazy("account", "Name"),
        "email": _("E-mail"),
        "role": _("Role"),
        "organization": _("Organization"),
        "language": _("Language"),
        "open": _("May sign in"),
        "password": _("Password"),
        "second_factor": _("Second factor"),
        "recovery_codes": _("Recovery codes"),
        "identity": _("Identity service"),
        "sessions": _("Sessions"),
        "delegation": _("Delegation"),
    },
    codes.Role: {"lead": _("lead"), "support": _("support")},
    codes.Basis: {
        "named": _("named in a source"),
        "inferred": _("inferred from its mandate"),
        "confirmed": _("confirmed by its country"),
    },
    codes.Scope: {
        "in_plan": _("in the plan"),
        "unconfirmed": _("not confirmed to be in the plan"),
        "announced": _("announced with the plan"),
    },
    codes.Audience: {
        "business": _("Business"),
        "workers": _("Workers"),
        "indigenous_peoples": _("Indigenous peoples"),
        "communities": _("Communities"),
        "researchers": _("Researchers"),
        "students": _("Students"),
        "governments": _("Governments"),
    },
    codes.MilestoneKind: {
        "activity": _("Activity"),
        "output": _("Output"),
        "outcome": _("Outcome"),
    },
    codes.CreditMethod: {
        "all_or_nothing": _("all or nothing"),
        "indicator": _("by its indicator"),
    },
    codes.Direction: {
        "up": _("should rise"),
        "down": _("should fall"),
        "context": _("context"),
        "external_pressure": _("pressure from outside"),
    },
    codes.Qualifier: {
        "exact": "",
        "about": pgettext_lazy("value", "about"),
        "more_than": _("more than"),
        "less_than": _("less than"),
    },
    codes.EvidenceForm: {"link": _("Link"), "file": _("File"), "withheld": _("Withheld")},
    codes.LinkOutcome: {
        "answers": _("answers"),
        "gone": _("not there any more"),
        "error": _("answers with an error"),
        "silent": _("does not answer"),
        "not_tried": _("cannot be tried"),
    },
    codes.SourceKind: {
        "official_text": _("official text"),
        "official_release": _("official release"),
        "official_reprint": _("reprint of an official text"),
        "press": _("press"),
        "digest": _("unofficial digest"),
    },
    codes.OrganizationKind: {
        "head_of_government": _("Office of the head of government"),
        "department": _("Department or ministry"),
        "agency": _("Agency"),
        "service": _("Service"),
        "mission": _("Embassy or mission"),
        "international_organization": _("International organization"),
        "business_organization": _("Business organization"),
    },
    codes.MeetingKind: {
        "meeting": _("Meeting"),
        "call": _("Call"),
        "mission": _("Mission"),
        "dialogue": _("Dialogue"),
        "visit": _("Visit"),
        "review": _("Review"),
        "signing": _("Signing"),
        "announcement": _("Announcement"),
    },
    codes.MeetingLevel: {
        "leaders": _("Leaders"),
        "head_of_state_representative": _("Representative of the head of state"),
        "leader_and_ministers": _("Leader and ministers"),
        "ministers": _("Ministers"),
        "ministers_and_business": _("Ministers and business"),
        "deputy_ministers": _("Deputy ministers"),
        "ambassadors": _("Ambassadors"),
        "governments": _("Governments"),
        "one_government": _("One government"),
        "private_organizations": _("Private organizations"),
    },
    codes.MeetingPrecision: {
        "day": _("on"),
        "week": _("in the week of"),
        "on_or_before": _("on or before"),
        "disputed": _("on (sources differ)"),
    },
    codes.FundingState: {
        "promised": pgettext_lazy("money", "Promised"),
        "paid": pgettext_lazy("money", "Paid"),
    },
    codes.AnswerKind: {"yes": _("Yes"), "no": _("No"), "comment": _("Comment")},
    codes.CheckAnswer: {
        "yes": _("It is so"),
        "no": _("It is not so"),
        "corrected": _("Put right"),
    },
    codes.DraftState: {
        "draft": _("Draft"),
        "sent": _("Sent for sign-off"),
        "returned": _("Returned"),
        "signed": _("Signed off, waits for its minute"),
        "offered": _("Waits for the other country"),
        "refused": _("Refused by the other country"),
        "published": _("Published"),
    },
    codes.ProposalKind: {
        "move_date": _("Another date"),
        "milestone": _("A milestone"),
        "first_date": _("A first date"),
        "measure": _("A measure"),
        "lead": _("A lead"),
        "meeting": _("A meeting or mission"),
        "payment": _("A payment"),
        "observation": _("A value of an indicator"),
        "assessment": _("An independent assessment"),
    },
    codes.BatchState: {
        "checking": pgettext_lazy("batch", "Being checked"),
        "checked": pgettext_lazy("batch", "Checked, not sent"),
        "sent": pgettext_lazy("batch", "Sent"),
        "taken_back": pgettext_lazy("batch", "Taken back"),
    },
    codes.RowOutcome: {
        "unchecked": pgettext_lazy("row", "Not checked yet"),
        "changes": pgettext_lazy("row", "Changes"),
        "same": pgettext_lazy("row", "As it was"),
        "refused": pgettext_lazy("row", "Refused"),
    },
    codes.OfficialRole: {
        "contributor": _("Contributor"),
        "approver": _("Approver"),
        "coordinator": _("Coordinator"),
        "auditor": _("Auditor"),
        "administrator": _("Administrator"),
    },
    codes.SubjectKind: {
        "plan": _("Plan"),
        "pillar": _("Pillar"),
        "area": _("Priority area"),
        "initiative": _("Initiative"),
        "milestone": _("Milestone"),
        "organization": _("Organization"),
        "indicator": _("Indicator"),
        "meeting": _("Meeting or mission"),
        "funding": _("Funding"),
    },
    codes.EntryKind: {
        "publish": _("Put on record"),
        "revise": _("Text or responsibility changed"),
        "report": _("Report"),
        "answer": _("Answer of the other country"),
        "due_date": _("Due date"),
        "correct": _("Correction"),
        "baseline": _("Baseline"),
        "observe": _("Value observed"),
        "withdraw": _("Withdrawn"),
        "check": _("Checked by a country"),
        "assess": _("Independent assessment"),
        "erase": _("Erased by law"),
        "pause": _("Pause declared or ended"),
    },
    **STATUS_LABELS,
}


def label_of(member: StrEnum) -> object:
    """Return the word for a code, in the language in force when it is shown."""
    return _LABELS[type(member)][member.value]


def choices(enum: type[StrEnum]) -> list[tuple[str, object]]:
    """Return (code, word) pairs in the order of the list."""
    return [(member.value, label_of(member)) for member in enum]
