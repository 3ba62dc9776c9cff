"""To whom a form goes when it is sent."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.admin.moments import today
from partnership.models import Official
from partnership.queries.approvers import approvers_of, short_name


def sends_to(official: Official) -> str:
    """Return what stands beside the button: who will read it before the public does."""
    names = _names(official)
    if not names:
        return _("Your organization has no other approver: an administrator must name one.")
    text = ngettext(
        "sends to %(names)s, your approver", "sends to your approvers: %(names)s", len(names)
    )
    return text % {"names": ", ".join(names)}


def sent_words(official: Official) -> str:
    """Return what is said once it was sent."""
    names = _names(official)
    if not names:
        return _("Sent for sign-off; your organization has no other approver yet.")
    return _("Sent for sign-off to %(names)s.") % {"names": ", ".join(names)}


def _names(official: Official) -> list[str]:
    body = official.organization
    found = approvers_of(body, official, today(official)) if body else []
    return [short_name(each) for each in found]
