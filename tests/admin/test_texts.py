"""Texts through the forms: a draft, a look before and after, publication."""

import pytest
from django.utils.dateparse import parse_datetime

from partnership.models import Entry, TextDraft
from partnership.vocabulary import EntryKind, OfficialRole
from tests.actions.people import of_party
from tests.actions.stories import everything
from tests.admin.conftest import signed_in, to
from tests.factories import PlanFactory

PAGE = "partnership_initiative_change"


@pytest.fixture
def other(story):
    """A coordinator of Mexico."""
    return signed_in(of_party(OfficialRole.COORDINATOR, "MX"))


def form_of(client, code="PRO-5.1", name=PAGE) -> dict:
    """What the browser would send back unchanged."""
    form = client.get(to(name, code)).context["form"]
    shown = {bound.html_name: bound.value() for bound in form}
    return {name: value for name, value in shown.items() if value or value == 0}


def save(client, **changed):
    return client.post(to(PAGE, "PRO-5.1"), {**form_of(client), **changed, "_save": ""})


def settle(client, button="_publish", version=None):
    draft = TextDraft.objects.get(published_at=None)
    seen = version or draft.saved_at.isoformat()
    return client.post(to(PAGE, "PRO-5.1"), {"version": seen, button: ""})


def test_a_title_is_changed_looked_at_and_published(story, coordinator):
    save(coordinator, title_en="Research memorandum", title_fr="Protocole de recherche")
    page = coordinator.get(to(PAGE, "PRO-5.1")).content.decode()
    assert "<ins>Research memorandum</ins>" in page
    assert "<del>Memorandum between research agencies</del>" in page
    story.initiative.refresh_from_db()
    assert story.initiative.title_en == "Memorandum between research agencies"

    settle(coordinator)
    story.initiative.refresh_from_db()
    assert story.initiative.title_fr == "Protocole de recherche"
    assert Entry.objects.order_by("seq").last().kind == EntryKind.REVISE


def test_a_form_that_changes_nothing_saves_nothing(coordinator):
    before = everything()
    assert "Nothing would change." in save(coordinator).content.decode()
    assert everything() == before


def test_the_draft_is_on_the_list_of_what_needs_the_country(coordinator, other):
    save(coordinator, title_en="Research memorandum", title_fr="Protocole de recherche")
    assert "Texts not published yet" in coordinator.get(to("index")).content.decode()
    assert "Texts not published yet" not in other.get(to("index")).content.decode()
    assert "Research memorandum" not in other.get(to(PAGE, "PRO-5.1")).content.decode()


def test_a_missing_language_is_said(coordinator):
    save(coordinator, title_en="Research memorandum", title_fr="")
    before = everything()
    settle(coordinator)
    assert everything() == before


def test_what_was_not_looked_at_is_not_published(coordinator):
    save(coordinator, title_en="Research memorandum", title_fr="Protocole de recherche")
    before = everything()
    for seen in ("2020-01-01T00:00:00+00:00", "nonsense"):
        settle(coordinator, version=seen)
    assert everything() == before


def test_a_draft_is_thrown_away(coordinator):
    save(coordinator, title_en="Research memorandum", title_fr="Protocole de recherche")
    settle(coordinator, "_discard")
    assert not TextDraft.objects.exists()


def test_the_other_country_cannot_settle_it(coordinator, other):
    save(coordinator, title_en="Research memorandum", title_fr="Protocole de recherche")
    before = everything()
    assert settle(other).status_code == 404
    assert everything() == before


def test_a_stale_form_overwrites_nothing(coordinator, stopped):
    old = form_of(coordinator)
    save(coordinator, title_en="First", title_fr="Premier")
    before = everything()
    answer = coordinator.post(to(PAGE, "PRO-5.1"), {**old, "title_en": "Second", "_save": ""})
    assert answer.status_code == 200
    assert everything() == before


def test_a_stale_form_shows_both_texts_and_can_be_sent_again(coordinator, stopped):
    old = form_of(coordinator)
    save(coordinator, title_en="First", title_fr="Premier")
    answer = coordinator.post(to(PAGE, "PRO-5.1"), {**old, "title_en": "Second", "_save": ""})
    rows = {row.label: (row.theirs, row.yours) for row in answer.context["conflict"].rows}
    assert rows["English"] == ("First", "Second")
    form = answer.context["form"]
    again = {bound.html_name: bound.value() or "" for bound in form if bound.value() != []}
    coordinator.post(to(PAGE, "PRO-5.1"), {**again, "_save": ""})
    assert TextDraft.objects.get().changes["texts"]["title_en"] == "Second"


def test_a_draft_on_older_texts_can_be_saved_on_the_newer_ones(story, coordinator, other):
    save(coordinator, title_en="First", title_fr="Premier")
    stale = {**form_of(coordinator), "_save": ""}
    theirs = {**form_of(other), "title_es": "Primero", "_save": ""}
    other.post(to(PAGE, "PRO-5.1"), theirs)
    draft = TextDraft.objects.get(party="MX", published_at=None)
    other.post(to(PAGE, "PRO-5.1"), {"version": draft.saved_at.isoformat(), "_publish": ""})

    answer = coordinator.post(to(PAGE, "PRO-5.1"), stale)
    assert answer.context["conflict"] is not None
    form = answer.context["form"]
    again = {bound.html_name: bound.value() or "" for bound in form if bound.value() != []}
    coordinator.post(to(PAGE, "PRO-5.1"), {**again, "_save": ""})
    settle(coordinator)

    story.initiative.refresh_from_db()
    assert (story.initiative.title_en, story.initiative.title_es) == ("First", "Primero")


@pytest.mark.parametrize("seq", ["x", "-1", "9" * 40, "", "²"])
def test_a_number_that_is_none_saves_nothing(coordinator, seq):
    before = everything()
    form = {**form_of(coordinator), "title_en": "Mine", "base_seq": seq, "_save": ""}
    assert coordinator.post(to(PAGE, "PRO-5.1"), form).status_code == 200
    assert everything() == before


def test_an_auditor_reads_and_changes_nothing(auditor):
    before = everything()
    assert auditor.get(to(PAGE, "PRO-5.1")).status_code == 200
    assert auditor.post(to(PAGE, "PRO-5.1"), {"title_es": "X", "_save": ""}).status_code == 403
    assert everything() == before


def test_who_reports_has_no_texts(nserc):
    assert nserc.get(to(PAGE, "PRO-5.1")).status_code == 403


def test_the_other_countrys_ministry_is_read_only(coordinator):
    address = to("partnership_organization_change", "mx-secihti")
    before = everything()
    assert 'name="_save"' not in coordinator.get(address).content.decode()
    assert coordinator.post(address, {"name_en": "Ministry", "_save": ""}).status_code == 403
    assert everything() == before


def test_a_role_ends_through_the_form(story, coordinator):
    name = "partnership_milestone_change"
    held = story.milestone.responsibilities.get(organization=story.sshrc)
    coordinator.post(
        to(name, "PRO-5.1-M1"),
        {
            **form_of(coordinator, "PRO-5.1-M1", name),
            "ended": held.pk,
            "ended_until_on": "2026-04-09",
            "_save": "",
        },
    )
    draft = TextDraft.objects.get()
    coordinator.post(
        to(name, "PRO-5.1-M1"), {"version": draft.saved_at.isoformat(), "_publish": ""}
    )
    held.refresh_from_db()
    assert str(held.until_on) == "2026-04-09"


def test_a_role_of_the_other_country_is_not_offered(story, coordinator):
    name = "partnership_milestone_change"
    held = story.milestone.responsibilities.get(organization=story.secihti)
    before = everything()
    coordinator.post(
        to(name, "PRO-5.1-M1"),
        {
            **form_of(coordinator, "PRO-5.1-M1", name),
            "ended": held.pk,
            "ended_until_on": "2026-04-09",
            "_save": "",
        },
    )
    assert everything() == before


def test_a_coordinator_publishes_a_plan_and_nobody_else_does(coordinator, auditor, nserc):
    plan = PlanFactory(code="next-plan")
    address = to("partnership_plan_publish", plan.code)
    # A draft of a plan is found by its code like a public one.
    for client in (auditor, nserc):
        assert client.post(address).status_code == 403
    assert coordinator.get(address).status_code == 404
    coordinator.post(address)
    plan.refresh_from_db()
    assert plan.published_at == parse_datetime("2026-04-10T18:00:00Z")
    assert coordinator.post(address).status_code == 403


def test_a_plan_of_two_other_countries_is_unknown(coordinator):
    plan = PlanFactory(code="their-plan", canada=None)
    assert coordinator.get(to("partnership_plan_change", plan.code)).status_code == 404
