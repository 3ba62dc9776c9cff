"""The officials' side: its name, its menu, and what stands on its first page."""

from functools import partial

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from partnership.admin import translations
from partnership.admin.absence_lines import absence_lines
from partnership.admin.bulk.urls import bulk_urls
from partnership.admin.first_page import first_page
from partnership.admin.fragments import frame_of, in_place
from partnership.admin.history import history_page
from partnership.admin.keeping import keep_view
from partnership.admin.menu import menu
from partnership.admin.moments import today
from partnership.admin.moving import moving_urls
from partnership.admin.sign_in.addresses import addresses
from partnership.admin.sign_in.first_password import other_password
from partnership.admin.sign_in.own_account import sign_out
from partnership.admin.sign_in.password import sign_in
from partnership.admin.sign_off import sign_off_page
from partnership.admin.source_form import source_urls
from partnership.admin.start_up import start_up_urls
from partnership.models import Official, Party
from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS
from partnership.vocabulary import OfficialRole


class OfficialsSite(AdminSite):
    """The stock admin in the site's look; its first page is what needs the official."""

    site_title = _("Officials’ side")
    site_header = _("Officials’ side")
    index_title = _("What needs you")
    enable_nav_sidebar = False

    def admin_view(self, view, cacheable: bool = False):
        """Let every page be opened in place, too."""
        return in_place(super().admin_view(view, cacheable))

    def get_urls(self) -> list:
        """Add the pages that belong to no list."""
        history = self.admin_view(partial(history_page, self))
        lone = path("history/<str:code>/", history, name="history")
        kept = path("kept/", self.admin_view(keep_view), name="kept")
        all_of_them = self.admin_view(partial(sign_off_page, self))
        sign_off = path("sign-off/", all_of_them, name="sign_off")
        sign_in_pages = addresses(self.each_context, self.admin_view)
        own = [*bulk_urls(self), *start_up_urls(self), *source_urls(self), *moving_urls(self)]
        own += translations.addresses(self)
        return [*sign_in_pages, lone, kept, sign_off, *own, *super().get_urls()]

    def each_context(self, request: HttpRequest) -> dict:
        """Add to the stock names what base_site.html shows of the official and the menu."""
        official = request.user if request.user.is_authenticated else None
        return {
            **super().each_context(request),
            "frame": frame_of(request),
            "language_tag": TAGS[get_language()],
            "demo": settings.DEMO,
            **self._menu(official, request.path),
            "who": who(official) if official else None,
            "absences": absence_lines(official, today(official)) if official else [],
        }

    def _menu(self, official: Official | None, path: str) -> dict:
        """Return the menu, and whether some of it is folded away; the page's own entry is not."""
        entries = menu(self, official, path, today(official)) if official else []
        folded = any(entry["more"] and not entry["current"] for entry in entries)
        return {"menu": entries, "has_more": folded}

    @method_decorator(never_cache)
    def login(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """Ask for the password; the stock form, which asks for nothing more, is never used."""
        return sign_in(request, self.each_context(request))

    @method_decorator(never_cache)
    def logout(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """Sign out, and lead to the door."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        sign_out(request)
        logout(request)
        return HttpResponseRedirect(reverse("admin:login"))

    def password_change(
        self, request: HttpRequest, extra_context: dict | None = None
    ) -> HttpResponse:
        """Change one's own password."""
        return other_password(request, self.each_context(request))

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """Show what needs the official today."""
        official = request.user
        context = {
            **self.each_context(request),
            "title": self.index_title,
            **first_page(official, today(official), get_language()),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/index.html", context)


def who(official: Official) -> dict:
    """Return name, role and place of the official who is signed in."""
    body = official.organization
    language = get_language()
    place = getattr(body, f"acronym_{language}") or body.code if body else _country(official)
    role = label_of(OfficialRole(official.role)) if official.role else ""
    return {"name": official.get_short_name() or official.username, "role": role, "place": place}


def _country(official: Official) -> str:
    named = Party.objects.filter(country=official.party).values_list(f"name_{get_language()}")
    return named.first()[0] if named.exists() else official.party


site = OfficialsSite(name="admin")
