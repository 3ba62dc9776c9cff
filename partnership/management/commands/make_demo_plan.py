"""Make invented plans to see the site full. Every form of them says that they are invented."""

from datetime import date, timedelta

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.actions.errors import Refused
from partnership.actions.importing import NotImported
from partnership.management.invented.plan_file import Size
from partnership.management.invented.telling import Telling, record_ends_at
from partnership.models import Plan

LARGEST = 5000


class Command(BaseCommand):
    """Invented plans with a history of 21 months, told through the site's own actions."""

    help = (
        "Makes invented plans of two invented countries, told day by day into the record. The "
        "record never goes back, so run this before anything else is taken in (`make demo` does)."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--milestones", type=int, nargs="+", default=[150], help="size of each plan"
        )
        parser.add_argument("--seed", type=int, default=1, help="another seed, another history")
        parser.add_argument(
            "--until", type=date.fromisoformat, help="last day told, YYYY-MM-DD; else yesterday"
        )
        parser.add_argument(
            "--yes-invented", action="store_true",
            help="make them on a site that is no demonstration",
        )  # fmt: skip

    def handle(self, *args, milestones, seed, until, yes_invented, **options):
        if not settings.DEMO and not yes_invented:
            raise CommandError(
                "Set DEMO=1: invented plans are for a demonstration. On any other site, "
                "--yes-invented says that you want them there; they are marked all the same."
            )
        sizes = _sizes(milestones, seed)
        telling = Telling(sizes, until=until or timezone.now().date() - timedelta(days=1))
        _check_room(telling)
        self._told = ""
        try:
            telling.tell(self._progress)
        except (Refused, NotImported) as refused:
            raise CommandError(f"Nothing was made. {refused}") from refused
        codes = ", ".join(size.code for size in sizes)
        self.stdout.write(self.style.SUCCESS(f"Made {codes}: {len(telling.acts)} acts on record."))
        for size in sizes:
            self.stdout.write(f"  {settings.SITE_URL}/en/?plan={size.code}")

    def _progress(self, count: int, of: int, day: date) -> None:
        """Say once a month of the story how far it is."""
        month = f"{day:%Y-%m}"
        if month != self._told:
            self._told = month
            self.stdout.write(f"  {month}: {count} of {of}")
            self.stdout.flush()


def _sizes(milestones: list[int], seed: int) -> list[Size]:
    sizes = [Size(count, seed) for count in dict.fromkeys(milestones)]
    for size in sizes:
        if not 1 <= size.milestones <= LARGEST:
            raise CommandError(f"--milestones: from 1 to {LARGEST}, not {size.milestones}.")
        if Plan.objects.filter(code=size.code).exists():
            raise CommandError(f"There is a plan {size.code} already; nothing was made.")
    return sizes


def _check_room(telling: Telling) -> None:
    """The record only goes forward: a history cannot be told behind what is on it."""
    ends_at = record_ends_at()
    if ends_at is not None and ends_at > telling.begins_at:
        raise CommandError(
            f"The record goes to {ends_at:%Y-%m-%d} and never back; this history begins on "
            f"{telling.begins_at:%Y-%m-%d}. Make invented plans first, in an empty database "
            "(`make demo` does), then take in the others."
        )
