"""The filter of the two lists as a form."""

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.filters.form import (
    Form,
    Value,
    field_of,
    form_for,
    organization_values,
    party_values,
    pillar_values,
)
from partnership.queries.filters.inputs import Input, words_input
from partnership.queries.item_lists.found import Frame, day_chosen
from partnership.queries.page_context import Reading
from partnership.queries.words import long_date, status_words, title_of
from partnership.vocabulary import Label, Role, SubjectKind


def form_of(reading: Reading, kind: SubjectKind, frame: Frame) -> Form:
    """Return the form with what the address asks for chosen. No query."""
    pillars = pillar_values(frame.pillars.values(), reading)
    bodies = organization_values(frame.organizations, frame.organizations, reading)
    moved, differs = _("Deadline moved"), _("Reports differ")
    return form_for(
        reading,
        inputs=(
            words_input("q", _("Words or code"), reading),
            _day("due_after", _("Due on or after"), reading),
            _day("due_before", _("Due on or before"), reading),
        ),
        fields=(
            field_of("status", _("Status"), _("Any status"), _statuses(kind), reading),
            field_of("pillar", _("Pillar"), _("All pillars"), pillars, reading),
            field_of("area", _("Area"), _("All areas"), _areas(frame, reading), reading),
            field_of("party", _("Country"), _("Any"), party_values(reading), reading),
            field_of("organization", _("Organization"), _("All organizations"), bodies, reading),
            field_of("role", _("Its part"), _("Leads or supports"), _roles(), reading),
            field_of("ordering", _("Sort by"), "", _orderings(), reading),
        ),
        marks=(
            field_of("moved", moved, "", [("true", moved)], reading),
            field_of("differs", differs, "", [("true", differs)], reading),
        ),
    )


def _day(name: str, words: str, reading: Reading) -> Input:
    """Return a field for a due date, which may lie ahead."""
    day = day_chosen(reading, name)
    return Input(name, words, "date", day.isoformat() if day else "", long_date(day) if day else "")


def _statuses(kind: SubjectKind) -> list[Value]:
    return [(label.value, status_words(label, kind)) for label in Label]


def _areas(frame: Frame, reading: Reading) -> list[Value]:
    return [
        (code, f"{code} {title_of(area, reading.language).words}")
        for code, area in frame.areas.items()
    ]


def _roles() -> list[Value]:
    return [(role.value, str(label_of(role))) for role in Role]


def _orderings() -> list[Value]:
    return [
        ("code", _("Plan order")),
        ("due", _("Due date")),
        ("-late", _("Days late")),
        ("status", _("Status")),
        ("-moved", _("Number of moves")),
    ]
