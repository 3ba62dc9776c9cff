"""The clarity card."""

import pytest

from partnership.rules import Named, clarity
from partnership.rules.clarity import DateWords, Question


def test_names_what_is_named_in_order():
    card = clarity(Named(who=True, what=True, by_when=True))
    assert (card.named, card.total) == (3, 5)
    assert card.answers == (
        (Question.WHO, True),
        (Question.WHAT, True),
        (Question.BY_WHEN, True),
        (Question.MEASURED_HOW, False),
        (Question.SHOWN_BY_WHAT, False),
    )


@pytest.mark.parametrize(
    ("named", "beyond"),
    [
        pytest.param(Named(), True, id="nothing-named"),
        pytest.param(Named(who=True, what=True), True, id="a-verb-without-a-date"),
        pytest.param(Named(what=True, by_when=True), False, id="a-date"),
        pytest.param(Named(what=True, measured_how=True), False, id="a-measure"),
        pytest.param(Named(what=True, shown_by_what=True), False, id="something-to-show"),
        pytest.param(Named(who=True, by_when=True), True, id="a-date-for-nothing"),
    ],
)
def test_cannot_be_judged_as_written(named, beyond):
    assert clarity(named).cannot_be_judged is beyond


@pytest.mark.parametrize(
    ("named", "words"),
    [
        pytest.param(Named(by_when=True), DateWords.NAMED, id="named"),
        pytest.param(Named(), DateWords.NOT_FOUND, id="not-found-in-the-sources-read"),
        pytest.param(Named(checked=True), DateWords.NOT_GIVEN, id="checked-and-not-given"),
    ],
)
def test_no_date_found_is_not_none_given(named, words):
    assert clarity(named).date_words is words
