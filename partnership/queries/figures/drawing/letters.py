"""How wide words are, measured with the fonts that the site carries."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from partnership.queries.figures.drawing.look import TYPE

VENDOR = Path(__file__).resolve().parents[4] / "static" / "vendor"
FILES = {
    "sans": "instrument-sans-5.3.0/instrument-sans-{}.ttf",
    "serif": "newsreader-5.3.0/newsreader-{}.ttf",
}
SPARE = 1.18  # a reader’s own fonts are wider than ours: the widest common ones by so much
SCALE = 10  # fonts are loaded at whole sizes


def font_files() -> list[str]:
    """Return the files of all weights that drawings use."""
    used = sorted({(family, weight) for family, weight, _size in TYPE.values()})
    return [str(VENDOR / FILES[family].format(weight)) for family, weight in used]


@lru_cache(maxsize=32)
def _font(look: str) -> ImageFont.FreeTypeFont:
    family, weight, size = TYPE[look]
    path = VENDOR / FILES[family].format(weight)
    return ImageFont.truetype(path, round(size * SCALE), layout_engine=ImageFont.Layout.BASIC)


def width_of(words: str, look: str) -> float:
    """Return the width of a line in px, with room for other fonts."""
    return _font(look).getlength(words) / SCALE * SPARE


def lines_of(words: str, look: str, width: float, most: int = 99) -> list[str]:
    """Return the words in lines no wider than that; the last of `most` ends in … when cut."""
    lines: list[str] = []
    rest = words.split(" ")
    while rest and len(lines) < most:
        count = _fitting(rest, look, width)
        lines.append(" ".join(rest[:count]))
        rest = rest[count:]
    if rest:
        lines[-1] = cut(f"{lines[-1]} {rest[0]}", look, width, force=True)
    return [line if width_of(line, look) <= width else cut(line, look, width) for line in lines]


def _fitting(rest: list[str], look: str, width: float) -> int:
    count = 1
    while count < len(rest) and width_of(" ".join(rest[: count + 1]), look) <= width:
        count += 1
    return count


def cut(words: str, look: str, width: float, *, force: bool = False) -> str:
    """Return the words, shortened with … until they fit. force: shorten in any case."""
    if not force and width_of(words, look) <= width:
        return words
    while words and width_of(f"{words}…", look) > width:
        words = words[:-1]
    return f"{words.rstrip()}…"
