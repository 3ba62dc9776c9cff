"""The first page: what needs whom, whose rows these are, and what each row offers."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from partnership.admin.first_page import heading
from partnership.models import Report
from partnership.queries.desk import Need, desk, tasks
from partnership.queries.policy import Verb, may
from partnership.vocabulary import DraftState, OfficialRole
from tests.actions.people import AT_RISK, ON_TRACK, approver, contributor, of_party, published, sent
from tests.admin.conftest import signed_in, to
from tests.admin.forms import COMPLETION, drafted, press
from tests.admin.forms import published as published_by
from tests.factories import (
    DelegationFactory,
    DueDateFactory,
    MilestoneFactory,
    ProposalFactory,
    ResponsibilityFactory,
    clock_at,
    memorandum,
)
from tests.factories.stories import publish

DAY = date(2026, 4, 10)


def page(client) -> str:
    return client.get(to("index")).content.decode()


def needs(client) -> list[tuple[str, str]]:
    return [(task.need, task.code) for task in tasks(client.official, DAY)]


def test_each_row_has_its_verbs_as_plain_links(nserc):
    text = page(nserc)
    address = to("partnership_report_add") + "?item=PRO-5.1-M1&amp;verb="
    assert f'href="{address}report"' in text
    assert f'href="{address}complete"' in text
    move = to("partnership_proposal_add") + "?item=PRO-5.1-M1"
    assert f'href="{move}&amp;kind=move_date"' in text
    assert f'href="{move}"' in text
    for path in (f"{address}report", f"{address}complete", f"{move}&amp;kind=move_date", move):
        assert nserc.get(path.replace("&amp;", "&")).status_code == 200


def test_complete_says_what_the_public_will_read_without_a_script(nserc):
    address = to("partnership_report_add") + "?item=PRO-5.1-M1&verb=complete"
    answer = nserc.post(address, {**COMPLETION, "_look": ""})
    assert "completed, on April 2, 2026" in answer.content.decode()
    assert "It becomes “Completed” when the other country confirms: Mexico." in (
        answer.content.decode()
    )
    assert not Report.objects.exists()


def test_the_form_names_who_signs_off(nserc, nserc_approver):
    nserc_approver.official.first_name, nserc_approver.official.last_name = "Rose", "Okafor"
    nserc_approver.official.save()
    address = to("partnership_report_add") + "?item=PRO-5.1-M1&verb=report"
    assert "sends to R. Okafor, your approver" in nserc.get(address).content.decode()
    assert "no other approver" in nserc_approver.get(address).content.decode()


def test_nothing_has_changed_is_one_press(story, nserc, nserc_approver, time_machine):
    last = published(story.milestone, story.nserc, AT_RISK)
    assert "Nothing has changed" in page(nserc)
    press(nserc, last, "repeat")
    again = Report.objects.order_by("pk").last()
    assert (again.state, again.claim, again.effective_on) == (DraftState.SENT, "at_risk", DAY)
    assert again.reason_text_fr == last.reason_text_fr
    assert again.author == nserc.official
    press(nserc, last, "repeat")
    assert Report.objects.count() == 2
    press(nserc_approver, again, "publish")
    press(nserc, last, "repeat")
    assert Report.objects.count() == 2


def test_an_end_is_not_repeated(story, nserc):
    done = published(story.milestone, story.nserc)
    assert "Nothing has changed" not in page(nserc)
    press(nserc, done, "repeat")
    assert Report.objects.count() == 1


def test_nobody_repeats_what_others_said(story, nserc, sshrc, secihti):
    last = published(story.milestone, story.nserc, AT_RISK)
    for client in (sshrc, secihti):
        press(client, last, "repeat")
    assert Report.objects.count() == 1


def test_a_no_asks_to_answer_correct_or_take_back(story, nserc, nserc_approver, secihti_approver):
    report = published_by(nserc, nserc_approver)
    press(secihti_approver, report, "answer", kind="no", claim="blocked", comment_es="Falta.")
    assert (Need.DISPUTED, "PRO-5.1-M1") in needs(nserc_approver)
    both = nserc_approver.get(to("partnership_report_change", report.pk)).content.decode()
    assert "Signed in Ottawa." in both
    assert "Falta." in both
    report.refresh_from_db()
    press(nserc_approver, report, "withdraw")
    report.refresh_from_db()
    assert report.withdrawn_on == DAY
    assert Need.DISPUTED not in dict(needs(nserc_approver))


def test_what_was_sent_waits_for_others(nserc, nserc_approver):
    drafted(nserc)
    assert (Need.OVERDUE, "PRO-5.1-M1") in needs(nserc)
    assert [row.code for row in desk(nserc.official, DAY).waiting] == ["PRO-5.1-M1"]
    assert desk(nserc_approver.official, DAY).waiting == []
    assert Need.SIGN_OFF in dict(needs(nserc_approver))
    assert desk(nserc.official, DAY).round.reported == 1
    assert desk(nserc.official, DAY).round.waiting == 1


def test_no_answer_is_said_from_day_31(story, nserc, secihti_approver, stopped):
    published(story.milestone, story.nserc, clock=clock_at("2026-04-10"))
    stopped.move_to("2026-05-10T18:00Z", tick=False)
    both = [secihti_approver.official, nserc.official]
    assert all("no answer since" not in page(signed_in(official)) for official in both)
    stopped.move_to("2026-05-11T18:00Z", tick=False)
    assert all("no answer since Apr 10, 2026" in page(signed_in(each)) for each in both)


def test_proposals_stand_among_the_rest(story, nserc, nserc_approver, secihti_approver):
    about = {"plan": story.plan, "milestone": story.milestone}
    own = {"organization": story.nserc, "author": nserc.official}
    ProposalFactory(state=DraftState.DRAFT, **own, **about)
    ProposalFactory(state=DraftState.SENT, **own, **about)
    assert Need.DRAFT in dict(needs(nserc))
    assert Need.SIGN_OFF in dict(needs(nserc_approver))
    ProposalFactory(organization=story.secihti, state=DraftState.OFFERED, **about)
    assert Need.ANSWER in dict(needs(nserc_approver))
    assert Need.ANSWER not in dict(needs(nserc)) | dict(needs(secihti_approver))
    assert "Agree" in page(nserc_approver)


def test_an_auditor_reads_and_a_coordinator_sees_the_country(story, auditor, coordinator):
    for client in (auditor, coordinator):
        text = page(client)
        assert "10 days late" in text
        assert "verb=complete" not in text
        assert 'type="checkbox"' not in text
    assert "Nothing here can be changed by you" in page(auditor)


def test_the_other_country_is_never_on_it(story, nserc, secihti, secihti_approver):
    drafted(nserc)
    assert Need.SIGN_OFF not in dict(needs(secihti_approver))
    assert "Signed in Ottawa" not in page(secihti) + page(secihti_approver)


def officials(story) -> list:
    absent = approver(story.sshrc, username="absent")
    stand_in = contributor(story.nserc, username="stand-in")
    DelegationFactory(official=absent, stand_in=stand_in, from_on=DAY, until_on=DAY)
    people = [contributor(story.nserc), approver(story.nserc), approver(story.secihti), stand_in]
    return [*people, *(of_party(role, "CA") for role in list(OfficialRole)[2:])]


def test_the_list_asks_only_for_what_the_policy_allows(story):
    people = officials(story)
    for organization in (story.nserc, story.sshrc, story.secihti):
        sent(story.milestone, organization, ON_TRACK)
    published(story.milestone, story.nserc)
    published(story.milestone, story.secihti, ON_TRACK)
    ProposalFactory(
        organization=story.secihti, plan=story.plan, milestone=story.milestone,
        state=DraftState.OFFERED,
    )  # fmt: skip
    verbs = {Need.SIGN_OFF: [Verb.PUBLISH], Need.ANSWER: [Verb.ANSWER, Verb.AGREE]}
    for official in people:
        asked = {
            (task.need, task.report or task.proposal)
            for task in tasks(official, DAY)
            if task.need in verbs
        }
        for need, allowed in verbs.items():
            drafts = [*Report.objects.all(), *story.plan.proposals.all()]
            for draft in drafts:
                may_it = any(
                    may(official, verb, on=draft, day=DAY)
                    for verb in allowed
                    if (verb == Verb.AGREE) == (not isinstance(draft, Report))
                    or need == Need.SIGN_OFF
                )
                assert ((need, draft) in asked) == may_it, (official, need, draft)


def test_the_number_of_queries_does_not_grow(db):
    counts = {}
    for number in (1, 20, 200):
        with transaction.atomic():
            counts[number] = _queries(number)
            transaction.set_rollback(True)
    assert len(set(counts.values())) == 1, counts


def _queries(number: int) -> int:
    story = memorandum(published_on=None)
    for place in range(2, number + 1):
        milestone = MilestoneFactory(initiative=story.initiative, position=place)
        DueDateFactory(milestone=milestone, due_on=date(2026, 4, 20))
        ResponsibilityFactory(organization=story.nserc, milestone=milestone)
    publish(story.plan)
    client = signed_in(contributor(story.nserc))
    client.get(to("index"))
    with CaptureQueriesContext(connection) as found:
        answer = client.get(to("index"))
    assert answer.context["count"] == number
    return len(found)


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "Nothing needs you"), (1, "One thing needs you"), (9, "Nine things need you"),
     (10, "10 things need you")],
)  # fmt: skip
def test_the_heading_counts_in_words(count, words):
    assert heading(count) == words
