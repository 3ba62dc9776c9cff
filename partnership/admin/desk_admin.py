"""What every model on the officials' side has in common: nothing is changed behind the policy."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from partnership.admin.moments import today
from partnership.models import Official
from partnership.queries.policy import Verb, has_verb


class DeskAdmin(admin.ModelAdmin):
    """Lists what the policy lets the official see. Nothing is ever deleted here.

    sees: the verb whose holders have the list. heading: what the list is called.
    """

    sees: Verb
    heading: object
    actions = None
    list_per_page = 50
    show_full_result_count = False

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show the list to whoever has the verb."""
        return request.user.is_authenticated and has_verb(
            request.user, self.sees, today(request.user)
        )

    def has_view_permission(self, request: HttpRequest, obj=None) -> bool:
        """Let whoever has the verb look; `get_queryset` says at what."""
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nothing is added unless a model says so."""
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nothing is changed by the stock form."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nothing is deleted by the stock form, by anybody."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context=None) -> HttpResponse:
        """List under a name in the official's language."""
        return super().changelist_view(request, {"title": self.heading, **(extra_context or {})})

    def history_view(self, request: HttpRequest, object_id, extra_context=None) -> HttpResponse:
        """The record is the history; people's names stay out of it."""
        raise PermissionDenied

    def seen(self, request: HttpRequest, object_id: str):
        """Return the row with this key among those that the official may see, or answer 404."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        return row

    def page(self, request: HttpRequest, template: str, title: object, **context) -> HttpResponse:
        """Answer with a page of the officials' side."""
        names = {**self.admin_site.each_context(request), "opts": self.opts, "title": title}
        return TemplateResponse(request, f"admin/{template}", {**names, **context})

    def official(self, request: HttpRequest) -> Official:
        """Return who is signed in."""
        return request.user


def column(name: str, words: object):
    """Return a column of a list that shows a field under words of its own."""
    field, _mark, _rest = name.partition("__")

    @admin.display(description=words, ordering=name)
    def shown(self, row):
        if hasattr(row, f"get_{field}_display"):
            return getattr(row, f"get_{field}_display")()
        return getattr(row, field)

    return shown


def choice(words: object) -> type[admin.FieldListFilter]:
    """Return a filter by the codes of a column, under words of its own."""

    class Choice(admin.ChoicesFieldListFilter):
        def __init__(self, *args, **options):
            super().__init__(*args, **options)
            self.title = words

    return Choice
