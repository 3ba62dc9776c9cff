"""However a file is spoiled, the reader either reads it or names problems with lines."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as some

from partnership.exchange.files import SHARED
from partnership.exchange.problems import Unreadable
from partnership.exchange.reading import read_plan
from tests.exchange.real import DATA, PLANS
from tests.exchange.small import SMALL

NAMES = (*SHARED, *sorted(each.name for each in (DATA / PLANS[0]).glob("*.yaml")))
TEXTS = {name: (DATA / name).read_bytes() for name in SHARED} | {
    each.name: each.read_bytes() for each in (DATA / PLANS[0]).glob("*.yaml")
}
MARKS = [
    *"{[]'\"?|>\t\x00\r\n\u2028\ufeff",
    "- ",
    ": ",
    "&a ",
    "*a",
    "!!int ",
    "---\n",
    "...",
    "|\n",
]
MARKS += [">-\n", "%YAML 9\n", "<<: ", "null", "~: ", "{}: 1", "2025-02-30", "- - - -", "sNaN"]
inserted = some.one_of(
    some.sampled_from(MARKS).map(str.encode),
    some.binary(min_size=1, max_size=6),
)


def outcome(files: dict[str, bytes]) -> list | None:
    """The problems that the reader finds, None where it reads a plan."""
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        try:
            read_plan(Path(folder))
        except Unreadable as unreadable:
            return list(unreadable.problems)
        return None


def assert_helpful(problems: list | None, files: dict[str, bytes]) -> None:
    if problems is None:
        return
    assert problems
    for problem in problems:
        assert problem.message
        if problem.file in files:
            assert 1 <= problem.line <= files[problem.file].count(b"\n") + 2
        else:
            assert problem.line == 1


@settings(max_examples=25)
@given(
    name=some.sampled_from(NAMES), place=some.floats(0, 1), cut=some.integers(0, 40), put=inserted
)
def test_a_spoiled_real_file_is_read_or_refused_with_lines(name, place, cut, put):
    content = TEXTS[name]
    start = int(place * len(content))
    files = {**TEXTS, name: content[:start] + put + content[start + cut :]}
    assert_helpful(outcome(files), files)


@settings(max_examples=300)
@given(place=some.floats(0, 1), cut=some.integers(0, 60), put=inserted)
@example(place=0.0, cut=0, put=b"&a ")
def test_a_spoiled_small_file_is_read_or_refused_with_lines(place, cut, put):
    content = SMALL.encode()
    start = int(place * len(content))
    files = {"plan.yaml": content[:start] + put + content[start + cut :]}
    assert_helpful(outcome(files), files)


@settings(max_examples=150)
@given(dropped=some.sets(some.integers(0, SMALL.count("\n") - 1), min_size=1, max_size=4))
def test_a_small_file_with_lines_dropped_is_read_or_refused_with_lines(dropped):
    kept = [line for number, line in enumerate(SMALL.split("\n")) if number not in dropped]
    files = {"plan.yaml": "\n".join(kept).encode()}
    assert_helpful(outcome(files), files)


@settings(max_examples=150)
@given(content=some.one_of(some.binary(max_size=200), some.text(max_size=100).map(str.encode)))
def test_no_bytes_at_all_are_a_plan(content):
    files = {"plan.yaml": content}
    problems = outcome(files)
    assert problems
    assert_helpful(problems, files)
