"""The accessibility statement: its date, its gaps, whom to tell, in three languages."""

import pytest

from partnership.pages.accessibility import TESTED_ON, contact
from tests.pages.item_texts import seen

PATHS = ("/en/accessibility/", "/fr/accessibilite/", "/es/accesibilidad/")


@pytest.mark.parametrize("path", PATHS)
def test_it_carries_its_date_and_its_gaps(client, public, path):
    public()
    body = client.get(path).content.decode()
    assert f'<time datetime="{TESTED_ON.isoformat()}">' in body
    assert '<section id="gaps">' in body


def test_it_names_whom_to_write_to(client, public, settings):
    settings.CONTACT = "record@example.org"
    public()
    body = client.get("/en/accessibility/").content.decode()
    assert '<a href="mailto:record@example.org">record@example.org</a>' in body


def test_it_says_so_when_nobody_is_named(client, public, settings):
    settings.CONTACT = ""
    public()
    assert "names no address to write to" in seen(client.get("/en/accessibility/"))


def test_a_page_to_write_on_is_linked_as_it_is():
    assert contact("https://example.org/form")["address"] == "https://example.org/form"
