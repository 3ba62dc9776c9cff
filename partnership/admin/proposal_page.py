"""A proposal as it is read: what it says, what was before, what follows, what may be done."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.proposing_publishing import needs_agreement
from partnership.actions.proposing_words import follows_of, told_of, warnings_of
from partnership.admin.bodies import short_name
from partnership.admin.moments import today
from partnership.admin.report_form import title_in
from partnership.admin.report_signing import minute_of, proposal_joints, signed_words
from partnership.models import Answer, Official, Proposal
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.queries.belonging import target_of
from partnership.queries.dates_asked import last_answer
from partnership.queries.policy import Verb, may
from partnership.queries.proposal_dates import date_of, value_of
from partnership.queries.words.days import long_date
from partnership.queries.words.texts import text_in
from partnership.vocabulary import AnswerKind, DraftState, Language, ProposalKind

ON_DESK = (Verb.PUBLISH, Verb.SCHEDULE, Verb.RETURN, Verb.TAKE_BACK, Verb.AGREE)


def proposal_page(desk: Any, request: HttpRequest, proposal: Proposal) -> HttpResponse:
    """Answer with the page of one proposal; what was typed and refused stands in its field."""
    official = request.user
    day = today(official)
    asked, value = date_of(proposal), value_of(proposal)
    answered = asked or value
    at_home = proposal.party == official.party
    may_answer = asked is not None and may(official, Verb.ANSWER, on=asked, day=day)
    waiting = _is_waiting(proposal, official, may_answer=may_answer)
    return desk.page(
        request,
        "proposal.html",
        heading(proposal),
        proposal=proposal,
        state=label_of(DraftState(proposal.state)),
        told=told_of(proposal, today=day, compared=waiting),
        follows=follows_of(proposal, today=day) if waiting else [],
        warnings=warnings_of(proposal, today=day) if waiting else [],
        facts=_facts(proposal, at_home=at_home),
        verbs={verb.value: may(official, verb, on=proposal, day=day) for verb in ON_DESK},
        offers=needs_agreement(proposal),
        joints=proposal_joints(proposal, request.user),
        date_answers=[_answer(row) for row in _answers(answered)] if answered else [],
        may_answer=may_answer,
        may_answer_value=value is not None and may(official, Verb.ANSWER_VALUE, on=value, day=day),
        refusal_fields=_fields(request, "refusal"),
        comment_fields=_fields(request, "comment"),
        typed=request.POST.get("comment", ""),
        anew=_anew(proposal) if proposal.state == DraftState.REFUSED and at_home else "",
    )


def _is_waiting(proposal: Proposal, official: Official, *, may_answer: bool) -> bool:
    """Say whether it is still to be decided: what would follow from it is shown then."""
    asked = date_of(proposal)
    if asked is not None and may_answer:
        given = last_answer(asked, official.party)
        return given is None or given.kind == AnswerKind.NO
    return proposal.state not in (DraftState.PUBLISHED, DraftState.REFUSED)


def heading(proposal: Proposal) -> str:
    """Return what is proposed and where: "Another date · PRO-1.2-M1 · Joint list"."""
    target = proposal.indicator or target_of(proposal)
    kind = label_of(ProposalKind(proposal.kind))
    return f"{kind} · {target.code} · {title_in(target)}"


def adding_address(proposal: Proposal, **more: str) -> str:
    """Return where the same kind is proposed on the same thing."""
    about = (
        {"indicator": proposal.indicator.code}
        if proposal.indicator
        else {"item": target_of(proposal).code}
    )
    query = "&".join(f"{name}={value}" for name, value in {**about, **more}.items())
    return f"{reverse('admin:partnership_proposal_add')}?kind={proposal.kind}&{query}"


def _anew(proposal: Proposal) -> str:
    return adding_address(proposal, anew=str(proposal.pk))


def _facts(proposal: Proposal, *, at_home: bool) -> list[dict]:
    """Return the words around a proposal. People and comments are shown at home only."""
    refusal = text_in(texts_of(proposal, "refusal"), get_language() or "en")
    entry = proposal.entry_id if proposal.entry_id is not None else ""
    told = [
        (_("Put forward by"), short_name(proposal.organization)),
        (_("Why it was refused"), refusal),
        (_("Entry in the record"), entry),
    ]
    if at_home:
        told += [
            (_("Comment on its return"), proposal.comment),
            (_("Written by"), str(_name(proposal.author))),
            (_("Signed off by"), signed_words(proposal)),
            (_("For the minute"), minute_of(proposal)),
        ]
    return [{"name": name, "words": words} for name, words in told if str(words)]


def _name(official: Official | None) -> str:
    return str(official) if official else ""


def _answers(asked: Any) -> list[Answer]:
    rows = asked.answers.filter(entry__isnull=False).order_by("entry_id")
    return list(rows.select_related("organization"))


def _answer(row: Answer) -> dict:
    return {
        "who": row.organization.code,
        "kind": label_of(AnswerKind(row.kind)),
        "comment": text_in(texts_of(row, "comment"), get_language() or "en"),
        "day": long_date(row.published_at.date()) if row.published_at else "",
    }


def _fields(request: HttpRequest, name: str) -> list[dict]:
    """Return a text field for each language, with what was typed."""
    return [
        {
            "name": f"{name}_{code}",
            "label": label_of(code),
            "lang": code.value,
            "words": request.POST.get(f"{name}_{code}", ""),
        }
        for code in Language
    ]
