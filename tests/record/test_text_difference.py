"""The difference of two texts, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from partnership.record.text_difference import word_difference


def test_names_the_words_that_changed():
    difference = word_difference(
        "Launch a joint working group by June 2026.",
        "Launch a working group by September 2026.",
    )

    assert difference == [
        ("same", "Launch a "),
        ("removed", "joint "),
        ("same", "working group by "),
        ("removed", "June"),
        ("added", "September"),
        ("same", " 2026."),
    ]


def test_parts_words_from_their_punctuation_and_apostrophes():
    difference = word_difference("l’accord, signé", "l’entente, signé")

    assert difference == [
        ("same", "l’"),
        ("removed", "accord"),
        ("added", "entente"),
        ("same", ", signé"),
    ]


def test_equal_and_empty_texts():
    assert word_difference("the same", "the same") == [("same", "the same")]
    assert word_difference("", "") == []
    assert word_difference("", "new") == [("added", "new")]
    assert word_difference("gone", "") == [("removed", "gone")]


def test_long_texts_of_few_words_take_no_time():
    before, after = "mining and agriculture " * 3000, "agriculture and mining " * 3000

    assert word_difference(before, before + "too") == [("same", before), ("added", "too")]
    assert word_difference(before, after)[-1] == ("same", " ")


words = st.lists(st.sampled_from(["a", "été", "b", " ", "  ", ",", "\n"]), max_size=30).map("".join)


@given(words, words)
def test_both_texts_can_be_read_from_the_difference(before, after):
    difference = word_difference(before, after)

    assert "".join(words for op, words in difference if op != "added") == before
    assert "".join(words for op, words in difference if op != "removed") == after
    assert all(words for _, words in difference)
