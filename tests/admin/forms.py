"""What the forms of the officials' side send."""

from partnership.models import Report
from tests.admin.conftest import to

COMPLETION = {
    "item": "PRO-5.1-M1",
    "claim": "completed",
    "precision": "exact",
    "effective_on": "2026-04-02",
    "note_en": "Signed in Ottawa.",
    "note_fr": "Signé à Ottawa.",
    "evidence-TOTAL_FORMS": "1",
    "evidence-INITIAL_FORMS": "0",
    "evidence-0-address": "https://www.example.org/memorandum",
    "evidence-0-title": "Memorandum",
    "evidence-0-kind": "official_release",
    "evidence-0-languages": ["en", "fr"],
}
ON_TRACK = {
    "item": "PRO-5.1-M1",
    "claim": "on_track",
    "precision": "exact",
    "effective_on": "2026-04-09",
    "evidence-TOTAL_FORMS": "0",
    "evidence-INITIAL_FORMS": "0",
}


def add(client, form=COMPLETION, button="_send", **more):
    """Send the form of a new report."""
    return client.post(to("partnership_report_add"), {**form, button: "", **more})


def drafted(client, form=COMPLETION, button="_send") -> Report:
    """Write a report and return it."""
    answer = add(client, form, button)
    assert answer.status_code == 302, answer.context["form"].errors
    return Report.objects.order_by("pk").last()


def press(client, report, verb, **data):
    """Press a button on the page of a report."""
    return client.post(
        to(f"partnership_report_{verb}", report.pk), {"version": report.version, **data}
    )


def published(client, approver, form=COMPLETION) -> Report:
    """Write a report and sign it off."""
    report = drafted(client, form)
    press(approver, report, "publish")
    report.refresh_from_db()
    return report


def page_of(client, report) -> str:
    """The text of the page of a report."""
    return client.get(to("partnership_report_change", report.pk)).content.decode()


def told(answer) -> list[str]:
    """What the officials' side says on the next page."""
    return [str(message) for message in answer.wsgi_request._messages]
