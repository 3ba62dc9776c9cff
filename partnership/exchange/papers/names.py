"""File names as people can read them and no program can be led astray by them."""

import re
import unicodedata

from partnership.exchange.papers.kinds import SUFFIXES, Kind

MOST_LETTERS = 120
PLAIN = "document"
_BLANKS = re.compile(r"\s+")
_DANGEROUS = re.compile(r'[<>:"/\\|?*%;#&$`\'{}\[\]~^=]')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)$")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def safe_name(name: str, kind: Kind) -> str:
    """Return a readable name with the suffix that its content asks for.

    Letters of any script stay. Gone are folders, control and direction marks, what shells,
    headers and systems read as signs, names that systems reserve, and further suffixes.
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    visible = "".join(each for each in unicodedata.normalize("NFC", last) if _is_visible(each))
    stem = _stem(_BLANKS.sub(" ", _DANGEROUS.sub(" ", visible)))
    if not stem or _RESERVED.match(stem):
        stem = PLAIN
    return stem + SUFFIXES[kind]


def _is_visible(letter: str) -> bool:
    """Say whether a letter is one; Cc, Cf, Co, Cs, Cn are control, direction and no letters."""
    return letter.isspace() or not unicodedata.category(letter).startswith("C")


def _stem(text: str) -> str:
    stem = text.strip(" .")
    while found := _SUFFIX.search(stem):
        stem = stem[: found.start()].strip(" .")
    stem = unicodedata.normalize("NFC", stem.replace(".", " "))
    return _BLANKS.sub(" ", stem)[:MOST_LETTERS].strip(" .-")
