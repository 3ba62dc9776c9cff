"""The whole table of rights, each cell tried by a request: role × verb × how near the thing is.

docs/roles.md has the table; tests/actions/test_policy.py asks the policy, and this the doors: the
officials' side, and the API, which writes nothing for anybody and shows nobody more.
"""

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client

from partnership.queries.rights import RULES, Reach, Verb
from partnership.vocabulary import OfficialRole
from tests.actions.test_policy import official_of, thing_at
from tests.admin.conftest import signed_in
from tests.admin.role_attempts import IS_DONE, READS, THINGS, WRITES

pytestmark = pytest.mark.one_database

# What a request may leave behind that is no deed: what was typed, who signed in.
NO_DEEDS = {"KeptForm"}
CELLS = [(role, reach) for role in OfficialRole for reach in Reach]


class Undo(Exception):
    """Takes back what a cell did, so that the next one finds the same."""


def tables() -> dict[str, list]:
    """Everything that a deed could change."""
    models = apps.get_app_config("partnership").get_models()
    return {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in models
        if model.__name__ not in NO_DEEDS
    }


def is_done(story, verb: Verb, role: OfficialRole, reach: Reach) -> bool:
    """Whether an official of that role could do it to a thing as near as that."""
    official = official_of(story, role)
    thing = THINGS[verb](story, reach) if verb in THINGS else thing_at(story, verb, reach)
    thing = thing(official) if callable(thing) else thing
    client = signed_in(official)
    if verb in READS:
        return READS[verb](client, thing)
    before = tables()
    answer = WRITES[verb](client, thing)
    assert answer.status_code < 500
    return IS_DONE[verb](thing) if verb in IS_DONE else tables() != before


def tried(story, verb: Verb, role: OfficialRole, reach: Reach) -> bool:
    done = False
    try:
        with transaction.atomic():
            done = is_done(story, verb, role, reach)
            raise Undo
    except Undo:
        return done


def test_no_verb_is_left_out():
    assert {*READS, *WRITES} == set(Verb)


@pytest.mark.parametrize("verb", [*READS, *WRITES], ids=str)
def test_each_cell_by_a_request(story, verb):
    allowed = {cell for cell in CELLS if tried(story, verb, *cell)}
    assert allowed == {(role, reach) for role, reach in CELLS if reach <= RULES[verb].get(role, 0)}


ADDRESSES = ["", "milestones/", "milestones/PRO-5.1-M1/", "reports/", "changes/", "changes/1/"]


@pytest.mark.parametrize("role", list(OfficialRole), ids=str)
def test_the_api_knows_no_official(story, role):
    report = thing_at(story, Verb.SEND, Reach.OWN_ORGANIZATION)
    report.note_en = "A secret note"
    report.save()
    client = signed_in(official_of(story, role))
    for name in ADDRESSES:
        path = f"/api/v1/{name}"
        mine, anybodys = client.get(path), Client().get(path)
        assert (mine.status_code, mine.content) == (anybodys.status_code, anybodys.content)
        assert b"A secret note" not in mine.content
        before = tables()
        for method in ("post", "put", "patch", "delete"):
            answer = getattr(client, method)(path, "{}", content_type="application/json")
            assert answer.status_code in (404, 405), (method, path)
        assert tables() == before
