"""The menu of the officials' side: only what the official's role has."""

from datetime import date

from django.contrib.admin import AdminSite
from django.urls import reverse
from django.utils.translation import gettext as _

from partnership.models import Official
from partnership.queries.policy import Verb, founds_accounts, has_verb


def menu(site: AdminSite, official: Official, path: str, day: date) -> list[dict]:
    """Return address and words of each entry, and whether the page belongs to it."""
    entries = [("index", _("To do"))] if official.role or official.is_superuser else []
    if has_verb(official, Verb.DRAFT, day):
        entries.append(("items", _("All milestones")))
    if has_verb(official, Verb.READ_DRAFT, day):
        entries.append(("partnership_report_changelist", _("Reports")))
        entries.append(("partnership_proposal_changelist", _("Proposals")))
    if has_verb(official, Verb.READ_TEXT_DRAFT, day):
        entries += [
            ("partnership_translation_changelist", _("Translations")),
            ("partnership_initiative_changelist", _("Initiatives")),
            ("partnership_milestone_changelist", _("Milestones")),
            ("partnership_organization_changelist", _("Organizations")),
            ("partnership_plan_changelist", _("Plans")),
            ("partnership_pillar_changelist", _("Pillars")),
            ("partnership_priorityarea_changelist", _("Priority areas")),
        ]
    entries += _together(official, day)
    if has_verb(official, Verb.CONFIRM_LEAD, day):
        entries.append(("start_up", _("Start-up")))
    if has_verb(official, Verb.READ_RECORD, day):
        entries.append(("partnership_entry_changelist", _("Record")))
    if has_verb(official, Verb.MANAGE_ACCOUNT, day) or founds_accounts(official):
        entries.append(("partnership_official_changelist", _("Accounts")))
    if has_verb(official, Verb.READ_ACCOUNT_LOG, day):
        entries.append(("partnership_accountchange_changelist", _("Log of accounts")))
    return [_entry(site, name, words, path) for name, words in entries]


def _together(official: Official, day: date) -> list[tuple[str, str]]:
    """What the countries do together, and who is away."""
    by_verb = [
        (Verb.READ_DRAFT, "partnership_jointpublication_changelist", _("Published together")),
        (Verb.PAUSE, "partnership_pause_changelist", _("Pauses")),
        (Verb.DELEGATE, "partnership_delegation_changelist", _("Stand-ins")),
        (Verb.WITHHOLD, "partnership_withholding_changelist", _("Withheld")),
    ]
    return [(name, words) for verb, name, words in by_verb if has_verb(official, verb, day)]


def _entry(site: AdminSite, name: str, words: str, path: str) -> dict:
    address = reverse(f"{site.name}:{name}")
    current = path == address if name == "index" else path.startswith(address)
    return {"address": address, "words": words, "current": current}
