"""Every pair of colours that stands on a page keeps its contrast, in light and in dark."""

import itertools
import math
import re

import pytest

from tests.look.conftest import STATIC

TEXT, LARGE = 4.5, 3.0
GROUNDS = ("paper", "surface", "sunken")
PAIRS = [
    *((words, ground, TEXT) for ground in GROUNDS for words in ("ink", "ink-2", "ink-3", "link", "link-over")),
    *(("edge", ground, LARGE) for ground in GROUNDS),
    *((mark, ground, LARGE) for ground in ("paper", "surface") for mark in ("completed", "track", "risk", "overdue", "idle")),
    *((words, ground, TEXT) for ground in GROUNDS for words in ("completed", "risk-text", "overdue")),
    *(("track-text", ground, TEXT) for ground in ("paper", "surface")),
    *((words, tint, TEXT) for words, tint in (
        ("completed", "completed-tint"), ("track-text", "track-tint"), ("risk-text", "risk-tint"),
        ("overdue", "overdue-tint"), ("overdue", "risk-tint"), ("ink-2", "idle-tint"),
    )),
    *((mark, tint, LARGE) for mark, tint in (("track", "track-tint"), ("risk", "risk-tint"), ("idle", "idle-tint"))),
    ("focus", "focus-ground", TEXT),
    ("on-band", "band", TEXT),
    ("paper", "ink", TEXT),
]  # fmt: skip
# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
SIGHTS = {
    "all": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}  # fmt: skip


def _colours(scheme):
    light, dark = (STATIC / "css" / "tokens.css").read_text().split("prefers-color-scheme: dark")
    named = r"--([\w-]+): (#[0-9A-F]{6})"
    return dict(re.findall(named, light)) | (
        dict(re.findall(named, dark)) if scheme == "dark" else {}
    )


def _linear(colour):
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in shares]


def _luminance(colour):
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one, other):
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _seen(colour, sight):
    """Return the colour in CIE Lab as someone with that sight sees it."""
    linear = _linear(colour)
    red, green, blue = (
        min(1, max(0, sum(a * b for a, b in zip(row, linear, strict=True))))
        for row in SIGHTS[sight]
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_reaches_its_bar(scheme):
    colours = _colours(scheme)

    short = [
        f"{words} on {ground}: {_contrast(colours[words], colours[ground]):.2f}"
        for words, ground, bar in PAIRS
        if _contrast(colours[words], colours[ground]) < bar
    ]

    assert short == []


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_differ_for_every_sight(scheme, sight):
    colours = _colours(scheme)
    marks = [
        _seen(colours[mark], sight) for mark in ("completed", "track", "risk", "overdue", "idle")
    ]

    assert min(math.dist(one, other) for one, other in itertools.combinations(marks, 2)) >= 18
