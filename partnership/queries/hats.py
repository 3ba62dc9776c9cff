"""What an official may act as on a day: in their own place, and in the place of whom they stand in for."""

from dataclasses import dataclass
from datetime import date

from partnership.models import Delegation, Official, Organization
from partnership.vocabulary import OfficialRole


@dataclass(frozen=True, slots=True)
class Hat:
    """One role, and the organization that it is held for; None for a role of a whole party.

    holder: whose role it is, the official's own or that of whom they stand in for.
    """

    role: OfficialRole
    organization: Organization | None
    holder: Official


def hats_of(official: Official, day: date) -> list[Hat]:
    """Return the official's own hat first, then those of whom they stand in for on the day.

    An official who is in no place, or whose account is closed, has none and hands none on.
    Within one request they are read once, where the official remembers them.
    """
    if not official.is_active:
        return []
    if official.remembered is None:
        return _read(official, day)
    if ("hats", day) not in official.remembered:
        official.remembered["hats", day] = _read(official, day)
    return official.remembered["hats", day]


def _read(official: Official, day: date) -> list[Hat]:
    others = Delegation.objects.filter(
        stand_in=official, from_on__lte=day, until_on__gte=day, ended_at=None
    )
    absent = [row.official for row in others.select_related("official__organization")]
    holders = [official, *(each for each in absent if each.is_active and _same(each, official))]
    return [_hat(each) for each in holders if is_placed(each) and each.role]


def bodies_of(organization: Organization) -> list[int]:
    """Return the keys of an organization and of all that it took over from, as renamed."""
    found, newest = [organization.pk], [organization.pk]
    while newest:
        earlier = Organization.objects.filter(successor__in=newest).exclude(pk__in=found)
        newest = list(earlier.values_list("pk", flat=True))
        found += newest
    return found


def in_whose_place(official: Official, organization: Organization, day: date) -> Official | None:
    """Return for whom the official signs off the organization's words; None for themselves."""
    hats = [hat for hat in hats_of(official, day) if hat.role == OfficialRole.APPROVER]
    signing = [hat.holder for hat in hats if _speaks_for(hat, organization)]
    if not signing or official in signing:
        return None
    return signing[0]


def _speaks_for(hat: Hat, organization: Organization) -> bool:
    return hat.organization is not None and organization.pk in bodies_of(hat.organization)


def is_placed(official: Official) -> bool:
    """An official speaks for an organization of the party whose account it is."""
    organization = official.organization
    return bool(official.party) and (organization is None or organization.country == official.party)


def speaks_for_party(official: Official, day: date) -> bool:
    """Say whether the official speaks for the whole party on the day, as its coordinator."""
    return any(hat.role == OfficialRole.COORDINATOR for hat in hats_of(official, day))


def _same(absent: Official, stand_in: Official) -> bool:
    return absent.party == stand_in.party


def _hat(official: Official) -> Hat:
    return Hat(OfficialRole(official.role), official.organization, official)
