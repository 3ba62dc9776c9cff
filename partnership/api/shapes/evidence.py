"""The shapes of evidence, and of what the law withholds."""

from rest_framework import serializers

from partnership.api.shapes import fields
from partnership.vocabulary import EvidenceForm, SourceKind


class WithheldPieceShape(serializers.Serializer):
    """Who decided that a document is withheld. `classified`: a law declares it reserved."""

    organization = fields.text()
    classified = serializers.BooleanField()
    ground = fields.Text()
    review_on = serializers.DateField()


class WithheldShape(WithheldPieceShape):
    """Who decided that the words of an item are withheld, and when the other party was told."""

    number = fields.number()
    published_at = fields.moment()
    published_on = serializers.DateField()
    party = fields.text()
    decided_on = serializers.DateField()
    informed_on = serializers.DateField()


class EvidenceShape(serializers.Serializer):
    """What shows that a report is true. `counts`: it documents the claim.

    `missing_languages`: the document does not exist in these. `file_url`: where its bytes are
    fetched, whose hash is `sha256`. `erased`: the law that took them.
    """

    form = fields.code_of(EvidenceForm)
    title = fields.optional()
    source_kind = fields.maybe(SourceKind)
    address = fields.optional()
    publisher = fields.optional()
    locator = fields.optional()
    dated_on = fields.day()
    languages = fields.languages()
    missing_languages = fields.languages()
    counts = serializers.BooleanField()
    sha256 = fields.optional()
    media_type = fields.optional()
    size_bytes = fields.optional_number()
    file_name = fields.optional()
    file_url = fields.optional()
    redacted = serializers.BooleanField()
    withheld = WithheldPieceShape(allow_null=True)
    erased = fields.optional()
