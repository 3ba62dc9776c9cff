"""What entries of any subject say: a fact, or which of its words and values they changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, Q, Subquery
from django.db.models.query import QuerySet

from partnership.models import Entry, State
from partnership.queries.as_of import read_state
from partnership.queries.item_record.facts import Told, told_by_number
from partnership.queries.item_record.lines import NOTHING
from partnership.queries.item_record.texts import revision
from partnership.queries.page_context import Reading
from partnership.vocabulary import SubjectKind

ITEMS = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)
FRAME = (SubjectKind.PILLAR, SubjectKind.ORGANIZATION)


def with_state_before(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """Annotate each entry with the number of the entry of its subject before it, `before`.

    Each entry seals one state, so that its number names the state too.
    """
    earlier = Entry.objects.filter(subject=OuterRef("subject"), seq__lt=OuterRef("seq"))
    return entries.annotate(before=Subquery(earlier.order_by("-seq").values("seq")[:1])).only(
        "seq", "recorded_at", "kind", "subject_kind", "subject", "organization"
    )


@dataclass(frozen=True, slots=True)
class Around:
    """The states that lines are made from. sealed: by entry. now: by code, as on the day."""

    sealed: Mapping[int, dict]
    now: Mapping[str, dict]

    def of_kind(self, kind: SubjectKind) -> dict[str, dict]:
        """Return what is shown on the day of one kind, by code."""
        return {code: state for code, state in self.now.items() if state["kind"] == kind}


def states_around_all(entries: Sequence[Entry], codes: set[str], reading: Reading) -> Around:
    """Return the states around entries, those of these codes, the pillars, the organizations.

    One query.
    """
    numbers = {each.seq for each in entries} | {vars(each)["before"] for each in entries} - {None}
    shown = Q(until_on__isnull=True) | Q(until_on__gt=reading.as_of.day)
    shown &= Q(from_on__lte=reading.as_of.day)
    wanted = Q(code__in=codes | {each.subject for each in entries}) | Q(kind__in=FRAME)
    rows = State.objects.filter(Q(pk__in=numbers) | (shown & wanted)).in_order()
    sealed, now = {}, {}
    for row in rows.defer("sealed", "folded"):
        state = read_state(row)
        if row.pk in numbers:
            sealed[row.pk] = state
        if row.from_on <= reading.as_of.day and (
            row.until_on is None or row.until_on > reading.as_of.day
        ):
            now[row.code] = state
    return Around(sealed, now)


def told_of(entries: Sequence[Entry], around: Around, reading: Reading) -> dict[int, Told]:
    """Return what each entry says, by its number. No query."""
    codes = {each.subject for each in entries}
    items = [state for code, state in around.now.items() if code in codes and _is_item(state)]
    facts = told_by_number(items, around.of_kind(SubjectKind.ORGANIZATION), reading)
    return {each.seq: facts.get(each.seq) or _revised(each, around, reading) for each in entries}


def _is_item(state: Mapping) -> bool:
    return state["kind"] in ITEMS


def _revised(entry: Entry, around: Around, reading: Reading) -> Told:
    """Return what an entry changed; nothing of a subject whose words are withheld now."""
    before, after = around.sealed.get(vars(entry)["before"]), around.sealed.get(entry.seq)
    if before is None or after is None or "withheld" in around.now.get(entry.subject, ()):
        return NOTHING
    return revision(before, after, reading) or NOTHING
