"""What the parties say together: what is agreed, what is reported, what is least advanced."""

from datetime import date

from partnership.rules.voices import Voices
from partnership.rules.words import Word
from partnership.vocabulary import Claim

# What a party says when it says that the item is over.
OVER = (Claim.COMPLETED, Claim.CANCELLED, Claim.REPLACED)

# Any of these from another party keeps a reported completion from standing.
AGAINST_COMPLETION = (Claim.BLOCKED, Claim.AT_RISK, Claim.CANCELLED, Claim.REPLACED)

# Least advanced first. None: no report.
LEAST_ADVANCED: tuple[Claim | None, ...] = (
    Claim.BLOCKED,
    Claim.AT_RISK,
    None,
    Claim.NOT_STARTED,
    Claim.ON_TRACK,
)


def agreed_end(voices: Voices) -> Claim | None:
    """Return replaced, cancelled or completed once every confirming party says so.

    A completion must also be documented and stand; None while the item is open.
    """
    if agreed_successor(voices) is not None:
        return Claim.REPLACED
    if _all_say(voices, Claim.CANCELLED):
        return Claim.CANCELLED
    if _all_say(voices, Claim.COMPLETED) and completion_stands(voices) and documented(voices):
        return Claim.COMPLETED
    return None


def agreed_successor(voices: Voices) -> str | None:
    """Return the code of the one successor that every confirming party names, if they do."""
    if not _all_say(voices, Claim.REPLACED):
        return None
    named = {voices.words[party][-1].successor for party in voices.confirming}
    return named.pop() if len(named) == 1 else None


def agreed_on(voices: Voices) -> date:
    """Return the day from which every confirming party says what it now says.

    Only for an item on which all have spoken.
    """
    return max(voices.words[party][-1].day for party in voices.confirming)


def completion_words(voices: Voices) -> tuple[Word, ...]:
    """Return the words, of parties or of a public source, that now say completed."""
    return tuple(word for word in _current(voices) if word.claim is Claim.COMPLETED)


def completion_stands(voices: Voices) -> bool:
    """Say whether somebody reports it complete and nobody's word is against it."""
    against = any(word.claim in AGAINST_COMPLETION for word in _current(voices))
    return bool(completion_words(voices)) and not against and not voices.disputed


def documented(voices: Voices) -> bool:
    """Say whether evidence that counts stands behind the completion."""
    return any(word.documented for word in completion_words(voices))


def counted_word(voices: Voices, party: str) -> Word | None:
    """Return the party's last word that does not say that the item is over, if any.

    What it says of an end that is not agreed does not count in the joint claim.
    """
    open_words = [word for word in voices.words[party] if word.claim not in OVER]
    return open_words[-1] if open_words else None


def joint_claim(voices: Voices) -> Claim | None:
    """Return the least advanced of what the parties say; None where a report is missing.

    Only for an item that is open and has no reported completion that stands.
    """
    words = [counted_word(voices, party) for party in voices.speaking]
    claims = [None if word is None else word.claim for word in words]
    return min(claims, key=LEAST_ADVANCED.index, default=None)


def _current(voices: Voices) -> tuple[Word, ...]:
    spoken = tuple(voices.last_words().values())
    return spoken if voices.source is None else (*spoken, voices.source)


def _all_say(voices: Voices, claim: Claim) -> bool:
    last = [voices.last(party) for party in voices.confirming]
    return bool(last) and all(word is not None and word.claim is claim for word in last)
