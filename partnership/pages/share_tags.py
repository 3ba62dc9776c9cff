"""What the head of a page says of its picture, for where its address is shared."""

from partnership.queries.addresses import TAGS, absolute
from partnership.queries.page_context import Reading

WIDTH, HEIGHT = 1200, 630  # pixels
# Pages with a picture of their own; any other page shows that of its plan.
PICTURES = {
    "late": "late-share",
    "pillar": "pillar-share",
    "area": "area-share",
    "initiative": "initiative-share",
    "milestone": "milestone-share",
    "organization": "organization-share",
}


def share_tags(reading: Reading) -> dict:
    """Return locale, address, image, width and height for parts/head.html, as of the day."""
    name = PICTURES.get(reading.name, "plan-share")
    code = reading.code if reading.name in PICTURES else ""
    return {
        "locale": TAGS[reading.language].replace("-", "_"),
        "address": absolute(reading.own_address()),
        "image": absolute(reading.address(name, code or None)),
        "width": str(WIDTH),
        "height": str(HEIGHT),
    }
