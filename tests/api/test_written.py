"""Rows that are written already have every byte of those that are shaped from the states."""

import orjson
import pytest
from django.http import QueryDict
from django.utils import timezone

from partnership.api.question import question_of
from partnership.api.rows.items import item_rows
from partnership.api.rows.subjects import subject_row
from partnership.api.rows.written import written_rows
from partnership.api.telling import Telling
from partnership.api.urls import RESOURCES
from partnership.api.views.subjects import Items, Subjects
from partnership.models import State, StateTold
from partnership.queries.api_rows import IN_PLAN_ORDER, state_values
from partnership.queries.api_rows.told import told_values
from partnership.queries.head import current_head

pytestmark = pytest.mark.usefixtures("real_plans")
DAYS = ["", "as_of=2026-10-15", "as_of=2026-03-01", "as_of=2025-09-18", "as_of=2023-01-11"]
LISTS = {name: view for name, view in RESOURCES.items() if issubclass(view, Subjects)}


def _question(text):
    asked = QueryDict(text)
    return question_of("/api/v1/", asked, now=timezone.now(), head=current_head())


def _both(view, question):
    """Return the rows of a list as they are written, and as they are shaped."""
    rows = view.filters.unfiltered(State.objects.on(question.day).of_kind(view.kind), question.day)
    rows = IN_PLAN_ORDER.sorted(rows)
    values = list(state_values(rows, IN_PLAN_ORDER))
    telling = Telling(None)
    if issubclass(view, Items):
        shaped = item_rows(values, question, telling)
    else:
        shaped = [subject_row(row, question, telling) for row in values]
    return written_rows(list(told_values(rows, IN_PLAN_ORDER)), question), shaped


@pytest.mark.parametrize("name", LISTS)
def test_written_rows_are_shaped_rows_to_the_byte(name):
    found = 0
    for day in DAYS:
        written, shaped = _both(LISTS[name], _question(day))
        assert orjson.dumps(written) == orjson.dumps(shaped)
        found += len(written)
    assert found


def test_a_state_that_keeps_no_row_is_shaped():
    StateTold.objects.filter(state__kind__in=["initiative", "milestone"]).delete()
    for name in ("initiatives", "milestones"):
        written, shaped = _both(LISTS[name], _question(""))
        assert shaped and orjson.dumps(written) == orjson.dumps(shaped)


@pytest.mark.parametrize("name", LISTS)
def test_the_first_page_is_the_same_with_a_filter_that_takes_all(reader, name):
    """The prepared queries find what the filters find."""
    plain = reader.read(f"{name}/?page_size=20")
    if name == "organizations":
        asked = f"{name}/?page_size=20&party=CA,MX,US"
        assert plain["count"] >= reader.read(f"{name}/?page_size=20&party=CA")["count"]
        return
    plans = ",".join(row["code"] for row in reader.read("plans/")["results"])
    if name == "plans":
        return
    asked = reader.read(f"{name}/?page_size=20&plan={plans}")
    assert (plain["count"], plain["results"]) == (asked["count"], asked["results"])
    assert (plain["next"] is None) == (asked["next"] is None)
