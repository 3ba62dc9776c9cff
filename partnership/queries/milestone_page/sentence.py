"""How a milestone stands, in one sentence with one stressed part."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from partnership.models import Step
from partnership.queries.arcs.dates import due_in_words
from partnership.queries.item_page.figures import against_first, days_overdue
from partnership.queries.item_page.phrases import TONES, Phrase, listed, phrases
from partnership.queries.item_page.reasons import about_whom, has_reason
from partnership.queries.page_context import Reading
from partnership.queries.words import (
    days_ahead,
    days_words,
    long_date,
    moved_words,
    party_name,
    status_of,
)
from partnership.vocabulary import Label, Why


def milestone_sentence(state: Mapping, step: Step, reading: Reading) -> list[Phrase]:
    """Return the sentence of a milestone: its label with what must stand beside it."""
    tone = TONES.get(Label(step.label), "")
    match Label(step.label):
        case Label.OVERDUE:
            text = _overdue(step, reading)
        case Label.COMPLETED:
            text = _with(f"[{status_of(step).words}]", _done(step))
        case Label.REPORTED_COMPLETE:
            text = _reported_complete(step, reading)
        case Label.REPLACED:
            told = {"code": ", ".join(about_whom(step, Why.REPLACEMENT_AGREED))}
            text = _("Replaced by %(code)s, as both countries agreed.") % told
        case Label.CANCELLED:
            text = _("Cancelled, as every leading country agreed.")
        case _:
            text = _with(f"[{status_of(step).words}]", _ahead(state, step, reading))
    return phrases(text, tone)


def _with(label: str, rest: str) -> str:
    return _("%(label)s: %(rest)s.") % {"label": label, "rest": rest} if rest else f"{label}."


def _overdue(step: Step, reading: Reading) -> str:
    days = days_words(days_overdue(step, reading.as_of.day))
    told = {"days": days, "moved": moved_words(step.moves)}
    if has_reason(step, Why.NO_REPORT_SINCE_DUE):
        if step.moves:
            return _("[Overdue by %(days)s], %(moved)s; no report says whether it was done.") % told
        return _("[Overdue by %(days)s]; no report says whether it was done.") % told
    if step.moves:
        return _("[Overdue by %(days)s]; its deadline was %(moved)s.") % told
    return _("[Overdue by %(days)s]; its deadline was never moved.") % told


def _done(step: Step) -> str:
    parts = [long_date(step.done_on) if step.done_on else "", against_first(step)]
    return ", ".join(part for part in parts if part)


def _reported_complete(step: Step, reading: Reading) -> str:
    told = {"done": _done(step)}
    if has_reason(step, Why.REPORTED_BY_PRESS):
        return (
            _("[Reported complete by the press]: %(done)s. No government has confirmed it.") % told
        )
    if has_reason(step, Why.PUBLIC_SOURCE):
        return (
            _(
                "[Reported complete] by a public source: %(done)s. No leading country has reported it."
            )
            % told
        )
    told["by"] = _countries(about_whom(step, Why.CLAIMED_COMPLETED), reading)
    waiting = about_whom(step, Why.AWAITING_CONFIRMATION)
    if waiting:
        told["other"] = _countries(waiting, reading)
        return _("[Reported complete] by %(by)s: %(done)s. Not confirmed by %(other)s.") % told
    return _("[Reported complete] by %(by)s: %(done)s. Not documented yet.") % told


def _countries(codes: list[str], reading: Reading) -> str:
    return listed(party_name(reading.plan, code, reading.language) for code in codes)


def _ahead(state: Mapping, step: Step, reading: Reading) -> str:
    if step.due_on is None:
        return _("no date was found")
    days = (step.due_on - reading.as_of.day).days
    due = _("due %(day)s") % {"day": due_in_words(dict(state), step.due_on)}
    parts = [due, days_ahead(days) if days >= 0 else "", moved_words(step.moves)]
    return ", ".join(part for part in parts if part)
