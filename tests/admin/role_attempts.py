"""For each verb, the request by which an official would do it in the officials' side."""

import re
from collections.abc import Callable
from typing import Any

from django.test import Client

from partnership.actions.revising import publish_text_draft, save_text_draft
from partnership.actions.revising_words import Change
from partnership.models import Answer, Delegation, Organization, Report, State
from partnership.models.texts import columns_of
from partnership.queries.rights import Reach, Verb
from partnership.vocabulary import DraftState, OfficialRole, ProposalKind, SubjectKind
from tests.actions.people import TENTH, of_party
from tests.actions.test_policy import (
    MAKERS,
    organization_at,
    public,
    public_initiative_at,
    public_plan_at,
    report_at,
)
from tests.admin.conftest import to
from tests.admin.forms import COMPLETION, ON_TRACK, press
from tests.factories import (
    JointPublicationFactory,
    OfficialFactory,
    OrganizationFactory,
    PauseFactory,
    ProposalFactory,
    ResponsibilityFactory,
    TextDraftFactory,
)

# Does the request; what it did is seen in the tables.
Write = Callable[[Client, object], object]
# Returns whether the answer shows the thing.
Read = Callable[[Client, object], bool]


PUBLIC_SOURCE = {
    "claim": "completed",
    "effective_on": "2026-04-01",
    "precision": "exact",
    "kind": "official_release",
    "name": "Release",
    "publisher": "Government of Canada",
    "address": "https://www.example.org/release",
    "dated_on": "2026-04-02",
}


def read_draft(client: Client, report: Report) -> bool:
    return _shows(client, to("partnership_report_change", report.pk))


def _shows(client: Client, address: str) -> bool:
    return client.get(address).status_code == 200


def draft(client: Client, milestone) -> object:
    return client.post(
        to("partnership_report_add"), {**ON_TRACK, "item": milestone.code, "_save": ""}
    )


def write(button: str) -> Write:
    """Send the form of a draft by one of its buttons."""

    def sent(client: Client, report: Report) -> object:
        address = to("partnership_report_change", report.pk)
        form = {**COMPLETION, "version": report.version, "note_en": "Signed at noon."}
        return client.post(address, {**form, button: ""})

    return sent


def pressed(verb: str, **data) -> Write:
    """Press a button on the page of a report."""
    return lambda client, report: press(client, report, verb, **data)


def correct(client: Client, report: Report) -> object:
    return client.post(
        to("partnership_report_correct", report.pk), {**COMPLETION, "version": "", "_save": ""}
    )


def take_back_answer(client: Client, answer: Answer) -> object:
    return press(client, answer.report, "take_back_answer")


def revise(client: Client, organization) -> object:
    address = to("partnership_organization_change", organization.code)
    shown = client.get(address)
    if shown.status_code != 200:
        return shown
    form = shown.context["form"]
    shown_values = {name: form.initial.get(name) for name in form.fields}
    told = {name: value for name, value in shown_values.items() if value not in (None, [])}
    names = dict.fromkeys(columns_of("name"), "Renamed council")
    return client.post(address, {**told, **names, "_save": ""})


def withhold(client: Client, milestone) -> object:
    form = {
        "item": milestone.code,
        "organization": Organization.objects.get(code="ca-nserc").pk,
        "decided_on": "2026-04-09",
        "informed_on": "2026-04-10",
        "review_on": "2027-04-01",
        **dict.fromkeys(columns_of("ground"), "Access to Information Act, s. 15"),
    }
    return client.post(to("partnership_withholding_add"), form)


def publish_plan(client: Client, plan) -> object:
    return client.post(to("partnership_plan_publish", plan.code))


def read_text_draft(client: Client, draft) -> bool:
    answer = client.get(to("partnership_initiative_change", draft.subject_code))
    return answer.status_code == 200 and "between research funding agencies" in (
        answer.content.decode()
    )


def read_record(client: Client, thing) -> bool:
    return _shows(client, to("partnership_entry_changelist"))


def manage_account(client: Client, official) -> object:
    address = to("partnership_official_change", official.pk)
    form = {
        "username": official.username,
        "role": official.role,
        "organization": official.organization_id or "",
        "language": "en",
        "first_name": "Renamed",
        "email": "renamed@example.org",
        "is_active": "on",
    }
    return client.post(address, form)


def agree(client: Client, proposal) -> object:
    return client.post(to("partnership_proposal_agree", proposal.pk), {"version": proposal.version})


def baseline(client: Client, plan) -> object:
    address = to("partnership_plan_baseline", plan.code)
    shown = client.get(address)
    seen = shown.context["fixed"].fingerprint if shown.status_code == 200 else "x"
    return client.post(address, {"seen": seen})


def declare(client: Client, initiative) -> object:
    return client.post(to("partnership_initiative_declare", initiative.code))


def translate(client: Client, body) -> object:
    seq = State.objects.get(code=body.code, until_on=None).entry_id
    address = to("partnership_translation_change", f"{body.code}/name")
    words = {"name_en": "A council translated", "name_fr": "Un conseil au nom traduit"}
    outdated = Organization.objects.get(pk=body.pk).outdated
    written = {name: text for name, text in words.items() if name in outdated}
    return client.post(address, {"version": seq, **written})


def record_source(client: Client, item) -> object:
    return client.post(to("public_source", item.code), PUBLIC_SOURCE)


def answer_value(client: Client, value) -> object:
    return client.post(
        to("partnership_proposal_answer_value", value.proposal.pk),
        {"version": value.proposal.version, "answer": "yes"},
    )


def value_put_forward(story, reach: Reach):
    """A value with the proposal that put it on record."""
    value = MAKERS[Verb.ANSWER_VALUE](story, reach)
    value.proposal = ProposalFactory(
        kind=ProposalKind.OBSERVATION,
        indicator=value.indicator,
        plan=value.indicator.plan,
        organization=story.secihti,
        state=DraftState.PUBLISHED,
        content={"value": "80", "period": "2026-Q1"},
        entry=value.entry,
        published_at=value.published_at,
    )
    return value


def checked(about: str, key: Callable[[object], str]) -> Write:
    """Say yes to a question of the start-up queue; without having seen it, where it is hidden."""

    def said(client: Client, thing) -> object:
        address = f"{to('start_up')}?about={about}"
        shown = client.get(address)
        rows = shown.context["rows"] if shown.status_code == 200 else []
        row = next((row for row in rows if row["key"] == key(thing)), {"key": key(thing)})
        return client.post(address, {**row, "seen": row.get("seen", "0"), "answer": "yes"})

    return said


def arrange(client: Client, joint) -> object:
    address = to("partnership_jointpublication_change", joint.pk)
    return client.post(address, {"_agree": "", "publish_at": joint.publish_at.isoformat()})


def schedule(client: Client, report: Report) -> object:
    return press(client, report, "schedule", joint=report.minute.pk)


def delegate(client: Client, absence: Delegation) -> object:
    form = {"official": absence.official.pk, "stand_in": absence.stand_in.pk}
    days = {"from_on": "2026-04-10", "until_on": "2026-04-17"}
    return client.post(to("partnership_delegation_add"), {**form, **days})


def looked_at(client: Client, page: str, **names) -> object:
    """Look at what would move, then do it as it was seen."""
    shown = client.post(to(page), {**names, "_look": ""})
    found = re.search(r'name="seen" value="([^"]+)"', shown.content.decode())
    return client.post(to(page), {**names, "_do": "", "seen": found[1] if found else "x"})


def hand_over(client: Client, leaving) -> object:
    return looked_at(client, "hand_over", leaving=leaving.pk, to=leaving.heir.pk, close="on")


def succeed(client: Client, body) -> object:
    names = {"body": body.code, "successor": body.heir.code, "from_on": "2026-04-10"}
    return looked_at(client, "succession", **names)


def pause(client: Client, row) -> object:
    address = to("partnership_pause_change", row.pk)
    return client.post(address, {"_discard": "", "version": row.declared_at.isoformat()})


def read_account_log(client: Client, change) -> bool:
    answer = client.get(to("partnership_accountchange_changelist"))
    return answer.status_code == 200 and change.official.username in answer.content.decode()


def is_named(absence: Delegation) -> bool:
    return Delegation.objects.filter(official=absence.official).exists()


# Where a request may do something else than what the cell is about.
IS_DONE: dict[Verb, Callable[[Any], bool]] = {Verb.DELEGATE: is_named}
WRITES: dict[Verb, Write] = {
    Verb.DRAFT: draft,
    Verb.CHANGE: write("_save"),
    Verb.SEND: write("_send"),
    Verb.TAKE_BACK: pressed("take_back"),
    Verb.RETURN: pressed("return", comment="Say where."),
    Verb.PUBLISH: pressed("publish"),
    Verb.CORRECT: correct,
    Verb.WITHDRAW: pressed("withdraw"),
    Verb.ANSWER: pressed("answer", kind="yes"),
    Verb.TAKE_BACK_ANSWER: take_back_answer,
    Verb.AGREE: agree,
    Verb.REVISE: revise,
    Verb.WITHHOLD: withhold,
    Verb.PUBLISH_PLAN: publish_plan,
    Verb.MANAGE_ACCOUNT: manage_account,
    Verb.BASELINE: baseline,
    Verb.DECLARE: declare,
    Verb.RECORD_SOURCE: record_source,
    Verb.ANSWER_VALUE: answer_value,
    Verb.TRANSLATE: translate,
    Verb.CONFIRM_LEAD: checked("leads", lambda role: f"role-{role.pk}"),
    Verb.CHECK_TEXT: checked("texts", lambda initiative: f"text-{initiative.code}"),
    Verb.CHECK_FACT: checked("facts", lambda meeting: f"fact-{meeting.code}"),
    Verb.ARRANGE: arrange,
    Verb.SCHEDULE: schedule,
    Verb.DELEGATE: delegate,
    Verb.HAND_OVER: hand_over,
    Verb.SUCCEED: succeed,
    Verb.PAUSE: pause,
}


def agreeable(story, reach: Reach):
    """A first date that Mexico offers for a milestone without one; of a plan of others, a sum."""
    proposal = MAKERS[Verb.AGREE](story, reach)
    if proposal.milestone is not None:
        proposal.kind = ProposalKind.FIRST_DATE
        proposal.content = {"due_on": "2026-12-31", "precision": "day"}
        ResponsibilityFactory(organization=story.secihti, milestone=proposal.milestone, **public())
        proposal.save()
    return proposal


def texts_of_a_promise(story, reach: Reach):
    """A coordinator's draft of the texts of the story's initiative."""
    party = "MX" if reach == Reach.OTHER_PARTY else "CA"
    return TextDraftFactory(party=party, subject_code=story.initiative.code)


def of_the_story(maker: Callable, mine: Callable[[Any], object]) -> Callable:
    """The story's own where Canada is a party, which has all that the deed needs."""
    return lambda story, reach: maker(story, reach) if reach == Reach.OTHER_PARTY else mine(story)


def sent_with_a_minute(story, reach: Reach) -> Report:
    """A sent report, while a minute is agreed on."""
    report = report_at(story, reach, DraftState.SENT)
    report.minute = JointPublicationFactory(plan=story.plan, agreed=["CA", "MX"])
    return report


def absence(story, reach: Reach) -> Callable:
    """The absence of MAKERS, with somebody to stand in who may."""

    def absence_of(official) -> Delegation:
        row = MAKERS[Verb.DELEGATE](story, reach)(official)
        if row.official.organization is not None:
            row.stand_in = OfficialFactory(organization=row.official.organization)
        return row

    return absence_of


def with_an_outdated_name(story, reach: Reach):
    """A body whose own country changed its name in one language."""
    body = organization_at(story, reach)
    by = of_party(OfficialRole.COORDINATOR, body.country, username="who-changed-the-name")
    column = {"CA": "name_en", "MX": "name_es"}[body.country]
    told = {"kind": SubjectKind.ORGANIZATION, "code": body.code, "by": by, "clock": TENTH}
    draft = save_text_draft(change=Change(texts={column: "A council renamed"}), **told)
    publish_text_draft(draft=draft, saved_at=draft.saved_at, by=by, clock=TENTH)
    return body


def leaving(story, reach: Reach):
    """An official who leaves, and a colleague who stays."""
    official = MAKERS[Verb.HAND_OVER](story, reach)
    official.heir = OfficialFactory(organization=official.organization)
    draft = report_at(story, reach, DraftState.DRAFT)
    Report.objects.filter(pk=draft.pk).update(author=official)
    return official


def renamed(story, reach: Reach):
    """A body that gets another name, and the body of that name."""
    body = MAKERS[Verb.SUCCEED](story, reach)
    body.heir = OrganizationFactory(country=body.country, **public())
    return body


def public_pause(story, reach: Reach):
    """A draft of a pause in the story's plan."""
    party = organization_at(story, reach).country
    return PauseFactory(plan=story.plan, party=party, declared_by__party=party)


# What these need is more than the policy asks for: the deed itself must be possible.
THINGS: dict[Verb, Callable] = {
    Verb.ANSWER_VALUE: value_put_forward,
    Verb.TRANSLATE: with_an_outdated_name,
    Verb.WITHHOLD: of_the_story(MAKERS[Verb.WITHHOLD], lambda story: story.milestone),
    Verb.BASELINE: of_the_story(public_plan_at, lambda story: story.plan),
    Verb.DECLARE: of_the_story(public_initiative_at, lambda story: story.initiative),
    Verb.SCHEDULE: sent_with_a_minute,
    Verb.DELEGATE: absence,
    Verb.HAND_OVER: leaving,
    Verb.SUCCEED: renamed,
    Verb.PAUSE: public_pause,
    Verb.AGREE: agreeable,
    Verb.READ_TEXT_DRAFT: texts_of_a_promise,
}
READS: dict[Verb, Read] = {
    Verb.READ_DRAFT: read_draft,
    Verb.READ_TEXT_DRAFT: read_text_draft,
    Verb.READ_RECORD: read_record,
    Verb.READ_ACCOUNT_LOG: read_account_log,
}
