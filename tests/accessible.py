"""The rules of accessibility, asked of a page that a browser shows."""

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules whose verdict can change with the window's width or the colour scheme.
RULES_OF_LOOKS = [
    "color-contrast",
    "target-size",
    "scrollable-region-focusable",
    "link-in-text-block",
]
RULES = Axe().axe_script


def violations(page: Page, *, only: Sequence[str] | None = None) -> list[str]:
    """Return what breaks a rule on the page as it looks now: the rule and the first such part.

    only: names of rules; all of them if none are given. The rules are half a megabyte of
    script, read once for each page that was opened.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(RULES)
    asked = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": TAGS}
    # What passes is not told, which saves most of the time.
    options = {"runOnly": asked, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)
    return [f"{each['id']} {each['nodes'][0]['html']}" for each in found["violations"]]
