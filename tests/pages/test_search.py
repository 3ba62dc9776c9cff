"""Search: codes in any spelling, words in three languages, slips of the hand, public states only."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnership.queries.finding.distance import distance
from tests.pages.item_texts import seen
from tests.pages.searching import MISSPELT, WORDS, ask, codes


@pytest.mark.parametrize(("language", "text", "code"), MISSPELT)
def test_a_misspelt_word_finds_its_item_in_the_first_five(client, real, language, text, code):
    assert code in codes(ask(client, text, language))[:5]


@pytest.mark.parametrize("text", ["PRO-1.2", "pro 1.2", "PRO-1-2", "pro_1_2", "pro12", "Pro 1 2"])
@pytest.mark.parametrize("language", WORDS)
def test_a_code_in_any_spelling_comes_first(client, real, text, language):
    response = ask(client, text, language)
    assert codes(response)[0] == "PRO-1.2"
    assert '<ol class="found exact">' in response.content.decode()


def test_below_an_exact_code_stands_only_what_belongs_to_it(client, real):
    assert codes(ask(client, "mob 1.2")) == ["MOB-1.2", "MOB-1.2-M1"]


@pytest.mark.parametrize("text", ["NRCan", "rncan", "ca-nrcan"])
def test_a_short_name_finds_its_organization_first(client, real, text):
    assert codes(ask(client, text))[0] == "ca-nrcan"


def test_the_three_languages_are_looked_in_at_once(client, real):
    found = {tuple(codes(ask(client, text))) for text in ("Blanchiment", "laundering", "lavado")}
    assert {each[0] for each in found} == {"SEC-1.7"}


def test_accents_and_case_do_not_matter(client, real):
    assert codes(ask(client, "MOVILIDAD ELECTRICA")) == codes(ask(client, "movilidad eléctrica"))
    assert codes(ask(client, "MOVILIDAD ELECTRICA"))


def test_title_comes_before_organization_and_organization_before_text(client, real):
    found = codes(ask(client, "environment"))
    # Pillar and group have it in their titles, the ministries in their names, the last in its text.
    order = [found.index(code) for code in ("ENV", "ENV-2.3", "ca-eccc", "mx-semarnat", "GOV-0.2")]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("climate", "ENV-2 ENV-2.4 ENV-2.5 ca-eccc GOV-0.2 ENV-1.2 ENV-1.3 ENV-1.6 ENV-2.1 ENV-2.2 ENV-2.3"),
        ("fentanyl", "SEC-1.2 SEC-2.3 FND-002 un-project-funding"),
        ("salud", "SEC-2 MOB-3.1 SEC-2.2 ca-hc ca-phac mx-salud PRO-5.4 SEC-2.1 PRO-5.2 ENV-1.6 mx-cofepris"),
    ],
)  # fmt: skip
def test_the_order_is_the_same_on_every_database(client, real, text, order):
    assert codes(ask(client, text)) == order.split()


def test_the_matched_text_is_shown_in_the_readers_language_and_marked(client, real):
    page = ask(client, "faune", "fr").content.decode()
    assert "<mark>faune</mark>" in page and 'lang="en-CA"><mark>' not in page


def test_a_match_in_another_language_says_which(client, real):
    page = ask(client, "ferrocarril").content.decode()
    assert re.search(r'class="snippet" lang="es-MX">[^/]*<mark>ferrocarril</mark>', page)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Nothing was found for “xyzzyq”."),
        ("fr", "Aucun résultat pour « xyzzyq »."),
        ("es", "No se encontró nada para “xyzzyq”."),
    ],
)
def test_nothing_found_leads_on_to_the_pillars(client, real, language, sentence):
    response = ask(client, "xyzzyq", language)
    # Words of the catalogue are looked at where they are kept; English ones always are.
    assert language != "en" or sentence in seen(response)
    assert response.content.decode().count('class="numeral"') == 4


def test_a_code_that_there_is_not_names_the_nearest(client, real):
    page = ask(client, "ENV-1.22").content.decode()
    assert '<a href="/en/search/?q=ENV-1.2">ENV-1.2</a>' in page


def test_filters_keep_a_kind_and_a_pillar(client, real):
    everything = codes(ask(client, "energy"))
    assert "PRO-3" in everything and "ENV-3.3" in everything
    assert set(codes(ask(client, "energy", pillar="ENV"))) < set(everything)
    assert codes(ask(client, "energy", kind="area", pillar="PRO")) == ["PRO-3"]


def test_the_pages_of_a_long_list_hold_each_result_once(client, real):
    pages = [codes(ask(client, "canada", page=number)) for number in (1, 2)]
    assert len(pages[0]) == 20 and not set(pages[0]) & set(pages[1])
    assert 'rel="next"' in ask(client, "canada").content.decode()


@pytest.mark.parametrize(
    "text",
    ['"', "' OR 1=1 --", "a\0b", "%_\\", "NEAR(a b)", "<script>alert(1)</script>", "* ( ) : ^", "a " * 90, "é" * 200, "\u202e", "🇨🇦🇲🇽"],
)  # fmt: skip
def test_hostile_words_are_harmless(client, real, text):
    response = ask(client, text)
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"q": "a" * 10_000}, "200 characters"),
        ({"q": "a", "kind": "secret"}, "“secret”"),
        ({"q": "a", "page": "-1"}, "“-1”"),
        ({"q": "a", "x": "1"}, "“x”"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_three_languages(client, real, asked, named):
    response = client.get("/fr/recherche/", asked)
    assert response.status_code == 400
    assert named in seen(response)
    assert all(f'lang="{tag}"' in response.content.decode() for tag in ("en-CA", "fr-CA", "es-MX"))


def _queries(client, text: str, **more) -> int:
    ask(client, text, **more)
    cache.clear()
    with CaptureQueriesContext(connection) as made:
        ask(client, text, **more)
    return len(made)


def test_it_takes_ten_queries_at_most_however_much_is_found(client, real):
    texts = ("faune", "canada", "enviroment", "pro 1.2", "pro99", "xyzzyq", "a b c d e f g h i j")
    assert max(_queries(client, text) for text in texts) <= 10
    assert _queries(client, "faune") == _queries(client, "canada")


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("abc", "abc", 0), ("seguridda", "seguridad", 1), ("reserch", "research", 1),
     ("critcal", "critical", 1), ("", "abc", 3), ("ca", "abc", 3)],
)  # fmt: skip
def test_distance_counts_slips(one, other, slips):
    assert distance(one, other) == distance(other, one) == slips


def test_an_error_page_carries_search_and_its_code(client, real):
    page = client.get("/en/initiatives/PRO-1.22/").content.decode()
    assert 'action="/search"' in page and 'value="PRO-1.22"' in page and "/id/PRO-1.2" in page
    lead = client.get("/search", {"q": "pro"}, headers={"Accept-Language": "fr-CA"})
    assert lead["Location"] == "/fr/recherche/?q=pro"


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("/EN/Late/?party=CA", "/en/late/?party=CA"),
        ("/fr/Méthode/", "/fr/methode/"),
        ("/FR/Initiatives/pro-1.2", "/fr/initiatives/PRO-1.2/"),
        ("/EN", "/en/"),
        ("/es/Datos/Enlaces/", "/es/datos/enlaces/"),
    ],
)
def test_case_and_accents_of_an_address_redirect_once(client, real, path, right):
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (301, right)
    assert client.get(right).status_code == 200


@pytest.mark.parametrize("path", ["/EN/nothing/", "/EN//evil.example/", "/Fr/jalons/nothing/"])
def test_other_addresses_are_still_not_found(client, real, path):
    assert client.get(path).status_code == 404


def test_the_header_keeps_plan_and_day(client, real):
    page = client.get("/en/late/?plan=canada-mexico-2023&as_of=2026-11-19").content.decode()
    form = re.search(r'<form class="seek".*?</form>', page, re.S).group()
    assert 'name="plan" value="canada-mexico-2023"' in form
    assert 'name="as_of" value="2026-11-19"' in form
    assert "/en/search/?plan=canada-mexico-2023&amp;as_of=2026-11-19" in page
