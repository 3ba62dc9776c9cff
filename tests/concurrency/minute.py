"""A joint publication of which the minute has come, made and checked. A program.

Run as: python -m tests.concurrency.minute make, then … check.
"""

import os
import sys

import django

ROWS = 6


def make() -> None:
    from partnership.models import Milestone
    from tests.factories import (
        JointPublicationFactory,
        OfficialFactory,
        ReportFactory,
        memorandum,
    )

    story = memorandum()
    joint = JointPublicationFactory(plan=story.plan, agreed=["CA", "MX"])
    for number in range(ROWS):
        ReportFactory(
            milestone=Milestone.objects.get(),
            organization=(story.nserc, story.sshrc, story.secihti)[number % 3],
            author=OfficialFactory(organization=story.nserc),
            signed_by=OfficialFactory(organization=story.nserc, role="approver"),
            state="signed",
            joint=joint,
        )


def check() -> None:
    from django.utils import timezone

    from partnership.models import Entry, JointPublication, Report
    from partnership.queries.verification import verify_record

    entries = list(Entry.objects.filter(kind="report"))
    assert len(entries) == ROWS, len(entries)
    assert len({entry.recorded_at for entry in entries}) == 1
    assert JointPublication.objects.get().published_at == entries[0].recorded_at
    assert set(Report.objects.values_list("state", flat=True)) == {"published"}
    findings = verify_record(now=timezone.now()).findings
    assert not findings, findings


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    {"make": make, "check": check}[sys.argv[1]]()
