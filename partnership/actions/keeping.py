"""What an official has typed and not sent, kept while they type."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.recording import Clock
from partnership.models import KeptForm, Official

MOST_FORMS = 200  # of one official
MOST_FIELDS = 500
MOST_CHARACTERS = 200_000
LONGEST_KEY = 200


def keep_form(
    *,
    key: str,
    fields: Mapping[str, Sequence[str]],
    version: int,
    by: Official,
    clock: Clock,
) -> KeptForm:
    """Keep the fields of a form for the official alone, in place of what was kept before.

    fields: {name: [text, …]}. version: of the row that the form showed. Raises Refused for
    more than a person types.
    """
    size = sum(len(name) + sum(map(len, texts)) for name, texts in fields.items())
    if not key or len(key) > LONGEST_KEY or len(fields) > MOST_FIELDS or size > MOST_CHARACTERS:
        raise Refused("", _("This is too much to be kept."))
    with transaction.atomic():
        mine = KeptForm.objects.filter(official=by)
        if mine.exclude(key=key).count() >= MOST_FORMS:
            raise Refused("", _("Too many forms are kept. Send or throw away some of them."))
        typed = {name: list(texts) for name, texts in fields.items()}
        told = {"fields": typed, "version": version, "saved_at": clock()}
        kept, _made = KeptForm.objects.update_or_create(official=by, key=key, defaults=told)
        return kept


def throw_form_away(*, key: str, by: Official) -> None:
    """Forget what the official had typed into a form: it was sent, or is not wanted."""
    KeptForm.objects.filter(official=by, key=key).delete()
