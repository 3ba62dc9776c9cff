"""Lanes from 3 to 3,000 milestones: marks never under 8 px, apart, all counted, files bounded."""

import csv
import io
import itertools
import random
import re
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from partnership.queries.arcs import span_over
from partnership.queries.figures.stacks import (
    MOST_MARKS,
    TOUCH_OF_BINS,
    bins,
    columns,
    is_crowded,
    levels,
    stretches,
)
from partnership.queries.overview.plan import Dated
from partnership.vocabulary import Label
from tests.pages.late_rows import multiply

PHONE = 288  # px: the width of a lane on the narrowest phone, where marks are drawn at 0.6
TODAY = date(2026, 11, 20)
MOST_BYTES = 130_000  # of a drawing, whatever the number of milestones


def milestones(count, *, spread=1200, seed=1):
    chance = random.Random(seed)  # noqa: S311 - no secret
    labels = list(Label)
    found = []
    for _place in range(count):
        due = date(2025, 9, 18) + timedelta(days=chance.randrange(spread))
        step = SimpleNamespace(label=chance.choice(labels))
        found.append(Dated(due, due, SimpleNamespace(step=step)))
    return found


@pytest.mark.parametrize("count", [3, 30, 150])
def test_marks_of_one_height_never_touch(count):
    rows = milestones(count)
    span = span_over([TODAY, *(each.due_on for each in rows)])
    stands = [span.at(each.due_on) for each in rows]
    heights = levels(stands)
    for one, (at, height) in enumerate(zip(stands, heights, strict=True)):
        for other in range(one):
            if heights[other] == height:
                assert abs(stands[other] - at) / 100 * PHONE >= 9.6


@pytest.mark.parametrize(
    ("count", "spread", "crowded"),
    [(3, 1200, False), (60, 1200, False), (300, 1, True), (301, 1200, True), (3000, 1200, True)],
)
def test_many_marks_become_few(count, spread, crowded):
    rows = milestones(count, spread=spread)
    lanes = [rows[place::5] for place in range(5)]
    span = span_over([TODAY, *(each.due_on for each in rows)])
    assert is_crowded(lanes, span) is crowded
    assert is_crowded([milestones(14, spread=1)], span)


@pytest.mark.parametrize("count", [1, 301, 3000])
def test_every_milestone_is_in_one_bin_and_on_its_side_of_today(count):
    rows = milestones(count)
    cut = stretches([each.due_on for each in rows], TODAY)
    found = list(bins(rows, cut))
    assert sum(each.count for each in found) == count
    assert all(each.last < TODAY or each.first >= TODAY for each in found)
    assert len(found) <= MOST_MARKS


@pytest.mark.parametrize("count", [3, 30, 300, 301, 3000])
def test_a_drawing_stays_legible_and_small(real, client, count):
    multiply("PRO-5.1-M1", count - 2)
    body = client.get("/en/figures/lanes.svg").content.decode()
    marks = re.findall(
        r'<use class="\w+" href="#mark-\w+" x="[\d.-]+" y="[\d.-]+" width="(\d+)"', body
    )
    assert marks and min(map(int, marks)) >= 8
    assert len(body.encode()) < MOST_BYTES
    told = [int(number.replace(",", "")) for number in re.findall(r"Overdue ([\d,]+)[<.,;]", body)]
    assert count - 1 in told
    height = int(re.search(r'height="(\d+)"', body)[1])
    assert height < 1500


def test_the_table_has_every_row_when_marks_stand_for_several(real, client):
    multiply("PRO-5.1-M1", 299)
    table = client.get("/en/figures/lanes.csv").content.decode()
    assert len(list(csv.reader(io.StringIO(table)))) == 305 + 5
    body = client.get("/en/figures/lanes/").content.decode()
    assert body.count('<th role="rowheader"') == 305


@pytest.mark.parametrize("today", [1.0, 30.0, 63.5, 97.0])
def test_columns_stand_apart_and_inside(today):
    middles = [*(7 * place + 3.5 for place in range(14)), today]
    middles.sort()
    places = columns(middles, today)
    assert all(two - one >= TOUCH_OF_BINS - 0.02 for one, two in itertools.pairwise(places))
    assert 0 < places[0] and places[-1] < 100
