"""Pictures of pages where their addresses are shared: drawn from the record, as of the day."""

from collections.abc import Callable
from dataclasses import asdict, replace

from django.http import Http404

from partnership.exchange.typesetting import as_picture
from partnership.pages.printed import FONTS, SOURCES, head_of
from partnership.pages.serving import document
from partnership.queries.briefs.share import (
    Share,
    share_of_initiative,
    share_of_late,
    share_of_milestone,
    share_of_organization,
    share_of_pillar,
    share_of_plan,
)
from partnership.queries.page_context import Reading

SOURCE = SOURCES / "share.typ"


def _view(share_of: Callable[[Reading], Share | None]) -> Callable:
    @document("image/png")
    def png(reading: Reading) -> bytes:
        share = share_of(replace(reading, filters={}))
        if share is None:
            raise Http404(reading.code)
        return as_picture(SOURCE, {**head_of(reading), **asdict(share)}, fonts=FONTS)

    return png


plan = _view(share_of_plan)
late = _view(share_of_late)
pillar = _view(share_of_pillar)
initiative = _view(share_of_initiative)
milestone = _view(share_of_milestone)
organization = _view(share_of_organization)
