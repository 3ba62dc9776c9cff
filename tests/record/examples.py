"""A small record to check and to tamper with."""

from datetime import UTC, date, datetime, timedelta

from partnership.record.canonical import canonical_text
from partnership.record.commitment import commitment
from partnership.record.entry import EntryBody
from partnership.record.file_format import Line, export_lines

OPENED_AT = datetime(2026, 3, 2, 15, 30, 0, 250_000, tzinfo=UTC)


def moment_of(seq):
    return OPENED_AT + timedelta(hours=7 * seq)


def salt_of(seq):
    return bytes([seq % 256]) * 15 + b"s"


def steps_of(item, *, from_on, reconstructed=False):
    """Two steps of an item: on track, and overdue thirty days later."""
    later = date.fromisoformat(from_on) + timedelta(days=30)
    steps = [
        {"from_on": from_on, "label": "on_track"},
        {"from_on": later.isoformat(), "label": "overdue"},
    ]
    return {item: {"from_on": from_on, "reconstructed": reconstructed, "steps": steps}}


def payload_of(seq):
    """A report on one of five initiatives, with its steps."""
    item = f"PRO-1.{seq % 5}"
    state = {"code": item, "note_fr": f"Étape n° {seq} « franchie »", "weight": seq % 5 + 1}
    from_on = moment_of(seq).date().isoformat()
    return {"state": state, "steps": steps_of(item, from_on=from_on)}


def line_of(seq, payload, *, erased_to=..., **changes):
    """An entry of the record. erased_to: what is left of its payload once it is erased."""
    text, salt = canonical_text(payload), salt_of(seq)
    body = EntryBody(
        **{
            "seq": seq,
            "recorded_at": moment_of(seq),
            "kind": "report",
            "subject": f"PRO-1.{seq % 5}",
            "organization": "MX-SE",
            "effective_on": moment_of(seq).date(),
            "refs": (),
            "commitment": commitment(salt, text),
        }
        | changes
    )
    if erased_to is ...:
        return Line(body.text(), salt, text)
    return Line(body.text(), None, None if erased_to is None else canonical_text(erased_to))


def erase_line(seq, erased, *, legal_basis="Order 12/2026 of a court", **changes):
    """The entry that owns up to erasing; erased: what is left, by the number as text."""
    payload = {"erased": erased, "legal_basis": legal_basis}
    refs = tuple(int(each) for each in erased if each.isdigit() and int(each) < seq)
    return line_of(seq, payload, **({"kind": "erase", "refs": refs} | changes))


def plain_lines(count):
    return [line_of(seq, payload_of(seq)) for seq in range(count)]


def exported(lines):
    """The file of these entries, as a list of lines."""
    exported_at = moment_of(len(lines))
    return list(
        export_lines(lines, origin="plan.example", size=len(lines), exported_at=exported_at)
    )
