"""Erase a file of evidence that the law says must go."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.actions.erasing_files import erase_file
from partnership.actions.errors import Refused


class Command(BaseCommand):
    """Take a file's bytes and name away, past states too, in an entry of its own."""

    help = (
        "Erases the bytes of the file with this SHA-256 and its name in every public state, and "
        "puts the erasure on record with its legal basis. The hash stays."
    )

    def add_arguments(self, parser):
        parser.add_argument("sha256")
        parser.add_argument("--legal-basis", required=True, help="the law or order, as made public")
        parser.add_argument("--yes", action="store_true", help="do not ask again")

    def handle(self, *args, sha256, legal_basis, yes, **options):
        if not yes and input("Erase it for good? Type the first 8 letters: ") != sha256[:8]:
            raise CommandError("Nothing was erased.")
        try:
            entries = erase_file(sha256, legal_basis=legal_basis, clock=timezone.now)
        except Refused as refused:
            raise CommandError(str(refused)) from None
        told = ", ".join(str(entry.seq) for entry in entries)
        self.stdout.write(self.style.SUCCESS(f"Erased; entries that say so: {told or 'none'}."))
