"""How a promise stands, in one or two sentences with one stressed part."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.models import Step
from partnership.queries.initiative_page.traces import Traces
from partnership.queries.item_page.figures import days_overdue
from partnership.queries.item_page.phrases import TONES, Phrase, phrases
from partnership.queries.item_page.reasons import has_reason
from partnership.queries.page_context import Reading
from partnership.queries.words import days_words, number, status_of
from partnership.vocabulary import Label, Why


def initiative_sentence(
    step: Step, milestones: Sequence[Step], traces: Traces, reading: Reading
) -> list[Phrase]:
    """Return the sentence of an initiative. milestones: their steps, in order."""
    if not milestones:
        return _without_milestone(step, traces)
    if len(milestones) == 1:
        return _only(milestones[0], reading)
    return [*_counted(milestones), Phrase(" "), *_worst(milestones, reading)]


def _only(step: Step, reading: Reading) -> list[Phrase]:
    """Return how the one known milestone stands."""
    days = days_overdue(step, reading.as_of.day)
    told = {"days": days_words(days), "status": status_of(step).words}
    match Label(step.label):
        case Label.OVERDUE if has_reason(step, Why.NO_REPORT_SINCE_DUE):
            text = _("Its one known milestone is [overdue by %(days)s]; no report says whether it "
                     "was done.")  # fmt: skip
        case Label.OVERDUE:
            text = _("Its one known milestone is [overdue by %(days)s].")
        case Label.REPORTED_COMPLETE if has_reason(step, Why.REPORTED_BY_PRESS):
            text = _("Its one known milestone is [reported complete by the press]; no government "
                     "has confirmed it.")  # fmt: skip
        case Label.REPORTED_COMPLETE:
            text = _("Its one known milestone is [reported complete], not confirmed by all yet.")
        case _:
            text = _("Its one known milestone: [%(status)s].")
    return phrases(text % told, TONES.get(Label(step.label), ""))


def _without_milestone(step: Step, traces: Traces) -> list[Phrase]:
    told = {"status": status_of(step).words}
    text = _("No measurable milestone has been agreed, and no government has reported.")
    if step.label != Label.UNREPORTED or not has_reason(step, Why.NO_REPORT_YET):
        text = _("No measurable milestone has been agreed. By its reports: %(status)s.") % told
    return [*phrases(text), Phrase(" "), Phrase(_found(len(traces.events)))]


def _found(count: int) -> str:
    if not count:
        return _("No dated trace of it was found.")
    text = ngettext(
        "%(count)s dated trace of it was found.", "%(count)s dated traces of it were found.", count
    )
    return text % {"count": number(count)}


def _counted(milestones: Sequence[Step]) -> list[Phrase]:
    """Return how many are completed, of all; reported complete is named beside it."""
    labels = [step.label for step in milestones]
    done, reported = labels.count(Label.COMPLETED), labels.count(Label.REPORTED_COMPLETE)
    told = {"done": number(done), "reported": number(reported), "all": number(len(labels))}
    text = _("Of %(all)s known milestones, %(done)s are completed.")
    if done == 1:
        text = _("Of %(all)s known milestones, 1 is completed.")
    if reported:
        text = _(
            "Of %(all)s known milestones, %(done)s completed, [%(reported)s reported complete]."
        )
    return phrases(text % told, "completed")


def _worst(milestones: Sequence[Step], reading: Reading) -> list[Phrase]:
    """Return what needs attention most: overdue, then blocked and at risk, then no report."""
    late = [step for step in milestones if step.label == Label.OVERDUE]
    if late:
        return _late(late, reading)
    risky = [step for step in milestones if step.label in (Label.BLOCKED, Label.AT_RISK)]
    if risky:
        text = ngettext(
            "[%(count)s is blocked or at risk].",
            "[%(count)s are blocked or at risk].",
            len(risky),
        )
        return phrases(text % {"count": number(len(risky))}, "risk")
    if any(has_reason(step, Why.REPORTED_BY_PRESS) for step in milestones):
        return phrases(_("The report is the press’s; no government has confirmed it."))
    undated = sum(step.due_on is None for step in milestones)
    if undated == len(milestones):
        return phrases(_("None has a date."))
    return phrases(_("None is overdue."))


def _late(late: Sequence[Step], reading: Reading) -> list[Phrase]:
    longest = max(days_overdue(step, reading.as_of.day) for step in late)
    told = {"count": number(len(late)), "days": days_words(longest)}
    text = ngettext(
        "[%(count)s is overdue by %(days)s].",
        "[%(count)s are overdue], the longest by %(days)s.",
        len(late),
    )
    if any(has_reason(step, Why.NO_REPORT_SINCE_DUE) for step in late):
        text = ngettext(
            "[%(count)s is overdue by %(days)s]; no report says whether it was done.",
            "[%(count)s are overdue], the longest by %(days)s; of some no report says whether they "
            "were done.",
            len(late),
        )
    return phrases(text % told, "overdue")
