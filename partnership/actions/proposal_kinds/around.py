"""What facts around the promises share: who takes part, which promises they touch, a source."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.models import Initiative, Observation, Organization, Proposal, Source
from partnership.models.texts import texts_of
from partnership.queries.words.texts import text_in
from partnership.vocabulary import SourceKind

WEB_PAGE = URLValidator(schemes=["http", "https"])
LONGEST_ADDRESS = 1000


def bodies(proposal: Proposal) -> list[tuple[str, str]]:
    """Return the public organizations of the plan's parties, and those of no party."""
    countries = [*proposal.plan.parties.values_list("country", flat=True), ""]
    rows = Organization.objects.filter(country__in=countries, entry__isnull=False)
    return [(row.code, f"{_named(row, 'name')} ({row.code})") for row in rows.order_by("code")]


def promises(proposal: Proposal) -> list[tuple[str, str]]:
    """Return the public initiatives of the plan."""
    rows = Initiative.objects.filter(plan=proposal.plan, entry__isnull=False, withdrawn=False)
    return [(row.code, f"{row.code} · {_named(row, 'title')}") for row in rows.order_by("position")]


def own_promise(proposal: Proposal, _today: date) -> dict[str, Any]:
    """Return what a new form begins with: the initiative that it was opened from."""
    initiative: Initiative | None = proposal.initiative
    return {"initiatives": (initiative.code,)} if initiative else {}


def organizations_named(codes: Iterable[str]) -> list[Organization]:
    """Return the public organizations with these codes."""
    return list(Organization.objects.filter(code__in=list(codes), entry__isnull=False))


def initiatives_named(codes: Iterable[str], proposal: Proposal) -> list[Initiative]:
    """Return the public initiatives of the plan with these codes."""
    rows = Initiative.objects.filter(plan=proposal.plan, entry__isnull=False)
    return list(rows.filter(code__in=list(codes)))


def next_number(before: str, taken: Iterable[str]) -> str:
    """Return the next free code of three figures: "MTG-032". None is used twice."""
    numbers = [
        int(code.removeprefix(before))
        for code in taken
        if code.startswith(before) and code.removeprefix(before).isdecimal()
    ]
    return f"{before}{max(numbers, default=0) + 1:03}"


def check_address(address: str, field: str) -> None:
    """Raise Refused for what is no address of a page."""
    try:
        WEB_PAGE(address)
    except ValidationError:
        sentence = _("Write the whole address, such as https://www.example.org/document.")
        raise Refused(field, sentence) from None


def add_source(
    code: str,
    proposal: Proposal,
    *,
    name: str,
    address: str,
    observation: Observation | None = None,
) -> None:
    """Note where the party itself published a fact, where it says so."""
    if name or address:
        Source.objects.create(
            subject_code=code,
            kind=SourceKind.OFFICIAL_RELEASE,
            name=name or address[:300],
            publisher=_named(proposal.organization, "name")[:200],
            address=address,
            observation=observation,
        )


def _named(row: Any, name: str) -> str:
    language = get_language() or "en"
    return text_in(texts_of(row, name), language, source=row.source_language).words
