"""Erasing words that the law says must go, from the record as well, for all to see."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models, transaction

from partnership.actions.errors import Refused
from partnership.actions.recording import Clock, Recorder
from partnership.actions.searched import forget_words, rewrite_searched
from partnership.actions.told import rewrite_told
from partnership.models import (
    Answer,
    Assessment,
    Check,
    DueDate,
    Entry,
    Evidence,
    Observation,
    Pause,
    Plan,
    Report,
    Source,
    State,
)
from partnership.queries.states import BUILDERS, state_of
from partnership.queries.states.columns import columns_of_state
from partnership.queries.states.plain import StateDict
from partnership.record.canonical import canonical_text
from partnership.vocabulary import EntryKind, SubjectKind

ERASED = "[…]"


def erase_words(code: str, words: str, *, legal_basis: str, clock: Clock) -> Entry:
    """Take these words out of every public state of a subject and out of its tables.

    Codes, days, claims and numbers are never erased, so no missed deadline can hide. The
    new entry names the legal basis and seals what is left of each earlier payload; the
    record still verifies. Raises Refused when the words or the ground are missing.
    """
    if not words.strip() or not legal_basis.strip():
        raise Refused("", "Say which words must go, and on what legal basis.")
    with transaction.atomic():
        recorder = Recorder(clock)
        rows = list(State.objects.filter(code=code).order_by("entry_id"))
        erased = {str(row.entry_id): _redact(row, words) for row in rows if _holds(row, words)}
        if not erased:
            raise Refused("words", f"No public state of {code} holds these words.")
        forget_words(_unsearched(rows))
        kind = SubjectKind(rows[-1].kind)
        _redact_tables(kind, code, words)
        return recorder.append(
            EntryKind.ERASE,
            state_of(kind, code),
            from_on=recorder.day(_timezone(rows[-1].plan_code)),
            refs=tuple(int(seq) for seq in erased),
            more={"erased": erased, "legal_basis": legal_basis},
        )


def _timezone(plan_code: str) -> str:
    plan = Plan.objects.filter(code=plan_code).first() or Plan.objects.earliest("pk")
    return plan.timezone


def _holds(row: State, words: str) -> bool:
    """An earlier erasure seals what it left of other states, so sealed parts count too."""
    return any(words in text for part in _parts(row) for text in _texts(part))


def _parts(row: State) -> tuple[StateDict, StateDict]:
    return json.loads(row.content), json.loads(row.sealed)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _redacted(value: object, words: str) -> object:
    if isinstance(value, str):
        return value.replace(words, ERASED)
    if isinstance(value, dict):
        return _redacted_parts(value, words)
    return [_redacted(part, words) for part in value] if isinstance(value, list) else value


def _redacted_parts(parts: StateDict, words: str) -> StateDict:
    return {key: _redacted(part, words) for key, part in parts.items()}


def _redact(row: State, words: str) -> StateDict:
    """Redact one sealed state, without salt from now on; return what is left of its payload."""
    state, sealed = (_redacted_parts(part, words) for part in _parts(row))
    State.objects.filter(pk=row.pk).update(
        salt=None,
        content=canonical_text(state),
        sealed=canonical_text(sealed),
        **columns_of_state(state),
    )
    rewrite_told(row.pk, state)
    return {**sealed, "state": state}


def _unsearched(rows: Iterable[State]) -> set[str]:
    """Let the states be found by what is left of them; return the words that they lost."""
    lost: set[str] = set()
    for row in rows:
        row.refresh_from_db(fields=["content"])
        lost |= rewrite_searched(row, json.loads(row.content))
    return lost


def _redact_tables(kind: SubjectKind, code: str, words: str) -> None:
    for rows in _tables(kind, code):
        columns = [
            field.name
            for field in rows.model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField) and not field.choices
        ]
        for row in rows:
            changed = [name for name in columns if words in getattr(row, name)]
            for name in changed:
                setattr(row, name, getattr(row, name).replace(words, ERASED))
            if changed:
                row.save(update_fields=changed)


def _tables(kind: SubjectKind, code: str) -> Iterator[models.QuerySet[Any]]:
    """Yield the rows that the states of a subject are made of."""
    yield BUILDERS[kind].model._default_manager.filter(code=code)
    yield Source.objects.filter(subject_code=code)
    if kind == SubjectKind.PLAN:
        yield Pause.objects.filter(plan__code=code)
    if kind == SubjectKind.INDICATOR:
        yield Observation.objects.filter(indicator__code=code)
        yield Answer.objects.filter(observation__indicator__code=code)
    if kind in (SubjectKind.INITIATIVE, SubjectKind.MILESTONE):
        of_item = {f"{kind.value}__code": code}
        yield Report.objects.filter(**of_item)
        yield Evidence.objects.filter(**{f"report__{kind.value}__code": code})
        yield Answer.objects.filter(**{f"report__{kind.value}__code": code})
        yield Assessment.objects.filter(**of_item)
    if kind in (SubjectKind.INITIATIVE, SubjectKind.MEETING, SubjectKind.FUNDING):
        yield Check.objects.filter(**{f"{kind.value}__code": code})
    if kind == SubjectKind.MILESTONE:
        yield DueDate.objects.filter(milestone__code=code)
        yield Answer.objects.filter(due_date__milestone__code=code)
