"""Briefs and pictures of a promise with a past: dates that moved, and the days before they did."""

import re

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.pages.late_rows import multiply
from tests.pages.test_briefs import brief, words
from tests.pages.test_share import tags


def test_dates_go_from_the_first_to_the_current_one(client, told):
    found = words(brief(client, "/en/initiatives/PRO-5.1.pdf"))
    assert "51 days late first due Mar 31, 2026, moved twice was due Sep 30, 2026" in found
    assert "reported Apr 2, 2026" in found
    assert "May 25, 2026 Answer of the other country: No, on track" in found
    assert "La convocatoria no se ha publicado. Spanish only" in found


def test_a_past_day_is_told_as_the_site_said_it(client, told):
    found = words(brief(client, "/en/initiatives/PRO-5.1.pdf?as_of=2026-04-15"))
    assert "Record as of April 15, 2026" in found
    assert "due Jun 30, 2026" in found and "Sep 30, 2026" not in found
    assert "/id/PRO-5.1?as_of=2026-04-15" in found


def test_what_does_not_fit_is_cut_and_says_so(client, told):
    multiply("PRO-5.1-M1", 30)
    found = words(brief(client, "/en/initiatives/PRO-5.1.pdf"))
    listed, more = re.search(
        r"Milestones 34 (.*?)and (\d+) more at the address below", found
    ).groups()
    assert len(re.findall(r"PRO-5\.1-M\d+", listed)) + int(more) == 34
    assert "To cite or to check" in found


def test_queries_do_not_grow_with_the_milestones(client, told):
    counts = []
    for copies in (0, 20):
        multiply("PRO-5.1-M3", copies)
        cache.clear()
        with CaptureQueriesContext(connection) as counted:
            assert client.get("/en/initiatives/PRO-5.1.pdf").status_code == 200
        counts.append(len(counted))
    assert counts[0] == counts[1] <= 20


def test_a_past_day_is_shared_as_it_was(client, told):
    found = tags(client.get("/en/initiatives/PRO-5.1/?as_of=2026-04-15"))
    assert found["og:url"].endswith("/en/initiatives/PRO-5.1/?as_of=2026-04-15")
    assert found["og:image"].endswith("/en/initiatives/PRO-5.1/share.png?as_of=2026-04-15")
    then = client.get("/en/initiatives/PRO-5.1/share.png?as_of=2026-04-15")
    now = client.get("/en/initiatives/PRO-5.1/share.png")
    assert then.content != now.content
    assert "max-age=86400" in then["Cache-Control"]
