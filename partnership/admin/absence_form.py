"""The form by which a stand-in is named."""

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from partnership.actions.delegating import HANDED_ON, STANDS_IN
from partnership.admin.desk_form import DeskForm, day_field
from partnership.models import Official
from partnership.queries.absences import name_of
from partnership.vocabulary import OfficialRole


class OfficialField(forms.ModelChoiceField):
    """A choice among officials of one's own country."""

    def label_from_instance(self, official: Official) -> str:
        """Name the official, and where they are."""
        place = official.organization.code if official.organization else official.party
        return f"{name_of(official)} · {official.get_role_display()} · {place}"


class AbsenceForm(DeskForm):
    """Who is away, who stands in, from when to when."""

    official = OfficialField(label=_("Who is away"), queryset=Official.objects.none())
    stand_in = OfficialField(
        label=_("Who stands in"),
        queryset=Official.objects.none(),
        help_text=_("For an approver: somebody of the same organization."),
    )
    from_on = day_field(label=_("First day"))
    until_on = day_field(label=_("Last day"))

    def __init__(self, *args, by: Official, **more):
        super().__init__(*args, **more)
        near = Official.objects.filter(party=by.party, is_active=True).exclude(party="")
        near = near.select_related("organization").order_by("organization__code", "username")
        self.fields["stand_in"].queryset = _stand_ins(near, by)
        if by.role == OfficialRole.ADMINISTRATOR:
            self.fields["official"].queryset = near.filter(role__in=HANDED_ON)
        else:
            del self.fields["official"]

    def absent(self, by: Official) -> Official:
        """Return who is away: whom an administrator chose, else the official themselves."""
        return self.cleaned_data.get("official") or by


def _stand_ins(near: QuerySet[Official], by: Official) -> QuerySet[Official]:
    found = near.filter(role__in=STANDS_IN).exclude(pk=by.pk)
    if by.role == OfficialRole.APPROVER:
        return found.filter(Q(organization=by.organization))
    return found
