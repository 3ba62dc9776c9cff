"""The record, read."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnership.admin.desk_admin import DeskAdmin, choice, column
from partnership.admin.site import site
from partnership.models import Entry
from partnership.models.labels import label_of
from partnership.queries.policy import Verb
from partnership.queries.words.days import long_date, table_date
from partnership.vocabulary import EntryKind, SubjectKind


@admin.register(Entry, site=site)
class EntryAdmin(DeskAdmin):
    """The lines of the record, newest first."""

    sees = Verb.READ_RECORD
    heading = gettext_lazy("Record")
    list_display = ["number", "day", "kind_words", "subject_code", "body_code"]
    list_filter = [
        ("kind", choice(gettext_lazy("What happened"))),
        ("subject_kind", choice(gettext_lazy("To what"))),
    ]
    search_fields = ["=subject", "=organization"]
    ordering = ["-seq"]
    number = column("seq", gettext_lazy("Number"))
    kind_words = column("kind", gettext_lazy("What happened"))
    subject_code = column("subject", gettext_lazy("To what"))
    body_code = column("organization", gettext_lazy("By whom"))

    @admin.display(description=gettext_lazy("Recorded on"), ordering="recorded_at")
    def day(self, entry: Entry) -> str:
        """The day in UTC, as the entry itself has it."""
        return table_date(entry.recorded_at.date())

    def change_view(
        self, request: HttpRequest, object_id: str, form_url="", extra_context=None
    ) -> HttpResponse:
        """Show one line, and the very text that was sealed."""
        entry = self.seen(request, object_id)
        if request.method == "POST":
            raise PermissionDenied
        title = _("Entry %(number)s") % {"number": entry.seq}
        return self.page(request, "entry.html", title, facts=_facts(entry), text=entry.body)


def _facts(entry: Entry) -> list[dict]:
    told = [
        (_("Recorded at"), f"{entry.recorded_at:%Y-%m-%d %H:%M:%S} UTC"),
        (_("What happened"), label_of(EntryKind(entry.kind))),
        (_("To what"), f"{entry.subject} ({label_of(SubjectKind(entry.subject_kind))})"),
        (_("By whom"), entry.organization),
        (_("True from"), long_date(entry.effective_on) if entry.effective_on else ""),
    ]
    return [{"name": name, "words": words} for name, words in told if str(words)]
