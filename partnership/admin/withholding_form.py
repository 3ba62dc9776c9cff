"""The form of a decision to withhold the words of an item."""

from datetime import date

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from partnership.actions.withholding import Decision
from partnership.admin.desk_form import NONE, DeskForm, day_field, text_fields
from partnership.models import Initiative, Milestone, Official, Organization
from partnership.models.texts import columns_of
from partnership.vocabulary import Language


class WithholdingForm(DeskForm):
    """Which item, who decided it, on what ground, and until when."""

    item = forms.ChoiceField(label=_("Milestone or initiative"))
    organization = forms.ModelChoiceField(
        label=_("Who decided it"), queryset=Organization.objects.none(), empty_label="—"
    )
    classified = forms.BooleanField(
        label=_("A law declares it reserved (información reservada)"), required=False
    )
    decided_on = day_field(label=_("Day of the decision"))
    informed_on = day_field(
        label=_("Day on which the other country was told"),
        help_text=_("Tell it first; the decision is public at once."),
    )
    review_on = day_field(label=_("Day of its review"))

    def __init__(self, *args, official: Official, day: date, **more):
        super().__init__(*args, **more)
        self.fields |= text_fields("ground")
        self.items = _items(official)
        self.fields["item"].choices = NONE + [(code, code) for code in self.items]
        own = Organization.objects.filter(country=official.party, entry__isnull=False)
        self.fields["organization"].queryset = own.order_by("code")

    @property
    def grounds(self) -> list:
        """The fields of the legal ground."""
        return [self[column] for column in columns_of("ground")]

    def chosen_item(self) -> Model:
        """Return the item that was chosen."""
        return self.items[self.cleaned_data["item"]]

    def decision(self) -> Decision:
        """Return what was written."""
        told = self.cleaned_data
        names = ("organization", "classified", "decided_on", "informed_on", "review_on")
        ground = {code.value: told[f"ground_{code}"] for code in Language}
        return Decision(ground=ground, **{name: told[name] for name in names})


def _items(official: Official) -> dict[str, Model]:
    party = {"entry__isnull": False}
    found = [
        *Milestone.objects.filter(initiative__plan__parties__country=official.party, **party),
        *Initiative.objects.filter(plan__parties__country=official.party, **party),
    ]
    return {item.code: item for item in sorted(found, key=lambda item: item.code)}
