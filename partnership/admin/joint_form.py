"""The forms of a joint publication: to arrange one, and to ask for another minute."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.admin.desk_form import DeskForm
from partnership.admin.minutes import NAMES, clean_minute, minute_fields
from partnership.admin.report_form import title_in
from partnership.models import Official, Plan


class MoveForm(DeskForm):
    """Another minute."""

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.fields |= minute_fields()

    def clean(self) -> dict:
        """Work the moment out."""
        told = super().clean()
        clean_minute(self)
        return told

    @property
    def minute(self) -> list:
        """The fields of the minute, which stand in one line."""
        return [self[name] for name in NAMES]


class JointForm(MoveForm):
    """What both sides will publish together, and when."""

    plan = forms.ModelChoiceField(
        label=_("Plan"), queryset=Plan.objects.none(), to_field_name="code", empty_label=None
    )
    occasion = forms.CharField(
        label=_("Occasion"),
        max_length=200,
        help_text=_("Such as a meeting of ministers. Officials of both countries read it."),
    )

    def __init__(self, *args, by: Official, **more):
        super().__init__(*args, **more)
        plans = Plan.objects.published().filter(parties__country=by.party)
        self.fields["plan"].queryset = plans.order_by("-adopted_on")
        self.fields["plan"].label_from_instance = title_in
        self.fields["city"].initial = by.party
