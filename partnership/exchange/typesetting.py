"""Typesetting: a source in Typst and data in, a tagged PDF or a picture out.

The data go in as one JSON text that the source reads with json(); no word of theirs is ever
read as markup. Nothing of the machine is used: fonts come from the folders that are named.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import segno
import typst
from PIL import Image

PICTURE_PPI = 144  # two pixels a point
COLOURS = 128


def as_pdf(source: Path, data: Mapping, *, fonts: Path, made_at: datetime) -> bytes:
    """Return a PDF that follows PDF/UA-1. made_at: aware; the same data and moment give the
    same bytes.

    source: lies in a folder of templates/, whose files it may read. Raises typst.TypstError
    for a source with a fault.
    """
    return typst.compile(
        source,
        root=source.parent.parent,
        font_paths=_fonts(fonts),
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"data": json.dumps(data)},
        timestamp=int(made_at.timestamp()),
    )


def as_picture(source: Path, data: Mapping, *, fonts: Path, ppi: int = PICTURE_PPI) -> bytes:
    """Return the one page as PNG, two pixels a point unless another number is asked for.

    It has no more than COLOURS colours, which makes it a third as large.
    """
    drawn = typst.compile(
        source,
        root=source.parent.parent,
        font_paths=_fonts(fonts),
        format="png",
        ppi=ppi,
        sys_inputs={"data": json.dumps(data)},
    )
    picture = Image.open(BytesIO(drawn)).convert("RGB")
    few = picture.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG")
    return written.getvalue()


def qr_code(address: str) -> str:
    """Return an address as a QR code: SVG without a margin, one unit a module."""
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(border=0, omitsize=True)


@lru_cache(maxsize=2)
def _fonts(folder: Path) -> typst.Fonts:
    """Read the fonts once a process."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )
