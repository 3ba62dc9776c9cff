"""The record, read."""

from django.contrib import admin
from django.http import HttpRequest

from partnership.admin.desk_admin import DeskAdmin
from partnership.admin.site import site
from partnership.models import Entry
from partnership.queries.policy import Verb


@admin.register(Entry, site=site)
class EntryAdmin(DeskAdmin):
    """The lines of the record, newest first."""

    sees = Verb.READ_RECORD
    list_display = ["seq", "recorded_at", "kind", "subject", "organization", "effective_on"]
    list_filter = ["kind", "subject_kind"]
    search_fields = ["=subject", "=organization"]
    ordering = ["-seq"]
    fields = [
        "seq",
        "recorded_at",
        "kind",
        "subject_kind",
        "subject",
        "plan_code",
        "organization",
        "effective_on",
        "body",
    ]

    def render_change_form(self, request: HttpRequest, context: dict, *args, **options):
        """Name the page after the entry."""
        context |= {"show_close": False}
        return super().render_change_form(request, context, *args, **options)
