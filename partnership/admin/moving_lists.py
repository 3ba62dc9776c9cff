"""What would move, as lists that are looked at before anything is done."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from partnership.models import Delegation, Proposal, Report, Responsibility
from partnership.models.labels import label_of
from partnership.queries.absences import name_of
from partnership.queries.belonging import item_of, target_of
from partnership.queries.moved_rows import BodyRows, LeavingRows
from partnership.queries.words.days import span_words
from partnership.vocabulary import Claim, DraftState, ProposalKind, Role


def lists_of_leaving(rows: LeavingRows) -> list[dict]:
    """Return what a leaving official leaves behind, list by list."""
    found = [
        *_drafts(rows.reports, rows.proposals),
        _list(_("Texts not published yet"), [draft.subject_code for draft in rows.texts]),
        _list(_("Stand-ins of who leaves, which end"), map(_absence, rows.away)),
        _list(_("For whom who leaves stands in"), map(_absence, rows.acting)),
    ]
    return [each for each in found if each["rows"]]


def lists_of_body(rows: BodyRows) -> list[dict]:
    """Return what moves from an organization to its successor, list by list."""
    held = rows.responsibilities.select_related("initiative", "milestone")
    found = [
        _list(_("Responsibilities"), map(_role, held)),
        _list(_("Officials"), map(name_of, rows.officials)),
        *_drafts(rows.reports, rows.proposals),
    ]
    return [each for each in found if each["rows"]]


def _drafts(reports: Iterable[Report], proposals: Iterable[Proposal]) -> list[dict]:
    return [
        _list(_("Reports"), map(_report, reports)),
        _list(_("Proposals"), map(_proposal, proposals)),
    ]


def _list(words: str, rows: Iterable[str]) -> dict:
    return {"words": words, "rows": list(rows)}


def _report(report: Report) -> str:
    claim, state = label_of(Claim(report.claim)), label_of(DraftState(report.state))
    return f"{item_of(report).code} · {claim} · {state}"


def _proposal(proposal: Proposal) -> str:
    kind, state = label_of(ProposalKind(proposal.kind)), label_of(DraftState(proposal.state))
    return f"{target_of(proposal).code} · {kind} · {state}"


def _role(role: Responsibility) -> str:
    item = role.milestone or role.initiative
    return f"{item.code if item else ''} · {label_of(Role(role.role))}"


def _absence(row: Delegation) -> str:
    days = span_words(row.from_on, row.until_on)
    return f"{name_of(row.stand_in)} · {name_of(row.official)} · {days}"
