"""Checks that many tests of actions make."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from partnership.actions.errors import Refused
from partnership.models import (
    Answer,
    Delegation,
    JointPublication,
    Pause,
    RecordHead,
    Report,
    State,
    Step,
    TextDraft,
)
from partnership.vocabulary import Label

LIVE = (
    Report,
    Answer,
    TextDraft,
    State,
    Step,
    RecordHead,
    Delegation,
    JointPublication,
    Pause,
)


def everything() -> list:
    """All that an action could have changed."""
    return [list(model.objects.order_by("pk").values()) for model in LIVE]


@contextmanager
def refused(field: str) -> Iterator[None]:
    """The action refuses, about that field, and changes nothing at all."""
    before = everything()
    with pytest.raises(Refused) as refusal:
        yield
    assert refusal.value.field == field
    assert str(refusal.value.message)
    assert everything() == before


def label_on(day: date, code: str = "PRO-5.1-M1") -> Label:
    """How an item stood at the end of a day."""
    return Step.objects.on(day).get(item_code=code).label
