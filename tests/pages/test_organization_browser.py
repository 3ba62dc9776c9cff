"""Pages of places, method and data in a browser: accessibility, narrow screens, large text."""

import pytest

from tests.shown import faults_of, window

pytestmark = pytest.mark.browser
PAGES = (
    "/fr/organismes/",
    "/es/instituciones/mx-secihti/",
    "/en/parties/MX/",
    "/fr/methode/",
    "/en/data/",
    "/es/accesibilidad/",
)


def test_no_barrier_and_nothing_to_scroll_sideways(browser, told):
    with window(browser) as shown:
        faults = [fault for address in PAGES for fault in faults_of(shown, address)]

    assert not faults, "\n".join(faults)
