"""Erase words that the law says must go."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.actions.erasing import erase_words
from partnership.actions.errors import Refused
from partnership.models import State


class Command(BaseCommand):
    """Take words out of a subject's public states, past ones too, in an entry of its own."""

    help = (
        "Erases WORDS from every public state of the subject CODE and puts the erasure on "
        "record with its legal basis. Codes, dates and claims are never erased."
    )

    def add_arguments(self, parser):
        parser.add_argument("code")
        parser.add_argument("words")
        parser.add_argument("--legal-basis", required=True, help="the law or order, as made public")
        parser.add_argument("--yes", action="store_true", help="do not ask again")

    def handle(self, *args, code, words, legal_basis, yes, **options):
        states = State.objects.filter(code=code, content__contains=words).count()
        self.stdout.write(f"{states} sealed states of {code} hold these words.")
        if states and not yes and input("Erase them for good? Type the code: ") != code:
            raise CommandError("Nothing was erased.")
        try:
            entry = erase_words(code, words, legal_basis=legal_basis, clock=timezone.now)
        except Refused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(self.style.SUCCESS(f"Erased; entry {entry.seq} says so."))
