"""When what is said of an item does not agree with itself or with its label."""

from partnership.rules.agreement import OVER
from partnership.rules.credit import value_is_disputed
from partnership.rules.situation import Situation
from partnership.vocabulary import Claim, Label

BAD_NEWS = (Label.OVERDUE, Label.BLOCKED, Label.AT_RISK)
GOOD_CLAIMS = (Claim.ON_TRACK, Claim.COMPLETED)
ENDS_OF_ONE = tuple(claim for claim in OVER if claim is not Claim.COMPLETED)


def differs(it: Situation, label: Label) -> bool:
    """Say whether two parties differ, a dispute stands, or good words stand by bad news."""
    if it.voices.disputed or value_is_disputed(it):
        return True
    last = it.voices.last_words()
    claims = {word.claim for word in last.values()}
    if len({(word.claim, word.successor) for word in last.values()}) > 1:
        return True
    if label in BAD_NEWS and not claims.isdisjoint(GOOD_CLAIMS):
        return True
    # One party alone says that it is over.
    return it.ended is None and not claims.isdisjoint(ENDS_OF_ONE)
