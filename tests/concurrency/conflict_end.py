"""How the draft stands after all those saves. A program: prints {"version": …, "note": …}."""

import json
import os
import sys

import django


def tell(number: str) -> dict:
    from partnership.models import Report

    report = Report.objects.get(pk=number)
    return {"version": report.version, "note": report.note_en, "reports": Report.objects.count()}


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    sys.stdout.write(json.dumps(tell(sys.argv[1])))
