"""What the law withholds: never an absent row, never a word of it, and who decided it."""

import json
from datetime import date

import pytest
from django.test import Client

from partnership.actions.errors import Refused
from partnership.actions.withholding import Decision, lift_withholding, withhold
from partnership.models import Report, State, Step, Withholding
from partnership.queries.verification import verify_record
from tests.admin.conftest import to
from tests.admin.forms import COMPLETION, add, press
from tests.evidence.test_way_of_a_file import NAME, address, clean, published
from tests.factories import clock_at, moment

pytestmark = pytest.mark.django_db
DAY = date(2026, 4, 10)
CODE = "PRO-5.1-M1"
GROUND = {
    "en": "Access to Information Act, s. 15",
    "fr": "Loi sur l’accès à l’information, art. 15",
    "es": "Ley General de Transparencia, art. 112",
}
PIECE = {
    "evidence-TOTAL_FORMS": "2",
    "evidence-1-title": "Annex on border security",
    "evidence-1-review_on": "2027-04-01",
    **{f"evidence-1-ground_{code}": text for code, text in GROUND.items()},
}


def now_of(item):
    item.refresh_from_db()
    return item


def decision(story, **more) -> Decision:
    days = {"decided_on": DAY, "informed_on": DAY, "review_on": date(2027, 4, 1)}
    return Decision(**{"organization": story.nserc, "ground": GROUND, **days, **more})


def page(language="en") -> str:
    word = {"en": "milestones", "fr": "jalons", "es": "hitos"}[language]
    return Client().get(f"/{language}/{word}/{CODE}/").content.decode()


@pytest.fixture
def withheld(story, nserc, nserc_approver, coordinator) -> Withholding:
    """A completed milestone whose words are withheld afterwards."""
    published(nserc, nserc_approver, clean())
    withhold(
        item=now_of(story.milestone), decision=decision(story), by=coordinator.official,
        clock=clock_at("2026-04-10"),
    )  # fmt: skip
    return Withholding.objects.get()


def test_a_withheld_item_keeps_its_row_and_says_who_decided(story, withheld):
    title = story.milestone.title_en
    for language, words in (
        ("en", "Details withheld"),
        ("fr", "Renseignements non divulgués"),
        ("es", "Información no divulgada"),
    ):
        shown = page(language)
        assert words in shown
        assert GROUND[language].split(",")[0] in shown
        assert "Signed in Ottawa." not in shown
        assert NAME not in shown
    assert title not in page()
    told = json.loads(Client().get(f"/api/v1/milestones/{CODE}/").content)
    assert told["withheld"]["organization"] == "ca-nserc"
    assert told["withheld"]["review_on"] == "2027-04-01"
    assert told["reports"][0]["evidence"] == []
    assert told["status"]["assurance"] == "none"


def test_search_finds_it_by_its_code_and_by_no_word(story, withheld):
    assert story.milestone.title_en.endswith("signed")
    for day, found in ((None, False), ("2026-04-09", True)):
        asked = {"q": "signed", "plan": story.plan.code, **({"as_of": day} if day else {})}
        assert (CODE in Client().get("/en/search/", asked).content.decode()) is found
    of_plan = {"plan": story.plan.code}
    assert CODE in Client().get("/en/search/", {"q": CODE, **of_plan}).content.decode()
    hint = {"q": "signde", **of_plan}
    assert "signed" not in Client().get("/en/search/", hint).content.decode()


def test_its_files_are_not_given_out(withheld):
    assert Client().get(address(clean())).status_code == 404


def test_the_record_holds_and_the_words_come_back(story, withheld, coordinator):
    assert verify_record(now=moment("2026-04-11")).findings == ()
    clock = clock_at("2026-04-10")
    lift_withholding(row=withheld, by=coordinator.official, clock=clock)
    assert story.milestone.title_en in page()
    assert b"".join(Client().get(address(clean())).streaming_content) == clean()
    assert verify_record(now=moment("2026-04-11")).findings == ()
    with pytest.raises(Refused):
        lift_withholding(row=withheld, by=coordinator.official, clock=clock)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"ground": {"en": "Law", "fr": "Loi"}}, "ground_es"),
        ({"review_on": DAY}, "review_on"),
        ({"informed_on": date(2026, 4, 11)}, "informed_on"),
    ],
)
def test_a_decision_without_ground_review_or_notice_is_refused(story, coordinator, wrong, field):
    with pytest.raises(Refused) as refused:
        withhold(
            item=now_of(story.milestone), decision=decision(story, **wrong), by=coordinator.official,
            clock=clock_at("2026-04-10"),
        )  # fmt: skip
    assert refused.value.field == field
    assert not Withholding.objects.exists()


def test_nobody_withholds_in_the_name_of_the_other_country(story, coordinator, nserc):
    for by, organization in ((coordinator, story.secihti), (nserc, story.nserc)):
        with pytest.raises(Refused):
            withhold(
                item=now_of(story.milestone), decision=decision(story, organization=organization),
                by=by.official, clock=clock_at("2026-04-10"),
            )  # fmt: skip


def test_a_coordinator_withholds_and_lifts_through_the_pages(story, coordinator, nserc):
    form = {
        "item": CODE, "organization": story.nserc.pk, "classified": "on",
        "decided_on": "2026-04-09", "informed_on": "2026-04-10", "review_on": "2027-04-01",
        **{f"ground_{code}": text for code, text in GROUND.items()},
    }  # fmt: skip
    assert nserc.get(to("partnership_withholding_add")).status_code == 403
    assert coordinator.post(to("partnership_withholding_add"), form).status_code == 302
    assert "Información reservada" in page("es")
    assert CODE in coordinator.get(to("partnership_withholding_changelist")).content.decode()
    row = Withholding.objects.get()
    assert (
        "Legal ground"
        in coordinator.get(to("partnership_withholding_change", row.pk)).content.decode()
    )
    coordinator.post(to("partnership_withholding_lift", row.pk))
    assert "Información reservada" not in page("es")


def test_a_withheld_piece_says_by_whom_and_gives_no_assurance(story, nserc, nserc_approver):
    form = {**COMPLETION, **PIECE, "evidence-1-withheld_by": story.nserc.pk}
    assert add(nserc, form).status_code == 302
    press(nserc_approver, Report.objects.get(), "publish")
    sealed = json.loads(State.objects.get(code=CODE, until_on=None).content)
    piece = sealed["reports"][-1]["evidence"][1]
    assert piece["counts"] is False
    assert piece["withheld"]["review_on"] == "2027-04-01"
    shown = page("fr")
    assert "Annex on border security" in shown
    assert GROUND["fr"] in shown.replace("&#x27;", "’")
    assert verify_record(now=moment("2026-04-11")).findings == ()


def test_a_withheld_piece_alone_completes_nothing(story, nserc):
    form = {name: value for name, value in COMPLETION.items() if "evidence-0" not in name}
    piece = {name.replace("evidence-1", "evidence-0"): value for name, value in PIECE.items()}
    answer = add(
        nserc,
        {**form, **piece, "evidence-TOTAL_FORMS": "1", "evidence-0-withheld_by": story.nserc.pk},
    )
    assert answer.status_code == 200
    assert "A withheld document shows the public nothing" in answer.content.decode()
    assert Step.objects.on(DAY).get(item_code=CODE).label == "overdue"
