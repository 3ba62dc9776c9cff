"""One look at a file, whatever it is; and the same file without what it tells of people."""

from pathlib import Path

from partnership.exchange.papers.archives import kind_of_zip
from partnership.exchange.papers.images import image_found, image_stripped
from partnership.exchange.papers.kinds import IMAGES, Found, Kind
from partnership.exchange.papers.office import office_found, office_stripped
from partnership.exchange.papers.pdf import pdf_found, pdf_stripped
from partnership.exchange.papers.sniffing import sniffed


def inspected(path: Path) -> Found:
    """Return what a file is and tells. Raises Unfit for one that is not taken in."""
    kind = sniffed(path) or kind_of_zip(path)
    if kind == Kind.PDF:
        return pdf_found(path)
    return image_found(path, kind) if kind in IMAGES else office_found(path, kind)


def stripped(path: Path, out: Path) -> None:
    """Write to `out` the same file without its properties. Raises Unfit."""
    kind = inspected(path).kind
    if kind == Kind.PDF:
        pdf_stripped(path, out)
    elif kind in IMAGES:
        image_stripped(path, kind, out)
    else:
        office_stripped(path, kind, out)
