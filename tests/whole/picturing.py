"""Pictures of pages as they go into docs/officials/pictures: small, and cut to what matters."""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image

WIDTH, MOST_HEIGHT, MOST_BYTES, AIR = 1280, 1300, 100_000, 24
BOTTOM = """() => Math.max(...[...document.querySelectorAll("main *")].map(
  (each) => each.getBoundingClientRect().bottom + window.scrollY))"""


def picture(page, name: str, *, part: str = "main") -> None:
    """Write `name`.png where PICTURES names a folder.

    With `part` it begins above that part of the page, else with the band at the top.
    """
    folder = os.environ.get("PICTURES")
    if not folder:
        return
    page.wait_for_load_state("networkidle")
    page.evaluate("document.activeElement.blur()")
    top = 0.0
    if part != "main":
        top = page.locator(part).first.evaluate("it => it.getBoundingClientRect().top + scrollY")
        top = max(top - AIR, 0)
    height = min(page.evaluate(BOTTOM) + AIR - top, MOST_HEIGHT)
    clip = {"x": 0, "y": top, "width": WIDTH, "height": height}
    Path(folder).mkdir(parents=True, exist_ok=True)
    Path(folder, f"{name}.png").write_bytes(_small(page.screenshot(clip=clip, full_page=True)))


def _small(png: bytes) -> bytes:
    """Return the picture with as many colours as fit into MOST_BYTES."""
    image = Image.open(BytesIO(png)).convert("RGB")
    for colours in (128, 64, 32, 16):
        out = BytesIO()
        image.quantize(colours).save(out, "PNG", optimize=True)
        if out.tell() <= MOST_BYTES:
            return out.getvalue()
    raise AssertionError(f"A picture of {out.tell()} bytes is too big.")
