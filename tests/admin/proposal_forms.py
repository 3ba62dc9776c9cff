"""What the forms of proposals send."""

from partnership.models import Proposal
from tests.admin.conftest import to

MOVE = {
    "due_on": "2026-06-30",
    "precision": "day",
    "reason": "consultation",
    "reason_text_en": "Consultation takes longer.",
    "reason_text_fr": "La consultation se prolonge.",
    "corrects": "",
}


def new(client, form=MOVE, *, kind="move_date", item="PRO-5.1-M1", button="_send", **more):
    """Send the form of a new proposal."""
    address = f"{to('partnership_proposal_add')}?item={item}&kind={kind}"
    return client.post(address, {**form, button: "", **more})


def drafted(client, form=MOVE, **more) -> Proposal:
    """Write a proposal and return it."""
    answer = new(client, form, **more)
    assert answer.status_code == 302, answer.context["form"].errors
    return Proposal.objects.order_by("pk").last()


def page_of(client, row: Proposal) -> str:
    """The text of the page of a proposal."""
    return client.get(to("partnership_proposal_change", row.pk)).content.decode()


def press(client, row: Proposal, verb: str, **data):
    """Press a button on the page of a proposal, as it was when the row was read."""
    return client.post(to(f"partnership_proposal_{verb}", row.pk), {"version": row.version, **data})
