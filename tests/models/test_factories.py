"""Every model has a factory, and what it makes is a whole and allowed row."""

import pytest
from django.apps import apps

from tests.factories import FACTORIES, memorandum

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda each: each.__name__)
def test_makes_a_row_that_the_model_accepts(factory):
    row = factory()
    row.full_clean(exclude=[field.name for field in row._meta.fields if _is_empty(row, field)])
    assert type(row).objects.filter(pk=row.pk).exists()


def _is_empty(row, field) -> bool:
    """A column that no form fills may be empty in the table all the same."""
    return getattr(row, field.attname) in (None, "", [], {})


def test_every_model_has_a_factory():
    models = {model for model in apps.get_app_config("partnership").get_models()}
    assert {factory._meta.model for factory in FACTORIES} == models


def test_tells_the_story_of_the_memorandum():
    story = memorandum()
    story.milestone.refresh_from_db()
    assert story.milestone.code == "PRO-5.1-M1"
    assert story.milestone.published_at is not None
