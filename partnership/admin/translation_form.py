"""The form of one text: a field for each language that the official may write."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from partnership.admin.desk_form import DeskForm
from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS
from partnership.queries.translations import PlacedText
from partnership.vocabulary import Language

SHORT = ("title", "name", "unit", "quoted_locator")


class TranslationForm(DeskForm):
    """The languages to write. version: the record number of the state that was shown."""

    version = forms.IntegerField(widget=forms.HiddenInput, label=_("Version"))

    def __init__(self, *args, text: PlacedText, languages: Iterable[str], **more):
        initial = {"version": text.state["entry"]}
        self.text, self.languages = text, tuple(languages)
        for language in self.languages:
            initial[f"{text.name}_{language}"] = text.texts[language]
        super().__init__(*args, initial=initial, **more)
        for language in self.languages:
            self.fields[f"{text.name}_{language}"] = _field(text, Language(language))

    def words(self) -> dict[str, str]:
        """Return what was written that is not on record already, by language."""
        written = {
            language: self.cleaned_data[f"{self.text.name}_{language}"]
            for language in self.languages
        }
        return {
            language: words
            for language, words in written.items()
            if words != self.text.texts[language] or (words and language in self.text.missing)
        }

    @property
    def texts(self) -> list[forms.BoundField]:
        """The field of each language."""
        return [self[f"{self.text.name}_{language}"] for language in self.languages]

    def on_record(self) -> dict[str, str]:
        """Return what stands on record now, by field."""
        return {
            f"{self.text.name}_{language}": self.text.texts[language] for language in self.languages
        }


def _field(text: PlacedText, language: Language) -> forms.CharField:
    rows = 2 if text.name in SHORT else min(14, 3 + len(text.texts[text.source]) // 60)
    widget = forms.Textarea(attrs={"lang": TAGS[language], "rows": rows, "data-first": ""})
    return forms.CharField(label=label_of(language), required=False, widget=widget)
