"""The reader: a folder or a file to a plan, or every problem at once."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from partnership.exchange.building import build
from partnership.exchange.checks import plan_problems
from partnership.exchange.files import files_of, text_of
from partnership.exchange.marked import Document, compose
from partnership.exchange.problems import Problem, Unreadable
from partnership.exchange.references import index
from partnership.exchange.shapes import PlanFile
from partnership.exchange.validation import schema_problems

MOST_PROBLEMS = 1000


def read_plan(path: Path) -> PlanFile:
    """Return the plan in a folder or in one file.

    Raises Unreadable with every problem that the files have (the first 1000 of them),
    each with its file, line and path.
    """
    files, problems = files_of(path)
    documents, found = documents_in(files)
    problems += found
    problems += islice(content_problems(documents, path, len(files)), MOST_PROBLEMS)
    if problems:
        raise Unreadable(problems)
    rows, _ = index(documents)
    return build(documents, rows)


def documents_in(files: list[Path]) -> tuple[list[Document], list[Problem]]:
    """Return the documents that can be read, and what is wrong with the rest."""
    documents, problems = [], []
    for file in files:
        text, found = text_of(file)
        problems += found
        if text is None:
            continue
        document, found = compose(text, file.name)
        problems += found
        if document:
            documents.append(document)
    return documents, problems


def content_problems(documents: list[Document], path: Path, files: int) -> Iterator[Problem]:
    """Return what is wrong with documents, one by one, and together if none is missing."""
    for document in documents:
        yield from schema_problems(document)
    if documents and len(documents) == files:
        yield from plan_problems(documents, path.name)
