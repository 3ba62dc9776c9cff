"""The forms of a pause: to declare one, and to end it early."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.admin.desk_form import DeskForm, day_field, text_fields
from partnership.admin.report_form import title_in
from partnership.models import Official, Plan
from partnership.vocabulary import Language


class PauseForm(DeskForm):
    """Why, and from when to when."""

    plan = forms.ModelChoiceField(
        label=_("Plan"), queryset=Plan.objects.none(), to_field_name="code", empty_label=None
    )
    from_on = day_field(label=_("First day"))
    until_on = day_field(label=_("Last day"))

    def __init__(self, *args, by: Official, **more):
        super().__init__(*args, **more)
        plans = Plan.objects.published().filter(parties__country=by.party)
        self.fields["plan"].queryset = plans.order_by("-adopted_on")
        self.fields["plan"].label_from_instance = title_in
        self.fields |= text_fields("ground")

    @property
    def grounds(self) -> list:
        """The fields of the ground."""
        return [self[f"ground_{language}"] for language in Language]

    @property
    def days(self) -> list:
        """The fields of the days."""
        return [self["from_on"], self["until_on"]]


class EndForm(DeskForm):
    """The last day after all."""

    ended_on = day_field(
        label=_("Last day after all"),
        help_text=_("The day before its first day calls it off."),
    )
