"""One party's yes or no to what another reported, and a no that is taken back."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_languages, check_whole, party_languages
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_checks import check_successor
from partnership.actions.reporting_publishing import append_for_item
from partnership.actions.reporting_words import Texts
from partnership.models import Answer, Entry, Official, Plan, Report
from partnership.models.texts import columns_of, texts_by_column, texts_of
from partnership.queries.belonging import item_of, number_of, plan_of
from partnership.queries.policy import Verb
from partnership.vocabulary import AnswerKind, Claim, EntryKind, Language

# What a party can hold against an end that it does not see; an end of its own is a report.
CLAIMS_INSTEAD = (Claim.NOT_STARTED, Claim.ON_TRACK, Claim.AT_RISK, Claim.BLOCKED)


def answer_report(
    *,
    report: Report,
    kind: AnswerKind,
    by: Official,
    clock: Clock,
    claim: Claim | None = None,
    comment: Texts | None = None,
) -> Entry:
    """Put a party's answer to a completion, a cancellation or a replacement on record.

    claim: what the party says instead; with a no only. Raises Refused and does nothing when
    the policy stands against it, or the same answer was given already.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = Report.objects.select_for_update().get(pk=report.pk)
        item = item_of(row)
        day = recorder.day(plan_of(item).timezone)
        demand(by, Verb.ANSWER, on=row, day=day)
        answer = _answer(row, kind, claim, comment or {}, by)
        _check(answer, plan_of(item))
        if kind == AnswerKind.YES and row.claim == Claim.REPLACED:
            check_successor(row, today=day)
        recorder.mark(answer)
        answer.save()
        return append_for_item(
            recorder,
            EntryKind.ANSWER,
            item,
            organization=answer.organization.code,
            refs=(number_of(row),),
        )


def take_back_answer(*, answer: Answer, by: Official, clock: Clock) -> Entry:
    """Take a no back in public. It stays on record with the day it ended."""
    with transaction.atomic():
        recorder = Recorder(clock)
        row = Answer.objects.select_for_update().get(pk=answer.pk)
        if row.report is None:
            raise Refused("", _("This is no answer to a report."))
        item = item_of(row.report)
        day = recorder.day(plan_of(item).timezone)
        demand(by, Verb.TAKE_BACK_ANSWER, on=row, day=day)
        row.withdrawn_on = day
        row.save()
        return append_for_item(
            recorder,
            EntryKind.WITHDRAW,
            item,
            organization=row.organization.code,
            refs=(number_of(row),),
        )


def _answer(
    report: Report, kind: AnswerKind, claim: Claim | None, comment: Texts, by: Official
) -> Answer:
    answer = Answer(
        party=by.party,
        organization=by.organization,
        report=report,
        kind=kind,
        claim=claim or "",
        author=by,
    )
    for language, column in zip(Language, columns_of("comment"), strict=True):
        setattr(answer, column, comment.get(language, "").strip())
    return answer


def _check(answer: Answer, plan: Plan) -> None:
    needed = party_languages(plan, answer.party)
    if answer.kind == AnswerKind.YES and answer.claim:
        raise Refused("claim", _("A yes confirms what was reported and says nothing instead."))
    if answer.kind == AnswerKind.COMMENT:
        _check_comment(answer, needed)
        return
    if answer.kind == AnswerKind.NO:
        if answer.claim not in CLAIMS_INSTEAD:
            raise Refused("claim", _("Say how your country sees it instead."))
        check_whole(texts_of(answer, "comment"), "comment", needed)
    check_languages(answer, ("comment",), needed)
    _check_not_said(answer)


def _check_comment(answer: Answer, needed: list[Language]) -> None:
    """A comment has words in all of the party's languages, and no claim."""
    if answer.claim:
        raise Refused("claim", _("A comment says neither yes nor no: only a no sees it otherwise."))
    check_whole(texts_of(answer, "comment"), "comment", needed)
    given = Answer.objects.filter(report=answer.report, party=answer.party)
    if given.filter(kind=answer.kind, **texts_by_column(answer, "comment")).exists():
        raise Refused("", _("Your country has given this answer already."))


def _check_not_said(answer: Answer) -> None:
    """The same answer twice would be another fact; a form sent twice is not."""
    given = Answer.objects.filter(report=answer.report, party=answer.party, withdrawn_on=None)
    given = given.exclude(kind=AnswerKind.COMMENT)
    last = given.order_by("entry_id").last()
    if last is not None and last.kind == answer.kind:
        raise Refused("", _("Your country has given this answer already."))
