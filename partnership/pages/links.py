"""What the last checks of links found: a page of its own, as no entry of the record tells it."""

from partnership.pages.serving import page
from partnership.queries.links import link_page, links_version
from partnership.queries.page_context import Reading


@page("pages/links.html", filters=("address",), also=links_version)
def page_of_links(reading: Reading) -> dict:
    """The dead links of the site, and whatever is known of the one asked about."""
    return {"links": link_page(reading)}
