"""What search must not find: drafts, what was erased, what is withheld; and tampering with it."""

from partnership.actions.erasing import erase_words
from partnership.models import Initiative, SearchText, SearchWord
from partnership.queries.verification import verify_record
from tests.factories import InitiativeFactory, clock_at, moment
from tests.pages.item_texts import seen
from tests.pages.searching import ask, codes


def test_a_draft_is_never_found(client, story):
    InitiativeFactory(plan=story.plan, area=story.initiative.area, title_en="Zanzibar clause")
    Initiative.objects.filter(pk=story.initiative.pk).update(description_en="Zanzibar too")
    assert "Zanzibar" not in SearchText.objects.get(state__code="PRO-5.1").texts
    response = ask(client, "zanzibar")
    assert codes(response) == []
    assert not SearchWord.objects.filter(word="zanzibar").exists()


def test_a_past_day_finds_what_stood_then_and_only_that(client, story, time_machine):
    time_machine.move_to("2026-05-10T18:00Z", tick=False)
    _erase_title(clock="2026-05-10", words="Memorandum")
    assert codes(ask(client, "PRO-5.1-M1", as_of="2026-03-01")) == ["PRO-5.1-M1"]
    response = ask(client, "nserc", as_of="2026-03-01")
    assert "/en/organizations/ca-nserc/?as_of=2026-03-01" in response.content.decode()
    assert response["X-Robots-Tag"] == "noindex"


def _erase_title(*, clock: str, words: str) -> None:
    erase_words("PRO-5.1-M1", words, legal_basis="Court order", clock=clock_at(clock))


def test_erased_words_are_found_no_more_on_any_day(client, story, time_machine):
    time_machine.move_to("2026-05-10T18:00Z", tick=False)
    assert codes(ask(client, "signed")) == ["PRO-5.1-M1"] and SearchText.objects.filter(
        title__contains=" signed "
    )
    _erase_title(clock="2026-05-10", words="signed")
    for day in ({}, {"as_of": "2026-03-01"}):
        assert "Memorandum signed" not in seen(ask(client, "signed", **day))
        assert "signed" not in seen(ask(client, "signde", **day))
    assert not SearchText.objects.filter(title__contains=" signed ")
    assert not SearchWord.objects.filter(word="signed").exists()
    assert verify_record(now=moment("2026-05-11")).is_good


def test_a_search_text_that_was_tampered_with_is_noticed(story):
    SearchText.objects.filter(state__code="PRO-5.1").update(title=" something else ")
    findings = verify_record(now=moment("2026-05-11")).findings
    assert any("search does not find it" in str(finding) for finding in findings)
