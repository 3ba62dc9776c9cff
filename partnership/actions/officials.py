"""Accounts of officials: made and changed by an administrator of their own country."""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.permitting import demand
from partnership.models import Official, Organization
from partnership.queries.policy import Verb, founds_accounts
from partnership.vocabulary import Language, OfficialRole

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


def create_official(*, account: Account, password: str, by: Official | None, day: date) -> Official:
    """Make an account. by: an administrator, whose party it gets; None: the machine's operator.

    Raises Refused, keyed by field, and makes nothing then.
    """
    with transaction.atomic():
        party = account.party if by is None or founds_accounts(by) else by.party
        official = Official(party=party, is_staff=True)
        _write(official, account, by=by, day=day)
        _set_password(official, password)
        official.save()
        return official


def change_official(*, official: Official, account: Account, by: Official, day: date) -> Official:
    """Change an account. Its party never changes, and nobody changes their own role."""
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        demand(by, Verb.MANAGE_ACCOUNT, on=row, day=day)
        if row.pk == by.pk and (account.role != row.role or not account.is_active):
            raise Refused("role", _("Ask another administrator to change your own rights."))
        _write(row, account, by=by, day=day)
        row.save()
        return row


def set_password(*, official: Official, password: str, by: Official | None, day: date) -> None:
    """Give an account a new password; every session that it has ends."""
    with transaction.atomic():
        row = Official.objects.select_for_update().get(pk=official.pk)
        if by is not None:
            demand(by, Verb.MANAGE_ACCOUNT, on=row, day=day)
        _set_password(row, password)
        row.save()


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


def _set_password(row: Official, password: str) -> None:
    try:
        validate_password(password, row)
    except ValidationError as error:
        raise Refused("password", " ".join(error.messages)) from None
    row.set_password(password)
