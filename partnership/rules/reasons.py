"""The stable codes that explain an item's label."""

from collections.abc import Callable, Iterable

from partnership.rules.agreement import (
    agreed_on,
    agreed_successor,
    completion_words,
    documented,
)
from partnership.rules.credit import value_is_missing
from partnership.rules.situation import Situation
from partnership.rules.slips import moved_often, slipped
from partnership.rules.waiting import awaited, parties_without_answer, word_since
from partnership.vocabulary import Claim, Label, Why


def reasons_of(situation: Situation, label: Label) -> tuple[str, ...]:
    """Return the codes for the label, then those that are shown whatever the label."""
    codes = [*BY_LABEL[label](situation), *_always(situation, label)]
    return tuple(dict.fromkeys(str(code) for code in codes))


def about(why: Why, subjects: Iterable[str]) -> list[str]:
    """Return the code once for each subject: "claimed_blocked:CA"."""
    return [f"{why}:{subject}" for subject in subjects]


def _replaced(it: Situation) -> list[str]:
    return [f"{Why.REPLACEMENT_AGREED}:{agreed_successor(it.voices)}"]


def _cancelled(it: Situation) -> list[str]:
    due_on, since = it.dates.due_on, agreed_on(it.voices)
    late = due_on is not None and since > due_on
    return [Why.CANCELLATION_AGREED, *([Why.CANCELLED_AFTER_DUE] if late else [])]


def _completed(it: Situation) -> list[str]:
    return [Why.COMPLETION_AGREED, *_before_the_plan(it)]


def _reported_complete(it: Situation) -> list[str]:
    claiming = it.claiming(Claim.COMPLETED)
    return [
        *about(Why.CLAIMED_COMPLETED, claiming),
        *([] if claiming else _by_a_source(it)),
        *about(Why.AWAITING_CONFIRMATION, awaited(it)),
        *about(Why.NO_ANSWER, parties_without_answer(it)),
        *([] if documented(it.voices) else [Why.NOT_DOCUMENTED]),
        *_before_the_plan(it),
    ]


def _by_a_source(it: Situation) -> list[str]:
    official = any(word.documented for word in completion_words(it.voices))
    return [Why.PUBLIC_SOURCE if official else Why.REPORTED_BY_PRESS]


def _before_the_plan(it: Situation) -> list[str]:
    return [Why.BEFORE_THE_PLAN] if it.before_the_plan else []


def _overdue(it: Situation) -> list[str]:
    silent = not completion_words(it.voices) and not word_since(it, it.dates.due_on)
    return [Why.PAST_DUE, *([Why.NO_REPORT_SINCE_DUE] if silent else [])]


def _blocked(it: Situation) -> list[str]:
    return about(Why.CLAIMED_BLOCKED, _counting(it, Claim.BLOCKED))


def _at_risk(it: Situation) -> list[str]:
    moved = [Why.MOVED_TWICE] if moved_often(it) else []
    late = [Why.SLIPPED] if slipped(it) else []
    return [*about(Why.CLAIMED_AT_RISK, _counting(it, Claim.AT_RISK)), *moved, *late, *it.hindered]


def _unreported(it: Situation) -> list[str]:
    missing = _counting(it, None) if it.started else ()
    everyone = len(missing) == len(it.voices.speaking)
    named = [Why.NO_REPORT_YET] if everyone else about(Why.NO_REPORT_YET, missing)
    return [*(named if it.started else []), *about(Why.NO_RECENT_REPORT, it.stale_parties)]


def _on_track(it: Situation) -> list[str]:
    return about(Why.CLAIMED_ON_TRACK, _counting(it, Claim.ON_TRACK))


def _under_way(it: Situation) -> list[str]:
    return [*_on_track(it), Why.NO_DATE]


def _not_started(it: Situation) -> list[str]:
    ahead = [] if it.started else [Why.START_AHEAD]
    return [*about(Why.CLAIMED_NOT_STARTED, _counting(it, Claim.NOT_STARTED)), *ahead]


def _counting(it: Situation, claim: Claim | None) -> tuple[str, ...]:
    return tuple(party for party, counted in it.counted_claims().items() if counted is claim)


def _always(it: Situation, label: Label) -> list[str]:
    disputing = [party for party, reports in it.voices.noes.items() if reports]
    return [
        *_not_agreed(it, label),
        *about(Why.DISPUTED, disputing),
        *([Why.AFTER_DEADLINE] if it.dates.after_deadline else []),
        *([Why.NO_VALUE] if value_is_missing(it) else []),
    ]


def _not_agreed(it: Situation, label: Label) -> list[str]:
    """Name the ends that a party claims and that do not stand."""
    if it.ended is not None:
        return []
    completed = [] if label is Label.REPORTED_COMPLETE else it.claiming(Claim.COMPLETED)
    return [
        *about(Why.CLAIMED_COMPLETED, completed),
        *about(Why.CLAIMED_CANCELLED, it.claiming(Claim.CANCELLED)),
        *about(Why.CLAIMED_REPLACED, it.claiming(Claim.REPLACED)),
        *_not_agreed_source(it, label),
    ]


def _not_agreed_source(it: Situation, label: Label) -> list[str]:
    source = it.voices.source
    if source is None or label is Label.REPORTED_COMPLETE:
        return []
    why = Why.CLAIMED_CANCELLED if source.claim is Claim.CANCELLED else Why.CLAIMED_COMPLETED
    return [f"{why}:{Why.PUBLIC_SOURCE}"]


BY_LABEL: dict[Label, Callable[[Situation], list[str]]] = {
    Label.REPLACED: _replaced,
    Label.CANCELLED: _cancelled,
    Label.COMPLETED: _completed,
    Label.REPORTED_COMPLETE: _reported_complete,
    Label.OVERDUE: _overdue,
    Label.BLOCKED: _blocked,
    Label.AT_RISK: _at_risk,
    Label.UNREPORTED: _unreported,
    Label.ON_TRACK: _on_track,
    Label.UNDER_WAY: _under_way,
    Label.NOT_STARTED: _not_started,
}
