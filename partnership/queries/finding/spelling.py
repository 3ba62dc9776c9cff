"""Words that nobody wrote on record, and the nearest ones that somebody did."""

from collections.abc import Iterable, Mapping

from django.db.models import Case, Count, IntegerField, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Length

from partnership.models import SearchWord
from partnership.queries.finding.asked import pattern
from partnership.queries.finding.distance import distance

LETTERS = 3  # in a row, by which words are held against each other first
MOST_NEAR = 4
SHORT = 5  # letters of a word in which one slip is forgiven, and two in longer ones
FURTHER = 2  # slips more than are forgiven: near enough to be suggested


def unknown(words: Iterable[str]) -> list[str]:
    """Return the words that no word on record is or begins with. One query."""
    asked = list(words)
    counts = SearchWord.objects.aggregate(
        **{f"w{place}": Count("pk", filter=_is(word)) for place, word in enumerate(asked)}
    )
    return [word for place, word in enumerate(asked) if not counts[f"w{place}"]]


def _is(word: str) -> Q:
    if pattern(word).endswith(" "):
        return Q(word=word)
    return Q(word__startswith=word)


def slips(word: str) -> int:
    """Return how many slips are forgiven in a word: one in a short one, else two."""
    return 0 if word.isdigit() or len(word) < LETTERS else 1 + (len(word) > SHORT)


def near(words: Iterable[str]) -> Mapping[str, list[tuple[int, str]]]:
    """Return the words on record near each one asked for, as (slips, word), nearest first.

    Further ones than are forgiven come too, to be suggested. One query: words that share
    some letters in a row, which are then measured one by one.
    """
    asked = [word for word in words if slips(word)]
    found: dict[str, list[tuple[int, str]]] = {word: [] for word in asked}
    if not asked:
        return found
    for known in _sharing(asked):
        for word in asked:
            most = slips(word) + FURTHER
            if abs(len(known) - len(word)) <= most and (far := distance(word, known)) <= most:
                found[word].append((far, known))
    return {word: sorted(each) for word, each in found.items()}


def forgiven(word: str, candidates: Iterable[tuple[int, str]]) -> list[str]:
    """Return the words that were meant: the nearest ones, where they are near enough."""
    close = [(far, each) for far, each in candidates if far <= slips(word)]
    return [each for far, each in close if far == close[0][0]][:MOST_NEAR]


def _sharing(asked: list[str]) -> list[str]:
    rows = SearchWord.objects.alias(
        length=Length("word"),
        **{f"shared{place}": _shared(word) for place, word in enumerate(asked)},
    )
    wanted = Q()
    for place, word in enumerate(asked):
        most = slips(word) + FURTHER
        span = Q(length__gte=len(word) - most, length__lte=len(word) + most)
        wanted |= span & Q(**{f"shared{place}__gte": _fewest(word)})
    return list(rows.filter(wanted).values_list("word", flat=True))


def _shared(word: str) -> Combinable:
    """Count the word's runs of letters that another word has too, its two ends among them."""
    runs = {word[place : place + LETTERS] for place in range(len(word) - LETTERS + 1)}
    tests = [Q(word__contains=run) for run in sorted(runs)]
    tests += [Q(word__startswith=word[:2]), Q(word__endswith=word[-2:])]
    cases = [Case(When(test, then=1), default=0, output_field=IntegerField()) for test in tests]
    return sum(cases, start=Value(0))


def _fewest(word: str) -> int:
    """Return how many runs are left at least after the slips forgiven, one of each three."""
    return max(1, len(word) - 3 * slips(word) - 1)
