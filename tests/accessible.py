"""The rules of accessibility, asked of a page that a browser shows."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passes is not told, which saves most of the time.
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
RULES = Axe().axe_script


def violations(page: Page) -> list[str]:
    """Return what breaks a rule on the page as it looks now: the rule and the first such part.

    The rules are half a megabyte of script, read once for each page that was opened.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(RULES)
    found = page.evaluate("options => axe.run(document, options)", OPTIONS)
    return [f"{each['id']} {each['nodes'][0]['html']}" for each in found["violations"]]
