"""File names stay readable and cannot lead a program astray."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.exchange.papers.kinds import SUFFIXES, Kind
from partnership.exchange.papers.names import MOST_LETTERS, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Memorándum de entendimiento (versión final).PDF", "Memorándum de entendimiento (versión final).pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\ana\\informe.docx", "informe.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.pdf"),
        ("report.pdf.exe", "report.pdf"),
        ("a\r\nSet-Cookie: x", "a Set-Cookie x.pdf"),
        ('"; rm -rf / #', "document.pdf"),
        ("CON", "document.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("", "document.pdf"),
        ("…", "….pdf"),
        ("报告.pdf", "报告.pdf"),
    ],
)  # fmt: skip
def test_a_name_is_made_safe(name, safe):
    assert safe_name(name, Kind.PDF) == safe


@given(st.text(max_size=300), st.sampled_from(list(Kind)))
def test_any_name_becomes_one_that_is_safe(name, kind):
    safe = safe_name(name, kind)
    stem = safe.removesuffix(SUFFIXES[kind])
    assert safe.endswith(SUFFIXES[kind])
    assert 0 < len(stem) <= MOST_LETTERS
    assert not set(safe) & set('/\\<>:"|?*%;\r\n\t\x00')
    assert not any(unicodedata.category(letter).startswith("C") for letter in safe)
    assert stem == stem.strip(" .")
    assert "." not in stem


@given(st.text(max_size=300))
def test_a_safe_name_stays_as_it_is(name):
    once = safe_name(name, Kind.DOCX)
    assert safe_name(once, Kind.DOCX) == once
