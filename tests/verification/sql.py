"""Changing a value as whoever owns the database could: by SQL, with no rule in the way."""

from datetime import UTC, datetime, timedelta

from django.db import connection, models

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def loosely(template, model, field=None, *, values):
    """Run SQL on a table with constraints, foreign keys and triggers out of the way."""
    columns = [quoted(each.column) for each in (field, model._meta.pk) if each]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = ON")
            cursor.execute("PRAGMA defer_foreign_keys = ON")
        else:
            # What waits for the end of the transaction would keep the table from being altered.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            cursor.execute("SET session_replication_role = replica")
            _drop_checks(cursor, model._meta.db_table)
        cursor.execute(template.format(quoted(model._meta.db_table), *columns), values)
        assert cursor.rowcount


def strictly_again():
    """Put the rules of the database back in force."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = OFF")
        else:
            cursor.execute("SET session_replication_role = DEFAULT")


def quoted(name):
    return connection.ops.quote_name(name)


def _drop_checks(cursor, table):
    cursor.execute(
        "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass", [table]
    )
    for (constraint,) in cursor.fetchall():
        cursor.execute(f"ALTER TABLE {quoted(table)} DROP CONSTRAINT {quoted(constraint)}")


def different(field, value):
    """Return another value that the column can hold."""
    for kind, other in OTHERS:
        if isinstance(field, kind):
            return other(field, value)
    return _other_text(field, value)


def _other_row(field, value):
    if value is None:
        return field.related_model.objects.values_list("pk", flat=True).first()
    return value + 1000


OTHERS = [
    (models.ForeignKey, _other_row),
    (models.BooleanField, lambda field, value: not value),
    (models.DateTimeField, lambda field, value: (value or MOMENT) + timedelta(seconds=1)),
    (models.DateField, lambda field, value: (value or MOMENT.date()) + timedelta(days=1)),
    (models.BinaryField, lambda field, value: bytes([value[0] ^ 1]) + bytes(value[1:])),
    (models.JSONField, lambda field, value: '["changed"]'),
    ((models.IntegerField, models.DecimalField), lambda field, value: (value or 0) + 1),
]


def _other_text(field, value):
    if field.choices:
        return next(code for code, _word in field.choices if code not in (value, ""))
    if field.name in ("content", "sealed", "body"):
        return value.replace("TST", "TSX") if "TST" in value else value + " "
    return f"x{value}"[: field.max_length or 1000]
