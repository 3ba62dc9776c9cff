"""Take a plan in from its files."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.actions.importing import ImportResult, NotImported, import_plan
from partnership.exchange.problems import Unreadable
from partnership.exchange.reading import read_plan


class Command(BaseCommand):
    """Validate a plan's files and put what is new or changed on record."""

    help = (
        "Takes a plan in from a folder of YAML files (docs/data-format.md). Reports every "
        "problem at once; takes in all or nothing; a second run changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("path", type=Path, help="a folder such as data/canada-mexico-2025-2028")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, only")

    def handle(self, *args, path, dry_run, **options):
        self.stdout.write(f"Reading {path} …")
        try:
            plan_file = read_plan(path)
            self.stdout.write(f"Taking in {plan_file.plan.code} …")
            result = import_plan(
                plan_file, clock=timezone.now, dry_run=dry_run, progress=self._progress
            )
        except (Unreadable, NotImported) as refused:
            raise CommandError(_refusal(refused.problems)) from None
        self.stdout.write(self.style.SUCCESS(_summary(result, dry_run=dry_run)))

    def _progress(self, what: str, count: int) -> None:
        if count:
            self.stdout.write(f"  {what}: {count}")


def _refusal(problems) -> str:
    lines = "\n".join(f"  {problem}" for problem in problems)
    return f"Nothing was taken in. {len(problems)} to mend:\n{lines}"


def _summary(result: ImportResult, *, dry_run: bool) -> str:
    if not (result.created or result.changed):
        return "Nothing has changed since the last import."
    would = "Would add" if dry_run else "Added"
    return (
        f"{would} {len(result.created)}, changed {len(result.changed)}: "
        f"{result.entries} new entries in the record."
    )
