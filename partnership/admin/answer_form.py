"""The form of one country's answer to another's report."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.actions.answering import CLAIMS_INSTEAD
from partnership.admin.desk_form import NONE, DeskForm, text_fields
from partnership.models.labels import choices, label_of
from partnership.vocabulary import AnswerKind, Language


class AnswerForm(DeskForm):
    """One country's yes or no."""

    kind = forms.ChoiceField(
        label=_("Answer"), choices=choices(AnswerKind), widget=forms.RadioSelect
    )
    claim = forms.ChoiceField(label=_("With a no: how your country sees it"), required=False)

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        instead = [(claim.value, label_of(claim)) for claim in CLAIMS_INSTEAD]
        self.fields["claim"].choices = NONE + instead
        self.fields |= text_fields("comment")

    @property
    def comments(self) -> list:
        """The fields of the comment."""
        return [self[f"comment_{language}"] for language in Language]
