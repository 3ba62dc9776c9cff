"""Write the record to one file that anyone can check."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from partnership.queries.exported_record import record_lines
from partnership.queries.head import head_size
from partnership.record.file_format import export_lines


class Command(BaseCommand):
    """Write all entries with their payloads as JSON Lines (docs/record.md)."""

    help = "Writes the record to FILE, or to standard output. Check it with: python -m partnership.record FILE"

    def add_arguments(self, parser):
        parser.add_argument(
            "file", type=Path, nargs="?", help="where to; standard output if left out"
        )

    def handle(self, *args, file, **options):
        with transaction.atomic():
            size = head_size()
            lines = export_lines(
                record_lines(size=size),
                origin=settings.SITE_URL,
                size=size,
                exported_at=timezone.now(),
            )
            if file is None:
                sys.stdout.buffer.writelines(lines)
                return
            _write(file, lines)
        self.stdout.write(self.style.SUCCESS(f"{size} entries written to {file}"))


def _write(file: Path, lines) -> None:
    """Write next to the place and move there, so that a half-written file never shows."""
    beside = file.with_name(f".{file.name}.part")
    try:
        with beside.open("wb") as target:
            target.writelines(lines)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
