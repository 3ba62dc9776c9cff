"""Make the plain fonts that pictures and papers are drawn with from the vendored variable ones.

A development step, run by hand when a vendored font changes; it needs what the site does not:

    pip install fonttools brotli
    python .ci/make_fonts.py

The subsets "latin" and "latin-ext" of a weight become one TrueType file beside their licence.
Figures are all of one width in them, because few programs that draw can ask for it, and the
narrow no-break space and the no-break hyphen are there, because words of ours hold them.
Prints the digests that belong in each VENDOR.toml. The same input gives the same bytes.
"""

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

VENDOR = Path(__file__).parent.parent / "static" / "vendor"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold"}
STAND_INS = {0x202F: 0xA0, 0x2011: 0x2D}
FONTS = (
    ("instrument-sans-5.3.0", "Instrument Sans", "instrument-sans-{}-standard-normal.woff2", 100),
    ("newsreader-5.3.0", "Newsreader", "newsreader-{}-wght-normal.woff2", None),
)


def main() -> None:
    for folder, family, name, width in FONTS:
        for weight, style in WEIGHTS.items():
            subsets = [VENDOR / folder / name.format(subset) for subset in ("latin", "latin-ext")]
            made = VENDOR / folder / f"{family.lower().replace(' ', '-')}-{weight}.ttf"
            make(subsets, weight, width, family, style).save(made)
            print(f'"{made.name}" = "{hashlib.sha256(made.read_bytes()).hexdigest()}"')


def make(subsets: list[Path], weight: int, width: int | None, family: str, style: str) -> TTFont:
    with TemporaryDirectory() as place:
        parts = []
        for number, subset in enumerate(subsets):
            part = Path(place) / f"{number}.ttf"
            plain(subset, weight, width).save(part)
            parts.append(str(part))
        font = Merger().merge(parts)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = TTFont(subsets[0])["head"].modified
    letters_for_programs(font)
    named(font, family, style)
    font["OS/2"].usWeightClass = weight
    return font


def plain(subset: Path, weight: int, width: int | None) -> TTFont:
    font = TTFont(subset, recalcTimestamp=False)
    font.flavor = None
    places = {"wght": weight} | ({"wdth": width} if width else {})
    return instantiateVariableFont(font, places)


def letters_for_programs(font: TTFont) -> None:
    """Put the glyphs that a browser would choose where any program finds them."""
    best = font.getBestCmap()
    moved = {code: glyph for code in map(ord, "0123456789") if (glyph := even(font, best[code]))}
    moved |= {new: best[like] for new, like in STAND_INS.items() if new not in best}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(moved)


def even(font: TTFont, glyph: str) -> str | None:
    """Return the figure of the one width ("tnum") that stands for a figure; None without."""
    rules = font["GSUB"].table
    for record in rules.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in rules.LookupList.Lookup[index].SubTable:
                    if glyph in getattr(part, "ExtSubTable", part).mapping:
                        return getattr(part, "ExtSubTable", part).mapping[glyph]
    return None


def named(font: TTFont, family: str, style: str) -> None:
    """Give the names that programs look a font up by: family and style."""
    told = {1: family if style == "Regular" else f"{family} {style}", 2: "Regular",
            4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", ""),
            16: family, 17: style}  # fmt: skip
    font["name"].names = [kept for kept in font["name"].names if kept.nameID in (0, 7, 11, 13, 14)]
    for number, words in told.items():
        font["name"].setName(words, number, 3, 1, 0x409)


if __name__ == "__main__":
    main()
