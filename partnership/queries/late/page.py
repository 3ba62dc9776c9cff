"""The late list in words: its sentence, its three lists with their headings, what is empty."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.queries.arcs.key import KeyItem, key_of
from partnership.queries.empty import Empty
from partnership.queries.filters.form import Form
from partnership.queries.item_page.phrases import Phrase, phrases
from partnership.queries.late import MOST_SHOWN, SHOWN, Late, LateCounts, LateRows, late
from partnership.queries.late.filters import is_filtered
from partnership.queries.late.form import form_of
from partnership.queries.page_context import Reading
from partnership.queries.words import count_of, days_words, long_date, number
from partnership.queries.words.runs import Runs, runs
from partnership.queries.working.links import worked, working_address
from partnership.rules.membership import Counted

FOLDED_FROM = 6  # rows that phones show of each list before a tap, as static/css/late.css has it
FEWEST_FOLDED = 3
# The number above each list.
WORKED = {
    "overdue": Counted.ALL_OVERDUE,
    "at-risk": Counted.ALL_AT_RISK,
    "moved": Counted.ALL_ONLY_MOVED,
}
SIZES = (SHOWN, 100, 500, MOST_SHOWN)


@dataclass(frozen=True, slots=True)
class LateList:
    """One of the three lists. more: the words of the link to the rest, "" where all is shown.

    unfold: those of the link that shows the rows which phones fold away, "" where they fold
    none; rest: the anchor of the first of these.
    working: where its number is shown item by item, "" under a filter.
    """

    key: str
    title: str
    working: str
    note: str
    figure_head: str
    list: LateRows
    empty: Empty | None
    more: str
    more_address: str
    unfold: str
    folded_from: int = FOLDED_FROM

    @property
    def rest(self) -> str:
        """The anchor of the first row that phones fold away."""
        return f"{self.key}-rest"


@dataclass(frozen=True, slots=True)
class LatePage:
    """The page: a sentence, what stands beside it, the filter, the lists, and their key."""

    lead: tuple[Phrase, ...]
    aside: tuple[Runs, ...]
    form: Form
    result: str
    lists: tuple[LateList, ...]
    key: tuple[KeyItem, ...]


def late_page(reading: Reading) -> LatePage:
    """Return the page. Raises filters.BadParameters for what cannot be asked for."""
    found = late(reading, shown=_shown(reading))
    filtered = is_filtered(reading)
    lists = (_overdue(found, reading), _at_risk(found, reading), _moved(found, reading))
    return LatePage(
        lead=tuple(_lead(found.counts, reading)),
        aside=tuple(_aside(found.counts, reading)),
        form=form_of(reading),
        result=_result(found) if filtered else "",
        lists=tuple(_with_empty(each, reading) if filtered else each for each in lists),
        key=key_of([row for each in lists for row in each.list.rows]),
    )


def _shown(reading: Reading) -> int:
    asked = reading.first("page_size")
    return int(asked) if asked in {str(size) for size in SIZES} else SHOWN


def _lead(counts: LateCounts, reading: Reading) -> list[Phrase]:
    told = {
        "of": count_of(counts.overdue, counts.items),
        "items": number(counts.items),
        "days": days_words(counts.average_days),
    }
    if not counts.overdue:
        return [*phrases(_("None of %(items)s is overdue") % told), *_risk(counts, reading)]
    text = ngettext(
        "[%(of)s is overdue], by %(days)s",
        "[%(of)s are overdue], by %(days)s on average",
        counts.overdue,
    )
    return [
        *phrases(text % told, "overdue", working_address(reading, Counted.ALL_OVERDUE)),
        *_risk(counts, reading),
    ]


def _risk(counts: LateCounts, reading: Reading) -> list[Phrase]:
    if not counts.at_risk:
        return phrases(_("; none is blocked or at risk."))
    text = ngettext(
        "; [%(count)s more] is blocked or at risk.",
        "; [%(count)s more] are blocked or at risk.",
        counts.at_risk,
    )
    together = text.replace("%(count)s ", "%(count)s\u00a0")
    address = working_address(reading, Counted.ALL_AT_RISK)
    return phrases(together % {"count": number(counts.at_risk)}, "risk", address)


def _aside(counts: LateCounts, reading: Reading) -> list[Runs]:
    """Return what must be known to read the sentence: what cannot be late, what only moved."""
    told = [
        runs(
            _("The %(items)s are the milestones, and the commitments that have none."),
            items=number(counts.items),
        )
    ]
    if counts.undated:
        text = ngettext(
            "%(count)s of them cannot be late: no date was found.",
            "%(count)s of them cannot be late: no date was found.",
            counts.undated,
        )
        told.append(runs(text, count=worked(reading, counts.undated, Counted.ALL_UNDATED)))
    if counts.moved:
        text = ngettext(
            "%(count)s is not overdue only because its date was moved; it is listed last.",
            "%(count)s are not overdue only because their date was moved; they are listed last.",
            counts.moved,
        )
        told.append(runs(text, count=worked(reading, counts.moved, Counted.ALL_ONLY_MOVED)))
    return told


def _result(found: Late) -> str:
    shown = found.overdue.count + found.at_risk.count
    text = _("%(count)s overdue, blocked or at risk with this filter.")
    return text % {"count": count_of(shown, found.counts.overdue + found.counts.at_risk)}


def _overdue(found: Late, reading: Reading) -> LateList:
    return _list(
        "overdue",
        found.overdue,
        reading,
        title=_("Overdue"),
        figure_head=_("Late by"),
        empty=Empty(
            _("Nothing is overdue as of %(day)s.") % {"day": long_date(reading.as_of.day)},
            _last_time(found),
        ),
    )


def _last_time(found: Late) -> str:
    if found.last_overdue is None or found.last_overdue.until_on is None:
        return _("Nothing was overdue before.")
    day, code = long_date(found.last_overdue.until_on), found.last_overdue.item_code
    return _("Last time: %(day)s, %(code)s.") % {"day": day, "code": code}


def _at_risk(found: Late, reading: Reading) -> LateList:
    return _list(
        "at-risk",
        found.at_risk,
        reading,
        title=_("Blocked and at risk"),
        figure_head=_("Due"),
        empty=Empty(
            _("Nothing is blocked or at risk."),
            _("At risk is reported with a reason, or follows from dates that moved or from "
              "something it depends on."),
        ),
    )  # fmt: skip


def _moved(found: Late, reading: Reading) -> LateList:
    never = _("No date has been moved so far.") if not found.counts.ever_moved else ""
    return _list(
        "moved",
        found.moved,
        reading,
        title=_("Not overdue only because the date moved"),
        note=_("Their first date has passed, their current one has not. What is at risk among "
               "them is listed above too."),
        figure_head=_("Due"),
        empty=Empty(_("Nothing is on time only because its date was moved."), never),
    )  # fmt: skip


def _list(
    key: str,
    rows: LateRows,
    reading: Reading,
    *,
    title: str,
    figure_head: str,
    empty: Empty,
    note: str = "",
) -> LateList:
    rest = rows.count - len(rows.rows)
    size = next((size for size in SIZES if size >= rows.count), MOST_SHOWN)
    more = ngettext("Show the other %(count)s", "Show the other %(count)s", rest)
    return LateList(
        key=key,
        title=title,
        working="" if is_filtered(reading) else working_address(reading, WORKED[key]),
        note=note if rows.count else "",
        figure_head=figure_head,
        list=rows,
        empty=None if rows.count else empty,
        more=more % {"count": number(rest)} if rest > 0 else "",
        more_address=f"{reading.own_address(page_size=size)}#{key}",
        unfold=_unfold(len(rows.rows) - FOLDED_FROM),
    )


def _unfold(folded: int) -> str:
    """Return the words of the link; "" where it would save too few rows."""
    if folded < FEWEST_FOLDED:
        return ""
    return _("Show %(count)s more") % {"count": number(folded)}


def _with_empty(each: LateList, reading: Reading) -> LateList:
    """Return a filtered list; where the filter left nothing, with the way back."""
    if each.empty is None:
        return each
    way_back = Empty(
        _("Nothing here with this filter."),
        address=reading.address("late"),
        link=_("Show all"),
    )
    return replace(each, empty=way_back)
