"""Rows of the record, for tests of the tables alone: actions write them otherwise."""

from datetime import date

import factory

from partnership.models import (
    Entry,
    RecordHead,
    SearchText,
    SearchWord,
    State,
    StateFacet,
    StateTold,
    Step,
)
from partnership.vocabulary import (
    Assurance,
    EntryKind,
    Freshness,
    Label,
    Schedule,
    SubjectKind,
)
from tests.factories.base import RowFactory
from tests.factories.moments import moment


class EntryFactory(RowFactory):
    """An entry about one initiative."""

    class Meta:
        model = Entry

    seq = factory.Sequence(lambda number: 1_000_000 + number)
    recorded_at = moment("2026-03-01")
    kind = EntryKind.PUBLISH
    subject_kind = SubjectKind.INITIATIVE
    subject = factory.LazyAttribute(lambda row: f"PRO-9.{row.seq}")
    plan_code = "plan"
    body = "{}"
    leaf = bytes(32)


class RecordHeadFactory(RowFactory):
    """The head of an empty record."""

    class Meta:
        model = RecordHead

    id = 1
    size = 0


class StateFactory(RowFactory):
    """The public state that an entry seals."""

    class Meta:
        model = State

    entry = factory.SubFactory(EntryFactory)
    salt = bytes(16)
    content = "{}"
    sealed = "{}"
    kind = SubjectKind.INITIATIVE
    code = factory.SelfAttribute("entry.subject")
    plan_code = factory.SelfAttribute("entry.plan_code")
    from_on = date(2026, 3, 1)
    order_key = "00001"


class StateFacetFactory(RowFactory):
    """One of its leads."""

    class Meta:
        model = StateFacet

    state = factory.SubFactory(StateFactory)
    name = "lead"
    value = "ca-nserc"


class SearchTextFactory(RowFactory):
    """The words of a research promise."""

    class Meta:
        model = SearchText

    state = factory.SubFactory(StateFactory)
    keys = " pro51 "
    title = " pro 5 1 research "
    bodies = " ca-nserc "
    texts = " agencies fund it together "


class StateToldFactory(RowFactory):
    """How a list of the API tells it."""

    class Meta:
        model = StateTold

    state = factory.SubFactory(StateFactory)
    facts = '"plan":"research-plan"'


class SearchWordFactory(RowFactory):
    """One of them."""

    class Meta:
        model = SearchWord

    word = "research"


class StepFactory(RowFactory):
    """A stretch of days without a report."""

    class Meta:
        model = Step

    item_code = factory.SelfAttribute("entry.subject")
    kind = SubjectKind.INITIATIVE
    plan_code = factory.SelfAttribute("entry.plan_code")
    from_on = date(2026, 3, 1)
    entry = factory.SubFactory(EntryFactory)
    label = Label.UNREPORTED
    schedule = Schedule.UNDATED
    freshness = Freshness.NEVER
    assurance = Assurance.NONE
    method_version = "1"
