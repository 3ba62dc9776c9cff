"""A party's answer to a text, a meeting or a sum that was taken from a public source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_languages, party_languages
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_words import Texts
from partnership.models import Check, Entry, Funding, Initiative, Meeting, Official, Plan
from partnership.models.texts import columns_of
from partnership.queries.policy import Verb
from partnership.queries.states import state_of
from partnership.queries.states.checks import fingerprint, standing_languages
from partnership.vocabulary import CheckAnswer, EntryKind, Language, SubjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What a press fact should say instead; None: that part is right."""

    starts_on: date | None = None
    ends_on: date | None = None
    dated_on: date | None = None
    amount: Decimal | None = None

    def columns(self) -> dict[str, date | Decimal]:
        """Return what is put right, by column."""
        told = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in told.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An answer. comment: if there is one, in all of the party's languages."""

    answer: CheckAnswer
    comment: Texts = field(default_factory=dict)
    corrected: Corrected = field(default_factory=Corrected)


def text_seen(initiative: Initiative, plan: Plan, party: str) -> str:
    """Return what names the texts that a party's question shows: they are compared by it."""
    prints = [fingerprint(initiative, language) for language in party_languages(plan, party)]
    return "-".join(each[:16] for each in prints)


def check_text(
    *, initiative: Initiative, seen: str, said: Said, by: Official, clock: Clock
) -> Entry:
    """Put on record whether a promise's text is the official one in the party's languages.

    seen: as `text_seen` gave it when the official looked. Once every party's languages hold,
    the initiative no longer waits to be checked. Raises Refused and does nothing when the
    text was changed since, or the answer lacks something.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = Initiative.objects.select_for_update().get(pk=initiative.pk)
        plan = row.plan
        demand(by, Verb.CHECK_TEXT, on=row, day=recorder.day(plan.timezone))
        if seen != text_seen(row, plan, by.party):
            raise _changed()
        check = _check(said, by, initiative=row)
        languages = party_languages(plan, by.party)
        check.texts = {language.value: fingerprint(row, language) for language in languages}
        _check_said(check, said, plan, by)
        recorder.mark(check)
        check.save()
        row.verify = not _is_checked(row, plan)
        row.save(update_fields=["verify"])
        return _append(recorder, SubjectKind.INITIATIVE, row.code, plan, by)


def check_fact(
    *, fact: Meeting | Funding, seen: int, said: Said, by: Official, clock: Clock
) -> Entry:
    """Put on record whether what only the press tells of a meeting or a sum is so.

    seen: the number of the fact's newest entry when the official looked. A correction puts
    days and amounts right; what was read before stays in the record. Raises Refused and does
    nothing when somebody answered since, or the answer lacks something.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        row = type(fact).objects.select_for_update().get(pk=fact.pk)
        plan, kind = row.plan, _kind_of(row)
        demand(by, Verb.CHECK_FACT, on=row, day=recorder.day(plan.timezone))
        if seen != number_seen(row):
            raise _changed()
        check = _check(said, by, **{kind.value: row})
        _check_said(check, said, plan, by)
        _correct(row, said)
        recorder.mark(check)
        check.save()
        return _append(recorder, kind, row.code, plan, by)


def _changed() -> Refused:
    return Refused("seen", _("This was changed meanwhile. Look at it again before you answer."))


def number_seen(fact: Meeting | Funding) -> int:
    """Return the number of the newest entry on a public meeting or sum."""
    newest = Entry.objects.filter(subject=fact.code).order_by("-seq").values_list("seq", flat=True)
    return newest.first() or 0


def _kind_of(fact: Meeting | Funding) -> SubjectKind:
    return SubjectKind.MEETING if isinstance(fact, Meeting) else SubjectKind.FUNDING


def _check(said: Said, by: Official, **of: Initiative | Meeting | Funding) -> Check:
    check = Check(party=by.party, organization=by.organization, answer=said.answer, author=by, **of)
    for language, column in zip(Language, columns_of("comment"), strict=True):
        setattr(check, column, said.comment.get(language, "").strip())
    return check


def _check_said(check: Check, said: Said, plan: Plan, by: Official) -> None:
    """Raise Refused for an answer that lacks its words, or that was given already."""
    needed = party_languages(plan, by.party)
    check_languages(check, ("comment",), needed)
    last = _newest(check, by.party)
    same = last is not None and last.answer == check.answer == CheckAnswer.YES
    if same and last is not None and _still_holds(last):
        raise Refused("", _("Your country has given this answer already."))


def _still_holds(check: Check) -> bool:
    """Say whether what was confirmed is still what it was."""
    if check.initiative is None:
        return not _corrected_since(check)
    return sorted(check.texts) == sorted(standing_languages(check, check.initiative))


def _corrected_since(check: Check) -> bool:
    later = _of_same(check).filter(entry_id__gt=check.entry_id, answer=CheckAnswer.CORRECTED)
    return later.exists()


def _of_same(check: Check) -> QuerySet[Check]:
    return Check.objects.filter(
        initiative=check.initiative_id, meeting=check.meeting_id, funding=check.funding_id
    )


def _newest(check: Check, party: str) -> Check | None:
    return _of_same(check).filter(party=party).order_by("entry_id").last()


def _is_checked(initiative: Initiative, plan: Plan) -> bool:
    """Say whether every party's newest answer is a yes to the text as it now is."""
    found: set[str] = set()
    for party in plan.parties.all():
        newest = initiative.checks.filter(party=party.country).order_by("entry_id").last()
        if newest is not None and newest.answer == CheckAnswer.YES:
            found |= set(standing_languages(newest, initiative))
    return all(set(party.languages) <= found for party in plan.parties.all())


def _correct(fact: Meeting | Funding, said: Said) -> None:
    columns = said.corrected.columns()
    if said.answer != CheckAnswer.CORRECTED:
        return
    allowed = ("starts_on", "ends_on") if isinstance(fact, Meeting) else ("dated_on", "amount")
    changed = {name: value for name, value in columns.items() if name in allowed}
    if not any(getattr(fact, name) != value for name, value in changed.items()):
        raise Refused("corrected", _("Say what is right instead: nothing would change."))
    for name, value in changed.items():
        setattr(fact, name, value)
    _check_sense(fact, changed)
    fact.save()


def _check_sense(fact: Meeting | Funding, changed: Mapping[str, object]) -> None:
    if isinstance(fact, Meeting):
        if fact.ends_on is not None and fact.ends_on < fact.starts_on:
            raise Refused("ends_on", _("It cannot end before it began."))
    elif "amount" in changed and fact.amount <= 0:
        raise Refused("amount", _("Write an amount above zero."))


def _append(recorder: Recorder, kind: SubjectKind, code: str, plan: Plan, by: Official) -> Entry:
    """Append the new state; how anything stands does not turn on these answers."""
    return recorder.append(
        EntryKind.CHECK,
        state_of(kind, code),
        from_on=recorder.day(plan.timezone),
        organization=by.organization.code if by.organization else "",
    )
