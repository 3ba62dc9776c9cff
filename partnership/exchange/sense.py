"""Whether the rows of a plan make sense together, beyond codes and days."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from partnership.exchange.cursor import Cursor
from partnership.exchange.problems import Problem
from partnership.exchange.references import Rows


def plan_sense(plan: Cursor) -> Iterator[Problem]:
    """Check that the timezone exists, and that no party is named twice."""
    zone = plan.at("timezone")
    try:
        ZoneInfo(zone.text or "UTC")
    except (KeyError, ValueError, OSError):
        yield zone.says(f'there is no timezone "{(zone.text or "")[:40]}"')
    yield from named_twice([party.at("country") for party in plan.at("parties").each()])
    if plan.at("predecessor").text == plan.at("code").text is not None:
        yield plan.at("predecessor").says("a plan does not come before itself")


def leads_sense(item: Cursor) -> Iterator[Problem]:
    """Check that no organization has two parts in one item."""
    yield from named_twice([lead.at("organization") for lead in item.at("leads").each()])


def named_twice(places: list[Cursor]) -> Iterator[Problem]:
    """Return a problem for each text that stands in an earlier place too."""
    seen: set[str] = set()
    for place in places:
        if place.text in seen:
            yield place.says(f'"{place.text}" is named twice')
        if place.text:
            seen.add(place.text)


def report_sense(report: Cursor) -> Iterator[Problem]:
    """Check that what was cancelled has a reason and a sentence."""
    if report.at("claim").text == "cancelled":
        for key in ("reason", "note"):
            if report.at(key).value is None:
                yield report.says(f'cancelled needs "{key}"')


def milestone_sense(milestone: Cursor) -> Iterator[Problem]:
    """Check a milestone's code and how it earns credit."""
    code, initiative = milestone.at("code"), milestone.at("initiative").text
    is_code = code.text and "-M" in code.text
    if is_code and initiative and not str(code.text).startswith(f"{initiative}-M"):
        yield code.says(
            f'the code of a step of {initiative[:20]} begins with "{initiative[:20]}-M"'
        )
    if milestone.at("credit").text == "indicator" and milestone.at("indicator").value is None:
        yield milestone.at("credit").says('credit by indicator needs "indicator"')


def indicator_sense(indicator: Cursor) -> Iterator[Problem]:
    """Check an indicator's target, and that each period has one headline value."""
    baseline, target = indicator.at("baseline"), indicator.at("target")
    if target.number is not None and target.number == baseline.number:
        yield target.says("the target is the baseline")
    headlines: set[str] = set()
    for observation in indicator.at("observations").each():
        period, headline = observation.at("period").text, observation.at("headline")
        if headline.value is True and period is None:
            yield headline.says("a value without a period cannot be the headline")
        elif headline.value is True and period in headlines:
            yield headline.says(f"{period} has a headline value already")
        elif headline.value is True and period:
            headlines.add(period)


def funding_sense(money: Cursor) -> Iterator[Problem]:
    """Check that an amount is above nought."""
    amount = money.at("amount")
    if amount.number is not None and amount.number <= 0:
        yield amount.says("an amount is above nought")


def meeting_sense(meeting: Cursor) -> Iterator[Problem]:
    """Check that no initiative is both touched and background."""
    touched = {place.text for place in meeting.at("initiatives").each()}
    for place in meeting.at("related").each():
        if place.text in touched:
            yield place.says(f'"{place.text}" is among "initiatives" already')


def circles(rows: Rows, section: str, key: str) -> Iterator[Problem]:
    """Return a problem for each row that leads back to itself by `key`."""
    for code, row in rows[section].items():
        seen: set[str] = set()
        ahead = named(row.at(key))
        while ahead:
            step = ahead.pop()
            if step == code:
                yield row.at(key).says(f'"{code}" leads back to itself')
                break
            if step not in seen and step in rows[section]:
                seen.add(step)
                ahead += named(rows[section][step].at(key))


def named(place: Cursor) -> list[str]:
    """Return the codes at a place, one or many."""
    places = place.each() if isinstance(place.value, list) else [place]
    return [each.text for each in places if each.text]
