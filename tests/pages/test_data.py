"""Data and API: what the page tells to run runs, and the record comes whole."""

import re
import shlex
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from partnership.models import Entry
from partnership.queries.data_page import DATA_LICENCE, data_page, endpoints, record_file
from partnership.record.__main__ import GOOD, main
from tests.pages.item_texts import part
from tests.pages.test_method import reading
from tests.plans import INITIATIVES, PLAN_FILE, words


def downloaded(client) -> bytes:
    """Return the body of the record file."""
    return b"".join(client.get("/record.jsonl").streaming_content)


def test_the_first_line_answers_as_it_stands(client, public, settings):
    settings.SITE_URL = "https://tracker.example"
    public()
    line = re.search(r'<code id="first-line">(.*?)</code>', _page(client)).group(1)
    program, address = shlex.split(line.replace("&#x27;", "'").replace("&amp;", "&"))
    assert program == "curl"
    assert address.startswith("https://tracker.example/api/v1/")
    answer = client.get(_path(address))
    assert answer.status_code == 200
    assert [row["code"] for row in answer.json()["results"]] == ["TST-1.1-M2"]


def test_the_line_for_a_past_day_answers_too(client, public):
    public()
    _program, address = shlex.split(data_page(reading("fr")).past_line)
    assert client.get(_path(address)).status_code == 200


def test_every_address_that_is_listed_answers(client, public):
    public()
    found = endpoints()
    assert {"/api/v1/milestones/", "/api/v1/changes/"} <= {each.path for each in found}
    assert [each.path for each in found if client.get(each.path).status_code != 200] == []


def test_the_record_file_holds_every_entry_and_checks_out(client, public, tmp_path, capsys):
    public()
    target = tmp_path / "record.jsonl"
    target.write_bytes(downloaded(client))
    assert len(target.read_bytes().splitlines()) == Entry.objects.count() + 2
    assert main([str(target)]) == GOOD
    assert record_file().root in capsys.readouterr().out


def test_a_copy_kept_before_is_the_beginning_of_a_later_one(client, public, tmp_path):
    public()
    older, newer = tmp_path / "older.jsonl", tmp_path / "record.jsonl"
    older.write_bytes(downloaded(client))
    changed = replace(INITIATIVES[0], title=words("Another promise"))
    public(replace(PLAN_FILE, initiatives=(changed,)))
    newer.write_bytes(downloaded(client))
    assert main([str(newer), "--kept", str(older)]) == GOOD
    assert main([str(older), "--kept", str(newer)]) != GOOD


def test_the_record_file_is_not_sent_again_while_nothing_changed(client, public):
    public()
    etag = client.get("/record.jsonl")["ETag"]
    assert client.get("/record.jsonl", headers={"If-None-Match": etag}).status_code == 304


def test_asking_for_the_head_reads_no_entry(client, public, django_assert_num_queries):
    public()
    with django_assert_num_queries(1):
        response = client.head("/record.jsonl")
        assert b"".join(response.streaming_content) == b""
    assert response["Content-Disposition"] == 'attachment; filename="record.jsonl"'


def test_the_file_can_only_be_read(client):
    assert client.post("/record.jsonl").status_code == 405


@pytest.mark.parametrize("path", ["/en/data/", "/fr/donnees/", "/es/datos/"])
def test_terms_and_fields_stand_in_every_language(client, public, path):
    public()
    body = client.get(path).content.decode()
    assert f'<a href="{DATA_LICENCE.address}" rel="license">{DATA_LICENCE.name}</a>' in body
    assert body.count('<dt><span class="code">') == len(data_page(reading()).fields)


def test_what_is_still_to_be_checked_is_a_limit_that_is_told(client, public):
    public()
    assert "1 of 1 texts are still to be checked" in part(
        client.get("/en/data/"), '<section id="terms">'
    )


def test_every_field_of_the_dictionary_is_in_an_answer(client, public):
    public()
    whole = client.get("/api/v1/initiatives/TST-1.1/").json()
    step = client.get("/api/v1/milestones/TST-1.1-M1/").json()
    listed = client.get("/api/v1/milestones/?lang=en").json()["results"][0]
    assert [
        field.name
        for field in data_page(reading()).fields
        if not any(_has(answer, field.name) for answer in (whole, step, listed))
    ] == []


def _has(value, name: str) -> bool:
    """Say whether an answer has the field at a path such as "status.reasons[].code"."""
    first, _, rest = name.partition(".")
    key = first.removesuffix("[]")
    if not isinstance(value, dict) or key not in value:
        return False
    inside = value[key]
    if first.endswith("[]"):
        return not rest or any(_has(each, rest) for each in inside)
    return not rest or _has(inside, rest)


def _page(client) -> str:
    return client.get("/en/data/").content.decode()


def _path(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"
