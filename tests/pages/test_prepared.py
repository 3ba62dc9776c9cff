"""A prepared query gives what the plain one gives, whatever it is called with."""

from datetime import date

import pytest

from partnership.models import Entry, State, Step
from partnership.queries.prepared import Prepared
from partnership.vocabulary import SubjectKind

DAYS = [date(2026, 1, 20), date(2026, 5, 10)]


def of_codes(day, codes):
    found = State.objects.on(day).filter(code__in=codes).order_by("code")
    return found.values_list("code", "from_on", "until_on")


@pytest.mark.parametrize("day", DAYS)
def test_it_gives_the_rows_of_the_plain_query(story, day):
    prepared = Prepared(of_codes)
    every = sorted(State.objects.values_list("code", flat=True))
    for codes in ([], every[:1], every[:2], every[:3], every[:5], every):
        assert prepared(day, codes) == list(of_codes(day, codes))


def test_values_are_taken_out_of_the_database_as_models_take_them(story):
    columns = ("claims", "differs", "due_on", "moves")
    plain = Step.objects.filter(kind=SubjectKind.MILESTONE).order_by("pk").values_list(*columns)
    assert Prepared(
        lambda kind: Step.objects.filter(kind=kind).order_by("pk").values_list(*columns)
    )("milestone") == list(plain)
    moment = Entry.objects.order_by("seq").values_list("recorded_at", flat=True)[0]
    newer = Prepared(lambda at: Entry.objects.filter(recorded_at__gte=at).values_list("seq"))
    assert len(newer(moment)) == Entry.objects.count()


def test_it_is_one_query_made_once(story, django_assert_num_queries):
    made = []
    prepared = Prepared(
        lambda code: made.append(code) or State.objects.filter(code=code).values_list("pk")
    )
    with django_assert_num_queries(3):
        for code in ("PRO", "PRO-5.1", "PRO"):
            prepared(code)
    assert len(made) == 1


def test_a_value_that_is_lost_in_the_sql_is_refused(story):
    contains = Prepared(lambda text: State.objects.filter(content__contains=text).values_list("pk"))
    with pytest.raises(ValueError, match="not a parameter"):
        contains("PRO")


def test_a_hostile_text_stays_a_value(story):
    prepared = Prepared(lambda code: State.objects.filter(code=code).values_list("pk"))
    for text in ("' OR 1=1 --", "%s", "%", "\\", "é"):
        assert prepared(text) == []
