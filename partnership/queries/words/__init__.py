"""Prepared words, for whoever makes rows: all of them in the language in force.

from partnership.queries import words
words.table_date(step.due_on)
"""

from partnership.queries.words.bodies import (
    Owner,
    acronym,
    organizations_beside,
    organizations_on,
    owners_of,
    parties_in_order,
    parties_pair,
    party_name,
)
from partnership.queries.words.days import (
    as_day,
    days_ahead,
    days_late,
    days_words,
    due_words,
    long_date,
    month_day,
    month_words,
    moved_words,
    short_month,
    span_words,
    table_date,
    time_words,
)
from partnership.queries.words.figures import count_of, money, money_in_prose, number, percent
from partnership.queries.words.standing import (
    Status,
    count_words,
    late_words,
    status_of,
    status_words,
)
from partnership.queries.words.texts import Text, only, text_in, title_of, words_of

__all__ = [
    "Owner",
    "Status",
    "Text",
    "acronym",
    "as_day",
    "count_of",
    "count_words",
    "days_ahead",
    "days_late",
    "days_words",
    "due_words",
    "late_words",
    "long_date",
    "money",
    "money_in_prose",
    "month_day",
    "month_words",
    "moved_words",
    "number",
    "only",
    "organizations_beside",
    "organizations_on",
    "owners_of",
    "parties_in_order",
    "parties_pair",
    "party_name",
    "percent",
    "short_month",
    "span_words",
    "status_of",
    "status_words",
    "table_date",
    "text_in",
    "time_words",
    "title_of",
    "words_of",
]
