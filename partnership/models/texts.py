"""Words in three languages: one plain column for each language."""

from django.db import models

from partnership.models.columns import Recorded, code_field, one_of
from partnership.vocabulary import Language


def texts_of(row: models.Model, name: str) -> dict[str, str]:
    """Return the texts of a row as {"en": …, "fr": …, "es": …}; "" where there is none."""
    return {language.value: getattr(row, f"{name}_{language}") for language in Language}


def columns_of(name: str) -> list[str]:
    """Return the three columns of a text: "title" gives "title_en" and so on."""
    return [f"{name}_{language}" for language in Language]


def texts_by_column(row: models.Model, name: str) -> dict[str, str]:
    """Return the texts of a row by column: {"title_en": …}."""
    return {column: getattr(row, column) for column in columns_of(name)}


class Worded(Recorded):
    """A row with texts. outdated: columns whose source text has changed since.

    outdated_since: the plan's day of that change, by column: {"title_es": "2026-04-10"}.
    """

    source_language = code_field(Language, default=Language.EN)
    outdated = models.JSONField(default=list, blank=True)
    outdated_since = models.JSONField(default=dict, blank=True)

    class Meta(Recorded.Meta):
        abstract = True
        constraints = [*Recorded.Meta.constraints, one_of("source_language", Language)]


class Said(Recorded):
    """A fact with free text. translated: which of it came later, by another entry, and who
    added it: [{"field", "language", "number", "published_on", "party", "organization"}].
    """

    translated = models.JSONField(default=list, blank=True)

    class Meta(Recorded.Meta):
        abstract = True


class Titled(Worded):
    """A row with a title in three languages."""

    title_en = models.CharField(max_length=300, blank=True)
    title_fr = models.CharField(max_length=300, blank=True)
    title_es = models.CharField(max_length=300, blank=True)

    class Meta(Worded.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title_en or self.title_fr or self.title_es


class Described(Titled):
    """A row with a title, a description and a public remark in three languages."""

    description_en = models.TextField(blank=True)
    description_fr = models.TextField(blank=True)
    description_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    note_fr = models.TextField(blank=True)
    note_es = models.TextField(blank=True)

    class Meta(Titled.Meta):
        abstract = True
