"""Publishing a plan that was made up for a demonstration, and the officials of its story."""

from datetime import datetime

from django.db import transaction

from partnership.actions.account_differences import account_words
from partnership.actions.account_log import log_account_change
from partnership.actions.errors import Refused
from partnership.actions.publishing import Progress, publish_plan
from partnership.actions.recording import Clock
from partnership.models import Official, Organization, Plan
from partnership.queries.words.invented import is_invented_country
from partnership.vocabulary import AccountMatter, Language, OfficialRole


def publish_invented_plan(
    plan: Plan, *, clock: Clock, progress: Progress = lambda what, count: None
) -> int:
    """Put a made-up plan on record, marked so in its public state. Returns its last entry's number.

    Raises Refused where a party could be taken for a country that there is.
    """
    with transaction.atomic():
        countries = plan.parties.values_list("country", flat=True)
        if real := [country for country in countries if not is_invented_country(country)]:
            told = f"{', '.join(real)} may be a country: an invented one is named XA to XZ."
            raise Refused("parties", told)
        Plan.objects.filter(pk=plan.pk, entry=None).update(invented=True)
        return publish_plan(plan, clock=clock, progress=progress)


def create_invented_official(
    *,
    username: str,
    role: OfficialRole,
    party: str,
    organization: Organization | None,
    language: Language,
    at: datetime,
) -> Official:
    """Make an official of an invented country, whom no password lets in."""
    if not is_invented_country(party):
        raise Refused("party", f"{party} may be a country: an invented one is named XA to XZ.")
    with transaction.atomic():
        official = Official(
            username=username, role=role, party=party, organization=organization,
            language=language, demo=True,
        )  # fmt: skip
        official.set_unusable_password()
        official.save()
        words = account_words(official)
        log_account_change(by=None, official=official, what=AccountMatter.MADE, after=words, at=at)
        return official
