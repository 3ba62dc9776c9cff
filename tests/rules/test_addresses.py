"""What an address shows of a document."""

import pytest

from partnership.rules.addresses import source_kind_of
from partnership.vocabulary import SourceKind


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://www.canada.ca/en/news/1.html", SourceKind.OFFICIAL_RELEASE),
        ("https://natural-resources.canada.ca/x", SourceKind.OFFICIAL_RELEASE),
        ("https://www.nserc-crsng.gc.ca/x", SourceKind.OFFICIAL_RELEASE),
        ("https://www.gob.mx/se/prensa", SourceKind.OFFICIAL_RELEASE),
        ("https://www.dof.gob.mx/nota", SourceKind.OFFICIAL_TEXT),
        ("https://laws-lois.justice.gc.ca/fra/", SourceKind.OFFICIAL_TEXT),
        ("https://canada.ca.example.org/", None),
        ("https://notcanada.ca/", None),
        ("https://user@gob.mx@evil.example/", None),
        ("https://www.example.org/gob.mx", None),
        ("https://[broken", None),
        ("", None),
    ],
)
def test_what_an_address_shows(address, kind):
    assert source_kind_of(address) == kind
