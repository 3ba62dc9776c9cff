"""Ask the web addresses of published evidence and sources whether they still answer."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from partnership.actions.links.checking import Bounds, check_links
from partnership.actions.links.reaching import Asking
from partnership.models import LinkCheck


class Command(BaseCommand):
    """Check links, bounded and politely; safe to run again at any time."""

    help = (
        "Asks published links whether they answer, the longest unasked first, one host at a "
        "time. Only public addresses on ports 80 and 443 are reached. A link that failed on "
        "three different days counts as dead."
    )

    def add_arguments(self, parser):
        parser.add_argument("--most", type=int, default=200, help="links at most (200)")
        parser.add_argument("--seconds", type=float, default=600, help="seconds at most (600)")
        parser.add_argument(
            "--pause", type=float, default=2, help="seconds between two questions to one host (2)"
        )

    def handle(self, *args, most, seconds, pause, verbosity, **options):
        def told(address, found):
            if verbosity > 1:
                self.stdout.write(f"{found.outcome} {found.status or ''} {address}")

        agent = f"ActionPlanTracker-links/1 (+{settings.SITE_URL})"
        bounds = Bounds(most_links=most, most_seconds=seconds, pause_seconds=pause)
        count = check_links(Asking(agent), clock=timezone.now, bounds=bounds, told=told)
        dead = LinkCheck.objects.dead().count()
        self.stdout.write(f"{count} links asked; {dead} are dead.")
