"""The officials of the memorandum's story, and words that they use."""

from datetime import date

from partnership.actions.reporting import draft_report, send_report
from partnership.actions.reporting_publishing import publish_report
from partnership.actions.reporting_words import Link, Said
from partnership.models import Answer, Report
from partnership.vocabulary import Claim, OfficialRole, ReasonGiven, SourceKind
from tests.factories import OfficialFactory, clock_at

RELEASE = Link(
    address="https://www.example.org/memorandum",
    title="Memorandum signed",
    kind=SourceKind.OFFICIAL_RELEASE,
    publisher="NSERC",
    dated_on=date(2026, 4, 2),
    languages=("en", "fr"),
)
ARTICLE = Link(address="https://press.example/memorandum", kind=SourceKind.PRESS)
COMPLETED = Said(
    claim=Claim.COMPLETED,
    effective_on=date(2026, 4, 2),
    note={"en": "Signed in Ottawa.", "fr": "Signé à Ottawa."},
    evidence=(RELEASE,),
)
ON_TRACK = Said(claim=Claim.ON_TRACK, effective_on=date(2026, 4, 1))
AT_RISK = Said(
    claim=Claim.AT_RISK,
    effective_on=date(2026, 4, 1),
    reason=ReasonGiven.FUNDING,
    reason_text={"en": "The budget is not voted.", "fr": "Le budget n’est pas voté."},
)
TENTH = clock_at("2026-04-10")


def contributor(organization, **more):
    """Someone who drafts for an organization."""
    return OfficialFactory(organization=organization, role=OfficialRole.CONTRIBUTOR, **more)


def approver(organization, **more):
    """Someone who publishes for it."""
    return OfficialFactory(organization=organization, role=OfficialRole.APPROVER, **more)


def of_party(role, party, **more):
    """A coordinator, an auditor or an administrator."""
    return OfficialFactory(organization=None, party=party, role=role, **more)


def sent(item, organization, said=COMPLETED, clock=TENTH) -> Report:
    """A report that waits for sign-off."""
    by = contributor(organization)
    report = draft_report(item=item, said=said, by=by, clock=clock)
    return send_report(report=report, version=report.version, by=by, clock=clock)


def published(item, organization, said=COMPLETED, clock=TENTH) -> Report:
    """A report on record."""
    report = sent(item, organization, said, clock)
    by = approver(organization)
    publish_report(report=report, version=report.version, by=by, clock=clock)
    report.refresh_from_db()
    return report


def last_answer() -> Answer:
    """The newest answer."""
    return Answer.objects.order_by("pk").last()
