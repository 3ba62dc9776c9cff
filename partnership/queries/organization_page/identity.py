"""What an organization is: its names, kind, field, and the bodies around it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.addresses import TAGS
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, party_name, words_of
from partnership.vocabulary import Language, OrganizationKind


@dataclass(frozen=True, slots=True)
class Named:
    """The name in one language. tag: of the language; short: the abbreviation.

    ours: a translation of this site, as the body's country has no official name in it.
    """

    language: str
    tag: str
    name: str
    short: str
    ours: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Another organization, or a site. lang, only: where the words are in another language."""

    address: str
    words: str
    lang: str = ""
    only: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What the organization is. country: its name, "" for a body of none.

    parts: organizations under it; formerly: those that it took over from.
    """

    code: str
    title: Text
    country: str
    country_code: str
    names: tuple[Named, ...]
    kind: str
    portfolio: Text
    website: str
    contact_unit: str
    parent: Link | None
    successor: Link | None
    parts: tuple[Link, ...]
    formerly: tuple[Link, ...]


def identity(body: dict, bodies: dict[str, dict], reading: Reading) -> Identity:
    """Return what an organization is, in the reader's language and by name in all three."""
    language = reading.language
    country = body["country"]
    return Identity(
        code=body["code"],
        title=words_of(body, "name", language),
        country=party_name(reading.plan, country, language),
        country_code=country,
        names=tuple(_named(body, reading.plan)),
        kind=str(label_of(OrganizationKind(body["organization_kind"]))),
        portfolio=words_of(body, "portfolio", language),
        website=body["website"],
        contact_unit=body["contact_unit"],
        parent=_link(body["parent"], bodies, reading),
        successor=_link(body["successor"], bodies, reading),
        parts=_links("parent", bodies, reading),
        formerly=_links("successor", bodies, reading),
    )


def _named(body: dict, plan: dict) -> list[Named]:
    official = _official_languages(body["country"], plan)
    return [
        Named(
            str(label_of(language)),
            TAGS[language],
            body["name"][language] or _("no name in this language"),
            body["acronym"][language],
            ours=bool(body["name"][language]) and language not in official,
        )
        for language in Language
    ]


def _official_languages(country: str, plan: dict) -> list[str]:
    """Return the languages that a party publishes in; a body of no party has all three."""
    party = next((each for each in plan["parties"] if each["country"] == country), None)
    return party["languages"] if party else [language.value for language in Language]


def _link(code: str | None, bodies: dict[str, dict], reading: Reading) -> Link | None:
    if code not in bodies:
        return None
    body = bodies[code]
    name = words_of(body, "name", reading.language)
    return Link(reading.address("organization", code), name.words, name.lang, name.only)


def _links(relation: str, bodies: dict[str, dict], reading: Reading) -> tuple[Link, ...]:
    """Return the organizations that name the one that is read as their parent or successor."""
    codes = [code for code, body in bodies.items() if body[relation] == reading.code]
    return tuple(link for code in sorted(codes) if (link := _link(code, bodies, reading)))
