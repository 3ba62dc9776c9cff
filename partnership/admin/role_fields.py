"""The fields by which a coordinator says who takes on a role, and whose ends."""

from typing import Any

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from partnership.actions.revising_words import Change, Ended, Taken
from partnership.admin.desk_form import day_field
from partnership.models import Official, Organization, Responsibility
from partnership.models.labels import choices, label_of
from partnership.vocabulary import Basis, Role


class RoleField(forms.ModelChoiceField):
    """A choice among the roles that organizations have on an item."""

    def label_from_instance(self, held: Responsibility) -> str:
        """Name the organization and its role."""
        return f"{held.organization.code} · {label_of(Role(held.role))}"


def role_fields(row: Model, by: Official) -> dict[str, forms.Field]:
    ours = Organization.objects.filter(country__in=[by.party, ""], entry__isnull=False)
    held = row.responsibilities.filter(
        entry__isnull=False, until_on=None, organization__country__in=[by.party, ""]
    )
    return {
        "taken": forms.ModelChoiceField(
            label=_("Organization"),
            required=False,
            queryset=ours.order_by("code"),
            empty_label="—",
        ),
        "taken_role": forms.ChoiceField(label=_("Role"), choices=choices(Role), required=False),
        "taken_basis": forms.ChoiceField(
            label=_("How it is known"), choices=choices(Basis), required=False
        ),
        "taken_since_on": day_field(label=_("From (empty: from the beginning)"), required=False),
        "ended": RoleField(
            label=_("Organization and role"),
            required=False,
            queryset=held.select_related("organization"),
            empty_label="—",
        ),
        "ended_until_on": day_field(label=_("Last day"), required=False),
        "ended_released": forms.BooleanField(
            label=_("Our country agrees to lead this no more"), required=False
        ),
    }


def taken_of(told: dict) -> tuple[Taken, ...]:
    if not told.get("taken"):
        return ()
    return (
        Taken(
            organization=told["taken"].code,
            role=Role(told["taken_role"] or Role.LEAD),
            basis=Basis(told["taken_basis"] or Basis.NAMED),
            since_on=told["taken_since_on"],
        ),
    )


def ended_of(told: dict) -> tuple[Ended, ...]:
    row: Responsibility | None = told.get("ended")
    if row is None:
        return ()
    return (
        Ended(
            organization=row.organization.code,
            role=Role(row.role),
            until_on=told["ended_until_on"],
            released=told["ended_released"],
        ),
    )


def shown_roles(change: Change, row: Model) -> dict[str, Any]:
    """Return what the form shows of a draft's roles."""
    shown: dict[str, Any] = {}
    for taken in change.taken:
        shown |= {
            "taken": Organization.objects.filter(code=taken.organization).first(),
            "taken_role": taken.role,
            "taken_basis": taken.basis,
            "taken_since_on": taken.since_on,
        }
    for ended in change.ended:
        held = row.responsibilities.filter(until_on=None, role=ended.role)
        shown |= {
            "ended": held.filter(organization__code=ended.organization).first(),
            "ended_until_on": ended.until_on,
            "ended_released": ended.released,
        }
    return shown
