"""Words and ways of writing that give a language away, and those that are wrong in one."""

import re

# Small words that only one of the three languages has.
SMALL = {
    "en": "the of and with which from were was been their this that these those by not it its "
    "has have had what when where who whose there here than then each every other into about",
    "fr": "les des du est avec dans une aux ce cette ces qui sont été pas leur leurs pour sur "
    "d’une n’est qu’il aucun aucune chaque où jusqu’au",
    "es": "el los las del con para una por y que su sus se fue son está este esta estos ningún "
    "ninguna cada hasta desde donde cuando",
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
}
# Some small words are words of another language, too.
SHARED = {
    ("en", "fr"): {"sur"},
    ("fr", "es"): {"y", "que", "se", "son", "las"},
    ("es", "fr"): {"les", "sur", "des", "ce", "leur"},
    ("fr", "en"): {"has"},
    ("es", "en"): {"has", "been"},
}
_WORD = re.compile(r"[a-zA-ZÀ-ÿ’'_]+")
# Addresses, what is quoted, and initials such as SE or CC BY are nobody's words.
_NO_WORDS = re.compile(r"sha256:\S+|\S*://\S+|«[^»]*»|“[^”]*”|\b[A-Z]{2,}\b|\b(?:ca|mx|un)-[a-z-]+")


def foreign_words(text: str, language: str) -> set[str]:
    """Return the small words in a text that belong to another language than its page."""
    words = {word.replace("'", "’").lower() for word in _WORD.findall(_NO_WORDS.sub(" ", text))}
    found: set[str] = set()
    for other, small in SMALL.items():
        if other != language:
            own = SHARED.get((language, other), set()) | set(SMALL[language].split())
            found |= words & set(small.split()) - own
    return found


def wrong_formats(text: str, language: str) -> list[str]:
    """Return what is written as another language or no official text would write it."""
    return [hit.group() for each in _WRONG[language] for hit in each.finditer(text)]


def _months(language: str) -> str:
    return "|".join(MONTHS[language].split())


_EVERYWHERE = [
    r"\b\d{1,2}/\d{1,2}/\d{2,4}\b",
    r"(?<![A-Z])\$ ?\d|\d ?\$",
    r"\b(?:CAD|USD|MXN) ?\$",
    r"\bnan\b|\{\{|\{%|%\(",
]
_POINT = [r"\d[  ]%", r"\d,\d(?!\d\d)", r"\d\d\d\d\d+,\d{3}", r"[«»]"]
_WRONG = {
    language: [re.compile(each) for each in [*_EVERYWHERE, *own]]
    for language, own in {
        "en": [
            *_POINT, rf"\b\d{{1,2}} (?:{_months('en')})\b", rf"\b(?:{_months('fr')})\b",
            rf"\b(?:{_months('es')})\b",
        ],
        "fr": [
            r"\bNone\b", r"\d%", r"\d\.\d(?=[^\d.]*(?:CAD|USD|MXN|%))", r"\d,\d{3}\b(?= ?(?:CAD|initi|jalon))",
            rf"\b1 (?:{_months('fr')})\b", rf"\b(?:{_months('en')})\b", r"[“”]",
            r"(?:CAD|MXN|USD)[  ]\d", r"\d+,\d{3},\d",
        ],
        "es": [
            r"\bNone\b", *_POINT, rf"\b\d{{1,2}} (?:{_months('es')})\b(?! \d{{4}} en)",
            rf"\b(?:{_months('en')})\b", rf"\b(?:{_months('fr').replace('mars|', '')})\b",
        ],
    }.items()
}  # fmt: skip
