"""What the picture of a shared page says: what it is about, how it stands, one sentence."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.queries.briefs import Brief
from partnership.queries.briefs.initiative import brief_of_initiative
from partnership.queries.briefs.organization import brief_of_organization
from partnership.queries.briefs.pillar import brief_of_pillar
from partnership.queries.briefs.plan import brief_of_plan
from partnership.queries.item_page.phrases import Phrase
from partnership.queries.late.page import late_page
from partnership.queries.milestone_page import milestone_page
from partnership.queries.page_context import Reading
from partnership.queries.words import Status, Text


@dataclass(frozen=True, slots=True)
class Share:
    """The words of one picture. trail: where the subject stands. status: None for most."""

    title: Text
    trail: tuple[str, ...]
    status: Status | None
    lead: tuple[Phrase, ...]


def share_of_plan(reading: Reading) -> Share:
    """Return the picture's words for a plan."""
    found = _from(brief_of_plan(reading))
    return Share(Text(_("Where the plan stands")), (), None, found.lead)


def share_of_pillar(reading: Reading) -> Share | None:
    """Return those of a pillar or area; None where it is not there."""
    brief = brief_of_pillar(reading)
    return _from(brief) if brief else None


def share_of_initiative(reading: Reading) -> Share | None:
    """Return those of an initiative; None where it did not exist on the day."""
    brief = brief_of_initiative(reading)
    return _from(brief) if brief else None


def share_of_organization(reading: Reading) -> Share | None:
    """Return those of an organization; None where it is none."""
    brief = brief_of_organization(reading)
    return _from(brief) if brief else None


def share_of_milestone(reading: Reading) -> Share | None:
    """Return those of a milestone; None where it did not exist on the day."""
    page = milestone_page(reading)
    if page is None:
        return None
    trail = (*(place.words for place in page.trail[1:]), page.code)
    return Share(page.title, trail, page.rule.status, page.sentence)


def share_of_late(reading: Reading) -> Share:
    """Return those of the late list."""
    return Share(Text(_("Late & at risk")), (), None, late_page(reading).lead)


def _from(brief: Brief) -> Share:
    return Share(brief.title, brief.trail[1:], brief.status, brief.lead)
