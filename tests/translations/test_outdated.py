"""One language that says another thing than its original is marked until it is looked at again."""

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from partnership.actions.errors import Refused
from partnership.actions.revising import publish_text_draft, save_text_draft
from partnership.actions.revising_words import Change
from partnership.actions.translating import Seen, confirm_texts
from partnership.models import State
from partnership.queries.verification import verify_record
from partnership.vocabulary import Language, SubjectKind
from tests.actions.people import TENTH
from tests.factories import moment
from tests.translations.conftest import told

CODE = "PRO-5.1"
LANGUAGES = [language.value for language in Language]
change = some.sets(some.sampled_from(LANGUAGES), min_size=1).map(lambda each: ("change", each))
hold = some.sampled_from(["CA", "MX"]).map(lambda party: ("hold", party))
SPOKEN = {"CA": {"en", "fr"}, "MX": {"es"}}


def revise(by, languages, number):
    texts = {f"title_{language}": f"Title {number} {language}" for language in languages}
    draft = save_text_draft(
        kind=SubjectKind.INITIATIVE, code=CODE, change=Change(texts=texts), by=by, clock=TENTH
    )
    publish_text_draft(draft=draft, saved_at=draft.saved_at, by=by, clock=TENTH)


def confirm(by):
    seq = State.objects.get(code=CODE, until_on=None).entry_id
    seen = Seen(code=CODE, name="title", seq=seq)
    try:
        confirm_texts(chosen=[seen], by=by, clock=TENTH)
    except Refused:
        return False
    return True


def marked() -> set[str]:
    return {column.rpartition("_")[2] for column in told(CODE)["outdated"]}


def flagged(history) -> set[str]:
    """The languages behind: an original changed after they were last written or confirmed.

    history: (languages touched, whether an original was among them), oldest first.
    """
    found = set()
    for language in LANGUAGES:
        for touched, original in reversed(history):
            if language in touched:
                break
            if original:
                found.add(language)
                break
    return found


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=some.lists(change | hold, min_size=1, max_size=6))
def test_every_other_language_is_marked_until_it_is_changed_or_confirmed(canada, mexico, steps):
    by = {"CA": canada, "MX": mexico}
    history: list[tuple[set[str], bool]] = []
    with transaction.atomic():
        for number, (what, whom) in enumerate(steps):
            before = marked()
            if what == "change":
                revise(canada, whom, number)
                history.append((whom, bool(whom - before)))
            else:
                held = before & SPOKEN[whom]
                assert confirm(by[whom]) == bool(held)
                history.append((held, False))
            assert marked() == flagged(history)
            assert set(told(CODE).get("outdated_since", {})) == set(told(CODE)["outdated"])
        assert verify_record(now=moment("2026-04-11")).findings == ()
        transaction.set_rollback(True)


def test_the_first_change_marks_the_others(canada):
    revise(canada, {"en"}, 1)
    assert marked() == {"fr", "es"}
    revise(canada, {"fr"}, 2)
    assert marked() == {"es"}
    # French, up to date again, is an original like any other.
    revise(canada, {"fr"}, 3)
    assert marked() == {"en", "es"}
