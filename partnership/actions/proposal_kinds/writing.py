"""What several kinds do when they write: texts, codes in turn, places in turn, first entries."""

import re
from collections.abc import Iterable
from typing import Any

from django.db.models import Max, Model

from partnership.actions.recording import Recorder
from partnership.actions.reporting_words import Texts
from partnership.actions.standing import steps_touched
from partnership.models import Entry, Initiative, Milestone, Proposal
from partnership.models.texts import columns_of
from partnership.queries.states import state_of
from partnership.vocabulary import EntryKind, Language, SubjectKind


def put_texts(row: Model, name: str, texts: Texts) -> None:
    """Write a text into its three columns; "" where a language has none. Not saved."""
    for language, column in zip(Language, columns_of(name), strict=True):
        setattr(row, column, texts.get(language.value, ""))


def source_language(texts: Texts) -> Language:
    """Return the language in which a text was written first: the first that has words."""
    return next((language for language in Language if texts.get(language.value)), Language.EN)


def next_place(rows: Any) -> int:
    """Return the position after all that there are."""
    return (rows.aggregate(last=Max("position"))["last"] or 0) + 1


def next_code(before: str, taken: Iterable[str]) -> str:
    """Return the code with the next free number: "PRO-1.2-M" and so on. None is used twice."""
    pattern = re.compile(re.escape(before) + r"(\d+)")
    numbers = [int(found[1]) for code in taken if (found := pattern.fullmatch(code))]
    return f"{before}{max(numbers, default=0) + 1}"


def initiative_of(proposal: Proposal) -> Initiative | None:
    """Return the initiative that a proposal is about, by itself or by its milestone."""
    milestone: Milestone | None = proposal.milestone
    return milestone.initiative if milestone else proposal.initiative


def append_first(recorder: Recorder, kind: SubjectKind, code: str, proposal: Proposal) -> Entry:
    """Append the first entry of a new subject, with the steps of all that it touches."""
    plan = proposal.plan
    day = recorder.day(plan.timezone)
    return recorder.append(
        EntryKind.PUBLISH,
        state_of(kind, code),
        from_on=day,
        steps=steps_touched(kind, code, plan_code=plan.code, day=day),
        organization=proposal.organization.code,
    )
