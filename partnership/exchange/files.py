"""The files of a plan: which are read, and the bytes that are no text."""

import re
from pathlib import Path

from partnership.exchange.problems import Problem

MOST_BYTES = 5_000_000
MOST_FILES = 50
SHARED = ("organizations.yaml", "sources.yaml")
TAB = "\t"
# What YAML forbids, other line breaks than "\n", and the marks that turn text about.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def files_of(path: Path) -> tuple[list[Path], list[Problem]]:
    """Return the files to read for a folder or a single file, in order, and what is wrong.

    Of a folder, each file that ends in .yaml, by name, and the files for all plans that
    stand beside the folder, unless the folder has one of the same name.
    """
    if path.is_file():
        return [path], []
    if not path.is_dir():
        return [], [Problem(path.name, 1, "", "no such file or folder")]
    own = sorted(path.glob("*.yaml"))
    shared = [path.resolve().parent / name for name in SHARED if not (path / name).exists()]
    problems = [
        Problem(other.name, 1, "", f'name it "{other.stem}.yaml" to have it read')
        for other in sorted(path.glob("*.yml"))
    ]
    if not own:
        problems.append(Problem(path.name, 1, "", "the folder has no file that ends in .yaml"))
    if len(own) > MOST_FILES:
        problems.append(Problem(path.name, 1, "", f"more than {MOST_FILES} files"))
        own = []
    return [*(each for each in shared if each.is_file()), *own], problems


def text_of(path: Path) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, None where it is none, and every problem with its bytes."""
    try:
        data = read_at_most(path, MOST_BYTES + 1)
    except OSError as error:
        return None, [Problem(path.name, 1, "", f"cannot be opened: {error.strerror}")]
    if len(data) > MOST_BYTES:
        return None, [Problem(path.name, 1, "", f"larger than {MOST_BYTES // 1_000_000} MB")]
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [Problem(path.name, line, "", "not in UTF-8; save the file as UTF-8")]
    problems = character_problems(text, path.name)
    return (None if problems else text), problems


def read_at_most(path: Path, size: int) -> bytes:
    """Return the first `size` bytes of a file."""
    with path.open("rb") as file:
        return file.read(size)


def character_problems(text: str, file: str) -> list[Problem]:
    """Return one problem for each line with a tab or a character that no text has."""
    problems = []
    for number, line in enumerate(text.split("\n"), start=1):
        if TAB in line:
            problems.append(Problem(file, number, "", "a tab; indent with spaces"))
        if found := FORBIDDEN.search(line):
            name = f"U+{ord(found.group()):04X}"
            problems.append(Problem(file, number, "", f"the character {name}; remove it"))
    return problems
