"""One of several writers: appends entries to the record of a database, each in a transaction.

Run as a program: python -m tests.concurrency.writer NAME COUNT
"""

import os
import sys
from datetime import UTC, date, datetime

import django


def write(name: str, count: int) -> None:
    from django.db import transaction

    from partnership.actions.recording import Recorder
    from partnership.vocabulary import EntryKind

    for number in range(count):
        with transaction.atomic():
            recorder = Recorder(lambda: datetime.now(UTC))
            state = {"kind": "pillar", "code": f"{name}-{number}", "plan": "p", "order": "1"}
            recorder.append(EntryKind.PUBLISH, state, from_on=date(2026, 1, 1))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    write(sys.argv[1], int(sys.argv[2]))
