"""Which parties lead on an item, which must confirm it, and whose word decides."""

from datetime import date

from partnership.rules.facts import ItemFacts, Lead


def leading_parties(facts: ItemFacts, day: date) -> tuple[str, ...]:
    """Return the parties that have, or have had, a lead by that day, in the plan's order.

    A responsibility that ends takes no party away; only a release that it agreed to does.
    """
    return _parties_of(
        facts, [lead for lead in facts.leads if lead.since <= day and not lead.released_on]
    )


def named_parties(facts: ItemFacts) -> tuple[str, ...]:
    """Return the parties named as leading, from today or from a day to come.

    What is over is decided by these, so that it does not change by the calendar alone.
    """
    return _parties_of(facts, [lead for lead in facts.leads if not lead.released_on])


def parties_that_led(facts: ItemFacts, day: date) -> tuple[str, ...]:
    """Return the parties that led on an earlier day by what was published then."""
    return _parties_of(facts, [lead for lead in facts.leads if _led_on(lead, day)])


def confirming_parties(facts: ItemFacts) -> tuple[str, ...]:
    """Return the parties without which nothing is completed, cancelled or replaced."""
    named = named_parties(facts)
    if facts.baselined_on is not None:
        fixed_on = max(facts.baselined_on, facts.entered_on)
        fixed = parties_that_led(facts, fixed_on)
        # A party that led then and leads no more has agreed to that in public.
        named = tuple(party for party in fixed if party in named)
    return named or facts.parties


def deciding_parties(facts: ItemFacts) -> tuple[str, ...]:
    """Return the parties whose word counts, leading or confirming, in the plan's order."""
    deciding = {*named_parties(facts), *confirming_parties(facts)}
    return tuple(party for party in facts.parties if party in deciding)


def _led_on(lead: Lead, day: date) -> bool:
    begun = max(lead.since, lead.published_on) <= day
    return begun and (lead.released_on is None or lead.released_on > day)


def _parties_of(facts: ItemFacts, leads: list[Lead]) -> tuple[str, ...]:
    leading = {lead.party for lead in leads}
    return tuple(party for party in facts.parties if party in leading)
