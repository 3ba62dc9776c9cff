"""Where reports differ, in words: four facts, the filter, the rows, why there are none."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from partnership.queries.differences import (
    DIFFERS,
    DISPUTED,
    KINDS,
    NARROWING,
    WAITING,
    Counts,
    Differences,
    differences,
)
from partnership.queries.differences.rows import DifferingRow, rows_of
from partnership.queries.empty import Empty
from partnership.queries.filters.form import (
    Form,
    Value,
    field_of,
    form_for,
    party_values,
    pillar_values,
)
from partnership.queries.late.filters import pillars_on
from partnership.queries.list_csv import list_csv
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, days_words, number, parties_in_order, party_name
from partnership.rules.thresholds import ANSWER_DAYS

CSV_NAME = "differences-csv"


@dataclass(frozen=True, slots=True)
class Fact:
    """One of the four, as parts/facts.html shows it."""

    figure: str
    of: str
    words: str
    note: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class DifferencesPage:
    """The page. parties: their names, the reader's language's own first."""

    lead: str
    aside: tuple[str, ...]
    facts: tuple[Fact, ...]
    form: Form
    result: str
    parties: tuple[str, ...]
    rows: tuple[DifferingRow, ...]
    empty: Empty | None
    csv_address: str


def differences_page(reading: Reading) -> DifferencesPage:
    """Return the page. Six queries, and one more for a filter. Raises BadParameters."""
    found = differences(reading)
    rows = rows_of(found, reading)
    asked = {name: reading.first(name) for name in NARROWING if reading.first(name)}
    return DifferencesPage(
        lead=_lead(found),
        aside=tuple(_aside()),
        facts=tuple(_facts(found.counts, rows, reading)),
        form=_form(reading),
        result=_("%(count)s with this filter.") % {"count": count_of(len(rows), found.all)}
        if asked
        else "",
        parties=tuple(_parties(reading)),
        rows=rows,
        empty=None if rows else _empty(found, reading, asked=bool(asked)),
        csv_address=reading.address(CSV_NAME, **asked, ordering=reading.first("ordering")),
    )


def _parties(reading: Reading) -> Iterator[str]:
    for party in parties_in_order(reading.plan, reading.language):
        yield party_name(reading.plan, party["country"], reading.language)


def _lead(found: Differences) -> str:
    counts = found.counts
    told = {"items": number(counts.items), "count": count_of(found.all, counts.items)}
    if not found.all:
        return _("Of %(items)s, none is reported on differently or waits for an answer.") % told
    text = ngettext(
        "%(count)s is reported on differently, is disputed or waits for an answer.",
        "%(count)s are reported on differently, are disputed or wait for an answer.",
        found.all,
    )
    return text % told


def _aside() -> Iterator[str]:
    yield _("Each country’s own last word stands beside what is shown for both. Nobody’s word is "
            "corrected here, and no answer is ever taken for a yes.")  # fmt: skip
    text = _("After %(days)s days without an answer it says “no answer since”.")
    yield text % {"days": ANSWER_DAYS}


def _facts(counts: Counts, rows: tuple[DifferingRow, ...], reading: Reading) -> Iterator[Fact]:
    of = _("of %(count)s") % {"count": number(counts.items)}
    longest = max((row.waiting_days or 0 for row in rows), default=0)
    note = _("the longest for %(days)s") % {"days": days_words(longest)} if longest else ""
    where = {kind: reading.address("differences", kind=kind) for kind in KINDS}
    yield _fact(counts.differs, of, _("reports differ"), where[DIFFERS])
    yield _fact(counts.disputed, of, _("disputed"), where[DISPUTED])
    yield _fact(counts.waiting, of, _("wait for an answer"), where[WAITING], note)
    reported = counts.reported + counts.confirmed
    yield Fact(
        figure=number(counts.confirmed),
        of=_("of %(count)s") % {"count": number(reported)},
        words=_("reported completions confirmed by every leading country"),
    )


def _fact(count: int, of: str, words: str, address: str, note: str = "") -> Fact:
    return Fact(number(count), of, words, note, address if count else "")


def _form(reading: Reading) -> Form:
    pillars = pillar_values(pillars_on(reading), reading)
    return form_for(
        reading,
        fields=(
            field_of("kind", _("Why it is here"), _("Any reason"), _kinds(), reading),
            field_of("party", _("Lead country"), _("Any"), party_values(reading), reading),
            field_of("pillar", _("Pillar"), _("All pillars"), pillars, reading),
            field_of("ordering", _("Sort by"), "", _orderings(), reading),
        ),
    )


def _kinds() -> list[Value]:
    return [
        (DIFFERS, _("Reports differ")),
        (DISPUTED, pgettext("items", "Disputed")),
        (WAITING, _("Waits for an answer")),
    ]


def _orderings() -> list[Value]:
    return [
        ("code", _("Plan order")),
        ("waiting", _("Longest wait")),
        ("due", _("Due date")),
    ]


def _empty(found: Differences, reading: Reading, *, asked: bool) -> Empty:
    if asked and found.all:
        return Empty(
            _("Nothing here with this filter."),
            address=reading.address("differences"),
            link=_("Show all"),
        )
    if not found.counts.heard:
        return Empty(
            _("No reports differ, because no government has reported yet."),
            _("What is known so far was read from public sources, which say one thing; a country "
              "that has not spoken does not disagree."),
        )  # fmt: skip
    return Empty(
        _("No reports differ, and nothing waits for an answer."),
        _("Where both countries lead, what they reported last agrees."),
    )


def differences_csv(reading: Reading) -> str:
    """Return the rows as CSV: each party's own line beside the joint one."""
    rows = rows_of(differences(reading), reading)
    told = [_("claim"), _("said"), _("Entry"), _("waiting")]
    headings = [
        _("Code"), _("Title"), _("Status"), _("Why it is here"), _("Waiting since"),
        _("Days waiting"), *(f"{party}, {what}" for party in _parties(reading) for what in told),
    ]  # fmt: skip
    return list_csv(headings, (_cells(row) for row in rows))


def _cells(row: DifferingRow) -> Iterator[str]:
    yield from (row.code, row.title.words, row.status.words, " ".join(row.why))
    yield row.waiting_since
    yield "" if row.waiting_days is None else str(row.waiting_days)
    for side in row.sides:
        word = side.word
        yield from (word.claim, word.said, word.number, word.waiting) if word else ("",) * 4
