"""The forms that move many rows at once: of a leaving official, of a renamed ministry."""

from datetime import date

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from partnership.admin.absence_form import OfficialField
from partnership.admin.desk_form import DeskForm, day_field
from partnership.models import Official, Organization
from partnership.vocabulary import OfficialRole


class HandOverForm(DeskForm):
    """Who leaves, who goes on, and whether the account closes."""

    leaving = OfficialField(label=_("Who leaves"), queryset=Official.objects.none())
    to = OfficialField(
        label=_("Who goes on with it"),
        queryset=Official.objects.none(),
        help_text=_("Somebody of the same organization, or of the same role for the country."),
    )
    close = forms.BooleanField(label=_("Close the account of who leaves"), required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, by: Official, **more):
        super().__init__(*args, **more)
        near = Official.objects.filter(party=by.party).exclude(pk=by.pk).exclude(role="")
        near = near.select_related("organization").order_by("organization__code", "username")
        self.fields["leaving"].queryset = near
        self.fields["to"].queryset = near.filter(is_active=True)
        if by.role != OfficialRole.ADMINISTRATOR:
            del self.fields["close"]


class BodyField(forms.ModelChoiceField):
    """A choice among the country's public organizations."""

    def label_from_instance(self, body: Organization) -> str:
        """Name the organization in the language in force."""
        name = getattr(body, f"name_{get_language() or 'en'}") or body.name_en
        return f"{name} · {body.code}"


class SuccessionForm(DeskForm):
    """Which organization was renamed, what it is now, and from which day."""

    body = BodyField(
        label=_("Until now"), queryset=Organization.objects.none(), to_field_name="code"
    )
    successor = BodyField(
        label=_("From now on"), queryset=Organization.objects.none(), to_field_name="code"
    )
    from_on = day_field(label=_("First day under the new name"))
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, by: Official, day: date, **more):
        super().__init__(*args, **{"initial": {"from_on": day}, **more})
        ours = Organization.objects.filter(country=by.party, entry__isnull=False).order_by("code")
        self.fields["body"].queryset = ours.filter(successor=None)
        self.fields["successor"].queryset = ours.filter(successor=None)
