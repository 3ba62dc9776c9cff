"""Where a row is found: its own address in the API, and its permanent one."""

from partnership.queries.addresses import absolute, permanent
from partnership.vocabulary import SubjectKind

ROOT = "/api/v1/"
RESOURCES = {
    SubjectKind.PLAN: "plans",
    SubjectKind.PILLAR: "pillars",
    SubjectKind.AREA: "areas",
    SubjectKind.INITIATIVE: "initiatives",
    SubjectKind.MILESTONE: "milestones",
    SubjectKind.ORGANIZATION: "organizations",
    SubjectKind.INDICATOR: "indicators",
    SubjectKind.MEETING: "meetings",
    SubjectKind.FUNDING: "funding",
}


def own_address(resource: str, key: str | int) -> str:
    """Return the address of a row in the API."""
    return absolute(f"{ROOT}{resource}/{key}/")


def addresses_of(kind: str, code: str) -> dict:
    """Return code, own address and permanent address of a subject."""
    resource = RESOURCES[SubjectKind(kind)]
    return {"code": code, "url": own_address(resource, code), "id": absolute(permanent(code))}
