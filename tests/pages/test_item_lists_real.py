"""The lists of all initiatives and milestones on the plan as the public sources tell it."""

from partnership.models import State
from tests.pages.item_texts import seen
from tests.pages.test_item_lists import rows_of

FIRST = "/en/initiatives/"


def test_the_real_plan_lists_each_promise_in_plan_order(real, client):
    response = client.get(FIRST)
    text = seen(response)
    assert "72 initiatives: each promise of the plan" in text
    assert len(rows_of(response)) == 50
    assert rows_of(response)[0] == "GOV-0.1"
    assert "1 to 50 of 72" in text
    second = client.get(FIRST, {"page": "2"})
    assert len(rows_of(second)) == 22
    assert not set(rows_of(second)) & set(rows_of(response))


def test_a_filter_says_how_many_of_how_many_and_keeps_the_day(real, client):
    response = client.get("/fr/initiatives/", {"pillar": "SEC", "as_of": "2026-11-20"})
    count = State.objects.filter(kind="initiative", pillar="SEC", until_on=None).count()
    assert f"{count} sur 72" in seen(response).replace("\xa0", " ")
    assert all(code.startswith("SEC") for code in rows_of(response))
    assert 'value="2026-11-20"' in response.text
    assert "/fr/initiatives.csv?as_of=2026-11-20&amp;pillar=SEC" in response.text


def test_no_milestone_by_a_day_says_who_would_propose_one(real, client):
    assert len(rows_of(client.get("/es/hitos/"))) == 6
    assert "Nothing here with this filter." in client.get(
        "/en/milestones/", {"status": "blocked"}
    ).text  # fmt: skip
