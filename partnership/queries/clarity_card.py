"""The clarity card of an initiative: what the promise names, question by question, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.queries.arcs.dates import due_in_words
from partnership.queries.page_context import Reading
from partnership.queries.words import Owner, Text, count_of, title_of, words_of
from partnership.rules import Clarity, Named, clarity, due_day
from partnership.rules.clarity import DateWords, Question
from partnership.vocabulary import SAID, DatePrecision, DateSetter, MilestoneKind, Role


@dataclass(frozen=True, slots=True)
class Cell:
    """One question with what answers it, as parts/clarity.html shows it. why: it counts, or not."""

    question: str
    named: bool
    words: str
    lang: str = ""
    only: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ClarityCard:
    """Five cells, "3 of 5 named.", and whether it is at the end of the scale.

    rule_address: the section of the method by which it is judged.
    """

    words: str
    unclear: bool
    cells: tuple[Cell, ...]
    date_words: str
    rule_address: str = ""


def named_by(initiative: dict, milestones: Sequence[dict], *, plan: dict) -> Named:
    """Return what a promise names. initiative, milestones: public states.

    Who: a source names a lead of every party. What: there is a text of the promise. By when:
    the plan or its parties set a date. Measured how: the promise says it, or a milestone is
    measured by an indicator. Shown by what: a milestone is a thing that is made.
    """
    leads = {
        told["country"]
        for told in initiative["responsibilities"]
        if told["role"] == Role.LEAD and told["basis"] in SAID and told["until_on"] is None
    }
    return Named(
        who=all(party["country"] in leads for party in plan["parties"]),
        what=any(initiative["quoted"].values()) or any(initiative["description"].values()),
        by_when=any(_due_dates(milestone) for milestone in milestones),
        measured_how=any(initiative["measure"].values())
        or any(milestone["indicator"] for milestone in milestones),
        shown_by_what=any(_is_shown(milestone) for milestone in milestones),
        checked=not initiative["verify"],
    )


def clarity_card(
    initiative: dict, milestones: Sequence[dict], reading: Reading, *, owners: Sequence[Owner]
) -> ClarityCard:
    """Return the card of an initiative in words. owners: of its leads, one a party."""
    card = clarity(named_by(initiative, milestones, plan=reading.plan))
    answers = {
        Question.WHO: Text(" · ".join(owner.names for owner in owners if owner.names)),
        Question.WHAT: title_of(initiative, reading.language),
        Question.BY_WHEN: Text(", ".join(_dates(milestones))),
        Question.MEASURED_HOW: _measure(initiative, reading),
        Question.SHOWN_BY_WHAT: _shown_by(milestones, reading),
    }
    why = _why(owners)
    return ClarityCard(
        words=_("%(count)s named.") % {"count": count_of(card.named, card.total)},
        unclear=card.cannot_be_judged,
        cells=tuple(
            _cell(question, named, answers[question], why[question][named])
            for question, named in card.answers
        ),
        date_words=_date_words(card),
        rule_address=f"{reading.address('method')}#clarity",
    )


def _why(owners: Sequence[Owner]) -> dict[Question, tuple[str, str]]:
    """Return why each question counts as not answered, and as answered."""
    inferred = any(owner.note for owner in owners)
    return {
        Question.WHO: (
            _("no source read names a lead in each country; what is inferred does not count")
            if inferred
            else _("no source read names a lead in each country"),
            _("a lead in each country is named in a source or confirmed"),
        ),
        Question.WHAT: (_("no text of the promise is on record"), _("its text is on record")),
        Question.BY_WHEN: (
            _("no date set by the plan or the two countries was found"),
            _("first date of its milestones"),
        ),
        Question.MEASURED_HOW: (
            _("nothing was found in its text or its milestones"),
            _("by its text, or the indicator of a milestone"),
        ),
        Question.SHOWN_BY_WHAT: (
            _("no milestone is something that is made"),
            _("a milestone that is something made"),
        ),
    }


def _cell(question: Question, named: bool, text: Text, why: str) -> Cell:
    words = {
        Question.WHO: _("Who"),
        Question.WHAT: _("What"),
        Question.BY_WHEN: _("By when"),
        Question.MEASURED_HOW: _("Measured how"),
        Question.SHOWN_BY_WHAT: _("Shown by what"),
    }
    return Cell(words[question], named, text.words, text.lang, text.only, why)


def _date_words(card: Clarity) -> str:
    """Return what may be said of the date; "" where there is one."""
    return {
        DateWords.NAMED: "",
        DateWords.NOT_FOUND: _("No date was found in the sources read."),
        DateWords.NOT_GIVEN: _("The official text gives no date."),
    }[card.date_words]


def _due_dates(milestone: dict) -> list[dict]:
    """Return the due dates that count: an organizer's is none."""
    return [told for told in milestone["due_dates"] if told["set_by"] != DateSetter.ORGANIZER]


def _dates(milestones: Sequence[dict]) -> list[str]:
    """Return the first date of each milestone that has one, the earliest first."""
    firsts = {
        due_day(date.fromisoformat(told["due_on"]), DatePrecision(told["precision"])): milestone
        for milestone in milestones
        for told in _due_dates(milestone)[:1]
    }
    return [due_in_words(milestone, day) for day, milestone in sorted(firsts.items())]


def _measure(initiative: dict, reading: Reading) -> Text:
    text = words_of(initiative, "measure", reading.language)
    return text or Text(_("By the indicator of a milestone"))


def _is_shown(milestone: dict) -> bool:
    return milestone["milestone_kind"] == MilestoneKind.OUTPUT


def _shown_by(milestones: Sequence[dict], reading: Reading) -> Text:
    shown = [title_of(each, reading.language) for each in milestones if _is_shown(each)]
    return shown[0] if shown else Text("")
