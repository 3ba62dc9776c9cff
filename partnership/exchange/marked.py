"""YAML text to plain values, with the line of each: no aliases, no tags, no doubled keys.

A plain `true` or `false` is a boolean, a plain whole number an integer, nothing or `null`
is None; all else is text, so 5.5 and 2025-09-18 keep the digits that were written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from partnership.exchange.problems import Problem

Path = tuple[str | int, ...]

MOST_LEVELS = 12
MOST_NODES = 200_000
MOST_PROBLEMS = 1000
CONSTANTS: dict[str, bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}
WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """A file as values. lines: of each value, by its path; of the whole, by ()."""

    file: str
    value: Any
    lines: dict[Path, int]


class Refused(Exception):
    """The file cannot be read on. problem: why."""

    def __init__(self, problem: Problem):
        self.problem = problem
        super().__init__(str(problem))


@dataclass
class Composer:
    """Turns the events of one YAML stream into values; `problems` gathers what is wrong."""

    file: str
    events: Iterator[Any]
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def document(self) -> Document:
        """Read the one document of the stream; raises Refused."""
        event = self.next()
        while isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
            event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            raise Refused(self.problem(event, "the file is empty"))
        value = self.value(event, ())
        self.next()
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise Refused(self.problem(event, "a second document begins here; write one a file"))
        return Document(self.file, value, self.lines)

    def next(self) -> Any:
        """Take the next event of the stream."""
        return next(self.events)

    def value(self, event: Any, path: Path) -> Any:
        """Read the value that `event` begins."""
        self.check(event, path)
        self.lines[path] = line_of(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return scalar(event)

    def check(self, event: Any, path: Path) -> None:
        """Refuse what makes small files huge; note anchors and tags."""
        if isinstance(event, yaml.AliasEvent):
            raise Refused(self.problem(event, f'"*{event.anchor}" is an alias; write it out'))
        if len(path) > MOST_LEVELS:
            raise Refused(self.problem(event, "nested too deeply"))
        if len(self.lines) > MOST_NODES:
            raise Refused(self.problem(event, "more values than a plan can hold"))
        if len(self.problems) >= MOST_PROBLEMS:
            raise Refused(self.problem(event, "too much is wrong to read on"))
        if event.anchor:
            self.problems.append(self.problem(event, f'"&{event.anchor}" is an anchor; remove it'))
        if event.tag:
            self.problems.append(self.problem(event, f'"{event.tag}" is a tag; remove it'))

    def mapping(self, path: Path) -> dict[str, Any]:
        """Read pairs to the end of the mapping; the first of a doubled key holds."""
        pairs: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise Refused(self.problem(event, "a key must be one word"))
            self.check(event, path)
            key, line = str(event.value), line_of(event)
            if key in pairs:
                first = self.lines[(*path, key)]
                message = f'"{key[:80]}" is written twice; first on line {first}'
                self.problems.append(self.problem(event, message))
                self.value(self.next(), (*path, key, "again"))
            else:
                pairs[key] = self.value(self.next(), (*path, key))
                self.lines[(*path, key)] = line
        return pairs

    def sequence(self, path: Path) -> list[Any]:
        """Read values to the end of the list."""
        values: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            values.append(self.value(event, (*path, len(values))))
        return values

    def problem(self, event: Any, message: str) -> Problem:
        """Say what is wrong where `event` begins."""
        return Problem(self.file, line_of(event), "", message)


def line_of(event: Any) -> int:
    """Return the line that an event begins on."""
    return int(event.start_mark.line) + 1


def scalar(event: Any) -> str | int | bool | None:
    """Return the value of a scalar; spaces at its ends are dropped."""
    text = str(event.value)
    if not event.style and not event.tag:
        if text in CONSTANTS:
            return CONSTANTS[text]
        if WHOLE_NUMBER.fullmatch(text):
            return int(text)
    return text.strip()


def compose(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    """Return the document in `text`, None where it cannot be read, and every problem."""
    composer = Composer(file, yaml.parse(text, Loader=LOADER))
    try:
        return composer.document(), composer.problems
    except Refused as refused:
        return None, [*composer.problems, refused.problem]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        why = getattr(error, "problem", None) or "not YAML"
        return None, [*composer.problems, Problem(file, line, "", f"not YAML: {why}")]
