"""The API's pages for people: whole without script, readable by everyone, true to the code."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command

from partnership.api.reference import parameters, status_fields
from partnership.api.schema import description
from partnership.vocabulary import Label

VOCABULARY = (
    "plan pillar area party organization role status differs moved reason audience scope "
    "due_after due_before q ordering cursor page_size as_of lang after"
).split()


@pytest.mark.parametrize("address", ["", "problems/"])
def test_a_page_needs_nothing_from_elsewhere(db, reader, address):
    page = reader.ask(address).content.decode()
    assert "://" not in page.replace("http://127.0.0.1:8000/", "").replace("http://www.w3.org/", "")
    assert "style=" not in page
    assert page.count("<h1") == 1


def test_the_vocabulary_is_the_one_that_was_agreed(db):
    assert sorted(each["name"] for each in parameters()) == sorted(VOCABULARY)


def test_every_address_and_parameter_stands_on_the_page(db, reader):
    page = reader.ask("").content.decode()
    for path in description()["paths"]:
        assert path in page
    for name in VOCABULARY:
        assert f"<code>{name}</code>" in page
    for label in Label:
        assert label.value in page


def test_every_field_of_a_status_is_told(db):
    assert {"label", "days_overdue", "progress", "reasons"} <= {
        each["name"] for each in status_fields()
    }


def test_the_description_is_made_without_a_warning(tmp_path):
    file = tmp_path / "schema.json"
    call_command("spectacular", validate=True, fail_on_warn=True, file=str(file))
    assert file.read_text().startswith("openapi: 3.1")


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("address", ["", "problems/"])
def test_a_page_is_accessible_and_fits(db, live, browser, address, width):
    profile = browser.new_context(viewport={"width": width, "height": 900})
    page = profile.new_page()
    page.goto(f"{live}/api/v1/{address}")
    violations = Axe().run(page).response["violations"]
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    profile.close()
    assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == []
    assert overflow <= 0
