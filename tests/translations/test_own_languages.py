"""A party's own languages are there before its free text is public, whichever door it takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.db import transaction

from partnership.actions.answering import answer_report
from partnership.actions.answering_dates import answer_date
from partnership.actions.errors import Refused
from partnership.actions.pausing import declare_pause, publish_pause
from partnership.actions.proposing_publishing import refuse_proposal
from partnership.actions.revising import publish_text_draft, save_text_draft
from partnership.actions.revising_words import Change
from partnership.actions.translating import Seen, translate_text
from partnership.actions.translating_facts import translate_fact
from partnership.models import RecordHead
from partnership.vocabulary import AnswerKind, Claim, OfficialRole, ProposalKind, SubjectKind
from tests.actions.people import AT_RISK, COMPLETED, ON_TRACK, TENTH, approver, of_party, published
from tests.actions.proposals import LATER, LATER_MX, last_date, signed
from tests.actions.test_revising import public_organization
from tests.translations.conftest import newest

WORDS = {"en": "Words.", "fr": "Des mots.", "es": "Palabras."}
LEADS = {"CA": "nserc", "MX": "secihti"}
OTHER = {"CA": "MX", "MX": "CA"}
OWN = {"CA": {"en", "fr"}, "MX": {"es"}}
# In what languages it is written.
CHOICES: list[set[str]] = [set(), {"en"}, {"es"}, {"en", "fr"}, {"en", "es"}]


def lead(story, party):
    return getattr(story, LEADS[party])


def approves(story, party):
    return approver(lead(story, party))


def coordinates(party):
    return of_party(OfficialRole.COORDINATOR, party)


def a_note(story, party, texts):
    published(story.milestone, lead(story, party), replace(ON_TRACK, note=texts))


def a_reason(story, party, texts):
    published(story.milestone, lead(story, party), replace(AT_RISK, reason_text=texts))


def completed(story, party):
    own = {language: WORDS[language] for language in OWN[party]}
    return published(story.milestone, lead(story, party), replace(COMPLETED, note=own))


def a_yes(story, party, texts):
    report = completed(story, OTHER[party])
    by = approves(story, party)
    answer_report(report=report, kind=AnswerKind.YES, comment=texts, by=by, clock=TENTH)


def a_no(story, party, texts):
    report, by = completed(story, OTHER[party]), approves(story, party)
    told = {"claim": Claim.ON_TRACK, "comment": texts}
    answer_report(report=report, kind=AnswerKind.NO, by=by, clock=TENTH, **told)


def asked(story, party):
    content = LATER if party == "CA" else LATER_MX
    signed(story.milestone, lead(story, party), content=content)
    return last_date()


def a_no_to_a_date(story, party, texts):
    row, by = asked(story, OTHER[party]), approves(story, party)
    answer_date(asked=row, kind=AnswerKind.NO, comment=texts, by=by, clock=TENTH)


def a_yes_to_a_date(story, party, texts):
    row, by = asked(story, OTHER[party]), approves(story, party)
    answer_date(asked=row, kind=AnswerKind.YES, comment=texts, by=by, clock=TENTH)


def a_date(story, party, texts):
    content = {**LATER, "reason_text": texts}
    signed(story.milestone, lead(story, party), content=content)


def a_text(story, party, texts):
    by = coordinates(party)
    told = {f"note_{language}": words for language, words in texts.items()}
    kind, code = SubjectKind.INITIATIVE, "PRO-5.1"
    draft = save_text_draft(kind=kind, code=code, change=Change(texts=told), by=by, clock=TENTH)
    publish_text_draft(draft=draft, saved_at=draft.saved_at, by=by, clock=TENTH)


def a_pause(story, party, texts):
    days = {"from_on": date(2026, 4, 12), "until_on": date(2026, 5, 20)}
    by = coordinates(party)
    row = declare_pause(plan=story.plan, ground=texts, by=by, clock=TENTH, **days)
    publish_pause(pause=row, declared_at=row.declared_at, by=coordinates(party), clock=TENTH)


# door: (how it is gone through, whether without free text it is open)
DOORS: dict[str, tuple[Callable, bool]] = {
    "note": (a_note, True),
    "reason": (a_reason, False),
    "yes": (a_yes, True),
    "no": (a_no, False),
    "yes to a date": (a_yes_to_a_date, True),
    "no to a date": (a_no_to_a_date, False),
    "date": (a_date, False),
    "text": (a_text, False),
    "pause": (a_pause, False),
}


def goes_out(story, door, party, told) -> bool:
    """Try the door, and put everything back."""
    size = RecordHead.objects.get().size
    with transaction.atomic():
        try:
            DOORS[door][0](story, party, {each: WORDS[each] for each in sorted(told)})
        except Refused as refusal:
            assert str(refusal.message)
            return False
        finally:
            transaction.set_rollback(True)
    assert RecordHead.objects.get().size == size
    return True


@pytest.mark.parametrize("party", ["CA", "MX"])
@pytest.mark.parametrize("door", DOORS)
def test_a_partys_own_languages_come_first(story, door, party):
    open_without = DOORS[door][1]
    for told in CHOICES:
        expected = told >= OWN[party] if told else open_without
        assert goes_out(story, door, party, told) == expected, told


@pytest.mark.parametrize("told", CHOICES[1:], ids=lambda told: "+".join(sorted(told)))
def test_a_refusal_of_a_proposal_too(story, told):
    public_organization("mx-sre", "MX")
    row = signed(story.milestone, story.secihti, ProposalKind.LEAD, {"organization": "mx-sre"})
    words = {language: WORDS[language] for language in told}
    by = approver(story.nserc)

    def act():
        refuse_proposal(proposal=row, version=row.version, reason=words, by=by, clock=TENTH)

    if told >= OWN["CA"]:
        act()
    else:
        with pytest.raises(Refused):
            act()


@pytest.mark.parametrize(
    "told", [{"en"}, {"fr"}, {"en", "fr"}], ids=lambda told: "+".join(sorted(told))
)
def test_translating_keeps_to_it_too(story, told):
    a_text(story, "MX", {"es": "Palabras."})
    a_note(story, "MX", {"es": "Palabras."})
    words, by = {language: WORDS[language] for language in told}, coordinates("CA")
    doors = [
        lambda: translate_text(
            seen=Seen(code="PRO-5.1", name="note", seq=newest("PRO-5.1").entry_id),
            words=words,
            by=by,
            clock=TENTH,
        ),
        lambda: translate_fact(
            code="PRO-5.1-M1",
            place="reports.0.note",
            seq=newest("PRO-5.1-M1").entry_id,
            words=words,
            by=by,
            clock=TENTH,
        ),
    ]
    for door in doors:
        if told == OWN["CA"]:
            door()
        else:
            with pytest.raises(Refused):
                door()
