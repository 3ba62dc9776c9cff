"""Every public page of the real plan, one of each kind, in each language."""

WORDS = {
    "en": ("initiatives", "milestones", "pillars", "areas", "organizations", "parties", "late",
           "method", "data", "accessibility"),
    "fr": ("initiatives", "jalons", "piliers", "domaines", "organismes", "parties", "retards",
           "methode", "donnees", "accessibilite"),
    "es": ("iniciativas", "hitos", "pilares", "areas", "instituciones", "partes", "atrasos",
           "metodo", "datos", "accesibilidad"),
}  # fmt: skip
NAMES = WORDS["en"]
# The kinds of page, by the word of its address in English: with a code, and without.
CODES = {
    "initiatives": ["PRO-5.1", "GOV-0.1", "ENV-1.5"],
    "milestones": ["PRO-5.1-M1", "ENV-1.5-M1", "PRO-1.7-M1"],
    "pillars": ["PRO", "SEC"],
    "areas": ["PRO-5"],
    "organizations": ["ca-nserc", "mx-secihti", "un-ilo"],
    "parties": ["CA", "MX"],
}
ALONE = ["organizations", "late", "method", "data", "accessibility"]


def word(name: str, language: str) -> str:
    """Return the first word of an address in a language, given it in English."""
    return WORDS[language][NAMES.index(name)]


def pages(language: str, *, one_each: bool = False) -> list[str]:
    """Return the addresses of all pages in a language; one_each: one of every kind."""
    coded = [
        f"/{language}/{word(name, language)}/{code}/"
        for name, codes in CODES.items()
        for code in (codes[:1] if one_each else codes)
    ]
    return [f"/{language}/", *coded, *(f"/{language}/{word(name, language)}/" for name in ALONE)]
