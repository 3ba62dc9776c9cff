"""The answer that a page is asked for stands in the first window of a phone."""

import pytest

from tests.whole.addresses import pages

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_answer_stands_in_the_first_window(real_plan, reader, language):
    late = []
    for address in pages(language, one_each=True):
        reader.arrive(address, phone=True)
        answer = reader.page.locator("main .lead, main h1").last
        if not reader.sees(answer):
            late.append(address)

    assert not late, late
