"""Countries and organizations in words, and who leads what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from partnership.models import State
from partnership.queries.as_of import read_content
from partnership.queries.prepared import Prepared
from partnership.queries.words.invented import is_invented, is_invented_body
from partnership.queries.words.texts import Text, text_in
from partnership.vocabulary import Basis, Role, SubjectKind


@dataclass(frozen=True, slots=True)
class Owner:
    """One party's part in an item, as parts/owners.html shows it.

    names: the acronyms of its bodies, "" where none is known (then `unnamed` is shown).
    note: "inferred" where no source names any of them.
    """

    code: str
    country: str
    names: str
    note: str
    unnamed: str


def parties_in_order(plan: dict, language: str) -> list[dict]:
    """Return the parties with the reader's language's own first, as each writes the pair."""
    return sorted(plan["parties"], key=lambda party: language not in party["languages"])


def party_name(plan: dict, country: str, language: str) -> str:
    """Return the name of a party by its ISO code; the code itself for another country."""
    names = {party["country"]: party["name"] for party in plan["parties"]}
    return text_in(names[country], language).words if country in names else country


def parties_pair(plan: dict, language: str) -> str:
    """Canada-Mexico · Canada-Mexique · México-Canadá."""
    parties = parties_in_order(plan, language)
    return "-".join(text_in(party["name"], language).words for party in parties)


def organizations_on(day: date) -> dict[str, dict]:
    """Return the public states of all organizations on a day, by code. One query."""
    return {code: read_content(*row) for code, *row in _bodies(day)}


_bodies = Prepared(
    lambda day: (
        State.objects.on(day)
        .of_kind(SubjectKind.ORGANIZATION)
        .values_list("code", "entry_id", "content")
    )
)


def organizations_beside(plan: dict, day: date) -> dict[str, dict]:
    """Return the organizations that may have a part in a plan: invented ones in invented plans.

    plan: its public state. One query.
    """
    made_up = is_invented(plan)
    return {
        code: body
        for code, body in organizations_on(day).items()
        if is_invented_body(code) == made_up
    }


def acronym(organization: dict, language: str) -> Text:
    """Return what a body is called for short in this language; its name where it has none."""
    texts, source = organization["acronym"], organization["source_language"]
    short = text_in(texts, language, source=source)
    return Text(short.words) if short else text_in(organization["name"], language, source=source)


def owners_of(
    state: dict,
    organizations: dict[str, dict],
    plan: dict,
    language: str,
    *,
    role: Role = Role.LEAD,
) -> list[Owner]:
    """Return who leads (or supports) an item, one owner a party, in the language's order."""
    told = [
        row for row in state["responsibilities"] if row["role"] == role and row["until_on"] is None
    ]
    return [
        _owner(party, [row for row in told if row["country"] == party["country"]],
               organizations, language)
        for party in parties_in_order(plan, language)
    ]  # fmt: skip


def _owner(party: dict, told: list[dict], organizations: dict[str, dict], language: str) -> Owner:
    return Owner(
        code=party["country"],
        country=text_in(party["name"], language).words,
        names=", ".join(_names(told, organizations, language)),
        note=_("inferred") if told and all(_is_inferred(row) for row in told) else "",
        unnamed=_("not named"),
    )


def _names(told: list[dict], organizations: dict[str, dict], language: str) -> Iterable[str]:
    mixed = len({row["basis"] for row in told}) > 1
    for row in told:
        name = acronym(organizations[row["organization"]], language).words
        inferred = mixed and _is_inferred(row)
        yield _("%(name)s (inferred)") % {"name": name} if inferred else name


def _is_inferred(row: dict) -> bool:
    return row["basis"] == Basis.INFERRED
