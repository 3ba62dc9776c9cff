"""What changed, two dates compared, and differences in a browser."""

import pytest

from tests.shown import faults_of, window

pytestmark = pytest.mark.browser
PAGES = (
    "/fr/modifications/",
    "/es/comparar/?from=2026-03-01&to=2026-10-20",
    "/en/differences/",
    "/fr/historique/PRO-5.1-M1/?since=2026-03-01",
)


def test_no_barrier_and_nothing_to_scroll_sideways(browser, told):
    with window(browser) as shown:
        faults = [fault for address in PAGES for fault in faults_of(shown, address)]

    assert not faults, "\n".join(faults)
