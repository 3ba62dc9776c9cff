"""For each verb, the request by which an official would do it in the officials' side."""

from collections.abc import Callable

from django.test import Client

from partnership.models import Answer, Report
from partnership.models.texts import columns_of
from partnership.queries.rights import Reach, Verb
from partnership.vocabulary import ProposalKind
from tests.actions.test_policy import MAKERS, public
from tests.admin.conftest import to
from tests.admin.forms import COMPLETION, ON_TRACK, press
from tests.factories import ResponsibilityFactory, TextDraftFactory

# Does the request; what it did is seen in the tables.
Write = Callable[[Client, object], object]
# Returns whether the answer shows the thing.
Read = Callable[[Client, object], bool]


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


WRITES: dict[Verb, Write] = {
    Verb.DRAFT: draft,
    Verb.CHANGE: write("_save"),
    Verb.SEND: write("_send"),
    Verb.TAKE_BACK: pressed("take_back"),
    Verb.RETURN: pressed("return", comment="Say where."),
    Verb.PUBLISH: pressed("publish"),
    Verb.CORRECT: correct,
    Verb.ANSWER: pressed("answer", kind="yes"),
    Verb.TAKE_BACK_ANSWER: take_back_answer,
    Verb.AGREE: agree,
    Verb.REVISE: revise,
    Verb.PUBLISH_PLAN: publish_plan,
    Verb.MANAGE_ACCOUNT: manage_account,
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


# What these need is more than the policy asks for: the deed itself must be possible.
THINGS: dict[Verb, Callable] = {
    Verb.AGREE: agreeable,
    Verb.READ_TEXT_DRAFT: texts_of_a_promise,
}
READS: dict[Verb, Read] = {
    Verb.READ_DRAFT: read_draft,
    Verb.READ_TEXT_DRAFT: read_text_draft,
    Verb.READ_RECORD: read_record,
}
