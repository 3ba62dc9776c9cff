"""Every rule that the tables hold is tried, and holds; a rule that nothing tries fails here."""

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction

from tests.factories import FACTORIES, EntryFactory
from tests.models.breaks import BREAKS, PUBLIC, break_of

pytestmark = pytest.mark.django_db

MODELS = list(apps.get_app_config("partnership").get_models())
RULES = [(model, rule) for model in MODELS for rule in model._meta.constraints]
# A report of an unknown origin has nobody behind it either.
WITH_ANOTHER = {"report_origin_is_known": "report_has_someone_behind_it"}
UNIQUE_COLUMNS = [
    (model, field)
    for model in MODELS
    for field in model._meta.local_concrete_fields
    if field.unique and not field.primary_key
]


@pytest.mark.parametrize(("model", "rule"), RULES, ids=[rule.name for _model, rule in RULES])
def test_the_database_holds(model, rule):
    rows = break_of(model._meta.model_name, rule.name)
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        rows()
    assert is_about(rule, str(error.value))


def is_about(rule, message: str) -> bool:
    """The database names the rule, or (SQLite, of what is there once) its columns."""
    if any(name in message for name in (rule.name, WITH_ANOTHER.get(rule.name, rule.name))):
        return True
    once = isinstance(rule, models.UniqueConstraint)
    return once and all(f".{name}" in message for name in rule.fields)


@pytest.mark.parametrize("name", sorted(BREAKS))
def test_every_break_is_of_a_rule_that_there_is(name):
    assert name in {rule.name for _model, rule in RULES}


@pytest.mark.parametrize(
    "model",
    [model for model, rule in RULES if rule.name.endswith(PUBLIC)],
    ids=lambda model: model.__name__,
)
def test_an_entry_comes_with_its_moment(model):
    factory = next(each for each in FACTORIES if each._meta.model is model)
    more = {"state": "published"} if model.__name__ == "Report" else {}
    with pytest.raises(IntegrityError, match=PUBLIC), transaction.atomic():
        factory(entry=EntryFactory(), **more)


@pytest.mark.parametrize(
    ("model", "field"),
    UNIQUE_COLUMNS,
    ids=[f"{model.__name__}-{field.name}" for model, field in UNIQUE_COLUMNS],
)
def test_what_is_there_once_is_there_once(model, field):
    factory = next(each for each in FACTORIES if each._meta.model is model)
    first = factory()
    value = getattr(first, field.name)
    if value is None:
        value = factory()
        first = factory(**{field.name: value})
    with pytest.raises(IntegrityError), transaction.atomic():
        factory(**{field.name: value})


def test_no_rule_is_left_out():
    assert len(RULES) == len({rule.name for _model, rule in RULES})
    assert len(RULES) > 100
