"""Every word that goes through gettext can be found by the program that gathers them."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = [*ROOT.glob("partnership/**/*.py"), *ROOT.glob("tracker/**/*.py")]
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "npgettext",
           "pgettext_lazy"}  # fmt: skip


def hidden_words(source: str) -> list[int]:
    """Return the lines on which a word stands inside an f-string, where it is not gathered."""
    return [
        call.lineno
        for joined in ast.walk(ast.parse(source))
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in GETTEXT
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_is_hidden_in_an_f_string(path):
    assert hidden_words(path.read_text(encoding="utf-8")) == []


def test_a_hidden_word_is_found():
    assert hidden_words("x = f\"{_('Progress')} {year}\"") == [1]
