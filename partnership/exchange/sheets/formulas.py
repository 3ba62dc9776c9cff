"""Texts that a spreadsheet program would take for a formula: marked going out, unmarked coming in.

After OWASP: a cell of CSV that begins with one of these gets a quote before it, and so does a
text that begins with quotes and then one of them, so that taking one quote off gives the text.
"""

import re

BEGINS = "=+\\-@\t\r\n＝＋－＠"
MEANT = re.compile(f"'*[{BEGINS}]")
MARKED = re.compile(f"'+[{BEGINS}]")


def mark(text: str) -> str:
    """Return the text so that no program takes it for a formula."""
    return f"'{text}" if MEANT.match(text) else text


def unmark(text: str) -> str:
    """Return the text as it was before `mark`."""
    return text[1:] if MARKED.match(text) else text
