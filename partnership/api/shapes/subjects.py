"""The shapes of a plan's frame: plans, pillars, areas and organizations."""

from rest_framework import serializers

from partnership.api.shapes import fields
from partnership.api.shapes.facts import SourceShape, TranslatedShape
from partnership.vocabulary import DatePrecision, Language, OrganizationKind


class SubjectShape(serializers.Serializer):
    """What every subject has. `id` is its permanent address; `entry` the record's number of
    the text shown."""

    code = fields.text()
    url = serializers.URLField()
    id = serializers.URLField()
    entry = fields.number()


class WholeShape(serializers.Serializer):
    """What every subject has at its own address. `number`: of the entry that made it public."""

    number = fields.number()
    published_at = fields.moment()
    source_language = fields.code_of(Language)
    outdated = fields.codes(help_text="Texts that wait for a translation, such as title_fr.")
    outdated_since = serializers.DictField(
        child=serializers.DateField(), help_text="Day on which the original changed, by text."
    )
    sources = SourceShape(many=True)


class PartyShape(serializers.Serializer):
    """A party to a plan: a country."""

    country = fields.text(help_text="ISO 3166 code.")
    name = fields.Text()
    languages = fields.languages()


class PlanShape(SubjectShape):
    """An action plan."""

    title = fields.Text()
    label = fields.optional()
    adopted_on = serializers.DateField()
    starts_on = fields.day()
    start_precision = fields.maybe(DatePrecision)
    ends_on = fields.day()
    end_precision = fields.maybe(DatePrecision)
    timezone = fields.text()
    cadence_days = fields.number()
    method_version = fields.text()
    parties = PartyShape(many=True)
    published_at = fields.moment()
    baselined_at = fields.moment(allow_null=True)
    predecessor = fields.optional()
    invented = serializers.BooleanField(
        help_text="True for a plan that was made up for a demonstration: nothing of it is real."
    )


class PauseEndShape(serializers.Serializer):
    """That a pause ended early: its last day after all, before `from_on` if it never began."""

    on = serializers.DateField()
    number = fields.number()
    published_on = serializers.DateField()


class PauseShape(serializers.Serializer):
    """Days on which a party has said that it reports less. They change no status."""

    number = fields.number()
    published_at = fields.moment()
    published_on = serializers.DateField()
    party = fields.text(help_text="ISO 3166 code.")
    ground = fields.Text()
    translated = TranslatedShape(many=True)
    from_on = serializers.DateField()
    until_on = serializers.DateField()
    seconded = serializers.BooleanField(
        help_text="True when another official published it than wrote it."
    )
    ended = PauseEndShape(allow_null=True)


class WholePlanShape(PlanShape, WholeShape):
    """An action plan with everything that is public of it."""

    plan = fields.text()
    description = fields.Text()
    note = fields.Text()
    partnership = fields.Text()
    acronym = fields.Text()
    signed_on = fields.day()
    four_eyes = serializers.BooleanField()
    pauses = PauseShape(many=True)


class PillarShape(SubjectShape):
    """A pillar."""

    plan = fields.text()
    numeral = fields.optional()
    title = fields.Text()
    description = fields.Text()


class WholePillarShape(PillarShape, WholeShape):
    """A pillar with everything that is public of it."""

    note = fields.Text()


class AreaShape(SubjectShape):
    """A priority area. `pillar` is null for the plan's preamble."""

    plan = fields.text()
    pillar = fields.optional()
    basis = fields.optional()
    title = fields.Text()
    description = fields.Text()


class WholeAreaShape(AreaShape, WholeShape):
    """A priority area with everything that is public of it."""

    note = fields.Text()


class OrganizationShape(SubjectShape):
    """A ministry, secretariat, agency or other body."""

    country = fields.optional(help_text="ISO 3166 code; null for a body of no country.")
    organization_kind = fields.code_of(OrganizationKind)
    name = fields.Text()
    acronym = fields.Text()
    portfolio = fields.Text()
    website = fields.optional()
    parent = fields.optional()
    successor = fields.optional()


class WholeOrganizationShape(OrganizationShape, WholeShape):
    """A body with everything that is public of it."""

    plan = fields.optional()
    contact_unit = fields.optional()
