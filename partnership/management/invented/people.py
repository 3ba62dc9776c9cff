"""The invented officials: one who drafts and one who signs off for each ministry, and coordinators."""

from datetime import datetime

from partnership.actions.inventing import create_invented_official
from partnership.management.invented.names import SOUTH
from partnership.models import Official, Organization
from partnership.vocabulary import Language, OfficialRole


class People:
    """Finds the officials of invented ministries, and makes those that are missing.

    None of them can sign in: what they do, the story does for them.
    """

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._known: dict[str, Official] = {}

    def contributor(self, organization: str) -> Official:
        """Return who drafts for an organization."""
        return self._find(organization, OfficialRole.CONTRIBUTOR)

    def approver(self, organization: str) -> Official:
        """Return who signs off for it."""
        return self._find(organization, OfficialRole.APPROVER)

    def coordinator(self, country: str) -> Official:
        """Return a country's coordinator."""
        return self._find(country.lower(), OfficialRole.COORDINATOR)

    def _find(self, whose: str, role: OfficialRole) -> Official:
        username = f"invented-{whose}-{role}"
        if username not in self._known:
            found = Official.objects.filter(username=username).select_related("organization")
            self._known[username] = found.first() or self._make(username, whose, role)
        return self._known[username]

    def _make(self, username: str, whose: str, role: OfficialRole) -> Official:
        country = whose[:2].upper()
        return create_invented_official(
            username=username,
            role=role,
            party=country,
            organization=Organization.objects.filter(code=whose).first(),
            language=Language.ES if country == SOUTH else Language.EN,
            at=self._at,
        )
