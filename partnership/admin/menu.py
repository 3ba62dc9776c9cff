"""The menu of the officials' side: only what the official's role has, daily work first."""

from datetime import date

from django.contrib.admin import AdminSite
from django.urls import reverse
from django.utils.translation import gettext as _

from partnership.models import Official
from partnership.queries.policy import Verb, founds_accounts, has_verb

Entries = list[tuple[Verb, str, str]]


def menu(site: AdminSite, official: Official, path: str, day: date) -> list[dict]:
    """Return address and words of each entry, and whether the page belongs to it.

    more: it is folded away, as it is seldom needed.
    """
    found = [("index", _("To do"), False)] if official.role or official.is_superuser else []
    for entries, more in ((_daily(), False), (_seldom(), True)):
        found += [(name, words, more) for verb, name, words in entries if _has(official, verb, day)]
    return [_entry(site, name, words, path, more=more) for name, words, more in found]


def _daily() -> Entries:
    return [
        (Verb.DRAFT, "items", _("All milestones")),
        (Verb.READ_DRAFT, "partnership_report_changelist", _("Reports")),
        (Verb.READ_DRAFT, "partnership_proposal_changelist", _("Proposals")),
        (Verb.READ_TEXT_DRAFT, "partnership_translation_changelist", _("Translations")),
        (Verb.CONFIRM_LEAD, "start_up", _("Start-up")),
        (Verb.READ_DRAFT, "partnership_jointpublication_changelist", _("Published together")),
        (Verb.MANAGE_ACCOUNT, "partnership_official_changelist", _("Accounts")),
        (Verb.READ_ACCOUNT_LOG, "partnership_accountchange_changelist", _("Log of accounts")),
    ]


def _seldom() -> Entries:
    return [
        (Verb.READ_TEXT_DRAFT, "partnership_initiative_changelist", _("Initiatives")),
        (Verb.READ_TEXT_DRAFT, "partnership_milestone_changelist", _("Milestones")),
        (Verb.READ_TEXT_DRAFT, "partnership_organization_changelist", _("Organizations")),
        (Verb.READ_TEXT_DRAFT, "partnership_plan_changelist", _("Plans")),
        (Verb.READ_TEXT_DRAFT, "partnership_pillar_changelist", _("Pillars")),
        (Verb.READ_TEXT_DRAFT, "partnership_priorityarea_changelist", _("Priority areas")),
        (Verb.DELEGATE, "partnership_delegation_changelist", _("Stand-ins")),
        (Verb.PAUSE, "partnership_pause_changelist", _("Pauses")),
        (Verb.WITHHOLD, "partnership_withholding_changelist", _("Withheld")),
        (Verb.READ_RECORD, "partnership_entry_changelist", _("Record")),
    ]


def _has(official: Official, verb: Verb, day: date) -> bool:
    founds = verb == Verb.MANAGE_ACCOUNT and founds_accounts(official)
    return founds or has_verb(official, verb, day)


def _entry(site: AdminSite, name: str, words: str, path: str, *, more: bool) -> dict:
    address = reverse(f"{site.name}:{name}")
    current = path == address if name == "index" else path.startswith(address)
    return {"address": address, "words": words, "current": current, "more": more}
