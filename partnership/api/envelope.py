"""What stands around every answer: the day, the record's head, and that a site is a try-out."""

from collections.abc import Sequence

from django.conf import settings
from orjson import Fragment

from partnership.api.question import Question
from partnership.api.telling import DEMO, INVENTED, Telling
from partnership.queries.words.invented import is_invented


def about(question: Question, telling: Telling) -> dict:
    """Return what every answer says of itself."""
    told = {
        "as_of": question.day,
        "day_is_over": not question.as_of.is_today,
        "reconstructed": bool(question.not_yet_public),
        "record": question.head.size,
    }
    if settings.DEMO:
        told |= {"demo": True, "notice": telling.words("site", DEMO)}
    if invented := [plan["code"] for plan in question.about if is_invented(plan)]:
        told |= {"invented_plans": invented, "invented_notice": telling.words("site", INVENTED)}
    return told


def listed(
    question: Question,
    telling: Telling,
    *,
    count: int,
    following: str | None,
    rows: Sequence[dict | Fragment],
) -> dict:
    """Return a page of a list. count: of all its pages; following: address of the next one."""
    return {**about(question, telling), "count": count, "next": following, "results": rows}
