"""What people take away: a page for a minister, a line for a program, a page on an old phone."""

import gzip
import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import expect

pytestmark = pytest.mark.django_db
OLD_PHONE = 400_000 / 8  # bytes a second
ROUND_TRIPS = 4 * 0.15  # seconds: name, connection, page, styles
STYLE = re.compile(r'<link rel="stylesheet" href="/static/([^"]+)"')


@pytest.mark.browser
@pytest.mark.parametrize(
    "address", ["/fr/", "/es/pilares/PRO/", "/en/initiatives/PRO-5.1/", "/fr/organismes/ca-nserc/"]
)
def test_a_brief_is_one_press_away(real_plan, reader, address):
    reader.arrive(address)

    paper = reader.take(reader.page.locator("a[href*='.pdf']").first)

    assert paper.startswith(b"%PDF") and len(paper) <= 300_000
    assert reader.clicks == 1


@pytest.mark.browser
def test_a_program_has_its_first_answer_after_two_presses_and_a_line(real_plan, reader):
    reader.arrive("/en/")
    reader.press(reader.page.get_by_role("link", name="Data & API").first)

    line = reader.page.locator("pre, .command code").first
    expect(line).to_contain_text("curl")
    address = urlsplit(shlex.split(line.inner_text())[-1])
    answer = Client().get(f"{address.path}?{address.query}")

    assert answer.status_code == 200 and answer.json()
    assert reader.clicks == 1


@pytest.mark.parametrize("address", ["/en/", "/fr/", "/es/", "/es/atrasos/"])
def test_text_is_readable_on_an_old_phone_within_two_seconds(real_plan, address):
    body = Client().get(address).content
    styles = [finders.find(path) for path in STYLE.findall(body.decode())]
    waited_for = [body, *(Path(style).read_bytes() for style in styles)]

    sent = sum(len(gzip.compress(each)) for each in waited_for)

    assert styles
    assert sent / OLD_PHONE + ROUND_TRIPS <= 2, f"{sent} bytes come before the first word"
