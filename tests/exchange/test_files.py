"""Files that are no text, too large, or not there, and folders that do not hold a plan."""

import pytest

from partnership.exchange.files import MOST_BYTES
from partnership.exchange.marked import MOST_LEVELS
from partnership.exchange.problems import Problem, Unreadable
from partnership.exchange.reading import read_plan
from tests.exchange.small import SMALL, problems_of


def refusal(path) -> list[str]:
    with pytest.raises(Unreadable) as refused:
        read_plan(path)
    return [str(problem) for problem in refused.value.problems]


def refusal_of(folder, content: bytes) -> list[str]:
    (folder / "plan.yaml").write_bytes(content)
    return refusal(folder / "plan.yaml")


def test_what_is_not_there(tmp_path):
    assert refusal(tmp_path / "nothing") == ["nothing:1 no such file or folder"]


def test_an_empty_folder(tmp_path):
    (tmp_path / "empty").mkdir()
    assert refusal(tmp_path / "empty") == [
        "empty:1 the folder has no file that ends in .yaml",
    ]


def test_a_file_with_the_other_ending_is_not_passed_over(tmp_path):
    (tmp_path / "plan.yaml").write_text(SMALL)
    (tmp_path / "more.yml").write_text("pillars: []\n")
    assert refusal(tmp_path) == ['more.yml:1 name it "more.yaml" to have it read']


def test_a_huge_file(tmp_path):
    assert refusal_of(tmp_path, b"#" * (MOST_BYTES + 1)) == ["plan.yaml:1 larger than 5 MB"]


def test_another_encoding(tmp_path):
    line = SMALL[: SMALL.index("ó")].count("\n") + 1
    assert refusal_of(tmp_path, SMALL.encode("latin-1")) == [
        f"plan.yaml:{line} not in UTF-8; save the file as UTF-8"
    ]
    assert refusal_of(tmp_path, SMALL.encode("utf-16")) == [
        "plan.yaml:1 not in UTF-8; save the file as UTF-8"
    ]


def test_a_byte_order_mark_and_other_line_ends_are_read(tmp_path):
    (tmp_path / "plan.yaml").write_bytes(SMALL.replace("\n", "\r\n").encode("utf-8-sig"))
    assert read_plan(tmp_path).plan.code == "east-west-2030"


def test_tabs_and_control_characters_are_named_by_line(tmp_path):
    content = "plan:\n\tcode: a\n  title: \x00\n  label: a\u202eb\n".encode()
    assert refusal_of(tmp_path, content) == [
        "plan.yaml:2 a tab; indent with spaces",
        "plan.yaml:3 the character U+0000; remove it",
        "plan.yaml:4 the character U+202E; remove it",
    ]


def test_an_empty_file_and_a_file_that_is_no_mapping(tmp_path):
    assert refusal_of(tmp_path, b"# nothing yet\n") == ["plan.yaml:2 the file is empty"]
    assert "plan.yaml:1 not a list of sections such as plan:" in refusal_of(tmp_path, b"- a\n")
    assert "plan.yaml:1 not a list of sections such as plan:" in refusal_of(tmp_path, b"a\n")


def test_two_documents_in_one_file(tmp_path):
    assert refusal_of(tmp_path, SMALL.encode() + b"---\nplan: {}\n") == [
        f"plan.yaml:{SMALL.count(chr(10)) + 1} a second document begins here; write one a file"
    ]


def test_aliases_are_refused_before_they_can_grow(tmp_path):
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert refusal_of(tmp_path, bomb.encode()) == [
        'plan.yaml:1 "&a" is an anchor; remove it',
        'plan.yaml:2 "&b" is an anchor; remove it',
        'plan.yaml:2 "*a" is an alias; write it out',
    ]


def test_a_file_nested_without_end(tmp_path):
    deep = b"plan: " + b"[" * 10_000 + b"]" * 10_000
    assert refusal_of(tmp_path, deep) == ["plan.yaml:1 nested too deeply"]
    assert MOST_LEVELS < 20


def test_broken_yaml_says_where(tmp_path):
    (problem,) = problems_of(tmp_path, SMALL.replace("pillars:\n", "pillars: [\n"))
    assert problem.line >= SMALL[: SMALL.index("pillars:")].count("\n") + 1
    assert problem.message.startswith("not YAML: ")


def test_sections_may_be_spread_over_files_in_order(tmp_path):
    head, rest = SMALL.split("pillars:\n")
    (tmp_path / "b.yaml").write_text(head)
    (tmp_path / "a.yaml").write_text("pillars:\n" + rest)
    (tmp_path / "c.yaml").write_text(
        "pillars:\n  - {code: SEA, title: {en: Sea, fr: Mer, es: Mar}}\n"
    )
    assert [each.code for each in read_plan(tmp_path).pillars] == ["TRA", "SEA"]


def test_shared_files_stand_beside_the_folder_and_the_own_ones_win(tmp_path):
    start, end = SMALL.index("organizations:\n"), SMALL.index("initiatives:\n")
    shared = SMALL[start:end]
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "plan.yaml").write_text(SMALL[:start] + SMALL[end:])
    (tmp_path / "organizations.yaml").write_text(shared)
    assert [each.code for each in read_plan(folder).organizations] == ["ea-ports", "we-ports"]
    (folder / "organizations.yaml").write_text(shared.replace("Docks", "Quays"))
    assert read_plan(folder).organizations[1].name.en == "Quays"


def test_a_second_plan_in_the_folder(tmp_path):
    (tmp_path / "a.yaml").write_text(SMALL)
    (tmp_path / "b.yaml").write_text(SMALL[: SMALL.index("pillars:")])
    assert refusal(tmp_path) == ["b.yaml:1 plan: a second plan; write one a folder"]


def test_a_problem_reads_as_a_place_and_a_sentence():
    assert str(Problem("a.yaml", 3, "plan.code", "no")) == "a.yaml:3 plan.code: no"
    assert str(Problem("a.yaml", 3, "", "no")) == "a.yaml:3 no"


def test_a_file_with_endless_mistakes_is_given_up(tmp_path):
    problems = refusal_of(tmp_path, b"a: 1\n" * 5000)
    assert len(problems) == 1001
    assert problems[-1] == "plan.yaml:1001 too much is wrong to read on"
