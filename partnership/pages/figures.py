"""Figures by themselves: a page, a drawing, a picture, a table, and a page to embed."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from partnership.pages.context import citation
from partnership.pages.errors import BadAddress
from partnership.pages.routes import Route
from partnership.pages.serving import document, page
from partnership.queries.addresses import TAGS
from partnership.queries.figures.drawing.look import style_digest
from partnership.queries.figures.drawing.picture import png_of
from partnership.queries.figures.drawing.sheet import sheet_of
from partnership.queries.figures.embedding import Embedding, embedding
from partnership.queries.figures.figure import Figure
from partnership.queries.figures.registry import FIGURES, figure_of
from partnership.queries.figures.sheet_table import figure_csv
from partnership.queries.filters import BadParameters
from partnership.queries.page_context import Reading, newest_entry
from partnership.queries.words.invented import invented_words

WORDS = ("figures", "figures", "figuras")
# A drawing may be opened by itself: then its own rules must apply, and nothing else.
DRAWING = f"default-src 'none'; style-src {style_digest()}; frame-ancestors *; sandbox"
EMBED = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors *"
)


def routes() -> list[Route]:
    """Return the addresses of all figures: five for each."""
    return [route for name in FIGURES for route in _routes_of(name)]


def _routes_of(name: str) -> list[Route]:
    filters = FIGURES[name].filters
    words = tuple(f"{word}/{name}" for word in WORDS)
    drawn = document("image/svg+xml", filters=filters)(_made(name, _as_svg))
    picture = document("image/png", filters=filters)(_made(name, _as_png))
    table = document("text/csv; charset=utf-8", filters=filters)(_made(name, _as_csv))
    embed = document("text/html; charset=utf-8", filters=filters)(_made(name, _as_embed))
    return [
        Route(f"figure-{name}", words, page("pages/figure.html", filters=filters)(_page(name))),
        Route(f"figure-{name}-svg", words, for_others(drawn, DRAWING), ".svg"),
        Route(f"figure-{name}-png", words, for_others(picture, DRAWING), ".png"),
        Route(f"figure-{name}-csv", words, table, ".csv"),
        Route(f"embed-{name}", (f"embed/{name}",) * 3, for_others(embed, EMBED), ""),
    ]


def for_others(view: Callable, policy: str) -> Callable:
    """Let the pages of others show an answer. policy: its own, in the place of the site's."""

    @wraps(view)
    def answer(request: HttpRequest, **named: str) -> HttpResponse:
        response = view(request, **named)
        response["Content-Security-Policy"] = policy
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        response["X-Robots-Tag"] = "noindex"
        response.xframe_options_exempt = True
        return response

    return answer


def _made(name: str, show: Callable[[Reading, Figure], str | bytes]) -> Callable:
    def body(reading: Reading) -> str | bytes:
        return show(reading, _figure(name, reading))

    return body


def _page(name: str) -> Callable:
    def body(reading: Reading) -> dict:
        figure = _figure(name, reading)
        entry = newest_entry(reading)
        cited = citation(reading, figure.title, number=entry.seq, leaf=bytes(entry.leaf).hex())
        return {
            "figure": figure,
            "embedding": _embedding(reading, figure),
            "citation": cited,
        }

    return body


def _figure(name: str, reading: Reading) -> Figure:
    try:
        return figure_of(name, reading)
    except BadParameters as bad:
        fault = bad.faults[0]
        told = {"name": fault.parameter, "known": ", ".join(fault.allowed[:20])}
    raise BadAddress(
        lambda: _("That value of “%(name)s” is not known here; there are: %(known)s.") % told
    )


def _embedding(reading: Reading, figure: Figure) -> Embedding:
    asked = {each: reading.first(each) for each in FIGURES[figure.name].filters}
    return embedding(reading, figure, asked)


def _as_svg(reading: Reading, figure: Figure) -> str:
    return _sheet(reading, figure, dark=True)


def _as_png(reading: Reading, figure: Figure) -> bytes:
    return png_of(_sheet(reading, figure, dark=False))


def _sheet(reading: Reading, figure: Figure, *, dark: bool) -> str:
    sheet = sheet_of(figure, reading, TAGS[reading.language], dark=dark)
    return render_to_string("figures/sheet.svg", {"sheet": sheet})


def _as_csv(reading: Reading, figure: Figure) -> str:
    return figure_csv(figure)


def _as_embed(reading: Reading, figure: Figure) -> str:
    context = {
        "figure": figure,
        "embedding": _embedding(reading, figure),
        "language_tag": TAGS[reading.language],
        "invented": invented_words(reading.plan),
        "adopted": settings.ADOPTED,
    }
    return render_to_string("pages/embed.html", context)
