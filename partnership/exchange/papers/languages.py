"""Languages as files name them."""

from partnership.vocabulary import Language


def languages_of(text: str) -> tuple[str, ...]:
    """Return our codes for "fr-CA", "es" or "en-US, fr"; () for any other language."""
    parts = text.replace(";", ",").replace("_", "-").split(",")
    codes = {part.strip().lower().partition("-")[0] for part in parts}
    return tuple(language.value for language in Language if language.value in codes)
