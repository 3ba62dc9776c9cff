"""Sizes of files in words."""

from django.utils import formats
from django.utils.translation import get_language

KILO = 1000


def size_words(size_bytes: int) -> str:
    """312 kB, 1.1 MB · 312 ko, 1,1 Mo · 312 kB, 1.1 MB."""
    unit = "o" if get_language() == "fr" else "B"
    if size_bytes < KILO * KILO:
        return f"{max(1, round(size_bytes / KILO))}\u00a0k{unit}"
    size = round(size_bytes / KILO**2, 1)
    return f"{formats.number_format(int(size) if size == int(size) else size)}\u00a0M{unit}"
