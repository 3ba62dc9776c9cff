"""Another date for a milestone: later, earlier, narrower, or a correction of one on record."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.proposal_kinds import parts, writing
from partnership.actions.proposal_kinds.kind import Kind, Place
from partnership.actions.proposal_kinds.milestone import unusual_day
from partnership.actions.recording import Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.actions.reporting_words import Texts
from partnership.models import DueDate, Entry, Proposal
from partnership.models.texts import columns_of
from partnership.queries.moving import Move, dates_so_far, due_now, move_sentences, move_to
from partnership.queries.words.days import due_words
from partnership.rules.due_days import due_day
from partnership.vocabulary import (
    DatePrecision,
    DateSetter,
    EntryKind,
    Language,
    ReasonGiven,
)


def _on_record(proposal: Proposal) -> list[tuple[str, str]]:
    """Return the dates that a correction may take the place of, by their place in turn."""
    rows = DueDate.objects.filter(milestone=proposal.milestone, entry__isnull=False)
    return [
        (str(row.position), f"{row.position}: {due_words(row.due_on, row.precision)}")
        for row in rows.order_by("position")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDate:
    """due_on: any day of the period that precision names. corrects: the place of a date."""

    due_on: date | None = parts.day(
        gettext_lazy("New date"),
        help=gettext_lazy("Any day of the period: it falls due at the end of it."),
        required=True,
    )
    precision: DatePrecision = parts.code(
        DatePrecision, gettext_lazy("How exact"), first=DatePrecision.DAY, required=True
    )
    reason: ReasonGiven | None = parts.code(ReasonGiven, gettext_lazy("Reason"), required=True)
    reason_text: Texts = parts.texts(gettext_lazy("The reason in a sentence"), required=True)
    asked_by_other: bool = parts.flag(
        gettext_lazy("The other country asked for this date"), aside=True
    )
    corrects: str = parts.pick(
        _on_record,
        gettext_lazy("Corrects a date that was put on record wrongly"),
        aside=True,
        help=gettext_lazy(
            "For a slip of the pen only. After the baseline it counts once both countries agree."
        ),
    )


def _move(content: MoveDate, proposal: Proposal, today: date) -> Move:
    milestone, due_on = proposal.milestone, content.due_on
    if milestone is None or due_on is None:
        raise Refused("due_on", _("Name the new date."))
    return move_to(milestone, due_on, content.precision, party=proposal.party, day=today)


def _check(content: MoveDate, proposal: Proposal, today: date) -> None:
    move = _move(content, proposal, today)
    if move.now.due_on is None:
        raise Refused("due_on", _("It has no date yet: propose a first date."))
    if move.is_later and not move.others:
        _check_second_person(proposal)
    if content.corrects:
        _check_correction(content, proposal)
    elif _is_on_record(content, proposal, move):
        raise Refused("due_on", _("It has this date already, or it was asked for already."))


def _check_second_person(proposal: Proposal) -> None:
    """Raise Refused where the plan lets people sign off their own words: a later date needs two."""
    if proposal.author_id in (proposal.signed_by_id, proposal.signed_for_id):
        raise Refused("", _("A later date needs a second person: somebody else signs it off."))


def _check_correction(content: MoveDate, proposal: Proposal) -> None:
    row = _corrected(content, proposal)
    if row is None or DueDate.objects.filter(corrects=row).exists():
        raise Refused("corrects", _("A correction of this date is on record already."))
    if (row.due_on, row.precision) == (content.due_on, content.precision):
        raise Refused("due_on", _("This corrects nothing: it is the same date."))


def _is_on_record(content: MoveDate, proposal: Proposal, move: Move) -> bool:
    """Say whether the date is in force as it is, or was asked for and not answered yet."""
    newest = DueDate.objects.filter(milestone=proposal.milestone, entry__isnull=False)
    last = newest.order_by("position").last()
    same = last is not None and (last.due_on, last.precision) == (
        content.due_on,
        content.precision,
    )
    return same and move.new_on in (move.now.due_on, move.now.asked_due_on)


def _corrected(content: MoveDate, proposal: Proposal) -> DueDate | None:
    if not content.corrects:
        return None
    rows = DueDate.objects.filter(milestone=proposal.milestone, entry__isnull=False)
    return rows.filter(position=int(content.corrects)).first()


def _apply(recorder: Recorder, proposal: Proposal, content: MoveDate) -> Entry:
    milestone, due_on = proposal.milestone, content.due_on
    if milestone is None or due_on is None:
        raise Refused("due_on", _("Name the new date."))
    today = recorder.day(proposal.plan.timezone)
    corrected = _corrected(content, proposal)
    row = DueDate(
        milestone=milestone,
        due_on=due_on,
        precision=content.precision,
        set_by=DateSetter.PARTIES,
        asked_by=proposal.party,
        organization=proposal.organization,
        reason=content.reason or "",
        seconded_on=_seconded_on(content, proposal, today),
        corrects=corrected,
        position=writing.next_place(milestone.due_dates),
    )
    _put_texts(row, content, proposal)
    recorder.mark(row)
    row.save()
    return append_for_item(
        recorder,
        EntryKind.CORRECT if corrected else EntryKind.DUE_DATE,
        milestone,
        organization=proposal.organization.code,
        refs=(corrected.entry_id,) if corrected and corrected.entry_id is not None else (),
    )


def _seconded_on(content: MoveDate, proposal: Proposal, today: date) -> date | None:
    """Return the day of the second person's agreement, where no other party has to agree."""
    move = _move(content, proposal, today)
    if move.others:
        return None
    return today


def _put_texts(row: DueDate, content: MoveDate, proposal: Proposal) -> None:
    writing.put_texts(row, "reason_text", content.reason_text)
    if content.asked_by_other:
        for language, column in zip(Language, columns_of("note"), strict=True):
            with override(language.value):
                setattr(row, column, _said_by(proposal, language))


def _said_by(proposal: Proposal, language: Language) -> str:
    """Return who says that the other country wished it: one country never speaks for another."""
    names = party_names(proposal, language)
    others = ", ".join(name for party, name in names.items() if party != proposal.party)
    told = {"party": names.get(proposal.party, proposal.party), "others": others}
    return _("%(party)s says that %(others)s asked for this date.") % told


def party_names(proposal: Proposal, language: str) -> dict[str, str]:
    """Return the names of the plan's parties by country, in a language."""
    rows = proposal.plan.parties.order_by("position")
    return dict(rows.values_list("country", f"name_{language}"))


def _follows(content: MoveDate, proposal: Proposal, today: date) -> list[str]:
    names = party_names(proposal, get_language() or Language.EN)
    if content.corrects:
        return [
            _(
                "It is shown as a correction of the date on record. After the baseline the date "
                "stays as it was until every country has agreed."
            )
        ]
    return move_sentences(_move(content, proposal, today), names=names)


def _warnings(content: MoveDate, proposal: Proposal, today: date) -> list[str]:
    return unusual_day(_move(content, proposal, today).new_on, proposal)


def _before(proposal: Proposal, today: date) -> dict[str, Any]:
    """Return the date in force, as the form would have it."""
    if proposal.milestone is None:
        return {}
    due_on = due_now(proposal.milestone, today)
    rows = DueDate.objects.filter(milestone=proposal.milestone, entry__isnull=False)
    for row in rows.order_by("-position"):
        precision = DatePrecision(row.precision)
        if due_day(row.due_on, precision) == due_on:
            return {"due_on": row.due_on, "precision": precision}
    return {}


def _is_dated(proposal: Proposal) -> bool:
    dated = DueDate.objects.filter(milestone=proposal.milestone, entry__isnull=False)
    return dated.exclude(set_by=DateSetter.ORGANIZER).exists()


def _begins(proposal: Proposal, today: date) -> list[str]:
    return dates_so_far(proposal.milestone, day=today) if proposal.milestone else []


KIND = Kind(
    content=MoveDate,
    places=(Place.MILESTONE,),
    explained=gettext_lazy(
        "Later, earlier or more exact. A later date needs the other leading country, or a second person."
    ),
    check=_check,
    fits=_is_dated,
    begins=_begins,
    apply=_apply,
    fresh=_before,
    before=_before,
    follows=_follows,
    warnings=_warnings,
)
