"""What the forms of the officials' side have in common."""

from datetime import datetime

from django import forms

from partnership.models.labels import label_of
from partnership.models.texts import columns_of
from partnership.vocabulary import Language

NONE = [("", "—")]


def day_field(**options) -> forms.DateField:
    """Return a field for a day, chosen in the browser's own calendar."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=widget, input_formats=["%Y-%m-%d"], **options)


def text_fields(name: str) -> dict[str, forms.CharField]:
    """Return a text field for each language, labelled with it."""
    return {
        column: forms.CharField(
            label=label_of(language),
            required=False,
            widget=forms.Textarea(attrs={"rows": 3, "lang": language.value}),
        )
        for language, column in zip(Language, columns_of(name), strict=True)
    }


def moment_of(text: str) -> datetime | None:
    """Return the moment that a form carried, or None for anything else."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


class DeskForm(forms.Form):
    """A form whose labels end without a colon, and whose lists begin with one dash."""

    def __init__(self, *args, **options):
        super().__init__(*args, **{"label_suffix": "", **options})
        for field in self.fields.values():
            if getattr(field, "empty_label", None):
                field.empty_label = "—"
