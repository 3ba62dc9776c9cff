"""How far two words are from each other, in slips of a hand."""


def distance(one: str, other: str) -> int:
    """Return the fewest letters put in, left out, changed or swapped with a neighbour.

    Optimal string alignment: no letter is touched twice. See Boytsov, Indexing methods for
    approximate dictionary searching (2011), section 2.2.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, wanted in enumerate(other, 1):
            least = min(
                last[column] + 1, line[column - 1] + 1, last[column - 1] + (letter != wanted)
            )
            if row > 1 and column > 1 and one[row - 2 : row] == wanted + other[column - 2]:
                least = min(least, before[column - 2] + 1)
            line.append(least)
        before, last = last, line
    return last[-1]
