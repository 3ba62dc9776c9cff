"""One party's yes or no to another date: a later one, or a correction after the baseline."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_languages, check_whole, party_languages
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_publishing import append_for_item
from partnership.actions.reporting_words import Texts
from partnership.models import Answer, DueDate, Entry, Official
from partnership.models.texts import columns_of, texts_of
from partnership.queries.belonging import number_of, plan_of, speaker
from partnership.queries.dates_asked import last_answer
from partnership.queries.policy import Verb
from partnership.vocabulary import AnswerKind, EntryKind, Language


def answer_date(
    *,
    asked: DueDate,
    kind: AnswerKind,
    by: Official,
    clock: Clock,
    comment: Texts | None = None,
) -> Entry:
    """Put a party's answer to another date on record, with the steps that follow.

    comment: the reason, needed with a no. Raises Refused and does nothing when the policy
    stands against it, or the same answer was given already.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = DueDate.objects.select_for_update().get(pk=asked.pk)
        plan = plan_of(row.milestone)
        demand(by, Verb.ANSWER, on=row, day=recorder.day(plan.timezone))
        answer = _answer(row, kind, comment or {}, by)
        _check(answer, row, party_languages(plan, by.party))
        recorder.mark(answer)
        answer.save()
        return append_for_item(
            recorder,
            EntryKind.ANSWER,
            row.milestone,
            organization=answer.organization.code,
            refs=(number_of(row),),
        )


def _answer(asked: DueDate, kind: AnswerKind, comment: Texts, by: Official) -> Answer:
    answer = Answer(party=by.party, organization=speaker(by), due_date=asked, kind=kind, author=by)
    for language, column in zip(Language, columns_of("comment"), strict=True):
        setattr(answer, column, comment.get(language, "").strip())
    return answer


def _check(answer: Answer, asked: DueDate, needed: list[Language]) -> None:
    if answer.kind == AnswerKind.COMMENT:
        raise Refused("", _("Say yes or no."))
    if answer.kind == AnswerKind.NO:
        check_whole(texts_of(answer, "comment"), "comment", needed)
    check_languages(answer, ("comment",), needed)
    last = last_answer(asked, answer.party)
    if last is not None and last.kind == answer.kind:
        raise Refused("", _("Your country has given this answer already."))
