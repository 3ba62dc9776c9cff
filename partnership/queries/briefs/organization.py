"""The brief of one organization."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from partnership.queries.briefs import Block, Brief, block, filled
from partnership.queries.briefs.rows import BriefEvent, BriefRow, owner_words
from partnership.queries.item_page.phrases import Phrase
from partnership.queries.organization_page import OrganizationPage, organization_page
from partnership.queries.organization_page.events import Event
from partnership.queries.organization_page.identity import Identity
from partnership.queries.organization_page.rows import HeldRow
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, title_of


def brief_of_organization(reading: Reading) -> Brief | None:
    """Return the brief of the organization that is read; None where it is none."""
    page = organization_page(reading)
    if page is None:
        return None
    plan = title_of(reading.plan, reading.language).words
    body = page.identity
    return Brief(
        title=body.title,
        trail=tuple(each for each in (plan, body.country, body.code) if each),
        status=None,
        counts="",
        lead=(Phrase(page.lead),),
        marks=_marks(page),
        main=filled(
            _nothing(page),
            block("rows", _("Milestones"), _rows(page.milestones)),
            _held(_("Leads"), page.led, page.led_count),
            _held(_("Supports"), page.supported, page.supported_count),
        ),
        margin=filled(
            _names(body),
            _around(body),
            block("events", _("Meetings and missions"), _events(page.meetings)),
            block("events", _("Money"), _events(page.funding)),
            block("events", _("Sources"), _sources(page)),
        ),
        number=page.entry,
    )


def _marks(page: OrganizationPage) -> tuple[str, ...]:
    if not page.inferred:
        return ()
    return (
        _(
            "Inferred means: from its mandate, by this site. It is not confirmed, and obliges nobody."
        ),
    )


def _nothing(page: OrganizationPage) -> Block | None:
    if page.nothing is None:
        return None
    told = {"marks": (page.nothing["note"],), "quoted": False}
    return Block("words", _("Leads"), (Text(page.nothing["words"]),), figures=told)


def _held(heading: str, held: tuple[HeldRow, ...], count: str) -> Block:
    return block("rows", heading, _rows(held), count=count, figures={"dense": True})


def _rows(held: Iterable[HeldRow]) -> list[BriefRow]:
    return [
        BriefRow(
            code=row.code,
            title=row.title,
            status=row.status,
            owners=owner_words(row.owners),
            figure=row.figure.words if row.figure.tone else row.figure.note,
            tone=row.figure.tone,
            notes=(row.figure.note, *row.notes) if row.figure.tone else row.notes,
        )
        for row in held
    ]


def _names(body: Identity) -> Block:
    """Return its names in three languages, with its abbreviation in each."""
    rows = [
        BriefEvent(each.language, Text(each.name, each.tag if each.short or each.name else ""),
                   notes=(each.short,) if each.short else ())
        for each in body.names
    ]  # fmt: skip
    return block("events", _("Names"), rows)


def _around(body: Identity) -> Block:
    told = [(_("Kind"), Text(body.kind)), (_("Field"), body.portfolio)]
    told += [(_("Part of"), Text(body.parent.words, body.parent.lang))] if body.parent else []
    told += [(_("Contact unit"), Text(body.contact_unit))] if body.contact_unit else []
    told += [(_("Website"), Text(body.website))] if body.website else []
    rows = [BriefEvent(heading, text) for heading, text in told if text]
    return block("events", _("What it is"), rows)


def _events(events: Iterable[Event]) -> list[BriefEvent]:
    return [BriefEvent(each.day_words, each.title, notes=each.notes) for each in events]


def _sources(page: OrganizationPage) -> list[BriefEvent]:
    return [
        BriefEvent("", Text(each["name"], each["lang"]), notes=(each["kind"], each["locator"]))
        for each in page.sources
    ]
