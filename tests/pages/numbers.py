"""The numbers of a page that lead to their working, as a reader finds them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from django.test import Client

LINK = re.compile(r'<a(?: class="\w+")? href="(/en/working/\?[^"]+)"[^>]*>(.*?)</a>', re.S)
LEAD = re.compile(r"(\d+) counted of (\d+)")


def linked(text: str) -> Iterator[tuple[str, int, int | None]]:
    """Yield the address, the number and what it is out of, None where that is not in the link."""
    for address, words in LINK.findall(text):
        figures = [int(each) for each in re.findall(r"\d+", re.sub(r"<[^>]+>", " ", words))]
        yield unescape(address), figures[0], figures[1] if len(figures) > 1 else None


def worked(text: str) -> tuple[int, int]:
    """Return what a working counts and out of how many, as it says itself."""
    count, whole = LEAD.search(text).groups()
    return int(count), int(whole)


def agree(client: Client, pages: Iterable[str]) -> int:
    """Compare every number of the pages that leads to its working with it."""
    asked = {}
    for page in pages:
        response = client.get(page, follow=True)
        assert response.status_code == 200, page
        for address, count, whole in linked(response.text):
            found = asked.get(address)
            if found is None:
                found = asked[address] = worked(client.get(address).text)
            assert count == found[0], (page, address)
            assert whole in (None, found[1]), (page, address)
    return len(asked)
