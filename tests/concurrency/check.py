"""Whether the record of a database is one chain of entries with nothing lost. A program."""

import os

import django


def check() -> None:
    from partnership.models import Entry, RecordHead
    from partnership.queries.verification.entries import entry_findings, head_findings
    from partnership.record.tree import root_of
    from tests.concurrency.test_writers import ENTRIES_EACH, WRITERS

    entries = list(Entry.objects.order_by("seq"))
    size = WRITERS * ENTRIES_EACH
    assert [entry.seq for entry in entries] == list(range(size))
    assert len({entry.subject for entry in entries}) == size
    moments = [entry.recorded_at for entry in entries]
    assert moments == sorted(moments)
    root = root_of([bytes(entry.leaf) for entry in entries])
    findings = [*entry_findings(), *head_findings(RecordHead.objects.get(), root, size)]
    assert not findings, findings


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    check()
