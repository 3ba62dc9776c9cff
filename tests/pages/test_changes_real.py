"""What changed, compared and differing on the real plan, where no government has reported yet."""

from tests.pages.item_texts import part


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
