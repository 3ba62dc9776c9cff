"""What a claim needs, before a draft is saved and before it goes out."""

from datetime import date

from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.evidence.checks import check_evidence, check_pieces, check_withheld
from partnership.actions.languages import check_languages, check_whole, party_languages
from partnership.actions.reporting_words import Said
from partnership.models import Initiative, Plan, Report, Step
from partnership.models.report import NEEDS_REASON
from partnership.models.texts import texts_of
from partnership.queries.belonging import Item
from partnership.queries.policy import ENDS
from partnership.vocabulary import Claim, Label

OVER = (Label.COMPLETED, Label.CANCELLED, Label.REPLACED)


def check_draft(said: Said, *, item: Item) -> None:
    """Raise Refused for words that even a draft cannot hold."""
    if said.claim in NEEDS_REASON and said.reason is None:
        raise Refused("reason", _("Choose a reason: this claim needs one."))
    if said.claim == Claim.REPLACED and said.successor is None:
        raise Refused("successor", _("Name the milestone that takes its place."))
    if said.claim != Claim.REPLACED and said.successor is not None:
        raise Refused("successor", _("Only what is replaced has a successor."))
    check_pieces(said.evidence)
    if isinstance(item, Initiative) and said.claim in ENDS:
        check_whole_initiative(item, said.claim)


def check_whole_initiative(initiative: Initiative, claim: Claim) -> None:
    """Raise Refused for an end that is said of an initiative and not of its milestones."""
    if claim == Claim.REPLACED:
        raise Refused("claim", _("Only a milestone can be replaced."))
    if initiative.milestones.filter(entry__isnull=False, withdrawn=False).exists():
        raise Refused("claim", _("Say this of its milestones: the initiative follows them."))


def check_publishable(report: Report, *, plan: Plan, today: date) -> None:
    """Raise Refused for whatever keeps a report from being published on the plan's day."""
    if report.effective_on > today:
        sentence = _("This day has not come yet: a report says what has become true.")
        raise Refused("effective_on", sentence)
    needed = party_languages(plan, report.party)
    if report.claim in NEEDS_REASON:
        if not any(texts_of(report, "reason_text").values()):
            raise Refused("reason_text_en", _("Explain the reason in a sentence for the public."))
        check_whole(texts_of(report, "reason_text"), "reason_text", needed)
    check_languages(report, ("note", "reason_text"), needed)
    check_withheld(report)
    if report.claim == Claim.COMPLETED:
        check_evidence(report)
    if report.claim == Claim.REPLACED:
        check_successor(report, today=today)


def check_successor(report: Report, *, today: date) -> None:
    """Raise Refused for a successor that cannot take the milestone's place."""
    milestone, successor = report.milestone, report.successor
    if milestone is None or successor is None or successor.pk == milestone.pk:
        raise Refused("successor", _("Name another milestone of the same initiative."))
    public = successor.entry_id is not None and not successor.withdrawn
    if successor.initiative_id != milestone.initiative_id or not public:
        raise Refused("successor", _("Name another milestone of the same initiative."))
    step = Step.objects.on(today).filter(item_code=successor.code).first()
    if step is not None and step.label in OVER:
        raise Refused("successor", _("That milestone is over itself; name one that is open."))
