"""The values of an indicator: which counts, how it is said, and who gave it."""

import re
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from partnership.models.labels import label_of
from partnership.queries.as_of import AsOf
from partnership.queries.page_context import Reading
from partnership.queries.words import month_words, number, party_name, text_in
from partnership.vocabulary import AnswerKind, Qualifier

MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)


def newest_value(values: list[dict]) -> dict | None:
    """Return the headline value of the latest period; else the last one told."""
    told = [each for each in values if each["headline"]] or values
    return max(told, key=lambda each: (each["period_end_on"] or "", each["position"]), default=None)


def known_values(state: Mapping, as_of: AsOf) -> list[dict]:
    """Return the values of an indicator that could be known on the day.

    A reconstructed day has none of a later period, and none that only later sources tell of.
    """
    if not as_of.reconstructed:
        return list(state["observations"])
    day = as_of.day.isoformat()
    return [
        each
        for each in state["observations"]
        if (each["period_end_on"] or "") <= day
        and (not (told := [source["dated_on"] for source in each["sources"]])
             or any((dated or "") <= day for dated in told))
    ]  # fmt: skip


def value_words(observation: Mapping) -> str:
    """Return a value as it was stated: more than 25,000."""
    qualifier = str(label_of(Qualifier(observation["qualifier"])))
    return " ".join(part for part in (qualifier, number(observation["value"])) if part)


def period_words(observation: Mapping) -> str:
    """Return the period as the source gives it: 2024, March 2026; "" for none."""
    period = observation["period"]
    return month_words(f"{period}-01") if MONTH.fullmatch(period) else period


def said_of(value: Mapping, reading: Reading) -> Iterator[str]:
    """Yield who gave a value, and what each other party answered to it last."""
    if value["party"]:
        country = party_name(reading.plan, value["party"], reading.language)
        yield _("given by %(country)s") % {"country": country}
    for answer in value.get("answers", []):
        told = {
            "country": party_name(reading.plan, answer["party"], reading.language),
            "answer": str(label_of(AnswerKind(answer["answer"]))),
        }
        comment = text_in(answer["comment"], reading.language)
        words = _("%(country)s: %(answer)s") % told
        yield f"{words}. {comment}" if comment else words
