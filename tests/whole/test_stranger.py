"""A stranger walks every public address and sees nothing that was not published."""

import re
from io import BytesIO
from urllib.parse import urljoin, urlsplit
from zipfile import ZipFile

import pytest
from django.test import Client
from pypdf import PdfReader

from partnership.models import JointPublication, Milestone, Report
from tests.plans import PLAN
from tests.whole.secrets import HASH, OTHER_CODES, SECRET, plant

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "fr", "es")
STARTS = ["/", "/en/", "/fr/", "/es/", "/api/v1/", "/api/v1/schema/", "/api/v1/problems/"]
LISTS = [
    "plans", "pillars", "areas", "initiatives", "milestones", "organizations", "indicators",
    "meetings", "funding", "reports", "changes",
]  # fmt: skip
PUBLIC_CODES = [
    "test-plan", "TST", "TST-1", "TST-1.1", "TST-1.1-M1", "TST-1.1-M2", "ca-first", "trade",
    "meeting-1", "funding-1",
]  # fmt: skip
MOST = 600
LINK = re.compile(r"""(?:href|src|action)=["']([^"'#]+)""")


@pytest.fixture(autouse=True)
def planted(settings):
    settings.DEFAULT_PLAN = PLAN.code
    plant()


def stranger():
    return Client(raise_request_exception=False, HTTP_ACCEPT_LANGUAGE="en")


def body_of(response) -> str:
    """Return all words of an answer, those inside a workbook or a paper too."""
    body = b"".join(response) if response.streaming else response.content
    if body.startswith(b"PK"):
        with ZipFile(BytesIO(body)) as book:
            body = b"".join(book.read(name) for name in book.namelist())
    if body.startswith(b"%PDF"):
        return "".join(page.extract_text() for page in PdfReader(BytesIO(body)).pages)
    return body.decode(errors="replace")


def addresses():
    """Return where a walk begins, with every filter that could be talked into telling."""
    told = [f"/api/v1/{name}/" for name in LISTS]
    told += [f"/api/v1/{name}/?q={SECRET}" for name in LISTS]
    told += [f"/api/v1/{name}/{code}/" for name in LISTS for code in (*OTHER_CODES, *PUBLIC_CODES)]
    told += [f"/api/v1/{name}/?as_of=2026-03-01" for name in LISTS]
    told += [f"/id/{code}" for code in (*OTHER_CODES, *PUBLIC_CODES)]
    told += [f"/{language}/?plan=hidden-plan" for language in LANGUAGES]
    told += [
        "/api/v1/plans/test-plan/status/",
        "/api/v1/plans/hidden-plan/status/",
        "/record.jsonl",
        f"/evidence/{HASH}/{SECRET}.pdf",
    ]
    return [*STARTS, *told]


def test_a_stranger_finds_no_secret_anywhere():
    client = stranger()
    waiting, seen = addresses(), set()
    while waiting and len(seen) < MOST:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        body = body_of(response)
        assert response.status_code != 500, address
        assert SECRET not in without_question(body, address), address
        assert SECRET not in str(response.headers), address
        waiting += [found for found in links(body, address) if found not in seen]
    assert len(seen) > 150, "the walk did not get far"


def without_question(body, address):
    """An error may repeat the stranger's own question; that is no leak."""
    if SECRET not in address:
        return body
    return body.replace(f"q={SECRET}", "").replace(f'value="{SECRET}.pdf"', "")


def links(body, address):
    for found in LINK.findall(body):
        target = urlsplit(urljoin(address, found.replace("&amp;", "&")))
        is_here = not target.netloc and target.path.startswith("/")
        if is_here and not target.path.startswith(("/static/", "/admin/")):
            yield target.path + (f"?{target.query}" if target.query else "")


@pytest.mark.parametrize("code", OTHER_CODES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_public_is_not_there(code, language):
    words = {
        "en": ("initiatives", "milestones", "pillars", "areas", "organizations"),
        "fr": ("initiatives", "jalons", "piliers", "domaines", "organismes"),
        "es": ("iniciativas", "hitos", "pilares", "areas", "instituciones"),
    }
    for word in words[language]:
        response = stranger().get(f"/{language}/{word}/{code}/")
        assert response.status_code == 404
        assert SECRET not in response.content.decode()


def test_a_draft_changes_no_public_byte_and_no_etag():
    client = stranger()
    addresses = ["/en/milestones/TST-1.1-M2/", "/api/v1/milestones/?page_size=1", "/en/late/"]
    before = [(client.get(each).content, client.get(each).headers["ETag"]) for each in addresses]

    Milestone.objects.filter(code="TST-1.1-M9").update(title_en="Another draft")

    after = [(client.get(each).content, client.get(each).headers["ETag"]) for each in addresses]
    assert after == before


def test_what_waits_for_its_minute_changes_no_public_byte_and_no_etag():
    client = stranger()
    addresses = ["/en/milestones/TST-1.1-M2/", "/api/v1/reports/", "/api/v1/changes/", "/en/"]
    before = [(client.get(each).content, client.get(each).headers["ETag"]) for each in addresses]

    Report.objects.filter(state="signed").update(
        note_en="Another embargo", effective_on="2026-04-02"
    )
    JointPublication.objects.update(occasion="Another occasion")

    after = [(client.get(each).content, client.get(each).headers["ETag"]) for each in addresses]
    assert after == before


def test_no_public_page_sets_or_varies_by_a_cookie():
    client = stranger()
    for address in ("/", "/en/", "/fr/retards/", "/api/v1/milestones/", "/id/TST-1.1"):
        response = client.get(address)
        assert not response.cookies, address
        assert "cookie" not in response.headers.get("Vary", "").lower(), address


def test_officials_pages_are_for_officials_and_never_kept():
    response = stranger().get("/admin/")

    assert response.status_code == 302
    assert "no-store" in response.headers["Cache-Control"]
