"""The floors of the house hold, and the check that says so can fail."""

from pathlib import Path

import pytest

from tests.floors import HOUSE, ROOMS, faults

ROOT = Path(__file__).resolve().parent.parent


def test_every_module_imports_only_from_the_floors_below():
    assert faults(ROOT) == []


def test_the_check_reads_the_whole_house():
    files = list((ROOT / HOUSE).rglob("*.py"))
    assert len(files) > len(ROOMS)


@pytest.fixture
def house(tmp_path):
    """Return a function that builds a small tree from file names and sources, and checks it."""

    def check(**sources):
        for name, source in sources.items():
            path = tmp_path / HOUSE / (name.replace("__", "/") + ".py")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source)
        return faults(tmp_path)

    return check


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        pytest.param(
            "pages__views",
            "from partnership.api import rows",
            "partnership.pages.views imports partnership.api.rows, from beside.",
            id="a-door-imports-a-door",
        ),
        pytest.param(
            "pages__views",
            "from ..admin.site import x",
            "partnership.pages.views imports partnership.admin.site.x, from beside.",
            id="a-door-imports-a-door-by-dots",
        ),
        pytest.param(
            "queries__lines",
            "def late():\n    import partnership.actions.reporting",
            "partnership.queries.lines imports partnership.actions.reporting, from above.",
            id="from-above-inside-a-function",
        ),
        pytest.param(
            "models__plan",
            "from partnership import queries",
            "partnership.models.plan imports partnership.queries, from above.",
            id="a-room-taken-from-the-house",
        ),
        pytest.param(
            "rules__progress",
            "from partnership.record.tree import root",
            "partnership.rules.progress imports partnership.record.tree.root, from beside.",
            id="ground-rooms-do-not-know-each-other",
        ),
        pytest.param(
            "vocabulary",
            "from partnership.rules import progress",
            "partnership.vocabulary imports partnership.rules.progress, from beside.",
            id="the-vocabulary-knows-no-room",
        ),
        pytest.param(
            "rules__progress",
            "import django.utils.timezone",
            "partnership.rules.progress imports django.utils.timezone: "
            "the ground floor is plain Python.",
            id="django-in-the-ground-floor",
        ),
        pytest.param(
            "api__views",
            "from tracker.settings import DEBUG",
            "partnership.api.views imports tracker.settings.DEBUG, the roof.",
            id="the-roof",
        ),
        pytest.param("utils", "", "partnership.utils stands on no floor.", id="utils"),
        pytest.param("services__a", "", "partnership.services.a stands on no floor.", id="a-room"),
    ],
)
def test_finds_a_wrong_import(house, module, source, fault):
    assert house(**{module: source}) == [fault]


@pytest.mark.parametrize(
    ("source", "clock"),
    [
        ("from datetime import date\nx = date.today()", "datetime.date.today"),
        ("import datetime as d\nx = d.datetime.now(d.UTC)", "datetime.datetime.now"),
        ("import datetime\nx = datetime.date.today()", "datetime.date.today"),
        ("from django.utils import timezone as t\nx = t.now", "django.utils.timezone.now"),
        (
            "from django.utils.timezone import localdate as l\nl()",
            "django.utils.timezone.localdate",
        ),
        ("import time\ntime.time()", "time.time"),
        ("from django.db.models.functions import Now\nNow()", "django.db.models.functions.Now"),
        ("from django.db import models\nmodels.DateField(auto_now_add=True)", "auto_now_add"),
    ],
)
def test_finds_a_clock_below_the_doors(house, source, clock):
    assert house(queries__late=source) == [f"partnership.queries.late reads the clock: {clock}."]


def test_lets_a_door_read_the_clock(house):
    assert house(pages__views="from django.utils import timezone\ntimezone.localdate()") == []


def test_takes_no_word_for_a_clock_that_only_sounds_like_one(house):
    assert house(rules__plan="class Plan:\n    today = 1\nplan = Plan()\nplan.today") == []


def test_lets_a_module_import_from_below_and_from_its_own_room(house):
    assert (
        house(
            vocabulary="",
            rules__a="from partnership.vocabulary import X",
            queries__b="from partnership.rules import a\nfrom partnership.models.plan import Plan",
            queries__c="from partnership.queries.b import a",
            pages__views="import partnership.actions.reporting",
            models__plan="from django.db import models",
        )
        == []
    )


def test_finds_a_circle(house):
    found = house(
        queries__a="from partnership.queries import b", queries__b="import partnership.queries.a"
    )
    assert sorted(found) == [
        "partnership.queries.a imports itself by way of others.",
        "partnership.queries.b imports itself by way of others.",
    ]
