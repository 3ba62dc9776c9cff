"""What `manage.py check --deploy` finds besides Django's own."""

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError

from partnership.models import Official


@register(Tags.security, deploy=True)
def no_made_up_officials(app_configs, **options) -> list[CheckMessage]:
    """Find made-up officials where the site is no demonstration. They cannot sign in anyway."""
    if settings.DEMO:
        return []
    try:
        made_up = Official.objects.filter(demo=True, is_active=True)
        names = list(made_up.order_by("username").values_list("username", flat=True)[:10])
    except DatabaseError:  # no tables yet, or no database: nobody is in it
        return []
    if not names:
        return []
    return [
        Error(
            f"There are made-up officials, though DEMO is not set: {', '.join(names)}.",
            hint="Close these accounts, or begin with a database that was no demonstration.",
            id="partnership.E001",
        )
    ]
