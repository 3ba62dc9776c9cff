"""What the baseline fixes, held by the database itself, whoever writes.

First dates, weights and credit methods of a plan with a baseline stand, also against SQL: no
public date of it is changed, removed or put before another, no weight or credit method of a
public milestone changed, no target of an indicator that it earns by, and the baseline is not
undone. SQLite drops a table's triggers when a migration makes the table anew: such a migration
calls `install` again (a test looks that all are there).
"""

from dataclasses import dataclass
from typing import Any

DATES, MILESTONES = "partnership_duedate", "partnership_milestone"
INDICATORS, PLANS = "partnership_indicator", "partnership_plan"
_BASELINED = (
    "EXISTS (SELECT 1 FROM partnership_initiative i JOIN partnership_plan p ON p.id = i.plan_id"
    " WHERE i.id = {row}.initiative_id AND p.baselined_at IS NOT NULL)"
)
_DATE_BASELINED = (
    "EXISTS (SELECT 1 FROM partnership_milestone m"
    " JOIN partnership_initiative i ON i.id = m.initiative_id"
    " JOIN partnership_plan p ON p.id = i.plan_id"
    " WHERE m.id = {row}.milestone_id AND p.baselined_at IS NOT NULL)"
)
_EARNED_BY = (
    "EXISTS (SELECT 1 FROM partnership_milestone m"
    " JOIN partnership_initiative i ON i.id = m.initiative_id"
    " JOIN partnership_plan p ON p.id = i.plan_id"
    " WHERE m.indicator_id = OLD.id AND m.credit_method = 'indicator'"
    " AND m.entry_id IS NOT NULL AND p.baselined_at IS NOT NULL)"
)
# A row that is being inserted has no key yet, and is not in the table.
_AFTER_ALL = (
    "EXISTS (SELECT 1 FROM partnership_duedate d WHERE d.milestone_id = NEW.milestone_id"
    "{others} AND d.entry_id IS NOT NULL"
    " AND (d.position >= NEW.position OR d.entry_id >= NEW.entry_id))"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """name, table; event: what is held back; when: SQL over OLD and NEW; says: the error."""

    name: str
    table: str
    event: str
    when: str
    says: str


def _changed(*columns: str) -> str:
    told = (f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)
    return f"({' OR '.join(told)})"


_DATE_COLUMNS = (
    "milestone_id", "due_on", "precision", "set_by", "asked_by", "seconded_on", "corrects_id",
    "position", "entry_id", "published_at",
)  # fmt: skip
_WEIGHT_COLUMNS = ("weight", "credit_method", "initiative_id", "entry_id", "published_at")
_INDICATOR_CHANGED = (
    "(OLD.credit_method = 'indicator' AND OLD.indicator_id IS DISTINCT FROM NEW.indicator_id)"
)
TRIGGERS = (
    Trigger(
        "baseline_holds_dates", DATES, "UPDATE",
        f"OLD.entry_id IS NOT NULL AND {_DATE_BASELINED.format(row='OLD')}"
        f" AND {_changed(*_DATE_COLUMNS)}",
        "A date of a plan with a baseline is never changed.",
    ),
    Trigger(
        "baseline_keeps_dates", DATES, "DELETE",
        f"OLD.entry_id IS NOT NULL AND {_DATE_BASELINED.format(row='OLD')}",
        "A date of a plan with a baseline is never removed.",
    ),
    Trigger(
        "baseline_adds_dates_last", DATES, "INSERT",
        f"NEW.entry_id IS NOT NULL AND {_DATE_BASELINED.format(row='NEW')}"
        f" AND {_AFTER_ALL.format(others='')}",
        "A date of a plan with a baseline comes after those on record.",
    ),
    Trigger(
        "baseline_publishes_dates_last", DATES, "UPDATE",
        "OLD.entry_id IS NULL AND NEW.entry_id IS NOT NULL"
        f" AND {_DATE_BASELINED.format(row='NEW')}"
        f" AND {_AFTER_ALL.format(others=' AND d.id <> NEW.id')}",
        "A date of a plan with a baseline comes after those on record.",
    ),
    Trigger(
        "baseline_holds_weights", MILESTONES, "UPDATE",
        f"OLD.entry_id IS NOT NULL AND {_BASELINED.format(row='OLD')}"
        f" AND ({_changed(*_WEIGHT_COLUMNS)} OR {_INDICATOR_CHANGED})",
        "Weight and credit of a milestone are fixed by the baseline.",
    ),
    Trigger(
        "baseline_keeps_milestones", MILESTONES, "DELETE",
        f"OLD.entry_id IS NOT NULL AND {_BASELINED.format(row='OLD')}",
        "A milestone of a plan with a baseline is never removed.",
    ),
    Trigger(
        "baseline_holds_targets", INDICATORS, "UPDATE",
        f"{_changed('baseline', 'target')} AND {_EARNED_BY}",
        "A milestone earns by this indicator: its target is fixed by the baseline.",
    ),
    Trigger(
        "baseline_stays", PLANS, "UPDATE",
        f"OLD.baselined_at IS NOT NULL AND {_changed('baselined_at')}",
        "A baseline is never undone.",
    ),
)  # fmt: skip


def install(connection: Any) -> None:
    """Put the triggers into the database, in place of those that are there."""
    remove(connection)
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            for statement in _statements(trigger, connection.vendor):
                cursor.execute(statement)


def remove(connection: Any) -> None:
    """Take the triggers out of the database."""
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger.name} ON {trigger.table}")
                cursor.execute(f"DROP FUNCTION IF EXISTS {trigger.name}()")
            else:
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger.name}")


def _statements(trigger: Trigger, vendor: str) -> list[str]:
    if vendor == "postgresql":
        result = "OLD" if trigger.event == "DELETE" else "NEW"
        return [
            f"CREATE FUNCTION {trigger.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {trigger.when} THEN RAISE EXCEPTION '{trigger.says}' "
            f"USING ERRCODE = 'integrity_constraint_violation'; END IF; "
            f"RETURN {result}; END $$",
            f"CREATE TRIGGER {trigger.name} BEFORE {trigger.event} ON {trigger.table} "
            f"FOR EACH ROW EXECUTE FUNCTION {trigger.name}()",
        ]
    return [
        f"CREATE TRIGGER {trigger.name} BEFORE {trigger.event} ON {trigger.table} "
        f"FOR EACH ROW WHEN {trigger.when.replace('IS DISTINCT FROM', 'IS NOT')} "
        f"BEGIN SELECT RAISE(ABORT, '{trigger.says}'); END"
    ]
