"""Progress of a promise: confirmed beside reported, or how many known steps are done."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Step
from partnership.queries.item_page.phrases import listed
from partnership.queries.page_context import Reading
from partnership.queries.words import number, party_name, percent


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure and what it is out of, as parts/facts.html shows it."""

    figure: str
    of: str
    words: str
    note: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """The facts to show, and why more is not known ("" where it is)."""

    facts: tuple[Fact, ...]
    note: str


def progress_of(state: Mapping, step: Step, *, milestones: int, reading: Reading) -> Progress:
    """Return the progress of an initiative that has milestones."""
    if step.reported == "":
        return Progress((_known_steps(step),), _not_known(state, reading))
    of = ngettext("of %(count)s milestone", "of %(count)s milestones, by weight", milestones)
    told = of % {"count": number(milestones)}
    return Progress(
        (
            Fact(percent(step.confirmed), told, _("confirmed"), _original(step, "confirmed")),
            Fact(percent(step.reported), told, _("reported"), _original(step, "reported")),
        ),
        "",
    )


def _known_steps(step: Step) -> Fact:
    of = _("of %(count)s") % {"count": number(step.known_count or 0)}
    return Fact(number(step.done_count or 0), of, _("known steps completed"))


def _original(step: Step, name: str) -> str:
    """Return the share of the plan as at its baseline, where it differs."""
    now, original = getattr(step, name), getattr(step, f"original_{name}")
    if not original or original == now:
        return ""
    return _("%(share)s of the original plan") % {"share": percent(original)}


def _not_known(state: Mapping, reading: Reading) -> str:
    """Return who has not declared that the milestones cover the promise; "" where all have."""
    declared = {told["party"] for told in state["declarations"]}
    missing = [
        party_name(reading.plan, party["country"], reading.language)
        for party in reading.plan["parties"]
        if party["country"] not in declared
    ]
    if not missing:
        return ""
    text = _(
        "Progress is not known: %(countries)s has not declared that the milestones cover the "
        "promise."
    )
    if len(missing) > 1:
        text = _(
            "Progress is not known: %(countries)s have not declared that the milestones cover the "
            "promise."
        )
    return text % {"countries": listed(missing)}
