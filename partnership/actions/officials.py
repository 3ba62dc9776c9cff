"""Accounts of officials: made and changed by an administrator of their own country."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.account_differences import (
    ENDS_SESSIONS,
    account_words,
    log_differences,
    told_of,
)
from partnership.actions.account_log import log_account_change
from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.actions.visits import end_visits
from partnership.models import Official, Organization
from partnership.queries.policy import Verb, founds_accounts
from partnership.vocabulary import AccountMatter, Language, OfficialRole

REPORTERS = (OfficialRole.CONTRIBUTOR, OfficialRole.APPROVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What an account says. party: read only when the machine's operator makes it."""

    username: str
    role: OfficialRole
    organization: Organization | None = None
    language: Language = Language.EN
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    is_active: bool = True
    party: str = ""


def create_official(
    *,
    account: Account,
    password: str,
    by: Official | None,
    day: date,
    at: datetime,
    password_until: datetime | None = None,
    demo: bool = False,
) -> Official:
    """Make an account. by: an administrator, whose party it gets; None: the machine's operator.

    password_until: until when the password opens the door, to choose another; None: it stays.
    Raises Refused, keyed by field, and makes nothing then.
    """
    with transaction.atomic():
        party = account.party if by is None or founds_accounts(by) else by.party
        official = Official(party=party, is_staff=True, demo=demo)
        _write(official, account, by=by, day=day)
        _set_password(official, password, password_until)
        official.save()
        log_account_change(
            by=by, official=official, what=AccountMatter.MADE, after=account_words(official), at=at
        )
        return official


def change_official(
    *, official: Official, account: Account, by: Official, day: date, at: datetime
) -> Official:
    """Change an account. Its party never changes, and nobody changes their own role.

    A change of role, organization or whether it may sign in ends every session that it has.
    """
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        demand(by, Verb.MANAGE_ACCOUNT, on=row, day=day)
        if row.pk == by.pk and (account.role != row.role or not account.is_active):
            raise Refused("role", _("Ask another administrator to change your own rights."))
        before = told_of(row)
        _write(row, account, by=by, day=day)
        row.save()
        changed = log_differences(row, before, by=by, at=at)
        if changed & ENDS_SESSIONS:
            end_visits(row)
        return row


def set_password(
    *,
    official: Official,
    password: str,
    by: Official | None,
    day: date,
    at: datetime,
    password_until: datetime | None = None,
) -> None:
    """Give an account a new password; every session that it has ends."""
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        if by is not None:
            demand(by, Verb.MANAGE_ACCOUNT, on=row, day=day)
        _set_password(row, password, password_until)
        row.save()
        end_visits(row)
        log_account_change(by=by, official=row, what=AccountMatter.PASSWORD, at=at)


def choose_password(*, official: Official, password: str, at: datetime, keep: str = "") -> Official:
    """Set one's own new password; one's other sessions end. keep: the session that stays.

    Raises Refused at "password", for the old one too.
    """
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        if row.check_password(password):
            raise Refused("password", _("This is the password that you have. Choose another."))
        _set_password(row, password, None)
        row.save()
        end_visits(row, keep=keep)
        log_account_change(by=row, official=row, what=AccountMatter.PASSWORD, at=at)
        return row


def _write(row: Official, account: Account, *, by: Official | None, day: date) -> None:
    row.username, row.role, row.organization = account.username, account.role, account.organization
    row.language, row.email, row.is_active = account.language, account.email, account.is_active
    row.first_name, row.last_name = account.first_name, account.last_name
    if by is not None:
        demand(by, Verb.MANAGE_ACCOUNT, on=row, day=day)
    _check(row)


def _check(row: Official) -> None:
    organization = row.organization
    if not row.party:
        raise Refused("party", _("Name the country whose account it is."))
    if row.role in REPORTERS and organization is None:
        raise Refused("organization", _("Whoever reports does so for an organization."))
    if organization is not None and organization.country != row.party:
        raise Refused("organization", _("Name an organization of the same country."))
    try:
        row.clean_fields(exclude=["password"])
        row.validate_unique()
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused(field, " ".join(messages)) from None


def _set_password(row: Official, password: str, until: datetime | None) -> None:
    try:
        validate_password(password, row)
    except ValidationError as error:
        raise Refused("password", " ".join(error.messages)) from None
    row.set_password(password)
    row.password_until = until
