"""The pages of items in a browser: rules of accessibility, narrow screens, large text."""

import pytest

from tests.shown import faults_of, window

pytestmark = pytest.mark.browser
PAGES = (
    "/en/late/",
    "/fr/retards/?as_of=2026-08-01",
    "/en/initiatives/PRO-5.1/",
    "/es/hitos/PRO-5.1-M1/",
    "/fr/jalons/PRO-5.1-M3/",
)


def test_no_barrier_and_nothing_to_scroll_sideways(browser, told):
    with window(browser) as shown:
        faults = [fault for address in PAGES for fault in faults_of(shown, address)]

    assert not faults, "\n".join(faults)
