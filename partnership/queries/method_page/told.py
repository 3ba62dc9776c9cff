"""What was said of each milestone of the worked example, in words."""

from django.utils.translation import gettext as _

from partnership.queries.words import due_words, percent, table_date
from partnership.rules import due_day
from partnership.rules.facts import ItemFacts


def told(item: ItemFacts) -> str:
    """Return the facts of one milestone in a sentence or two, its dates as they stand there."""
    words = {
        "1": _("Due %(due)s. Done on %(said)s, documented; both agree."),
        "2": _("First due %(due)s, moved once before it passed. Done on %(said)s; both agree."),
        "3": _("Due %(due)s. Its indicator stands at %(value)s; both on track on %(said)s."),
        "4": _("Due %(due)s. Cancelled by both on %(said)s."),
        "5": _("Due %(due)s. Not started, both say on %(said)s."),
    }
    first = item.due_dates[0]
    return words[item.code] % {
        "due": due_words(due_day(first.due_on, first.precision), first.precision),
        "said": table_date(item.reports[0].effective_on),
        "value": _value(item),
    }


def _value(item: ItemFacts) -> str:
    """Return how far the indicator is from its baseline to its target."""
    if item.measure is None:
        return ""
    way = item.measure.target - item.measure.baseline
    return percent((item.measure.observations[-1].value - item.measure.baseline) / way)
