"""How a drawing looks: the colours of static/css/tokens.css and a rule for each class.

A test holds the colours to the style sheet. The rules stand in each file, since it leaves the
site; they use neither variables nor anything else that a program which draws might not know.
"""

import base64
import hashlib
from functools import lru_cache
from string import Template

LIGHT = {
    "paper": "#F8F7F3", "sunken": "#EFEDE6", "rule": "#D8D4C9", "edge": "#84807A",
    "ink": "#1B1C26", "ink-2": "#474854", "ink-3": "#62626E",
    "completed": "#0E4A6E", "track": "#2A78AE", "risk": "#BD7000", "overdue": "#A1260F",
    "idle": "#6B6B76", "completed-tint": "#DFEAF1", "track-tint": "#E4F0F7",
    "risk-tint": "#FBEBD0",
}  # fmt: skip
DARK = {
    "paper": "#14151C", "sunken": "#0E0F15", "rule": "#34353F", "edge": "#7C7C88",
    "ink": "#F1EFE9", "ink-2": "#C6C5CC", "ink-3": "#A09FAA",
    "completed": "#A9CCE8", "track": "#5CA6D8", "risk": "#F2B84B", "overdue": "#EE7B62",
    "idle": "#9A99A5", "completed-tint": "#16303F", "track-tint": "#16303F",
    "risk-tint": "#3A2A0E",
}  # fmt: skip
SANS = '"Instrument Sans","Helvetica Neue",Arial,sans-serif'
SERIF = 'Newsreader,"Iowan Old Style","Palatino Linotype",Georgia,serif'
# Classes of words: size and weight; what is measured is what is drawn.
TYPE = {
    "title": ("serif", 500, 28), "said": ("sans", 400, 14), "small": ("sans", 400, 12.5),
    "tiny": ("sans", 500, 12), "strong": ("sans", 600, 12.5), "head": ("sans", 500, 14),
    "figure": ("sans", 400, 13.5), "numeral": ("sans", 600, 14), "late-words": ("sans", 600, 12.5),
}  # fmt: skip
COLOURED = Template("""\
.paper{fill:$paper}.before{fill:$sunken}.title,.strong,.numeral,.head,.figure{fill:$ink}
.said{fill:$ink2}.small,.tiny{fill:$ink3}.late-words{fill:$overdue}
.rule,.grid{stroke:$rule}.edge,.absent{stroke:$edge}.today,.arc,.two{stroke:$ink}
.span{stroke:$idle}.late{stroke:$overdue}.known{stroke:$ink}.by-press{stroke:$ink3}
.first,.moved{color:$ink}.late{color:$overdue}.halo{fill:$paper}
.completed,.reported_complete,.completed_in_part{color:$completed}.overdue,.blocked{color:$overdue}
.at_risk{color:$risk}.on_track,.under_way{color:$track}
.unreported,.not_started,.cancelled,.replaced{color:$idle}
.bar-completed{fill:$completed}.bar-overdue{fill:$overdue}
.bar-at_risk{fill:url(#hatch);stroke:$risk}.hatch-ground{fill:$risktint}.hatching{stroke:$risk}
.bar-on_track,.bar-under_way{fill:$tracktint;stroke:$track}
.bar-reported_complete,.bar-completed_in_part{fill:$completedtint;stroke:$completed}
.bar-blocked{fill:$risktint;stroke:$overdue}
.bar-unreported,.bar-not_started,.bar-cancelled,.bar-replaced,.bar-inferred{fill:none;stroke:$edge}
.bar-named{fill:$ink;stroke:$ink}
""")
PLAIN = """\
.grid,.rule,.edge{stroke-width:1}.two{stroke-width:1}
.today{stroke-width:1.4}.arc{stroke-width:1.4}.late{stroke-width:4}.known{stroke-width:5}
.by-press{stroke-width:5}.absent{stroke-width:1}.span{stroke-dasharray:1.5 2.5}
.pressed{stroke-width:1.5}.thin{stroke-width:2.5}.hatching{stroke-width:2}
.bar-reported_complete,.bar-completed_in_part{stroke-dasharray:3 2}.bar-blocked{stroke-width:2}
.due{stroke-width:2.4}
"""
FORCED = "@media (forced-colors:active){*{forced-color-adjust:none}}"


@lru_cache(maxsize=2)
def style(*, dark: bool = True) -> str:
    """Return the rules of a drawing. dark: with those for readers who prefer it dark."""
    families = {"serif": SERIF, "sans": SANS}
    words = "".join(
        f".{name}{{font:{weight} {size}px {families[family]}}}"
        for name, (family, weight, size) in TYPE.items()
    )
    rules = f"{words}\n{PLAIN}{_coloured(LIGHT)}"
    if not dark:
        return rules
    return f"{rules}@media screen and (prefers-color-scheme:dark){{{_coloured(DARK)}}}\n{FORCED}"


def _coloured(colours: dict[str, str]) -> str:
    return COLOURED.substitute({name.replace("-", ""): code for name, code in colours.items()})


@lru_cache(maxsize=1)
def style_digest() -> str:
    """Return the digest by which a policy lets a browser apply the rules: 'sha256-…'."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(style().encode()).digest()).decode() + "'"
