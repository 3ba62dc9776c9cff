"""The whole sheet of a list: its tables, and what it is a list of."""

from collections.abc import Mapping, Sequence

import orjson
from django.conf import settings
from django.utils.translation import gettext as _

from partnership.exchange.sheets.tables import Table, Value
from partnership.models import State
from partnership.queries.addresses import absolute
from partnership.queries.auditor_sheet import heads, rows
from partnership.queries.data_page import DATA_LICENCE
from partnership.queries.items import known_on, steps_on
from partnership.queries.page_context import Reading, leaf_of, newest_entry
from partnership.queries.words import title_of
from partnership.queries.words.invented import invented_words
from partnership.vocabulary import METHOD_VERSION, SubjectKind

TABLES = ("items", "due_dates", "reports", "answers", "evidence")


def tables_of(reading: Reading, codes: Sequence[str]) -> tuple[Table, ...]:
    """Return the tables of these items, in their order. Three queries, however many they are."""
    states = _states(reading, codes)
    steps = steps_on(codes, reading.as_of.day)
    told = [states[code] for code in codes if code in states and code in steps]
    owners = {state["initiative"] for state in told if state["kind"] == SubjectKind.MILESTONE}
    initiatives = {**_states(reading, owners - states.keys()), **states}
    items = [rows.item_row(each, steps[each["code"]], initiatives, reading) for each in told]
    dates = rows.each(told, rows.date_rows, initiatives, reading)
    return (
        Table("items", _("Items"), heads.item_heads(), items),
        Table("due_dates", _("Due dates"), heads.date_heads(), dates),
        Table("reports", _("Reports"), heads.report_heads(), rows.each(told, rows.report_rows, reading)),
        Table("answers", _("Answers"), heads.answer_heads(), rows.each(told, rows.answer_rows, reading)),
        Table("evidence", _("Evidence"), heads.evidence_heads(), rows.each(told, rows.evidence_rows, reading)),
    )  # fmt: skip


def _states(reading: Reading, codes: Sequence[str] | set[str]) -> dict[str, dict]:
    if not codes:
        return {}
    found = State.objects.on(reading.as_of.day).filter(code__in=list(codes))
    return {
        code: known_on({**orjson.loads(content), "entry": entry}, reading.as_of)
        for code, content, entry in found.values_list("code", "content", "entry_id")
    }


def about_of(reading: Reading, *, count: int, of: int, page: str) -> dict[str, Value]:
    """Return what a file is: plan, day, record, method, licence, filter and its address.

    count, of: items in it and without the filter. page: the name of the list's page.
    """
    entry = newest_entry(reading)
    kept = {name: values for name, values in reading.filters.items() if any(values)}
    kept.pop("sheet", None)
    told: dict[str, Value] = {
        "plan": reading.plan["code"],
        "title": str(title_of(reading.plan, reading.language).words),
        "as_of": reading.as_of.day,
        "day_is_over": not reading.as_of.is_today,
        "reconstructed": reading.as_of.reconstructed,
        "items": count,
        "items_without_filter": of,
        "filter": " ".join(f"{name}={','.join(values)}" for name, values in kept.items()),
        "record_entry": entry.seq,
        "record_leaf": f"sha256:{leaf_of(entry.seq)}",
        "method_version": METHOD_VERSION,
        "licence": f"{DATA_LICENCE.name}, {DATA_LICENCE.address}",
        "address": absolute(_permanent(reading, page, kept)),
        "site": settings.SITE_URL,
    }
    if words := invented_words(reading.plan):
        told = {"invented": words, **told}
    return told


def _permanent(reading: Reading, page: str, kept: Mapping[str, list[str]]) -> str:
    """Return the page of the list with its filter, plan and day."""
    path = reading.address(page, reading.code or None, **kept)
    if "as_of=" in path:
        return path
    return f"{path}{'&' if '?' in path else '?'}as_of={reading.as_of.day.isoformat()}"


def frame_tables(about: Mapping[str, Value], tables: Sequence[Table]) -> tuple[Table, Table]:
    """Return the two sheets that explain the others: what the file is, and its dictionary."""
    told: list[dict[str, Value]] = [
        {"name": name, "value": value} for name, value in about.items()
    ]  # fmt: skip
    meant: list[dict[str, Value]] = [
        {"table": table.words, "key": head.key, "words": head.words, "meaning": head.meaning}
        for table in tables
        for head in table.heads
    ]
    return (
        Table("about", _("About"), heads.about_heads(), told),
        Table("dictionary", _("Dictionary"), heads.dictionary_heads(), meant),
    )
