"""The figure "deadlines": every date that each milestone has had, as arcs on one axis."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from partnership.queries.arcs.dates import dates_in_force, due_in_words
from partnership.queries.arcs.key import key_of
from partnership.queries.figures.drawing.arcs import draw_arcs
from partnership.queries.figures.figure import Figure, Frame, framed, table_of
from partnership.queries.item_page.figures import days_overdue
from partnership.queries.item_page.rows import led_state
from partnership.queries.items import Item
from partnership.queries.overview.dates import dates_there
from partnership.queries.overview.plan import Lane, PlanOnDay
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, days_words, number, status_of, title_of
from partnership.vocabulary import Role

MOST_DRAWN = 60  # rows; the rest, which moved least, stands in the table


def deadlines_figure(plan: PlanOnDay, lane: Lane | None, filters: Mapping[str, str]) -> Figure:
    """Return the deadlines of a plan, a pillar, or the initiative or milestone of a code.

    filters: those of its address: code, organization and party are looked at here.
    """
    every = plan.milestones_of(lane.initiatives if lane else plan.initiatives)
    initiatives = {item.code: item.state for item in plan.initiatives}
    chosen = [item for item in every if _is_asked(item, initiatives, filters)]
    dated = sorted((item for item in chosen if item.step.due_on), key=_day)
    shown = _most_moved(dated)
    drawn = dates_there(plan, shown, axis_id="axis-deadlines")
    title = title_of_deadlines()
    return Figure(
        name="deadlines",
        title=title,
        says=_says(chosen, dated),
        note=_note(len(dated) - len(shown)),
        part="figures/deadlines.html",
        drawn=drawn,
        key=tuple({"key": each.key, "words": each.words} for each in key_of(drawn.rows)),
        table=_table(plan, dated, title),
        itself=len(shown) == len(dated),
        frame=framed(plan.reading, "deadlines", title, filters),
        draw=draw_arcs,
    )


def title_of_deadlines() -> str:
    """Return the figure's title."""
    return _("The dates there are")


def deadlines_frame(reading: Reading, code: str) -> Frame:
    """Return what stands under the deadlines of one initiative or milestone on its own page."""
    return framed(reading, "deadlines", title_of_deadlines(), {"code": code})


def _is_asked(item: Item, initiatives: Mapping[str, dict], filters: Mapping[str, str]) -> bool:
    """Say whether a milestone is of the code, the organization's, or led by the party."""
    code, body, party = (filters.get(name, "") for name in ("code", "organization", "party"))
    told = [each for each in _responsible(item, initiatives) if each["until_on"] is None]
    return (
        code in ("", item.code, item.state["initiative"])
        and (not body or body in {each["organization"] for each in told})
        and (not party or party in {each["country"] for each in told if each["role"] == Role.LEAD})
    )


def _responsible(item: Item, initiatives: Mapping[str, dict]) -> list[dict]:
    """Return who answers for a milestone; its initiative's leads where it has none of its own."""
    owner = led_state(item.state, initiatives)
    leads = [each for each in owner["responsibilities"] if each["role"] == Role.LEAD]
    return [*leads, *item.state["responsibilities"]]


def _day(item: Item) -> date:
    return item.step.due_on or date.max


def _most_moved(dated: Sequence[Item]) -> list[Item]:
    """Return those that are drawn, by day: all, or those moved most and due first."""
    if len(dated) <= MOST_DRAWN:
        return list(dated)
    return sorted(sorted(dated, key=lambda item: -item.step.moves)[:MOST_DRAWN], key=_day)


def _note(left: int) -> str:
    note = _("Every due date that was found. An organizer’s own schedule is no due date.")
    text = ngettext("%(count)s more, moved least, stands in the table.",
                    "%(count)s more, moved least, stand in the table.", left)  # fmt: skip
    return f"{note} {text % {'count': number(left)}}" if left else note


def _says(chosen: Iterable[Item], dated: Sequence[Item]) -> str:
    moved = sum(item.step.moves > 0 for item in dated)
    return _("Milestones with a date: %(dated)s; moved: %(moved)s.") % {
        "dated": count_of(len(dated), len(list(chosen))),
        "moved": count_of(moved, len(dated)),
    }


def _table(plan: PlanOnDay, dated: Sequence[Item], caption: str) -> dict:
    heads = [pgettext("column", "Every deadline, in turn"), _("Days late"), _("Status")]
    initiatives = {item.code: item.state for item in plan.initiatives}
    return table_of(_("Milestone"), heads, [_row(plan, item, initiatives) for item in dated],
                    caption)  # fmt: skip


def _row(plan: PlanOnDay, item: Item, initiatives: Mapping[str, dict]) -> dict:
    reading, title = plan.reading, title_of(item.state, plan.reading.language)
    days = dates_in_force(item.state, item.step, plan=reading.plan, initiatives=initiatives,
                          as_of=reading.as_of)  # fmt: skip
    late = days_overdue(item.step, reading.as_of.day)
    told = "; ".join(due_in_words(item.state, day) for day in days)
    return {
        "words": title.words,
        "lang": title.lang,
        "code": item.code,
        "address": reading.address("milestone", item.code),
        "told": [told, days_words(late) if late else "–", status_of(item.step).words],
    }
