"""Why an item stands as it does: the method's reasons in words, and those that were given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.models import Step
from partnership.models.labels import label_of
from partnership.queries.page_context import Reading
from partnership.queries.words import Text, party_name, text_in
from partnership.vocabulary import ReasonGiven, Why

SAID_BY_LABEL = (Why.PAST_DUE, Why.COMPLETION_AGREED, Why.CANCELLATION_AGREED)


def reasons_of(step: Step) -> list[tuple[Why, str]]:
    """Return the codes that explain a step's label, each with what it is about or ""."""
    told = [part.partition(":") for part in step.reasons.split("|") if part]
    return [(Why(code), about) for code, _colon, about in told]


def has_reason(step: Step, why: Why) -> bool:
    """Say whether this reason explains the label, whatever it is about."""
    return any(code == why for code, _about in reasons_of(step))


def about_whom(step: Step, why: Why) -> list[str]:
    """Return what a reason is about: countries, codes of items."""
    return [about for code, about in reasons_of(step) if code == why and about]


def reason_words(step: Step, reading: Reading) -> list[str]:
    """Return the reasons of a step, one line each, but for those that the label itself says."""
    told = reasons_of(step)
    return [_reason(why, about, reading) for why, about in told if why not in SAID_BY_LABEL]


def _reason(why: Why, about: str, reading: Reading) -> str:
    words = str(label_of(why))
    if not about:
        return words
    told = {"reason": words, "about": _about(about, reading)}
    return pgettext("reason and whom it is about", "%(reason)s: %(about)s") % told


def _about(about: str, reading: Reading) -> str:
    """Return a country's name for its code; any other code as it is."""
    if about == Why.PUBLIC_SOURCE:
        return _("a public source")
    return party_name(reading.plan, about, reading.language)


@dataclass(frozen=True, slots=True)
class Given:
    """The newest reason that somebody gave. text: empty for "No reason given"."""

    text: Text
    number: int


def standing_reports(state: Mapping) -> list[dict]:
    """Return the reports that stand, oldest first: neither taken back nor corrected."""
    corrected = {told["corrects"] for told in state["reports"]}
    return [
        told
        for told in state["reports"]
        if told["withdrawn_on"] is None and told["number"] not in corrected
    ]


def reason_given(state: Mapping, reading: Reading) -> Given | None:
    """Return the newest reason in an item's reports and moved dates; None where there is none."""
    told = [*standing_reports(state), *state.get("due_dates", [])]
    given = [fact for fact in told if fact["reason"] or any(fact["reason_text"].values())]
    if not given:
        return None
    newest = max(given, key=lambda fact: fact["number"])
    return Given(given_words(newest, reading, source=state["source_language"]), newest["number"])


def given_words(fact: Mapping, reading: Reading, *, source: str) -> Text:
    """Return the sentence of a reason; its kind alone where there is no sentence."""
    text = text_in(fact["reason_text"], reading.language, source=source)
    if text or not fact["reason"]:
        return text
    return Text(str(label_of(ReasonGiven(fact["reason"]))))


def newest_report(state: Mapping) -> dict | None:
    """Return the newest report that stands, by its own day and then its number."""
    return max(
        standing_reports(state),
        key=lambda told: (told["effective_on"], told["number"]),
        default=None,
    )


def any_of(step: Step, reasons: Iterable[Why]) -> bool:
    """Say whether one of the reasons explains the label."""
    wanted = set(reasons)
    return any(why in wanted for why, _about in reasons_of(step))
