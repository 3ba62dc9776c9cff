"""What the parties' checks in a public state come to, for whoever reads it."""

from collections.abc import Mapping

from partnership.vocabulary import CheckAnswer

OFFICIAL_WORD = (CheckAnswer.YES, CheckAnswer.CORRECTED)


def newest_checks(state: Mapping) -> dict[str, Mapping]:
    """Return each party's newest check that still holds, by its code.

    A yes to a meeting or a sum is over once another party put it right.
    """
    told = state.get("checks", [])
    corrected = max((each["number"] for each in told if _puts_right(each)), default=-1)
    newest = {each["party"]: each for each in told}
    return {
        party: each
        for party, each in newest.items()
        if each["answer"] != CheckAnswer.YES or each["number"] > corrected
    }


def _puts_right(told: Mapping) -> bool:
    return told["answer"] == CheckAnswer.CORRECTED


def checked_languages(state: Mapping) -> set[str]:
    """Return the languages in which a party found the text of a promise to be the official one."""
    return {
        language
        for told in newest_checks(state).values()
        if told["answer"] == CheckAnswer.YES
        for language in told.get("languages", [])
    }


def is_unchecked(state: Mapping, language: str) -> bool:
    """Say whether the text of a promise is still to be checked in a language."""
    return state["verify"] and language not in checked_languages(state)


def is_confirmed(state: Mapping) -> bool:
    """Say whether a party confirmed, or put right, what only the press told of."""
    return any(told["answer"] in OFFICIAL_WORD for told in newest_checks(state).values())
