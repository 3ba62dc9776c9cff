"""What an entry changed that is no text: from what, to what."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.history.words import value_words
from partnership.queries.words import table_date
from partnership.vocabulary import Basis, CreditMethod, Direction, Role, Scope

CODES = {"scope": Scope, "credit_method": CreditMethod, "direction": Direction}


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One value. before, after: in words, "–" for nothing."""

    what: str
    before: str
    after: str


def value_changes(before: dict, after: dict) -> Iterator[ValueChange]:
    """Yield the values that differ between two states of one subject."""
    for name in {**before, **after}:
        if before.get(name) != after.get(name) and (what := value_words(name)):
            yield from _changes(name, what, before.get(name), after.get(name))


def _changes(name: str, what: str, before: object, after: object) -> Iterator[ValueChange]:
    if _is_rows(before) or _is_rows(after):
        yield from _row_changes(name, what, _rows(before), _rows(after))
    else:
        yield ValueChange(what, _words(name, before), _words(name, after))


def _is_rows(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def _rows(value: object) -> list[dict]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _row_changes(
    name: str, what: str, before: list[dict], after: list[dict]
) -> Iterator[ValueChange]:
    """Yield rows that came, went or changed; a row is known by its number and what it names."""
    old = {_key(row): row for row in before}
    new = {_key(row): row for row in after}
    for key in {**old, **new}:
        if old.get(key) != new.get(key):
            yield ValueChange(what, _row_words(name, old.get(key)), _row_words(name, new.get(key)))


def _key(row: dict) -> tuple:
    return row.get("number"), row.get("organization"), row.get("role"), row.get("party")


def _row_words(name: str, row: dict | None) -> str:
    if row is None:
        return "–"
    if name == "responsibilities":
        return _responsibility(row)
    if name == "observations":
        return " ".join(part for part in (row["period"], row["value"]) if part)
    return str(row.get("party") or row.get("number") or "–")


def _responsibility(row: dict) -> str:
    told = {"organization": row["organization"], "role": label_of(Role(row["role"]))}
    words = [_("%(organization)s, %(role)s") % told, str(label_of(Basis(row["basis"])))]
    if row["until_on"]:
        words.append(_("until %(day)s") % {"day": table_date(row["until_on"])})
    if row["released_on"]:
        words.append(_("its country agrees to lead no more"))
    return ", ".join(words)


def _words(name: str, value: object) -> str:
    if value is None or value in ("", []):
        return "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name in CODES:
        return str(label_of(CODES[name](str(value))))
    if name.endswith("_on"):
        return table_date(str(value))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
