"""What needs an official today: the first page of the officials' side.

The same number of queries whatever the number of rows. Nothing of the other party's desk is
ever read; what is decided here set by set, `policy.may` decides again when it is done.
"""

from dataclasses import dataclass
from datetime import date

from partnership.models import Official, Report
from partnership.queries.belonging import item_of
from partnership.queries.desk.answers import disputed, offered, to_agree, to_answer, unanswered
from partnership.queries.desk.dates import dates_to_answer
from partnership.queries.desk.drafts import desk_of, drafts, sent_and_waiting
from partnership.queries.desk.led import is_open, led, own_word
from partnership.queries.desk.needs import Need, Task, Waiting
from partnership.queries.desk.repeatable import last_reports, repeatable
from partnership.queries.desk.rounds import RoundSoFar, round_so_far
from partnership.queries.desk.scope import Scope, scope_of
from partnership.queries.policy import visible_drafts


@dataclass(frozen=True, slots=True)
class Desk:
    """An official's list: tasks in the order of `Need`, what waits for others, the round.

    repeatable: by item, the key of the own report that can be said again as it is.
    """

    scope: Scope
    tasks: list[Task]
    waiting: list[Waiting]
    round: RoundSoFar
    repeatable: dict[str, int]


def desk(official: Official, day: date) -> Desk:
    """Return what needs the official on the plan's day."""
    scope = scope_of(official, day)
    written = desk_of(scope)
    on_desk = {item_of(draft).code: draft for draft in written if isinstance(draft, Report)}
    found = [*drafts(scope, written), *to_answer(official, scope), *to_agree(scope)]
    found += [*dates_to_answer(scope), *disputed(scope), *led(scope, on_desk)]
    found += [
        Task(Need.TEXTS, draft.subject_code, draft=draft) for draft in visible_drafts(official, day)
    ]
    order = list(Need)
    return Desk(
        scope,
        tasks=sorted(found, key=lambda task: order.index(task.need)),
        waiting=[*sent_and_waiting(scope, written), *offered(scope), *unanswered(scope)],
        round=round_so_far(scope, written),
        repeatable=repeatable(last_reports(scope.reporting)),
    )


def tasks(official: Official, day: date) -> list[Task]:
    """Return what needs the official on the plan's day, in the order of `Need`."""
    return desk(official, day).tasks


__all__ = [
    "Desk",
    "Need",
    "RoundSoFar",
    "Scope",
    "Task",
    "Waiting",
    "desk",
    "is_open",
    "own_word",
    "tasks",
]
