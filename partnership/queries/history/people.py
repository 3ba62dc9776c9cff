"""Who, by name, stood behind the entries of a subject: for officials of their own side alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.models import Answer, Entry, Official, Proposal, Report, TextDraft
from partnership.queries.policy import Verb, has_verb, may


@dataclass(frozen=True, slots=True)
class Person:
    """One part in an entry: who wrote it, signed it off, answered."""

    part: str
    name: str


def people_behind(code: str, official: Official, day: date) -> dict[int, list[Person]]:
    """Return the people behind each entry of a subject, by its number.

    Only those whose drafts the official may read: names never cross from one party to the
    other, nor out of an organization to its neighbours. Five queries.
    """
    found: dict[int, list[Person]] = {}
    entries = Entry.objects.filter(subject=code)
    for row in _drafts(entries):
        if row.entry_id is not None and may(official, Verb.READ_DRAFT, on=row, day=day):
            found.setdefault(row.entry_id, []).extend(_of_draft(row))
    answers = Answer.objects.filter(entry__in=entries).select_related("author", "organization")
    for answer in answers:
        if answer.entry_id is not None and may(official, Verb.READ_DRAFT, on=answer, day=day):
            found.setdefault(answer.entry_id, []).extend(_named(_("Answered by"), answer.author))
    for number, draft in _texts(code, official, day):
        found.setdefault(number, []).extend(_named(_("Changed by"), draft.author))
    return found


def _drafts(entries: Iterable[Entry]) -> list[Report | Proposal]:
    reports = Report.objects.filter(entry__in=entries).select_related("author", "signed_by")
    proposals = Proposal.objects.filter(entry__in=entries).select_related("author", "signed_by")
    return [*reports, *proposals]


def _of_draft(draft: Report | Proposal) -> list[Person]:
    return [
        *_named(_("Written by"), draft.author),
        *_named(_("Signed off by"), draft.signed_by),
    ]


def _named(part: str, official: Official | None) -> list[Person]:
    if official is None:
        return []
    return [Person(part, official.get_full_name() or official.username)]


def _texts(code: str, official: Official, day: date) -> Iterable[tuple[int, TextDraft]]:
    """Yield the published changes of texts with their entries, found by their moment."""
    if not has_verb(official, Verb.READ_TEXT_DRAFT, day):
        return
    drafts = TextDraft.objects.filter(subject_code=code, party=official.party)
    made = {draft.published_at: draft for draft in drafts.select_related("author")}
    moments = [moment for moment in made if moment is not None]
    rows = Entry.objects.filter(subject=code, recorded_at__in=moments)
    for number, moment in rows.values_list("seq", "recorded_at"):
        yield number, made[moment]
