"""Erasing a file that the law says must go: its bytes and its name, for all to see."""

import json

from django.db import transaction

from partnership.actions.erasing import ERASED
from partnership.actions.errors import Refused
from partnership.actions.recording import Clock, Recorder
from partnership.actions.told import rewrite_told
from partnership.models import Entry, Evidence, Plan, State, StoredFile
from partnership.queries.evidence_files import path_of
from partnership.queries.states import state_of
from partnership.queries.states.columns import FILE_FACET, columns_of_state, file_facet
from partnership.queries.states.plain import StateDict
from partnership.record.canonical import canonical_text
from partnership.vocabulary import EntryKind, SubjectKind


def erase_file(sha256: str, *, legal_basis: str, clock: Clock) -> list[Entry]:
    """Take the bytes of a file from the store, and its name from every state that shows it.

    The hash stays, so that everyone sees what is gone and it cannot come back. Each subject
    gets an entry that names the legal basis. Raises Refused when file or ground is missing.
    """
    if not legal_basis.strip():
        raise Refused("", "Say on what legal basis the file must go.")
    with transaction.atomic():
        recorder = Recorder(clock)
        stored = StoredFile.objects.select_for_update().filter(pk=sha256, erased_at=None).first()
        if stored is None:
            raise Refused("sha256", f"No file with the hash {sha256} is kept here.")
        stored.erased_at, stored.legal_basis = recorder.at, legal_basis
        stored.save()
        stored.uploads.all().delete()
        entries = [
            _erase_in(recorder, SubjectKind(kind), code, sha256, legal_basis)
            for kind, code in _subjects(sha256)
        ]
        of_drafts = Evidence.objects.filter(sha256=sha256)
        of_drafts.update(file_name=ERASED, erasure=legal_basis)
        transaction.on_commit(lambda: path_of(sha256).unlink(missing_ok=True))
        return entries


def _subjects(sha256: str) -> list[tuple[str, str]]:
    states = State.objects.facing(FILE_FACET, file_facet(sha256))
    return sorted(set(states.values_list("kind", "code")))


def _erase_in(
    recorder: Recorder, kind: SubjectKind, code: str, sha256: str, legal_basis: str
) -> Entry:
    rows = State.objects.facing(FILE_FACET, file_facet(sha256)).filter(code=code)
    erased = {str(row.entry_id): _redact(row, sha256, legal_basis) for row in rows}
    Evidence.objects.filter(
        sha256=sha256, **{f"report__{kind.value}__code": code}, report__entry__isnull=False
    ).update(file_name=ERASED, erasure=legal_basis)
    state = state_of(kind, code)
    return recorder.append(
        EntryKind.ERASE,
        state,
        from_on=recorder.day(Plan.objects.get(code=state["plan"]).timezone),
        refs=tuple(int(number) for number in erased),
        more={"erased": erased, "legal_basis": legal_basis},
    )


def _redact(row: State, sha256: str, legal_basis: str) -> StateDict:
    """Redact one sealed state, without salt from now on; return what is left of its payload."""
    state, sealed = json.loads(row.content), json.loads(row.sealed)
    for report in state["reports"]:
        for piece in report["evidence"]:
            if piece["sha256"] == sha256:
                piece |= {"file_name": ERASED, "erased": legal_basis}
    State.objects.filter(pk=row.pk).update(
        salt=None, content=canonical_text(state), **columns_of_state(state)
    )
    rewrite_told(row.pk, state)
    return {**sealed, "state": state}
