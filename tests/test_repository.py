"""The repository itself: locks that name no index, reasons for each part, words compiled afresh."""

import re
import tomllib
from itertools import chain
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
LOCKS = ["requirements.txt", "requirements-test.txt"]
WORDS = ROOT / "tracker" / "words"
CATALOGUES = [WORDS / language / "LC_MESSAGES" / "django.po" for language in ("es", "fr")]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
INDEX = re.compile(r"(?i)\b(pypi|npmjs|pythonhosted|registry)\.(org|com)\b|--(extra-)?index-url")
STATIC = re.compile(r"""\{%\s*static\s+["']([^"']+)["']""")
OWN_FILES = ["Makefile", ".ci/run", "pyproject.toml", *LOCKS]
COMMENTED = re.compile(r'^    "(?P<part>[a-z0-9-]+)[^"]*", # \S.*$', re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins = re.findall(
        r"^[a-z0-9][^\n=]*==[^\n]*(?:\n    --hash=sha256:[0-9a-f]{64}[^\n]*)+", text, re.M
    )
    assert len(pins) == len(re.findall("^[a-z0-9]", text, re.M)) > 0
    assert "://" not in text


@pytest.mark.parametrize("name", OWN_FILES)
def test_no_package_index_is_named(name):
    assert not INDEX.search((ROOT / name).read_text(encoding="utf-8"))


def test_each_dependency_has_its_reason():
    project = tomllib.loads(PROJECT)["project"]
    wanted = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    names = {re.match("[a-z0-9-]+", requirement).group() for requirement in wanted}
    assert names == {match["part"] for match in COMMENTED.finditer(PROJECT)}


def test_each_dependency_is_locked():
    dependencies = tomllib.loads(PROJECT)["project"]["dependencies"]
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    missing = [
        name
        for name in (re.match("[a-z0-9-]+", requirement).group() for requirement in dependencies)
        if not re.search(rf"^{name}(\[\w+\])?==", lock, re.M)
    ]
    assert missing == []


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "LICENSE", "docs/operation.md"])
def test_what_people_expect_to_find_is_there(name):
    assert (ROOT / name).read_text(encoding="utf-8").strip()


def test_there_is_no_other_catalogue():
    assert sorted(WORDS.rglob("*.po")) == CATALOGUES


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_the_compiled_words_are_those_of_the_catalogue(path):
    compiled = _catalogue(path.with_suffix(".mo"), read=polib.mofile)
    assert _meanings(compiled) == _meanings(_catalogue(path))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_every_word_is_translated_and_none_is_a_guess(path):
    catalogue = _catalogue(path)
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_a_translation_keeps_the_blanks_to_fill(path):
    lost = [
        entry.msgid
        for entry in _catalogue(path)
        for text in [entry.msgstr, *entry.msgstr_plural.values()]
        if text and not entry.obsolete and not _keeps_blanks(entry, text)
    ]
    assert lost == []


def test_every_style_or_script_that_a_template_names_is_there():
    named = {
        (template.relative_to(ROOT).as_posix(), name)
        for template in (ROOT / "templates").rglob("*.html")
        for name in STATIC.findall(template.read_text(encoding="utf-8"))
        if not name.startswith("admin/")
    }
    assert named
    assert [pair for pair in sorted(named) if not (ROOT / "static" / pair[1]).is_file()] == []


def _keeps_blanks(entry: polib.POEntry, text: str) -> bool:
    """Return whether the text has the blanks of its source; a singular may leave out the number."""
    blanks = sorted(PLACEHOLDER.findall(text))
    sources = [entry.msgid, entry.msgid_plural] if entry.msgid_plural else [entry.msgid]
    return blanks in [sorted(PLACEHOLDER.findall(source)) for source in sources]


def _catalogue(path: Path, read=polib.pofile):
    assert path.is_file(), f"{path.relative_to(ROOT)} is missing: run `make words`."
    return read(str(path))


def _meanings(catalogue) -> dict:
    return {
        (entry.msgctxt or "", entry.msgid): (entry.msgstr, dict(entry.msgstr_plural))
        for entry in catalogue
        if not entry.obsolete
    }
