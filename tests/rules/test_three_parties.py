"""A plan of three parties: nothing in the method knows that this one has two."""

from dataclasses import replace
from datetime import date

from partnership.rules import standing
from partnership.vocabulary import Claim, Label, Why
from tests.rules.telling import CA, MX, Telling

US = "US"
SAID, DAY = date(2026, 5, 1), date(2026, 6, 1)


def among_three():
    item = Telling(leads=())
    item.facts = replace(item.facts, parties=(CA, MX, US))
    for party in (CA, MX, US):
        item.lead(party)
    return item


def test_a_completion_needs_all_three():
    item = among_three()
    done = item.done(SAID, by=CA)
    item.yes(done, SAID, by=MX)
    waiting = standing(item.facts, DAY)
    assert waiting.label is Label.REPORTED_COMPLETE
    assert Why.AWAITING_CONFIRMATION + ":US" in waiting.reasons
    item.yes(done, SAID, by=US)
    assert standing(item.facts, DAY).label is Label.COMPLETED


def test_one_no_stands_against_two():
    item = among_three()
    done = item.done(SAID, by=CA)
    item.yes(done, SAID, by=MX)
    item.no(done, SAID, by=US, claim=Claim.ON_TRACK)
    assert standing(item.facts, DAY).label is Label.UNREPORTED


def test_a_no_stands_while_anybody_else_claims_it():
    item = among_three()
    done = item.done(SAID, by=CA)
    item.yes(done, SAID, by=MX)
    item.no(done, SAID, by=US, claim=Claim.ON_TRACK)
    item.report(Claim.NOT_STARTED, DAY, by=CA)
    assert Why.DISPUTED + ":US" in standing(item.facts, DAY).reasons
    item.report(Claim.NOT_STARTED, DAY, by=MX)
    assert Why.DISPUTED + ":US" not in standing(item.facts, DAY).reasons


def test_a_later_date_waits_for_the_last_of_the_others():
    item = among_three()
    item.due(date(2026, 5, 10))
    asked = item.due(date(2026, 9, 30), SAID, asked_by=CA)
    item.yes(asked, date(2026, 5, 9), by=MX)
    assert standing(item.facts, DAY).asked_due_on == date(2026, 9, 30)
    item.yes(asked, date(2026, 5, 11), by=US)
    assert standing(item.facts, DAY).after_deadline


def test_a_value_is_confirmed_by_all_the_others():
    item = among_three()
    item.measured(baseline=0, target=10)
    value = item.observe(10, SAID)
    item.yes(value, SAID, by=MX)
    assert standing(item.facts, DAY).credit.confirmed == 0
    item.yes(value, SAID, by=US)
    assert standing(item.facts, DAY).credit.confirmed == 1


def test_two_of_three_may_still_have_to_report():
    item = among_three()
    item.report(Claim.ON_TRACK, SAID, by=CA)
    assert standing(item.facts, DAY).reasons == ("no_report_yet:MX", "no_report_yet:US")


def test_it_waits_since_the_first_of_two_completions():
    item = among_three()
    item.done(date(2026, 4, 1), by=CA)
    item.report(Claim.COMPLETED, SAID, by=US)
    waiting = standing(item.facts, DAY)
    assert waiting.waiting_since == date(2026, 4, 1)
    assert Why.NO_ANSWER + ":MX" in waiting.reasons


def test_without_parties_nothing_is_over():
    item = Telling(leads=())
    item.facts = replace(item.facts, parties=())
    item.source(Claim.COMPLETED, SAID)
    assert standing(item.facts, DAY).label is Label.REPORTED_COMPLETE
