"""The method: how standing and progress follow from facts and a day. Plain Python."""

from partnership.rules.clarity import Clarity, Named, clarity
from partnership.rules.day_counts import (
    days_late,
    days_overdue,
    days_overdue_from_first,
    days_waiting,
)
from partnership.rules.definitions import TABLES
from partnership.rules.due_days import due_day
from partnership.rules.predecessors import with_predecessors
from partnership.rules.progress import percent_text, whole_percent
from partnership.rules.publication_days import publication_days
from partnership.rules.published import published_by
from partnership.rules.reconstruction import effective_by, reconstructed_steps
from partnership.rules.rollup import FourFacts, Row, four_facts
from partnership.rules.standings import standing
from partnership.rules.stepping import steps

__all__ = [
    "TABLES",
    "Clarity",
    "FourFacts",
    "Named",
    "Row",
    "clarity",
    "days_late",
    "days_overdue",
    "days_overdue_from_first",
    "days_waiting",
    "due_day",
    "effective_by",
    "four_facts",
    "percent_text",
    "publication_days",
    "published_by",
    "reconstructed_steps",
    "standing",
    "steps",
    "whole_percent",
    "with_predecessors",
]
