"""The crawler's own eyes: it must see a foreign word and a foreign way of writing."""

import pytest

from tests.crawl.languages import foreign_words, wrong_formats
from tests.crawl.reading import read


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le jalon is not started: 3 of 4", {"of", "not"}),
        ("fr", "Les jalons sont achevés; aucun n’est en retard.", set()),
        ("es", "Ningún hito está con atraso.", set()),
        ("es", "Hito achevé dans une semaine", {"dans", "une"}),
        ("en", "Two milestones del plan", {"del"}),
        ("en", "The plan and its milestones", set()),
    ],
)
def test_words_of_another_language_are_seen(language, text, found):
    assert foreign_words(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "20 November 2026"), ("en", "11/20/2026"), ("en", "36 %"), ("en", "1,5 million"),
        ("en", "$9.9 million"), ("fr", "1 mars 2026"), ("fr", "36%"), ("fr", "9.9 millions CAD"),
        ("fr", "CAD 9,9 millions"), ("fr", "“jalon”"), ("es", "20 noviembre 2026"),
        ("es", "36 %"), ("es", "9,9 millones"), ("es", "«hito»"),
    ],
)  # fmt: skip
def test_wrong_formats_are_seen(language, text):
    assert wrong_formats(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "November 20, 2026: 36% of 1,234.5, CAD 9.9 million, 100,000 rows"),
        ("fr", "1er mars 2026 : 36 % de 1 234,5 ; 9,9 millions CAD ; PRO-1.2"),
        ("es", "20 de noviembre de 2026: 36% de 1,234.5; 9.9 millones de CAD"),
    ],
)
def test_right_formats_pass(language, text):
    assert wrong_formats(text, language) == []


def test_words_marked_as_another_language_are_not_the_pages_own():
    sheet = read(
        '<html lang="fr-CA"><body id="top"><p>Un <span lang="es-MX">plan de acción</span> ici'
        '<a href="/fr/" lang="fr-CA" title="ouvrir">lien<br></a></p><svg><text>no</text></svg>'
    )

    assert [word.strip() for word in sheet.words] == ["Un", "ici", "ouvrir", "lien"]
    assert sheet.links == ["/fr/"]
    assert sheet.anchors == {"top"}
