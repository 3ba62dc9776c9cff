"""The look for violations finds one, and sees the page as it is now."""

import pytest

from tests.accessible import violations

pytestmark = pytest.mark.browser
GOOD = """<!doctype html><html lang="en"><title>Plan</title><main><h1>Plan</h1>
<p style="color: #000; background: #fff">Words</p></main></html>"""


def test_a_good_page_has_none(page):
    page.set_content(GOOD)

    assert violations(page) == []


def test_a_picture_without_words_is_found(page):
    page.set_content(GOOD.replace("Words", '<img src="data:,">'))

    assert violations(page) == ['image-alt <img src="data:,">']


def test_what_changed_since_the_last_look_is_found(page):
    page.set_content(GOOD)
    before = violations(page)

    page.evaluate("document.querySelector('p').style.color = '#eee'")

    assert before == []
    assert [each.split()[0] for each in violations(page)] == ["color-contrast"]
