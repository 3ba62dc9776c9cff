"""Deadlines as pictures: places in percent, arcs for moves, words that do not meet."""

import itertools
from datetime import date

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from partnership.queries.arcs import Span, axis_of, line_of, span_over
from partnership.queries.arcs.story import change_words, story_of
from partnership.queries.as_of import AsOf
from partnership.queries.head import Head
from partnership.queries.page_context import Reading

DAY = date(2026, 11, 20)
FIRST, SECOND, NOW = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)
LOOK = Reading("late", "en", {}, AsOf(DAY, DAY, FIRST, FIRST), Head(1, "x", None))
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1))


@given(st.lists(DAYS, min_size=1, max_size=8))
@settings(max_examples=60)
def test_every_day_stands_inside_its_span(days):
    span = span_over(days)
    assert all(0 < span.at(day) < 100 for day in days)


@given(DAYS, st.integers(min_value=1, max_value=4000))
@settings(max_examples=60)
def test_an_axis_has_few_marks_that_keep_apart(start, length):
    span = span_over([start, date.fromordinal(start.toordinal() + length)])
    marks = axis_of(span, LOOK, axis_id="x").marks
    places = [mark.at for mark in marks]
    assert len(marks) <= 4
    assert all(0 < at < 100 for at in places) and places == sorted(places)
    assert all(other - one > 5 for one, other in itertools.pairwise(places))


def test_a_year_is_named_once_on_the_axis():
    span = Span(date(2025, 12, 1), date(2027, 2, 1))
    with translation.override("en"):
        marks = [mark.words for mark in axis_of(span, LOOK, axis_id="x").marks]
    assert marks == ["Jan 2026", "Jul", "Jan 2027"]


def test_a_line_has_an_arc_for_each_move():
    span = Span(date(2026, 1, 1), date(2027, 1, 1))
    line = line_of([FIRST, SECOND, NOW], "overdue", span, name="x", late_on=DAY)
    assert (line.first, line.now, len(line.stops)) == (span.at(FIRST), span.at(NOW), 1)
    assert [move.start for move in line.moves] == [span.at(FIRST), span.at(SECOND)]
    assert line.late == span.at(DAY)


def test_an_earlier_date_is_an_arc_to_the_left():
    line = line_of([NOW, SECOND], "on_track", Span(FIRST, DAY), name="x", late_on=None)
    assert line.moves[0].width > 0
    assert line.moves[0].start == line.now < line.first


def test_a_story_tells_how_far_each_date_moved_and_how_late_it_is():
    with translation.override("en"):
        story = story_of([FIRST, SECOND, NOW], "overdue", LOOK, name="x", late_days=51, over=False)
    assert [move.words for move in story.moves] == ["+91 days", "+92 days"]
    assert (story.late_words, story.today_words) == ("51 days", "Today")
    assert [label.strong for label in story.labels] == [False, False, True]


def test_what_is_over_and_never_moved_has_no_figure():
    assert story_of([NOW], "completed", LOOK, name="x", late_days=0, over=True) is None
    assert story_of([], "unreported", LOOK, name="x", late_days=0, over=False) is None


def test_dates_that_stand_close_are_written_away_from_each_other():
    days = [date(2026, 5, 31), date(2026, 6, 30)]
    story = story_of([FIRST, *days], "overdue", LOOK, name="x", late_days=143, over=False)
    places = [(label.at, label.anchor) for label in story.labels]
    assert all(other[0] - one[0] >= 24 for one, other in itertools.pairwise(places))


@pytest.mark.parametrize(
    ("days", "language", "words"),
    [(1, "en", "+1 day"), (-20, "en", "−20 days"), (1200, "en", "+1,200 days")],
)
def test_a_change_has_a_sign(days, language, words):
    with translation.override(language):
        assert change_words(days) == words
