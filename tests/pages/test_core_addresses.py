"""Every address answers in its language, in any spelling of its code, and leads on once."""

import pytest

from partnership.queries.addresses import address, permanent, subject_address

PILLARS = {"en": "/en/pillars/PRO/", "fr": "/fr/piliers/PRO/", "es": "/es/pilares/PRO/"}


@pytest.mark.parametrize(("language", "path"), PILLARS.items())
def test_the_first_word_is_translated_and_the_code_is_not(language, path):
    assert address("pillar", language, "PRO") == path


def test_an_address_leaves_the_default_plan_out_and_keeps_the_rest(settings):
    settings.DEFAULT_PLAN = "one"
    assert address("overview", "fr", plan="one") == "/fr/"
    assert address("overview", "fr", plan="two", q="a b", party=["CA", "MX"], empty=None) == (
        "/fr/?plan=two&q=a+b&party=CA&party=MX"
    )


@pytest.mark.parametrize(
    ("accepted", "path"),
    [
        ("fr-CA,fr;q=0.9", "/fr/"),
        ("es-MX", "/es/"),
        ("de,es;q=0.5,en;q=0.4", "/es/"),
        ("de", "/en/"),
        ("", "/en/"),
    ],
)
def test_the_front_follows_the_browser_alone(client, accepted, path):
    response = client.get("/", headers={"Accept-Language": accepted})
    assert (response.status_code, response["Location"]) == (302, path)
    assert response["Vary"] == "Accept-Language"
    assert not response.cookies


def test_a_permanent_address_leads_to_the_page_and_keeps_the_day(client, story):
    response = client.get("/id/PRO?as_of=2026-02-01", headers={"Accept-Language": "fr"})
    assert (response.status_code, response["Location"]) == (
        302,
        "/fr/piliers/PRO/?as_of=2026-02-01",
    )
    assert response["Vary"] == "Accept-Language"


@pytest.mark.parametrize("code", ["pro-5", "PRO_5", "pro_5/", "PRO-5/", "Pro 5"])
def test_a_permanent_address_takes_any_spelling(client, story, code):
    assert client.get(f"/id/{code}")["Location"].startswith("/en/areas/PRO-5/")


@pytest.mark.parametrize("path", ["pillars/pro/", "pillars/PRO", "pillars/pRo"])
def test_a_variant_of_an_address_leads_to_the_right_one_at_once(client, story, path):
    response = client.get(f"/en/{path}?as_of=2026-02-01")
    assert (response.status_code, response["Location"]) == (
        301,
        "/en/pillars/PRO/?as_of=2026-02-01",
    )


@pytest.mark.parametrize(
    ("kind", "code", "path"),
    [
        ("plan", "one", "/es/?plan=one"),
        ("pillar", "PRO", "/es/pilares/PRO/"),
        ("area", "PRO-5", "/es/areas/PRO-5/"),
    ],
)
def test_each_kind_of_subject_has_its_place(kind, code, path):
    assert subject_address(kind, code, "es") == path


def test_a_permanent_address_has_no_language():
    assert permanent("PRO-1.2-M1") == "/id/PRO-1.2-M1"


@pytest.mark.parametrize("path", ["/id/PRO-9.9", "/en/pillars/NONE/"])
def test_an_unknown_code_is_not_found(client, story, path):
    assert client.get(path).status_code == 404
