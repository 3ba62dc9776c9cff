"""The addresses of what is done with many items at once."""

from functools import partial

from django.contrib.admin import AdminSite
from django.urls import path

from partnership.admin.bulk import batch_page, choosing, files, items, signing, summary, table


def bulk_urls(site: AdminSite) -> list:
    """Return the addresses, each closed to whoever is not signed in."""
    pages = [
        ("items/", items.items_page, "items"),
        ("many/", choosing.chosen, "many"),
        ("many/files/", files.files_page, "many_files"),
        ("many/sign-off/", signing.sign_off, "many_sign_off"),
        ("many/download/", files.download, "many_download"),
        ("many/<int:pk>/", batch_page.batch, "many_batch"),
        ("many/<int:pk>/summary.csv", summary.summary, "many_batch_summary"),
        ("many/<int:pk>/table/", table.batch_table, "many_batch_table"),
    ]
    return [
        path(route, site.admin_view(partial(view, site)), name=name) for route, view, name in pages
    ]
