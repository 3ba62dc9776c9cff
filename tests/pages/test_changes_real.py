"""What changed, compared and differing on the real plan, where no government has reported yet."""

from tests.pages.item_texts import part, seen


def lines(response) -> str:
    """Return what a reader sees of the days."""
    return part(response, '<section id="days">')


def test_before_the_record_opened_there_are_reconstructed_statuses_alone(client, real):
    found = lines(client.get("/en/changes/?as_of=2026-05-01"))
    assert "April 1, 2026 1 change Status Research memorandum" in found
    assert "by date reconstructed" in found
    assert "reconstructed from a public source" in found
    assert "came on record" not in found


def test_the_real_plan_has_one_group_and_what_was_reconstructed(client, real):
    found = lines(client.get("/en/changes/"))
    assert "The plan came on record, with" in found and "Put on record: Initiative 72" in found
    assert "Research memorandum signed by NSERC, SSHRC and SECIHTI" in found


def test_two_dates_without_a_report_between_them_say_why_nothing_differs(client, real):
    found = seen(client.get("/en/compare/?from=2026-05-01&to=2026-11-20"))
    assert "Nothing differs between May 1, 2026 and November 20, 2026." in found
    assert "No government has reported here yet, and no deadline passed in these days." in found
    assert "The record opened on November 19, 2026" in found
    assert "66 of 72" in found


def test_a_deadline_that_passed_is_a_difference(client, real):
    found = seen(client.get("/en/compare/?from=2026-03-31&to=2026-04-01"))
    assert "2 of 78 differ between March 31, 2026 and April 1, 2026." in found


def test_where_reports_differ_is_empty_as_no_government_has_reported(client, real):
    found = seen(client.get("/en/differences/"))
    assert "Of 72, none is reported on differently or waits for an answer." in found
    assert "No reports differ, because no government has reported yet." in found
    assert "reported completions confirmed by every leading country 0 of 5" in found
