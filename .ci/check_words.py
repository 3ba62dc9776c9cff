"""Fail unless each catalogue holds every word of the source, translated and not fuzzy.

Usage: python .ci/check_words.py TREE, a copy of the tree, whose catalogues this rewrites.
"""

import os
import subprocess
import sys
from pathlib import Path

import polib

WORDS = "tracker/words/{language}/LC_MESSAGES/django.po"
LANGUAGES = ("fr", "es")


def main(tree: Path) -> int:
    """Return 0 when both catalogues are complete, else print what is not and return 1."""
    before = {language: _known(tree, language) for language in LANGUAGES}
    _extract(tree)
    faults = [
        f"{language}: {fault}"
        for language in LANGUAGES
        for fault in _faults(tree, language, before[language])
    ]
    print("\n".join(faults) or "Every word is there in every language.")
    return 1 if faults else 0


def _catalogue(tree: Path, language: str) -> polib.POFile:
    return polib.pofile(str(tree / WORDS.format(language=language)))


def _known(tree: Path, language: str) -> set[tuple[str | None, str]]:
    return {(entry.msgctxt, entry.msgid) for entry in _catalogue(tree, language) if _live(entry)}


def _live(entry: polib.POEntry) -> bool:
    return not entry.obsolete


def _extract(tree: Path) -> None:
    """Bring the copy's catalogues up to date with its source, as `make words` does."""
    command = [sys.executable, "manage.py", "makemessages", "--settings", "tests.settings"]
    options = ["-l", "fr", "-l", "es", "--no-location", "--no-wrap", "--ignore=tests"]
    environment = os.environ | {"VAR_DIR": str(tree / "var")}
    subprocess.run([*command, *options], cwd=tree, env=environment, check=True)


def _faults(tree: Path, language: str, before: set[tuple[str | None, str]]) -> list[str]:
    entries = [entry for entry in _catalogue(tree, language) if _live(entry)]
    now = {(entry.msgctxt, entry.msgid) for entry in entries}
    return [
        *(f"not in the catalogue: {msgid!r}" for _, msgid in sorted(now - before, key=str)),
        *(f"no longer in the source: {msgid!r}" for _, msgid in sorted(before - now, key=str)),
        *(f"fuzzy: {entry.msgid!r}" for entry in entries if entry.fuzzy),
        *(f"not translated: {entry.msgid!r}" for entry in entries if not entry.translated()),
    ]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
