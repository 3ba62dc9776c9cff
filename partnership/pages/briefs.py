"""One-page briefs as PDF: of a plan, a pillar or area, an initiative, an organization."""

from collections.abc import Callable
from dataclasses import asdict, replace

from django.http import Http404
from django.utils.translation import gettext as _

from partnership.exchange.typesetting import as_pdf, qr_code
from partnership.pages.context import citation
from partnership.pages.printed import FONTS, SOURCES, head_of
from partnership.pages.record_bar import record_bar
from partnership.pages.serving import document
from partnership.queries.briefs import Brief
from partnership.queries.briefs.initiative import brief_of_initiative
from partnership.queries.briefs.organization import brief_of_organization
from partnership.queries.briefs.pillar import brief_of_pillar
from partnership.queries.briefs.plan import brief_of_plan
from partnership.queries.page_context import Reading, leaf_of, newest_entry, page_facts

SOURCE = SOURCES / "brief.typ"
# The page that each brief tells of.
PAGES = {
    "plan-brief": "overview",
    "pillar-brief": "pillar",
    "area-brief": "area",
    "initiative-brief": "initiative",
    "organization-brief": "organization",
}


def _view(brief_of: Callable[[Reading], Brief | None]) -> Callable:
    """Return the view of one kind of brief."""

    @document("application/pdf")
    def pdf(reading: Reading) -> bytes:
        brief = brief_of(reading)
        if brief is None:
            raise Http404(reading.code)
        newest = newest_entry(reading)
        number = brief.number if reading.code else newest.seq
        data = data_of(brief, reading, number=number)
        return as_pdf(SOURCE, data, fonts=FONTS, made_at=newest.recorded_at)

    return pdf


plan = _view(brief_of_plan)
pillar = _view(brief_of_pillar)
initiative = _view(brief_of_initiative)
organization = _view(brief_of_organization)


def data_of(brief: Brief, reading: Reading, *, number: int) -> dict:
    """Return what templates/briefs/brief.typ sets, its head and foot too.

    number: of the entry that is cited.
    """
    page = replace(reading, name=PAGES[reading.name], filters={})
    title = f"{reading.code} {brief.title}" if reading.code else ""
    leaf = leaf_of(number)
    cited = citation(page, title, number=number, leaf=leaf)
    return {
        **head_of(page),
        "document_title": " · ".join([str(title or brief.title), _("One-page brief")]),
        "description": "".join(phrase.words for phrase in brief.lead),
        "notices": [each["words"] for each in record_bar(page, page_facts(page))["notices"]],
        "brief": asdict(brief),
        "words": _words(),
        "cited": cited,
        "qr": qr_code(cited["address"]),
        "entry": _("Entry %(number)s of the record, sha256:%(leaf)s")
        % {"number": number, "leaf": leaf},
    }


def _words() -> dict[str, str]:
    """Return the fixed words of a brief; {count} stands for what is left out."""
    return {
        "kind": _("One-page brief"),
        "cut": _("… continued at the address below"),
        "more_one": _("and 1 more at the address below"),
        "more": _("and {count} more at the address below"),
        "to_cite": _("To cite or to check"),
        "qr": _("QR code of the permanent address"),
        "then": _("then"),
        "what": _("What"),
        "status": _("Status"),
        "deadline": _("Deadline"),
    }
