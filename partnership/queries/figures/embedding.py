"""What a page elsewhere needs to show a figure: the lines to copy, and what stands in the frame."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.translation import gettext as _

from partnership.queries.addresses import absolute
from partnership.queries.figures.drawing.sheet import height_of
from partnership.queries.figures.figure import Figure
from partnership.queries.page_context import Reading
from partnership.queries.words import title_of
from partnership.queries.words.days import record_date

LEAST, MOST, AROUND = 320, 900, 160  # px of a frame: what is higher scrolls in it


@dataclass(frozen=True, slots=True)
class Embedding:
    """The embed of a figure. lines: HTML to copy. whole: the figure's page, with host.

    plan: whose figure it is. day: of the record that it shows, in words.
    """

    address: str
    lines: str
    whole: str
    plan: str
    day: str


def embedding(reading: Reading, figure: Figure, filters: Mapping[str, str]) -> Embedding:
    """Return how others show a figure: a frame with a title, and a link with a picture."""
    name = figure.name
    place = absolute(reading.address(f"embed-{name}", **filters))
    whole = absolute(figure.frame.address)
    picture = absolute(reading.address(f"figure-{name}-png", **filters))
    plan = str(title_of(reading.plan, reading.language))
    height = min(max(height_of(figure) + AROUND, LEAST), MOST)
    lines = format_html(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>\n'
        '<p><a href="{}">{}</a> (<a href="{}">{}</a>). {}, {}.</p>',
        place, figure.title, height, whole, figure.title, picture, _("picture"), plan,
        figure.frame.licence,
    )  # fmt: skip
    day = record_date(reading.as_of.day, reconstructed=reading.as_of.reconstructed)
    return Embedding(place, lines, whole, plan, day)
