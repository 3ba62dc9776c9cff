"""The form of an account."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.actions.officials import Account
from partnership.admin.desk_form import NONE, DeskForm
from partnership.models import Official, Organization, Party
from partnership.models.labels import choices
from partnership.queries.policy import founds_accounts
from partnership.vocabulary import Language, OfficialRole


class AccountForm(DeskForm):
    """Who signs in, and what for. The country is the administrator's own."""

    username = forms.CharField(label=_("User name"), max_length=150)
    first_name = forms.CharField(label=_("First name"), max_length=150, required=False)
    last_name = forms.CharField(label=_("Last name"), max_length=150, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    party = forms.ChoiceField(label=_("Country"))
    role = forms.ChoiceField(label=_("Role"), choices=choices(OfficialRole))
    organization = forms.ModelChoiceField(
        label=_("Organization"),
        required=False,
        queryset=Organization.objects.none(),
        empty_label="—",
        help_text=_("Contributors and approvers speak for one."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=choices(Language))
    is_active = forms.BooleanField(label=_("May sign in"), required=False, initial=True)
    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_(
            "At least 12 characters. It opens the door once within three days, to choose another."
        ),
    )

    def __init__(self, *args, by: Official, official: Official | None, **more):
        super().__init__(*args, **more)
        founding = founds_accounts(by) and official is None
        party = official.party if official else by.party
        organizations = Organization.objects.order_by("code")
        if not founding:
            del self.fields["party"]
            organizations = organizations.filter(country=party)
        else:
            self.fields["party"].choices = _countries()
        self.fields["organization"].queryset = organizations
        if official is not None:
            self.fields["password"].required = False
            self.fields["password"].label = _("New password")
            self.fields["password"].help_text = _("Leave it empty to keep the old one.")

    def account(self) -> Account:
        """Return what was written."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "password"}
        return Account(**told)


def initial_of(official: Official) -> dict:
    """Return what the form shows of an account."""
    names = ("username", "first_name", "last_name", "email", "role", "organization")
    return {name: getattr(official, name) for name in (*names, "language", "is_active")}


def _countries() -> list[tuple[str, str]]:
    return NONE + list(
        Party.objects.order_by("country").values_list("country", "name_en").distinct()
    )
