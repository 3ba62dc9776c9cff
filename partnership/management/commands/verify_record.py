"""Hold the tables against the record."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.queries.verification import verify_record
from partnership.record.base64_text import to_base64


class Command(BaseCommand):
    """Read the whole record and every public table again, and name what does not agree."""

    help = (
        "Checks every entry, payload, state and step, and compares the live tables with what "
        "was last published. Ends with 1 when anything was changed behind the site's back."
    )

    def handle(self, *args, **options):
        self.stdout.write("Checking the record and the tables …")
        checked = verify_record(now=timezone.now())
        for erasure in checked.erasures:
            self.stdout.write(
                f"Entry {erasure.seq} ({erasure.subject}) was erased by entry "
                f"{erasure.erased_by}: {erasure.legal_basis}"
            )
        if not checked.is_good:
            lines = "\n".join(f"  {finding}" for finding in checked.findings)
            raise CommandError(f"{len(checked.findings)} things do not agree:\n{lines}")
        root = to_base64(checked.root) if checked.root else ""
        self.stdout.write(
            self.style.SUCCESS(f"{checked.size} entries, all tables agree. Root {root}")
        )
