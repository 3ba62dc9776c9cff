"""A sheet as a picture of points, for those who cannot take a drawing."""

import resvg_py

from partnership.queries.figures.drawing.letters import font_files

SCALE = 2


def png_of(svg: str) -> bytes:
    """Return the sheet as PNG, two points to each px, drawn with the site's own fonts."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=SCALE,
        skip_system_fonts=True,
        font_files=font_files(),
        font_family="Instrument Sans",
        sans_serif_family="Instrument Sans",
        serif_family="Newsreader",
    )
    return bytes(drawn)
