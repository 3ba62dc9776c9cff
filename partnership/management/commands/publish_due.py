"""Publish what waits for a minute that has come."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from partnership.actions.joint_publishing import Done, publish_due_joint

# A timer that runs each minute is no later than this, in seconds.
IN_TIME = 120


class Command(BaseCommand):
    """Run each minute by a timer (docs/officials/together.md). Safe to run twice and at once."""

    help = "Publishes every joint publication whose minute has come, all parties' rows at once."

    def handle(self, *args, **options):
        for done in publish_due_joint(clock=timezone.now):
            self.stdout.write(_sentence(done))


def _sentence(done: Done) -> str:
    joint = done.joint
    if done.lapsed:
        return f"{joint}: not published, as not every party had agreed to the minute."
    late = (joint.published_at - joint.publish_at).total_seconds()
    after = f", {late / 60:.0f} minutes late" if late >= IN_TIME else ""
    return f"{joint}: {done.published} published, {done.sent_back} sent back{after}."
