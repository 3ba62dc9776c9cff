"""Prepared words come out as each of the three languages writes them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils import translation

from partnership.queries import words
from partnership.vocabulary import DatePrecision

NB = "\u00a0"
FIRST, LAST = date(2026, 3, 1), date(2026, 11, 20)


def in_language(language, make, *given, **named):
    with translation.override(language):
        return str(make(*given, **named))


@pytest.mark.parametrize(
    ("make", "day", "written"),
    [
        (words.long_date, LAST, ["November 20, 2026", "20 novembre 2026", "20 de noviembre de 2026"]),
        (words.long_date, FIRST, ["March 1, 2026", "1er mars 2026", "1 de marzo de 2026"]),
        (words.table_date, LAST, ["Nov 20, 2026", "20 nov. 2026", "20 nov 2026"]),
        (words.table_date, "2026-07-01", ["Jul 1, 2026", "1er juill. 2026", "1 jul 2026"]),
        (words.table_date, "2026-01-11", ["Jan 11, 2026", "11 janv. 2026", "11 ene 2026"]),
        (words.month_day, FIRST, ["March 1", "1er mars", "1 de marzo"]),
        (words.month_words, FIRST, ["March 2026", "mars 2026", "marzo de 2026"]),
    ],
)  # fmt: skip
def test_days(make, day, written):
    assert [in_language(language, make, day) for language in ("en", "fr", "es")] == written


@pytest.mark.parametrize(
    ("precision", "written"),
    [
        (DatePrecision.DAY, "Mar 31, 2027"),
        (DatePrecision.MONTH, "March 2027"),
        (DatePrecision.QUARTER, "Q1 2027"),
        (DatePrecision.HALF, "first half of 2027"),
        (DatePrecision.YEAR, "end of 2027"),
    ],
)
def test_a_due_date_is_as_exact_as_it_was_given(precision, written):
    assert in_language("en", words.due_words, "2027-03-31", precision) == written


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("2026-02-15", "2026-02-20", "Feb 15 to 20, 2026"),
        ("2026-02-15", "2026-03-02", "Feb 15, 2026 to Mar 2, 2026"),
        ("2026-02-15", None, "Feb 15, 2026"),
    ],
)
def test_a_stretch_of_days(first, last, written):
    assert in_language("en", words.span_words, first, last) == written


@pytest.mark.parametrize(
    ("language", "written"), [("en", "1,234.5"), ("fr", f"1{NB}234,5"), ("es", "1,234.5")]
)
def test_numbers(language, written):
    assert in_language(language, words.number, "1234.5") == written


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (Fraction(7, 12), "58%"),
        ("2/3", "66%"),
        ("1/200", "<1%"),
        ("0", "0%"),
        ("1", "100%"),
        ("199/200", "99%"),
        ("", "not known"),
        (None, "not known"),
    ],
)
def test_a_share_is_rounded_down_and_is_never_nothing_when_it_is_something(share, written):
    assert in_language("en", words.percent, share) == written


def test_a_share_has_a_blank_before_its_sign_in_french_alone():
    assert in_language("fr", words.percent, "9/25") == f"36{NB}%"
    assert in_language("es", words.percent, "9/25") == "36%"


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("1200000", [f"CAD{NB}1.2{NB}million", f"1,2{NB}million{NB}CAD"]),
        ("9900000", [f"CAD{NB}9.9{NB}million", f"9,9{NB}millions{NB}CAD"]),
        ("56000000000", [f"CAD{NB}56{NB}billion", f"56{NB}milliards{NB}CAD"]),
        ("500000", [f"CAD{NB}500,000", f"500{NB}000{NB}CAD"]),
    ],
)
def test_money_always_carries_its_code(amount, written):
    assert in_language("en", words.money, amount, "CAD") == written[0]
    told = in_language("fr", words.money, Decimal(amount), "CAD")
    assert "CAD" in told
    assert "$" not in told


@pytest.mark.parametrize(
    ("days", "written"), [(1, "1 day late"), (51, "51 days late"), (1204, "1,204 days late")]
)
def test_days_late(days, written):
    assert in_language("en", words.days_late, days) == written


def test_a_text_falls_back_to_its_source_and_says_so():
    texts = {"en": "", "fr": "", "es": "Hito"}
    assert words.text_in(texts, "es") == words.Text("Hito")
    with translation.override("en"):
        assert words.text_in(texts, "en", source="es") == words.Text(
            "Hito", "es-MX", "Spanish only"
        )
    assert not words.text_in({"en": "", "fr": "", "es": ""}, "fr")


def test_the_source_language_comes_before_any_other():
    texts = {"en": "Milestone", "fr": "", "es": "Hito"}
    assert words.text_in(texts, "fr", source="es").lang == "es-MX"
    assert words.text_in(texts, "fr", source="en").lang == "en-CA"


PLAN = {
    "parties": [
        {"country": "CA", "name": {"en": "Canada", "fr": "Canada", "es": "Canadá"},
         "languages": ["en", "fr"]},
        {"country": "MX", "name": {"en": "Mexico", "fr": "Mexique", "es": "México"},
         "languages": ["es"]},
    ]
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "pair"),
    [("en", "Canada-Mexico"), ("fr", "Canada-Mexique"), ("es", "México-Canadá")],
)
def test_the_pair_is_written_in_the_order_of_the_language(language, pair):
    assert words.parties_pair(PLAN, language) == pair


ORGANIZATIONS = {
    code: {"name": {"en": name, "fr": name, "es": name},
           "acronym": {"en": english, "fr": french, "es": ""}, "source_language": "en"}
    for code, name, english, french in [
        ("ca-nrcan", "Natural Resources Canada", "NRCan", "RNCan"),
        ("ca-gac", "Global Affairs Canada", "GAC", "AMC"),
    ]
}  # fmt: skip


def lead(code, basis, *, country="CA", until_on=None):
    return {
        "organization": code,
        "country": country,
        "role": "lead",
        "basis": basis,
        "until_on": until_on,
    }


@pytest.mark.parametrize(
    ("told", "names", "note"),
    [
        ([lead("ca-nrcan", "named")], "NRCan", ""),
        ([lead("ca-nrcan", "inferred")], "NRCan", "inferred"),
        ([lead("ca-gac", "named"), lead("ca-nrcan", "inferred")], "GAC, NRCan (inferred)", ""),
        ([lead("ca-gac", "named", until_on="2026-01-01")], "", ""),
        ([], "", ""),
    ],
)
def test_owners_say_who_leads_and_whether_anyone_said_so(told, names, note):
    with translation.override("en"):
        canada, mexico = words.owners_of({"responsibilities": told}, ORGANIZATIONS, PLAN, "en")
    assert (canada.names, canada.note, canada.unnamed) == (names, note, "not named")
    assert (mexico.code, mexico.names) == ("MX", "")


def test_an_acronym_is_the_official_one_of_the_language():
    assert words.acronym(ORGANIZATIONS["ca-nrcan"], "fr").words == "RNCan"
    assert words.acronym(ORGANIZATIONS["ca-nrcan"], "es").words == "NRCan"


@pytest.mark.parametrize(("kind", "french"), [("initiative", "Bloquée"), ("milestone", "Bloqué")])
def test_a_status_follows_the_gender_of_its_noun(kind, french):
    assert in_language("fr", words.status_words, "blocked", kind) == french
