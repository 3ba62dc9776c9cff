"""The shape of a status: how an item stands on a day."""

from rest_framework import serializers

from partnership.api.shapes import fields
from partnership.vocabulary import Assurance, Claim, Freshness, Label, Schedule, Why


class ReasonShape(serializers.Serializer):
    """One stable code that explains the label. `about`: a country or an item, or null."""

    code = fields.code_of(Why)
    about = fields.optional()
    words = fields.Text()


class ClaimShape(serializers.Serializer):
    """What one leading party says now. `claim` is null when it has said nothing."""

    party = fields.text()
    claim = fields.maybe(Claim)
    claim_words = fields.OptionalText()
    effective_on = fields.day()
    published_on = fields.day()
    number = fields.optional_number(help_text="Of the report or answer that it comes from.")
    disputes = serializers.ListField(
        child=fields.number(), help_text="Numbers of the reports that this party says no to."
    )


class ShareShape(serializers.Serializer):
    """A share of the work: whole percent rounded down, as it is shown, and exact."""

    percent = serializers.IntegerField(min_value=0, max_value=100)
    text = fields.text(help_text='The percent as it is shown; "<1" for more than nothing.')
    share = fields.text(help_text='Exact, such as "7/12".')


class ProgressShape(serializers.Serializer):
    """Progress as reported and as confirmed, of the current and the original plan.

    Null is "not known", which is not 0.
    """

    reported = ShareShape(allow_null=True)
    confirmed = ShareShape(allow_null=True)
    original_reported = ShareShape(allow_null=True)
    original_confirmed = ShareShape(allow_null=True)


class StatusShape(serializers.Serializer):
    """How an item stands at the end of a day. Worked out from dated facts, never typed."""

    label = fields.code_of(Label)
    label_words = fields.Text()
    reasons = ReasonShape(many=True)
    schedule = fields.code_of(Schedule)
    schedule_words = fields.Text()
    freshness = fields.code_of(Freshness)
    freshness_words = fields.Text()
    assurance = fields.code_of(Assurance)
    assurance_words = fields.Text()
    claims = ClaimShape(many=True)
    differs = serializers.BooleanField()
    due_on = fields.day(help_text="The current due day.")
    first_due_on = fields.day(help_text="The first due day; it never changes.")
    moves = fields.number(help_text="How often the date was moved later.")
    after_deadline = serializers.BooleanField(
        help_text="A move came into force after the date that it replaced."
    )
    done_on = fields.day()
    waiting_since = fields.day()
    cancelled_on = fields.day(help_text="Since when every leading party says cancelled.")
    asked_due_on = fields.day(help_text="A later date asked for and not yet agreed.")
    asked_on = fields.day(help_text="The day on which it was asked for.")
    open_count = fields.optional_number()
    label_count = fields.optional_number()
    done_count = fields.optional_number()
    known_count = fields.optional_number()
    counts = serializers.BooleanField(help_text="False for what was completed before the plan.")
    successor = fields.optional(help_text="Code of the milestone that replaces it.")
    days_overdue = fields.optional_number()
    days_overdue_from_first = fields.optional_number()
    days_late = fields.optional_number(help_text="From the first date to the completion.")
    days_waiting = fields.optional_number()
    progress = ProgressShape()
    method_version = fields.text()
    as_of = serializers.DateField()
    reconstructed = serializers.BooleanField()
