"""Make officials to try the site with. Only where the site is a demonstration."""

import secrets

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.actions.officials import Account, create_official, set_password
from partnership.models import Official, Organization
from partnership.vocabulary import Language, OfficialRole

LEADING = {"CA": ("canada", "ca-nserc", Language.EN), "MX": ("mexico", "mx-secihti", Language.ES)}
ROLES = (
    OfficialRole.CONTRIBUTOR,
    OfficialRole.APPROVER,
    OfficialRole.COORDINATOR,
    OfficialRole.AUDITOR,
)
FOR_AN_ORGANIZATION = (OfficialRole.CONTRIBUTOR, OfficialRole.APPROVER)


class Command(BaseCommand):
    """Contributor, approver, coordinator and auditor on each side, with generated passwords."""

    help = "Make officials to try the site with. Prints their passwords once."

    def add_arguments(self, parser):
        parser.add_argument(
            "--reset-passwords", action="store_true", help="give them new passwords and print those"
        )

    def handle(self, *args, **options):
        if not settings.DEMO:
            raise CommandError("Set DEMO=1: made-up officials are for a demonstration only.")
        made = [line for account in _accounts() for line in _make(account, options)]
        if not made:
            self.stdout.write(
                "The officials to try the site with exist already: "
                f"{', '.join(account.username for account in _accounts())}. "
                "New passwords: manage.py create_demo_officials --reset-passwords"
            )
            return
        self.stdout.write(f"Sign in at {settings.SITE_URL}/admin/ (shown this once):")
        self.stdout.write("\n".join(made))


def _accounts() -> list[Account]:
    return [
        Account(
            username=f"demo-{name}-{role}",
            role=role,
            party=party,
            organization=_organization(code) if role in FOR_AN_ORGANIZATION else None,
            language=language,
        )
        for party, (name, code, language) in LEADING.items()
        for role in ROLES
    ]


def _organization(code: str) -> Organization:
    try:
        return Organization.objects.get(code=code)
    except Organization.DoesNotExist:
        raise CommandError(f"There is no organization {code}: import the plan first.") from None


def _make(account: Account, options: dict) -> list[str]:
    """Make the account, or give it a new password; return its sign-in if there is a new one."""
    official = Official.objects.filter(username=account.username).first()
    if official is not None and not options["reset_passwords"]:
        return []
    password, now = secrets.token_urlsafe(15), timezone.now()
    operator = {"by": None, "day": now.date(), "at": now}
    if official is None:
        create_official(account=account, password=password, demo=True, **operator)
    else:
        set_password(official=official, password=password, **operator)
    return [f"  {account.username:<26} {password}"]
