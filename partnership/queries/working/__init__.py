"""The working of a number: its rule, the items counted, those left out and why."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models import State
from partnership.queries.addresses import absolute
from partnership.queries.as_of import read_state
from partnership.queries.filters import PREAMBLE
from partnership.queries.filters.form import one_of
from partnership.queries.page_context import Reading
from partnership.queries.plan_status import item_rows_on
from partnership.queries.words import Text, count_of, number, title_of
from partnership.queries.working.words import ANCHORS, rule_words, title_words, why_words
from partnership.rules.membership import Counted, LeftOut, left_out
from partnership.vocabulary import METHOD_VERSION, SubjectKind

FILTERS = ("count", "pillar")


@dataclass(frozen=True, slots=True)
class Line:
    """One item of the working."""

    code: str
    address: str
    title: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Items left out for one reason."""

    words: str
    count: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another number whose working can be shown."""

    words: str
    figure: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Working:
    """The page. figure: "12 of 72". counted: the items of it; groups: what is left out and why."""

    count: Counted
    title: str
    figure: str
    rule: str
    where: str
    method: str
    method_address: str
    api_address: str
    csv_address: str
    counted: tuple[Line, ...]
    groups: tuple[Group, ...]
    others: tuple[Other, ...]


def working(reading: Reading) -> Working:
    """Return the working of the number that is asked for. Four queries. Raises BadParameters."""
    pillars = _pillars(reading)
    which = Counted(one_of("count", reading, list(Counted)) or Counted.OVERDUE)
    pillar = one_of("pillar", reading, [*pillars, PREAMBLE])
    rows = rows_in(reading, pillar)
    reasons = {code: left_out(row, which, reading.as_of.day) for code, row in rows.items()}
    lines = _lines(reading, list(rows))
    groups: dict[LeftOut, list[Line]] = defaultdict(list)
    for code, reason in reasons.items():
        if reason is not None:
            groups[reason].append(lines[code])
    counted = tuple(lines[code] for code, reason in reasons.items() if reason is None)
    plan = reading.plan["code"]
    return Working(
        count=which,
        title=title_words(which),
        figure=count_of(len(counted), len(counted) + len(groups[LeftOut.NOT_SO])),
        rule=rule_words(which),
        where=_where(reading, pillar, pillars),
        method=_("Method, version %(version)s") % {"version": METHOD_VERSION},
        method_address=f"{reading.address('method')}#{ANCHORS[which]}",
        api_address=absolute(f"/api/v1/plans/{plan}/status/"),
        csv_address=reading.address("working-csv", count=which.value, pillar=pillar),
        counted=counted,
        groups=tuple(
            Group(why_words(reason), number(len(groups[reason])), tuple(groups[reason]))
            for reason in LeftOut
            if groups[reason]
        ),
        others=tuple(_others(reading, rows, which, pillar)),
    )


def rows_in(reading: Reading, pillar: str) -> dict:
    """Return the rows of the items of a plan, or of one pillar of it, by code. Two queries."""
    wanted = "" if pillar == PREAMBLE else pillar
    found = item_rows_on(reading.plan["code"], reading.as_of.day)
    return {code: row for code, (place, row) in found.items() if not pillar or place == wanted}


def _pillars(reading: Reading) -> dict[str, dict]:
    rows = State.objects.on(reading.as_of.day).of_kind(SubjectKind.PILLAR)
    rows = rows.filter(plan_code=reading.plan["code"]).in_order().defer("sealed", "folded")
    return {row.code: read_state(row) for row in rows}


def _lines(reading: Reading, codes: list[str]) -> dict[str, Line]:
    found = State.objects.on(reading.as_of.day).filter(code__in=codes).defer("sealed", "folded")
    return {
        row.code: Line(
            row.code,
            reading.subject_address(row.kind, row.code),
            title_of(read_state(row), reading.language),
        )
        for row in found
    }


def _where(reading: Reading, pillar: str, pillars: dict[str, dict]) -> str:
    if not pillar:
        return _("In the whole plan")
    if pillar == PREAMBLE:
        return _("Preamble")
    return title_of(pillars[pillar], reading.language).words


def _others(reading: Reading, rows: dict, which: Counted, pillar: str) -> list[Other]:
    day = reading.as_of.day
    told = []
    for each in Counted:
        reasons = [left_out(row, each, day) for row in rows.values()]
        count = reasons.count(None)
        figure = count_of(count, count + reasons.count(LeftOut.NOT_SO))
        address = reading.address("working", count=each.value, pillar=pillar)
        told.append(Other(title_words(each), figure, address, each == which))
    return told
