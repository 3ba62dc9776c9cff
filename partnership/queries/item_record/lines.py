"""One line of the record in words: what an entry says, or what changed because a day passed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from partnership.models import Entry, Step
from partnership.models.labels import label_of
from partnership.queries.item_page.addresses import entry_place
from partnership.queries.item_record.facts import Change, Told
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, table_date, title_of
from partnership.vocabulary import EntryKind, Label

# What neither comes nor goes as days pass (method §4).
BY_FACT = (
    Label.REPLACED,
    Label.CANCELLED,
    Label.COMPLETED,
    Label.COMPLETED_IN_PART,
    Label.REPORTED_COMPLETE,
)
NOTHING = Told(words="", change=None, why=Text(""), notes=())


@dataclass(frozen=True, slots=True)
class Subject:
    """Which item a line is about, where the page is about several."""

    words: str
    code: str
    address: str
    lang: str


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line of the record, as parts/record.html shows it.

    mark: the shape before it. change: from what to what, or None; status: how the item's
    label changed with it, or None. who: the organization, "" for what came
    by date, which no one did. number, address: of the entry; "" for what came by date.
    """

    day: str
    day_words: str
    mark: str
    kind: str
    subject: Subject | None
    change: Change | None
    status: Change | None
    why: Text
    who: str
    notes: tuple[str, ...]
    number: str
    address: str


def plan_day(moment: datetime, reading: Reading) -> date:
    """Return the plan's day of a moment."""
    return moment.astimezone(ZoneInfo(reading.plan["timezone"])).date()


def subject_line(state: Mapping, reading: Reading, address: str) -> Subject:
    """Return what a line is about. state: its public state. address: "" where it has no page."""
    title = title_of(dict(state), reading.language)
    return Subject(title.words, state["code"], address, title.lang)


def entry_line(
    entry: Entry,
    told: Told,
    reading: Reading,
    *,
    subject: Subject | None,
    status: Change | None,
    who: str = "",
) -> RecordLine:
    """Return the line of an entry. status: how it changed its subject's label. who: of the
    entry, where what it says names nobody."""
    day = plan_day(entry.recorded_at, reading)
    kind = str(label_of(EntryKind(entry.kind)))
    return RecordLine(
        day=day.isoformat(),
        day_words=table_date(day),
        mark=told.mark,
        kind=_("%(kind)s: %(what)s") % {"kind": kind, "what": told.words} if told.words else kind,
        subject=subject,
        change=told.change,
        status=status,
        why=told.why,
        who=told.who or who,
        notes=told.notes,
        number=_("No. %(number)s") % {"number": entry.seq},
        address=entry_place(entry.subject, entry.seq, reading),
    )


def date_line(
    step: Step, change: Change, *, subject: Subject | None, why: Text | None = None
) -> RecordLine:
    """Return the line of a label that changed because a day passed: no one did it."""
    return RecordLine(
        day=step.from_on.isoformat(),
        day_words=table_date(step.from_on),
        mark="",
        kind=_("Status"),
        subject=subject,
        change=None,
        status=change,
        why=why or Text(""),
        who="",
        notes=tuple(_how(step)),
        number="",
        address="",
    )


def _how(step: Step) -> Iterator[str]:
    """Yield how a label came to change without an entry of that day.

    No label that stands by a fact comes by date: before the record opened the fact itself, read
    in a source, gave it.
    """
    if step.reconstructed and step.label in BY_FACT:
        yield _("reconstructed from a public source")
        return
    yield _("by date")
    if step.reconstructed:
        yield _("reconstructed")
