"""The partnership app: plans, promises, facts, standings and their record."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnershipConfig(AppConfig):
    """All but the roof of the house."""

    name = "partnership"
    verbose_name = _("Partnership")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have the checks of a deployment known to Django."""
        from partnership.management import deploy_checks  # noqa: F401, PLC0415 (needs the models)
