"""The filter of the changes as a form."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models.labels import label_of
from partnership.queries.changes.asked import BY_DATE, Asked
from partnership.queries.changes.tally import Tally
from partnership.queries.changes.told import Around
from partnership.queries.filters import PREAMBLE, BadParameters, Fault
from partnership.queries.filters.form import (
    Form,
    Value,
    field_of,
    form_for,
    organization_values,
    party_values,
    pillar_values,
)
from partnership.queries.filters.inputs import day_input, words_input
from partnership.queries.page_context import Reading
from partnership.vocabulary import EntryKind, SubjectKind


def form_of(asked: Asked, tally: Tally, around: Around, reading: Reading) -> Form:
    """Return the form with what the address asks for chosen. No query."""
    bodies = around.of_kind(SubjectKind.ORGANIZATION)
    pillars = _pillars(around, reading)
    named = organization_values(tally.bodies | {reading.first("organization")}, bodies, reading)
    return form_for(
        reading,
        fields=(
            field_of("period", _("Period"), _("All"), _periods(), reading),
            field_of("kind", _("Kind of change"), _("All kinds"), _kinds(), reading),
            field_of("party", pgettext("who changed", "Country"), _("Any"),
                     party_values(reading), reading),
            field_of("organization", _("Organization"), _("All organizations"), named, reading),
            field_of("pillar", _("Pillar"), _("All pillars"),
                     pillar_values(pillars, reading), reading),
        ),
        inputs=(
            day_input("since", _("Since"), reading, day=asked.since),
            words_input("q", _("Words or code"), reading),
        ),
    )  # fmt: skip


def _pillars(around: Around, reading: Reading) -> list[dict]:
    pillars = around.of_kind(SubjectKind.PILLAR).values()
    return [state for state in pillars if state["plan"] == reading.plan["code"]]


def _periods() -> list[Value]:
    return [("day", _("The day shown")), ("week", _("The last 7 days"))]


def _kinds() -> list[Value]:
    kinds = [(kind.value, str(label_of(kind))) for kind in EntryKind]
    return [(BY_DATE, _("By date, done by no one")), *kinds]


def refuse_unknown(around: Around, reading: Reading) -> None:
    """Raise BadParameters where a pillar, a body or a country is not one of the plan's."""
    countries = [party["country"] for party in reading.plan["parties"]]
    pillars = [state["code"] for state in _pillars(around, reading)]
    known = {
        "party": countries,
        "pillar": [*pillars, PREAMBLE],
        "organization": sorted(around.of_kind(SubjectKind.ORGANIZATION)),
    }
    for name, codes in known.items():
        value = reading.first(name)
        if value and value not in codes:
            fault = Fault(name, f"{value[:60]!r} is not a known value.", tuple(codes))
            raise BadParameters([fault])
