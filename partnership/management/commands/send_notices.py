"""Remind officials of what needs them: one mail a day at most, in their language."""

from django.conf import settings
from django.core import mail
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.actions.noticing import planned_notices, send_waiting, write_notices
from partnership.models import Notice, Plan
from partnership.queries.belonging import day_in


class Command(BaseCommand):
    """Writes the day's mails into the outbox and sends what waits there. Safe to run twice."""

    help = (
        "Sends officials their Monday list and the reminders of the day. Each thing is told "
        "once; a mail that the server does not take is tried again at the next run."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--dry-run", action="store_true", help="say who would be told what; send nothing"
        )

    def handle(self, *args, **options):
        plan = Plan.objects.published().order_by("adopted_on").last()
        if plan is None:
            self.stdout.write("No plan is public yet: there is nothing to remind anybody of.")
            return
        day = day_in(plan, timezone.now())
        if options["dry_run"]:
            self._say(day)
            return
        if not settings.EMAIL_URL and not settings.DEMO:
            raise CommandError(
                "Set EMAIL_URL, such as smtp+tls://user:password@mail.example.org:587."
            )
        written = write_notices(day=day, at=timezone.now())
        with _connection() as connection:
            done = send_waiting(clock=timezone.now, send=lambda notice: _send(notice, connection))
        self.stdout.write(
            f"{len(written)} mails written, {done.sent} sent, {done.failed} to be tried again."
        )
        if done.failed:
            raise CommandError(_reasons())

    def _say(self, day):
        for official, reminders in planned_notices(day=day):
            keys = ", ".join(each.key for each in reminders)
            self.stdout.write(f"{official.username} ({official.language}): {keys}")


def _connection():
    try:
        connection = mail.get_connection()
        connection.open()
    except OSError as error:
        raise CommandError(f"The mail server cannot be reached: {error}") from None
    return connection


def _send(notice: Notice, connection) -> None:
    """Hand one mail over. The same mail has the same identity, should it go out twice."""
    mail.EmailMessage(
        subject=notice.subject,
        body=notice.body,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[notice.official.email],
        headers={
            "Message-ID": f"<notice-{notice.pk}@{settings.MAIL_HOST_NAME}>",
            "Auto-Submitted": "auto-generated",
            "Content-Language": notice.language,
        },
        connection=connection,
    ).send()


def _reasons() -> str:
    failing = Notice.objects.filter(sent_at=None).exclude(failure="")
    return "\n".join(f"{row.official.username}: {row.failure}" for row in failing[:20])
