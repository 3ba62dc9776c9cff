"""What a reader sees of a page, in one line."""

import html
import re


def seen(page) -> str:
    """Return the words of a response, or of a piece of markup."""
    markup = page if isinstance(page, str) else page.content.decode()
    text = html.unescape(re.sub(r"<[^>]+>", " ", markup)).replace("\u00a0", " ")
    return re.sub(r" ([,;:.])", r"\1", re.sub(r"\s+", " ", text))


def part(response, start: str, end: str = "</section>") -> str:
    """Return the words of a page from a piece of its markup to the next end."""
    return seen(response.content.decode().split(start, 1)[1].split(end, 1)[0])
