"""Texts and responsibilities: drafted unseen, then published with what follows."""

import json
from datetime import date

import pytest

from partnership.actions.errors import Refused
from partnership.actions.revising import (
    discard_text_draft,
    publish_text_draft,
    save_text_draft,
)
from partnership.actions.revising_words import Change, Ended, Taken
from partnership.models import Entry, RecordHead, State, TextDraft
from partnership.vocabulary import EntryKind, OfficialRole, Role, SubjectKind
from tests.actions.people import TENTH, approver, of_party, published
from tests.actions.stories import refused
from tests.factories import OrganizationFactory, clock_at

pytestmark = pytest.mark.django_db

BOTH = {"title_en": "Memorandum of research", "title_fr": "Protocole de recherche"}
INITIATIVE = (SubjectKind.INITIATIVE, "PRO-5.1")


@pytest.fixture
def by(story):
    return of_party(OfficialRole.COORDINATOR, "CA")


def save(by, change, subject=INITIATIVE, **more):
    kind, code = subject
    return save_text_draft(kind=kind, code=code, change=change, by=by, clock=TENTH, **more)


def publish(draft, by, clock=TENTH):
    return publish_text_draft(draft=draft, saved_at=draft.saved_at, by=by, clock=clock)


def state_of(code):
    return json.loads(State.objects.get(code=code, until_on=None).content)


def test_a_draft_changes_nothing_public(story, by):
    size = RecordHead.objects.get().size
    save(by, Change(texts=BOTH))
    story.initiative.refresh_from_db()
    assert story.initiative.title_en != BOTH["title_en"]
    assert RecordHead.objects.get().size == size


def test_publishing_writes_row_state_and_entry(story, by):
    entry = publish(save(by, Change(texts=BOTH)), by)
    story.initiative.refresh_from_db()
    assert story.initiative.title_fr == BOTH["title_fr"]
    assert state_of("PRO-5.1")["title"]["en"] == BOTH["title_en"]
    assert (entry.kind, entry.subject) == (EntryKind.REVISE, "PRO-5.1")
    assert TextDraft.objects.get().published_at == entry.recorded_at


def test_the_languages_left_behind_are_marked(story, by):
    publish(save(by, Change(texts=BOTH)), by)
    assert state_of("PRO-5.1")["outdated"] == ["title_es"]


def test_until_someone_says_that_they_hold(story, by):
    publish(save(by, Change(texts=BOTH)), by)
    publish(save(by, Change(holds=("title_es",))), by)
    assert state_of("PRO-5.1")["outdated"] == []


def test_a_translation_brought_up_to_date_dates_no_other(story, by):
    publish(save(by, Change(texts=BOTH)), by)
    publish(save(by, Change(texts={"title_es": "Memorándum de investigación"})), by)
    assert state_of("PRO-5.1")["outdated"] == []


@pytest.mark.parametrize("kind", list(SubjectKind), ids=str)
def test_which_subjects_have_texts_to_revise(story, by, kind):
    codes = {
        SubjectKind.PLAN: story.plan.code,
        SubjectKind.PILLAR: "PRO",
        SubjectKind.AREA: "PRO-5",
        SubjectKind.INITIATIVE: "PRO-5.1",
        SubjectKind.MILESTONE: "PRO-5.1-M1",
        SubjectKind.ORGANIZATION: "ca-nserc",
    }
    name = "name" if kind == SubjectKind.ORGANIZATION else "title"
    change = Change(texts={f"{name}_en": "New words", f"{name}_fr": "Nouveaux mots"})
    if kind in codes:
        publish(save(by, change, (kind, codes[kind])), by)
        assert state_of(codes[kind])[name]["fr"] == "Nouveaux mots"
    else:
        with refused(""):
            save(by, change, (kind, "anything"))


def test_a_text_is_published_in_the_countrys_languages(story, by):
    draft = save(by, Change(texts={"description_en": "A memorandum."}))
    with refused("description_fr"):
        publish(draft, by)


def test_a_title_is_never_empty_in_its_own_language(story, by):
    draft = save(by, Change(texts={"title_en": ""}))
    with refused("title_en"):
        publish(draft, by)


@pytest.mark.parametrize("column", ["code", "scope", "plan_id", "published_at", "entry", "weight"])
def test_nothing_else_can_be_changed(story, by, column):
    with refused(column):
        save(by, Change(texts={column: "1"}))


def test_a_change_of_nothing_is_refused(story, by):
    with refused(""):
        save(by, Change(texts={"title_en": story.initiative.title_en}))


def test_a_stale_base_is_refused(story, by):
    draft = save(by, Change(texts=BOTH))
    other = of_party(OfficialRole.COORDINATOR, "MX")
    publish(save(other, Change(texts={"title_es": "Memorándum nuevo"})), other)
    with refused("base_seq"):
        publish(draft, by)
    with refused("base_seq"):
        save(by, Change(texts=BOTH), base_seq=draft.base_seq, saved_at=draft.saved_at)


def test_a_report_meanwhile_does_not_make_it_stale(story, by):
    draft = save(by, Change(texts=BOTH), (SubjectKind.MILESTONE, "PRO-5.1-M1"))
    report = published(story.milestone, story.nserc)
    publish(draft, by)
    told = state_of("PRO-5.1-M1")
    assert told["title"]["en"] == BOTH["title_en"]
    assert [each["number"] for each in told["reports"]] == [report.entry_id]


def test_two_coordinators_cannot_overwrite_each_other(story, by):
    draft = save(by, Change(texts=BOTH))
    with refused("saved_at"):
        save(of_party(OfficialRole.COORDINATOR, "CA"), Change(texts={"title_en": "Mine"}))
    seen = draft.saved_at
    save_text_draft(
        kind=SubjectKind.INITIATIVE,
        code="PRO-5.1",
        change=Change(texts={"title_en": "Ours", "title_fr": "Le nôtre"}),
        by=by,
        clock=clock_at("2026-04-11"),
        saved_at=seen,
    )
    with refused("saved_at"):
        publish_text_draft(draft=draft, saved_at=seen, by=by, clock=TENTH)


def test_the_other_country_neither_sees_nor_touches_a_draft(story, by):
    draft = save(by, Change(texts=BOTH))
    other = of_party(OfficialRole.COORDINATOR, "MX")
    save(other, Change(texts={"title_es": "Memorándum nuevo"}))
    for act in (publish, lambda draft, by: discard_text_draft(draft=draft, by=by, clock=TENTH)):
        with refused(""):
            act(draft, other)


@pytest.mark.parametrize("role", [role for role in OfficialRole if role != "coordinator"])
def test_only_coordinators_revise(story, role):
    official = (
        approver(story.nserc)
        if role in (OfficialRole.APPROVER, OfficialRole.CONTRIBUTOR)
        else of_party(role, "CA")
    )
    with refused(""):
        save(official, Change(texts=BOTH))


def test_a_country_does_not_rewrite_the_others_ministries(story, by):
    with refused(""):
        save(by, Change(texts={"name_en": "Ministry"}), (SubjectKind.ORGANIZATION, "mx-secihti"))


def test_a_draft_can_be_thrown_away(story, by):
    discard_text_draft(draft=save(by, Change(texts=BOTH)), by=by, clock=TENTH)
    assert not TextDraft.objects.exists()


def public_organization(code, country):
    """An organization that is on record."""
    entry = Entry.objects.order_by("seq").last()
    return OrganizationFactory(
        code=code, country=country, entry=entry, published_at=entry.recorded_at
    )


def test_takes_on_and_ends_responsibilities(story, by):
    public_organization("ca-cihr", "CA")
    change = Change(
        taken=(Taken(organization="ca-cihr", role=Role.LEAD, since_on=date(2026, 4, 1)),),
        ended=(Ended(organization="ca-sshrc", role=Role.LEAD, until_on=date(2026, 3, 31)),),
    )
    entry = publish(save(by, change, (SubjectKind.MILESTONE, "PRO-5.1-M1")), by)
    told = {each["organization"]: each for each in state_of("PRO-5.1-M1")["responsibilities"]}
    assert told["ca-cihr"]["number"] == entry.seq
    assert told["ca-sshrc"]["until_on"] == "2026-03-31"
    assert told["ca-sshrc"]["released_on"] is None
    assert told["ca-nserc"]["until_on"] is None


def test_a_party_leads_until_it_agrees_to_lead_no_more(story):
    by = of_party(OfficialRole.COORDINATOR, "MX")
    change = Change(
        ended=(
            Ended(
                organization="mx-secihti",
                role=Role.LEAD,
                until_on=date(2026, 4, 10),
                released=True,
            ),
        )
    )
    publish(save(by, change, (SubjectKind.MILESTONE, "PRO-5.1-M1")), by)
    told = {each["organization"]: each for each in state_of("PRO-5.1-M1")["responsibilities"]}
    assert told["mx-secihti"]["released_on"] == "2026-04-10"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        pytest.param(
            Change(taken=(Taken(organization="mx-secihti", role=Role.SUPPORT),)),
            "taken",
            id="the-other-countrys",
        ),
        pytest.param(
            Change(taken=(Taken(organization="nobody", role=Role.LEAD),)), "taken", id="unknown"
        ),
        pytest.param(
            Change(taken=(Taken(organization="ca-nserc", role=Role.LEAD),)), "taken", id="twice"
        ),
        pytest.param(
            Change(
                ended=(Ended(organization="mx-secihti", role=Role.LEAD, until_on=date(2026, 4, 1)),)
            ),
            "ended",
            id="the-end-of-the-others",
        ),
        pytest.param(
            Change(
                ended=(
                    Ended(organization="ca-nserc", role=Role.SUPPORT, until_on=date(2026, 4, 1)),
                )
            ),
            "ended",
            id="an-end-of-nothing",
        ),
    ],
)
def test_responsibilities_that_are_not_ours_to_say(story, by, change, field):
    with refused(field):
        save(by, change, (SubjectKind.MILESTONE, "PRO-5.1-M1"))


def test_nobody_answers_for_a_pillar(story, by):
    with refused("taken"):
        save(
            by,
            Change(taken=(Taken(organization="ca-nserc", role=Role.LEAD),)),
            (SubjectKind.PILLAR, "PRO"),
        )


def test_a_change_survives_its_way_through_a_draft():
    change = Change(
        texts={"title_en": "New", "verify": False},
        holds=("title_es",),
        taken=(Taken(organization="ca-cihr", role=Role.LEAD, since_on=date(2026, 4, 1)),),
        ended=(Ended(organization="ca-sshrc", role=Role.LEAD, until_on=date(2026, 3, 31)),),
    )
    assert Change.from_json(json.loads(json.dumps(change.to_json()))) == change


def test_refuses_in_a_sentence(story, by):
    with pytest.raises(Refused, match="Nothing would change"):
        save(by, Change())
