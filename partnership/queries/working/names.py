"""The numbers of which the working can be shown, beside those of `rules/membership.py`."""

from enum import StrEnum

from partnership.rules.membership import Counted


class Promised(StrEnum):
    """Numbers of initiatives, whatever their scope."""

    INITIATIVES = "initiatives"
    NAMED = "named"
    DEADLINE = "deadline"
    MEASURE = "measure"
    TRACE = "trace"
    REPORTED = "reported"
    IN_PLAN = "in_plan"
    UNCONFIRMED = "unconfirmed"
    ANNOUNCED = "announced"
    CLEAR = "clear"
    UNCLEAR = "unclear"
    LEADS = "leads"
    LEADS_NAMED = "leads_named"
    LEADS_INFERRED = "leads_inferred"
    SUPPORTS = "supports"


class Answered(StrEnum):
    """Numbers of what one country has said, or has not answered yet."""

    SAID = "said"
    SAID_COMPLETE = "said_complete"
    WAITING = "waiting"
    AWAITED = "awaited"


class Stepped(StrEnum):
    """Numbers of milestones alone."""

    MILESTONES = "milestones"
    WITH_DATE = "with_date"


Number = Counted | Promised | Answered | Stepped
NUMBERS: tuple[Number, ...] = (*Promised, *Counted, *Answered, *Stepped)
# What a body or a country leads is counted out of all initiatives.
OF_LEADS = (Promised.LEADS, Promised.LEADS_NAMED, Promised.LEADS_INFERRED, Promised.SUPPORTS)
# Counted over all that was reported complete, whoever leads it.
OF_ALL = (Answered.WAITING, Answered.AWAITED)
