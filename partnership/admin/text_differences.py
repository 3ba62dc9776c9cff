"""A draft of texts before and after, as a coordinator looks at it."""

from django.db.models import Model
from django.utils.translation import gettext as _

from partnership.actions.revising_words import Change, Ended, Taken
from partnership.admin.column_words import column_words
from partnership.models import TextDraft
from partnership.models.labels import label_of
from partnership.queries.words.days import long_date
from partnership.vocabulary import Role


def differences(row: Model, draft: TextDraft) -> list[dict]:
    """Return what each change is called, and the words before and after it."""
    change = Change.from_json(draft.changes)
    found = [
        {"what": column_words(column), "before": _words(getattr(row, column)), "after": _words(new)}
        for column, new in change.texts.items()
    ]
    held = [{"what": column_words(name), "after": _("still holds")} for name in change.holds]
    return [*found, *held, *map(_taken, change.taken), *map(_ended, change.ended)]


def _words(value: str | bool) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return value or _("(empty)")


def _taken(taken: Taken) -> dict:
    since = long_date(taken.since_on) if taken.since_on else _("the beginning")
    after = _("%(role)s from %(day)s") % {"role": label_of(Role(taken.role)), "day": since}
    return {"what": taken.organization, "before": "", "after": after}


def _ended(ended: Ended) -> dict:
    role = label_of(Role(ended.role))
    until = _("%(role)s until %(day)s") % {"role": role, "day": long_date(ended.until_on)}
    agreed = _("its country agrees to lead no more") if ended.released else ""
    after = f"{until}; {agreed}" if agreed else until
    return {"what": ended.organization, "before": str(role), "after": after}
