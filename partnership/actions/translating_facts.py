"""Adding a language to the free text of a published fact, which stays what it was."""

import json
from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_languages, party_languages
from partnership.actions.permitting import demand
from partnership.actions.recording import Clock, Recorder
from partnership.actions.revising_checks import plan_of_row
from partnership.actions.translating_checks import newest_state, note_author, shown_state
from partnership.models import Entry, Official, Plan, State
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.queries.policy import Verb
from partnership.queries.states import rows_of, state_of
from partnership.queries.translations.rows import FactText, fact_text
from partnership.vocabulary import EntryKind, Language, SubjectKind


def translate_fact(
    *, code: str, place: str, seq: int, words: Mapping[str, str], by: Official, clock: Clock
) -> Entry:
    """Add the languages that a fact's free text lacks, by an entry that names the fact.

    place: where the text stands in the subject's public state, as it was under the record
    number `seq`. words: {language: text}, only for languages in which there is nothing. The
    claim, the days, the evidence and every text that is there stay, and so do the answers.
    Raises Refused, and does nothing, for all else.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        state = newest_state(code)
        kind = SubjectKind(state.kind)
        row = rows_of(kind).get(code=code)
        plan = plan_of_row(row, by)
        day = recorder.day(plan.timezone)
        demand(by, Verb.TRANSLATE, on=row, day=day)
        text = fact_text(kind, code, place)
        if text is None:
            raise Refused("", _("This cannot be changed here."))
        _check_seen(state, place, seq)
        _fill(text, words, plan, by)
        _mark(text, words, recorder, by, day)
        entry = recorder.append(
            EntryKind.REVISE,
            state_of(kind, code),
            from_on=day,
            refs=(text.fact.entry_id,),
            organization=by.organization.code if by.organization else "",
        )
        note_author(entry, by, {f"{place}_{language}": words[language] for language in words})
        return entry


def _check_seen(state: State, place: str, seq: int) -> None:
    shown = shown_state(state.code, seq)
    now = _at(state, place)
    if shown is None or _at(shown, place) != now:
        found = next(filter(None, now.values()), "") if isinstance(now, dict) else ""
        sentence = _("Somebody else changed this meanwhile. It now reads: “%(words)s”.")
        raise Refused("version", sentence % {"words": found})


def _at(state: State, place: str) -> object:
    found = json.loads(state.content)
    for part in place.split("."):
        if isinstance(found, list):
            found = found[int(part)] if int(part) < len(found) else None
        else:
            found = found.get(part) if isinstance(found, dict) else None
    return found


def _fill(text: FactText, words: Mapping[str, str], plan: Plan, by: Official) -> None:
    ours = party_languages(plan, by.party)
    own = getattr(text.fact, "party", "") or getattr(text.fact, "asked_by", "")
    if not words or not any(texts_of(text.holder, text.name).values()):
        raise Refused("", _("Nothing would change."))
    for language, new in words.items():
        column = f"{text.name}_{language}"
        told = {"language": label_of(Language(language))}
        if language not in ours and own != by.party:
            raise Refused(column, _("Your country does not write in this language."))
        if getattr(text.holder, column):
            sentence = _("This text is there in %(language)s already; a fact is never changed.")
            raise Refused(column, sentence % told)
        if not new.strip():
            raise Refused(column, _("Write the text in %(language)s.") % told)
        limit = text.holder._meta.get_field(column).max_length
        if limit and len(new.strip()) > limit:
            sentence = _("Write at most %(count)s characters.") % {"count": limit}
            raise Refused(column, sentence)
        setattr(text.holder, column, new.strip())
    check_languages(text.holder, (text.name,), ours)


def _mark(
    text: FactText, words: Mapping[str, str], recorder: Recorder, by: Official, day: date
) -> None:
    """Write the words, and beside the fact that they came later and whose they are."""
    text.holder.save(update_fields=[f"{text.name}_{language}" for language in words])
    text.fact.translated = [
        *text.fact.translated,
        *(
            {
                "field": text.field,
                "language": language,
                "number": recorder.seq,
                "published_on": day.isoformat(),
                "party": by.party,
                "organization": by.organization.code if by.organization else "",
            }
            for language in sorted(words)
        ),
    ]
    text.fact.save(update_fields=["translated"])
