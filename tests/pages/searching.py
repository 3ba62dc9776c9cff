"""Asking the search page, and what must be found however it is typed."""

import re

WORDS = {"en": "search", "fr": "recherche", "es": "buscar"}
# Words of the real plan as hands get them wrong: the language of the page, what was typed, and
# the code that must be among the first five.
MISSPELT = [
    ("en", "enviroment", "ENV"),
    ("en", "critcal minerals", "PRO-4.2"),
    ("en", "fentanil precursers", "SEC-1.2"),
    ("en", "reserch", "PRO-5"),
    ("en", "wildlive", "ENV-1.2"),
    ("en", "natural resorces canada", "ca-nrcan"),
    ("en", "goverment industry energi", "PRO-3.1"),
    ("fr", "mobilté", "MOB"),
    ("fr", "agricultre", "PRO-6"),
    ("fr", "prosperitée", "PRO"),
    ("fr", "rencontres interentreprisse", "PRO-1.2"),
    ("fr", "faunne", "ENV-1.2"),
    ("fr", "blanchimant d’argent", "SEC-1.7"),
    ("fr", "autoctone", "PRO-5.3"),
    ("es", "seguridda", "SEC"),
    ("es", "medio anbiente", "ENV"),
    ("es", "movilidaad", "MOB"),
    ("es", "ferocarril", "PRO-2.1"),
    ("es", "minerales critcos", "PRO-4.2"),
    ("es", "inverciones", "PRO-1.5"),
    ("es", "drogas ilicitass", "SEC-1.2"),
    ("es", "ciberseguriad", "SEC-3"),
]


def ask(client, text: str, language: str = "en", **more):
    """Return the answer of the search page."""
    return client.get(f"/{language}/{WORDS[language]}/", {"q": text, **more})


def codes(response) -> list[str]:
    """Return the codes of the results in their order."""
    found = re.findall(r'<span class="code">(.*?)</span>', response.content.decode())
    return [re.sub(r"<[^>]+>", "", code) for code in found]
