"""Keeping what search looks in: written, rewritten and taken out with the states themselves."""

from collections.abc import Iterable

from partnership.models import SearchText, SearchWord, State
from partnership.queries.states.plain import StateDict
from partnership.rules.searched import all_words, search_columns


def keep_searched(row: State, state: StateDict) -> None:
    """Let a state that was just sealed be found."""
    columns = search_columns(state)
    SearchText.objects.create(state=row, **columns)
    words = (SearchWord(word=word) for word in sorted(all_words(columns)))
    SearchWord.objects.bulk_create(words, ignore_conflicts=True)


def rewrite_searched(row: State, state: StateDict) -> set[str]:
    """Let a state be found only by what an erasure left of it; return the words that it lost."""
    kept = SearchText.objects.get(pk=row.pk)
    before = all_words({"title": kept.title, "texts": kept.texts})
    columns = search_columns(state)
    SearchText.objects.filter(pk=row.pk).update(**columns)
    return before - all_words(columns)


def forget_words(words: Iterable[str]) -> None:
    """Take words that no state holds any more off the list that misspelt ones are held against."""
    for word in words:
        found = SearchText.objects.filter(title__contains=f" {word} ")
        if not (found | SearchText.objects.filter(texts__contains=f" {word} ")).exists():
            SearchWord.objects.filter(pk=word).delete()
