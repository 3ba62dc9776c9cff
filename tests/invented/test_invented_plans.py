"""Invented plans: told by the site's own actions, marked wherever they show, apart from the real."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.utils import timezone, translation
from pypdf import PdfReader

from partnership.actions.errors import Refused
from partnership.actions.importing import import_plan
from partnership.actions.inventing import publish_invented_plan
from partnership.management.invented.history import What, history
from partnership.management.invented.plan_file import Size, plan_file
from partnership.models import Entry, Plan, State, Step
from partnership.pages.urls import ROUTES
from partnership.queries.addresses import address
from partnership.queries.verification import verify_record
from partnership.queries.words.invented import INVENTED
from tests.factories import clock_at
from tests.plans import PLAN_FILE, publish_test_plan
from tests.retelling import told_once

UNTIL = date(2026, 11, 22)
SMALL = Size(6, 1)


@told_once
def tell_small() -> None:
    """Make the smallest invented plan, and the test plan as the real one after it."""
    call_command("make_demo_plan", "--milestones", "6", "--until", "2026-11-22", "--yes-invented",
                 stdout=StringIO())  # fmt: skip
    publish_test_plan()


@pytest.fixture
def full(db, settings, time_machine):
    """A site with an invented plan beside a plan of its own, on 23 November 2026."""
    settings.DEFAULT_PLAN = "test-plan"
    time_machine.move_to("2026-11-23T18:00Z", tick=False)
    cache.clear()
    tell_small()


def sentence(language: str) -> str:
    """Return what must stand on every page, as HTML has it."""
    with translation.override(language):
        return str(INVENTED)


def codes() -> list[str]:
    """Return a code of each kind of subject of the invented plan, and of its parties."""
    of_plan = State.objects.filter(until_on=None, plan_code=SMALL.code)
    kinds = of_plan.order_by("kind", "code").values_list("kind", "code")
    return [*dict(kinds).values(), "xn-trade", "XN"]


def answer_of(client, route, language: str):
    """Return the first answer that a route gives about the invented plan."""
    if "<code>" not in route.tail:
        return client.get(address(route.name, language, plan=SMALL.code))
    for code in codes():
        response = client.get(address(route.name, language, code))
        if response.status_code == 200:
            return response
    return None


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_every_address_says_that_the_plan_is_invented(full, client, language):
    for route in ROUTES:
        response = answer_of(client, route, language)
        assert response is not None, f"No code of the plan is shown at {route.name}."
        if response.status_code != 200:
            continue
        assert response["Demonstration"] == "invented", route.name
        kind = response["Content-Type"].partition(";")[0]
        if kind in ("text/html", "image/svg+xml", "application/atom+xml"):
            assert sentence(language) in response.text, route.name
        if kind == "application/pdf":
            paper = PdfReader(BytesIO(response.content)).pages[0].extract_text()
            assert sentence(language) in paper.replace("\n", " "), route.name


def test_no_address_of_the_plan_that_is_real_says_so_or_names_the_other(full, client):
    for route in ROUTES:
        if "<code>" in route.tail:
            continue
        response = client.get(address(route.name, "en"))
        assert "Demonstration" not in response.headers, route.name
        if response["Content-Type"].startswith("text/html"):
            assert sentence("en") not in response.text
            assert "Norland" not in response.text, route.name
            assert f"{SMALL.prefix}A-" not in response.text, route.name


def test_the_sentence_stays_on_paper(full, client):
    hidden = re.findall(r"([^{}]+)\{[^}]*display: none", _sheet("print.css"))
    assert hidden and not any(".invented" in selector for selector in hidden)
    assert 'class="invented"' in client.get("/en/", {"plan": SMALL.code}).text


def _sheet(name: str) -> str:
    with open(f"static/css/{name}", encoding="utf-8") as sheet:
        return sheet.read()


def test_every_answer_of_the_api_about_it_says_so(full, client):
    code = State.objects.filter(kind="milestone", plan_code=SMALL.code).values_list("code")[0][0]
    for path in ("milestones/?plan=invented-6", f"milestones/{code}/", "plans/invented-6/"):
        told = client.get(f"/api/v1/{path}").json()
        assert told["invented_plans"] == ["invented-6"]
        assert told["invented_notice"]["fr"] == sentence("fr")
    assert client.get("/api/v1/plans/invented-6/").json()["parties"][0]["country"] == "XN"
    assert "invented_plans" not in client.get("/api/v1/milestones/?plan=test-plan").json()


def test_a_body_is_read_in_a_plan_of_its_kind_alone(full, client):
    assert client.get("/en/organizations/xn-trade/").status_code == 200
    assert client.get("/en/organizations/xn-trade/", {"plan": "test-plan"}).status_code == 404
    assert client.get("/en/organizations/ca-first/", {"plan": SMALL.code}).status_code == 404
    assert client.get("/en/parties/XN/").status_code == 200
    assert client.get("/en/parties/CA/", {"plan": SMALL.code}).status_code == 404
    assert "plan=invented-6" in client.get("/en/organizations/", {"plan": SMALL.code}).text


def test_the_record_verifies_and_each_past_day_is_as_it_was(full, client):
    assert not verify_record(now=timezone.now()).findings
    entries = Entry.objects.filter(plan_code=SMALL.code).order_by("seq")
    days = entries.values_list("recorded_at__date", flat=True)
    assert days[0] < date(2025, 3, 31)
    assert len(set(days)) > 8
    before = client.get("/en/", {"plan": SMALL.code, "as_of": "2025-06-01"})
    assert before.status_code == 200
    assert before.text != client.get("/en/", {"plan": SMALL.code}).text


def test_history_is_the_same_for_a_seed_and_another_for_another():
    def story(seed: int):
        size = Size(40, seed)
        return [
            (act.on, act.what, act.code, act.told)
            for act in history(plan_file(size, until=UNTIL), size, until=UNTIL)
        ]

    assert story(1) == story(1)
    assert story(1) != story(2)


@pytest.mark.parametrize("milestones", [1, 10, 150, 3000])
def test_plan_of_any_size_has_that_many_milestones_and_codes_of_its_own(milestones):
    size = Size(milestones, 1)
    made = plan_file(size, until=UNTIL)
    assert len(made.milestones) == milestones
    rows = [*made.pillars, *made.areas, *made.initiatives, *made.milestones, *made.funding]
    assert len({row.code for row in rows}) == len(rows)
    assert all(row.code.startswith(size.prefix) for row in rows)
    for text in (made.plan.title.en, made.plan.title.fr, made.plan.title.es):
        assert "nvent" in text
    acts = history(made, size, until=UNTIL)
    assert acts[0].what is What.PUBLISH
    assert [act.on for act in acts] == sorted(act.on for act in acts)


def test_it_is_refused_where_the_site_is_no_demonstration(db, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="--yes-invented"):
        call_command("make_demo_plan")
    assert not Plan.objects.exists()


def test_it_is_refused_behind_what_is_on_record(full, settings):
    settings.DEMO = True
    steps = Step.objects.count()
    with pytest.raises(CommandError, match="never back"):
        call_command("make_demo_plan", "--milestones", "10", "--until", "2026-11-22")
    with pytest.raises(CommandError, match="already"):
        call_command("make_demo_plan", "--milestones", "6", "--until", "2026-11-22")
    assert Step.objects.count() == steps


def test_a_plan_of_countries_that_there_are_is_never_marked(db):
    import_plan(
        replace(PLAN_FILE, plan=replace(PLAN_FILE.plan, published=False)), clock=clock_at("2026-11-22")
    )  # fmt: skip
    with pytest.raises(Refused, match="XA to XZ"):
        publish_invented_plan(Plan.objects.get(), clock=clock_at("2026-11-22"))
    assert not Plan.objects.get().invented
