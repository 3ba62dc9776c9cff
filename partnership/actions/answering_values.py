"""One party's word on another's value of an indicator: a yes lets confirmed progress follow it."""

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_languages, check_whole, party_languages
from partnership.actions.permitting import demand
from partnership.actions.proposal_kinds.observation import append_value
from partnership.actions.proposal_kinds.writing import put_texts
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_words import Texts
from partnership.models import Answer, Entry, Observation, Official, Organization, Plan
from partnership.models.texts import texts_of
from partnership.queries.policy import Verb
from partnership.queries.responsible import measuring_leads
from partnership.vocabulary import AnswerKind, EntryKind


def answer_value(
    *,
    value: Observation,
    kind: AnswerKind,
    by: Official,
    clock: Clock,
    comment: Texts | None = None,
) -> Entry:
    """Put a party's yes, no or comment to a value on record, with the steps that follow.

    comment: needed with a no, and with a comment. Raises Refused and does nothing when the
    policy stands against it, or the same answer was given already.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = Observation.objects.select_for_update().get(pk=value.pk)
        plan = row.indicator.plan
        demand(by, Verb.ANSWER_VALUE, on=row, day=recorder.day(plan.timezone))
        answer = Answer(
            party=by.party, organization=_speaker(row, by), observation=row, kind=kind, author=by
        )
        told = {code: text.strip() for code, text in (comment or {}).items()}
        put_texts(answer, "comment", told)
        _check(answer, plan)
        recorder.mark(answer)
        answer.save()
        refs = (row.entry_id,) if row.entry_id is not None else ()
        code = answer.organization.code
        return append_value(recorder, row.indicator, EntryKind.ANSWER, code, refs)


def _speaker(value: Observation, by: Official) -> Organization:
    """Return who speaks: the official's organization, else one of the party's that leads."""
    if by.organization is not None:
        return by.organization
    leads = Organization.objects.filter(pk__in=measuring_leads(value), country=by.party)
    first = leads.order_by("code").first()
    if first is None:
        raise Refused("", _("No organization of your country leads on what this measures."))
    return first


def _check(answer: Answer, plan: Plan) -> None:
    needed = party_languages(plan, answer.party)
    if answer.kind != AnswerKind.YES:
        check_whole(texts_of(answer, "comment"), "comment", needed)
    check_languages(answer, ("comment",), needed)
    given = Answer.objects.filter(observation=answer.observation, party=answer.party)
    last = given.exclude(kind=AnswerKind.COMMENT).order_by("entry_id").last()
    if last is not None and last.kind == answer.kind:
        raise Refused("", _("Your country has given this answer already."))
