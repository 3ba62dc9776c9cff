"""Every address, on the real plans: the bytes are those of the description."""

import re

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from partnership.api.schema import description
from tests.api.sealed_schema import faults, sealed_schema

pytestmark = pytest.mark.usefixtures("real_plans")
DAYS = ["", "2026-10-15", "2026-03-01", "2025-09-18", "2023-01-11"]
LISTS = [path for path in description()["paths"] if "{" not in path]
SINGLES = [path for path in description()["paths"] if path.endswith("}/")]
STATUS = "/api/v1/plans/{code}/status/"


@pytest.fixture(scope="module")
def schema():
    return sealed_schema()


def test_the_description_is_valid():
    OpenAPIV31SpecValidator(description()).validate()


def test_every_address_is_described(reader):
    assert len(LISTS) == len(SINGLES) == 11
    assert STATUS in description()["paths"]


@pytest.mark.parametrize("lang", ["", "es"])
@pytest.mark.parametrize("path", LISTS)
def test_lists_have_the_shape_that_is_described(reader, schema, path, lang):
    for day in DAYS:
        response = reader.ask(f"{path}?page_size=200{asked(day, lang)}")
        assert response.status_code == 200, response.content
        assert faults(schema, path, response.content) == []


@pytest.mark.parametrize("path", SINGLES)
def test_single_things_have_the_shape_that_is_described(reader, schema, path):
    rows = reader.read(f"{path.partition('{')[0]}?page_size=200")["results"]
    assert rows
    for at, row in enumerate(rows):
        lang = ["", "fr", "es"][at % 3]
        response = reader.ask(f"{row['url']}?{asked('', lang)[1:]}")
        assert response.status_code == 200, response.content
        assert faults(schema, path, response.content) == []


@pytest.mark.parametrize("day", ["", "2026-10-15", "2026-03-01", "2025-09-18"])
def test_the_status_of_a_plan_has_its_shape(reader, schema, day):
    response = reader.ask(f"plans/canada-mexico-2025-2028/status/?{asked(day, '')[1:]}")
    assert faults(schema, STATUS, response.content) == []


def test_a_refusal_has_its_shape(reader, schema):
    for address, status in [("milestones/?nope=1", "400"), ("milestones/NOPE/", "404")]:
        response = reader.ask(address)
        path = "/api/v1/milestones/" if status == "400" else "/api/v1/milestones/{code}/"
        assert faults(schema, path, response.content, status) == []


def test_the_check_of_shapes_can_fail(reader, schema):
    body = reader.ask("/api/v1/plans/").content
    assert faults(schema, "/api/v1/plans/", body) == []
    assert faults(schema, "/api/v1/plans/", body.replace(b'"adopted_on"', b'"adopted"'))
    assert faults(
        schema, "/api/v1/plans/", body.replace(b'"cadence_days":90', b'"cadence_days":""')
    )


def test_pillars_and_preamble_sum_to_the_plan(reader):
    told = reader.read("plans/canada-mexico-2025-2028/status/")
    for count in ("items", "reported_complete"):
        assert sum(lane["facts"][count] for lane in told["pillars"]) == told["facts"][count]
    for share in ("completed", "overdue", "undated", "completed_of_due"):
        for part in ("count", "of"):
            lanes = sum(lane["facts"][share][part] for lane in told["pillars"])
            assert lanes == told["facts"][share][part]
    assert told["initiatives"] == 72


def test_the_examples_of_the_page_work(reader):
    page = reader.ask("/api/v1/").content.decode()
    examples = re.findall(r"curl -s &#x27;(.+?)&#x27;|curl -s '(.+?)'", page)
    assert len(examples) == 3
    for example in examples:
        address = "".join(example).replace("&amp;", "&")
        assert reader.read(address)["results"]


def test_every_link_of_an_answer_leads_somewhere(reader):
    for resource in ("initiatives", "reports", "changes"):
        page = reader.read(f"{resource}/?page_size=5")
        links = re.findall(r'https?://[^"]+/api/v1/[^"]*', str(page).replace("'", '"'))
        assert links
        for link in set(links):
            assert reader.ask(link).status_code == 200


def asked(day, lang):
    return (f"&as_of={day}" if day else "") + (f"&lang={lang}" if lang else "")
