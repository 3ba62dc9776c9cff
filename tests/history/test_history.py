"""The history of a subject: word by word, in each language, for the public and for officials."""

import csv
from io import StringIO

import pytest
from django.test import Client
from django.urls import reverse

from partnership.actions.revising import publish_text_draft, save_text_draft
from partnership.actions.revising_words import Change
from partnership.vocabulary import OfficialRole, SubjectKind
from tests.actions.people import approver, contributor, of_party, published
from tests.factories import clock_at, memorandum

pytestmark = pytest.mark.django_db
CODE = "PRO-5.1-M1"


@pytest.fixture
def story(time_machine, settings):
    """The memorandum was reported complete on 10 April and its title changed on the 12th."""
    time_machine.move_to("2026-04-20T18:00:00+00:00", tick=False)
    story = memorandum()
    settings.DEFAULT_PLAN = story.plan.code
    report = published(story.milestone, story.nserc)
    report.author.first_name, report.author.last_name = "Ada", "Tremblay"
    report.author.save()
    by = of_party(OfficialRole.COORDINATOR, "CA", username="coordinator-of-canada")
    change = Change(
        texts={
            "title_en": "Memorandum signed between research agencies",
            "title_fr": "Protocole signé entre organismes de recherche",
        }
    )
    draft = save_text_draft(
        kind=SubjectKind.MILESTONE, code=CODE, change=change, by=by, clock=clock_at("2026-04-12")
    )
    publish_text_draft(draft=draft, saved_at=draft.saved_at, by=by, clock=clock_at("2026-04-12"))
    return story


def read(path: str, client=None) -> str:
    response = (client or Client()).get(path)
    assert response.status_code == 200, response.content[:500]
    return response.content.decode()


def test_the_public_sees_the_words_that_changed_and_the_organization(story):
    html = read(f"/en/history/{CODE}/")
    assert "<ins>" in html
    assert "between research agencies" in html.split("<ins>")[1].split("</ins>")[0]
    assert "NSERC" in html
    assert 'lang="fr"' in html
    assert "Ada" not in html
    assert "coordinator-of-canada" not in html


@pytest.mark.parametrize(
    ("address", "words"),
    [("/fr/historique/", "Historique des modifications"), ("/es/historial/", "Historial")],
)
def test_it_stands_in_three_languages(story, address, words):
    assert words in read(f"{address}{CODE}/")


def test_a_past_day_has_the_history_of_that_day(story):
    assert "<ins>" not in read(f"/en/history/{CODE}/?as_of=2026-04-11")
    assert Client().get("/en/history/NOTHING-1/").status_code == 404


def test_the_days_between_are_chosen_by_the_address(story):
    entries = read(f"/en/history/{CODE}/?since=2026-04-11&until=2026-04-12").count('<li id="entry-')
    assert entries == 1
    refused = Client().get(f"/en/history/{CODE}/?since=april")
    assert refused.status_code == 400
    assert "april" in refused.content.decode()


def test_the_table_has_a_row_for_each_text(story):
    rows = list(csv.reader(StringIO(read(f"/en/history/{CODE}/changes.csv"))))
    titles = [row for row in rows if row[6] == "title"]
    assert {row[7] for row in titles} == {"en", "fr"}
    assert titles[0][9] == "Memorandum signed between research agencies"


def test_the_table_between_two_days_has_every_change_with_who_and_why(story):
    page = read(f"/en/history/{CODE}/?since=2026-03-31&until=2026-04-10")
    action = f'formaction="/en/history/{CODE}/changes.csv">Download as CSV</button>'
    assert action in page and 'name="until" value="2026-04-10"' in page
    table = read(f"/en/history/{CODE}/changes.csv?since=2026-03-31&until=2026-04-10")
    report, overdue = csv.DictReader(StringIO(table))
    assert (report["Day"], report["By whom"]) == ("2026-04-10", "NSERC")
    assert (report["Status before"], report["Status after"]) == ("Overdue", "Reported complete")
    assert report["Why"] == "Signed in Ottawa."
    assert (overdue["Day"], overdue["Status after"]) == ("2026-04-01", "Overdue")
    assert overdue["Notes"] == "by date" and not overdue["By whom"] + overdue["Entry"]


@pytest.mark.parametrize("code", ["PRO-5.1", "PRO", "PRO-5", "ca-nserc", "research-plan"])
def test_every_kind_of_subject_has_one(story, code):
    assert code in read(f"/en/history/{code}/")


def test_the_number_of_queries_does_not_grow(story, django_assert_max_num_queries):
    address = f"/en/history/{CODE}/"
    with django_assert_max_num_queries(14):
        read(address)


def signed_in(official) -> Client:
    client = Client()
    client.force_login(official)
    return client


def names_seen_by(official) -> set[str]:
    html = read(reverse("admin:history", args=[CODE]), signed_in(official))
    return {name for name in ("Ada Tremblay", "coordinator-of-canada") if name in html}


def test_names_are_shown_to_their_own_side_alone(story):
    assert names_seen_by(contributor(story.nserc)) == {"Ada Tremblay"}
    assert names_seen_by(contributor(story.sshrc)) == set()
    assert names_seen_by(approver(story.secihti)) == set()
    for role in (OfficialRole.COORDINATOR, OfficialRole.AUDITOR):
        official = of_party(role, "CA", username=f"another-{role}")
        assert names_seen_by(official) == {"Ada Tremblay", "coordinator-of-canada"}
        assert names_seen_by(of_party(role, "MX")) == set()


def test_strangers_are_asked_to_sign_in(story):
    assert Client().get(reverse("admin:history", args=[CODE])).status_code == 302
