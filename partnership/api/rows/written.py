"""Rows of lists in all languages, as JSON: what the states keep, with what the day adds.

The same bytes as the rows of subjects.py and items.py would be; nothing is read or shaped.
"""

from functools import lru_cache
from urllib.parse import quote

import orjson
from django.conf import settings

from partnership.api.question import Question
from partnership.api.rows.addresses import RESOURCES, addresses_of, own_address
from partnership.api.rows.status import status_row
from partnership.api.telling import WrittenTelling
from partnership.queries.addresses import absolute, permanent
from partnership.queries.api_rows.told import leads_on, standings_on, whole
from partnership.vocabulary import SubjectKind

ITEMS = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)


def written_rows(rows: list[dict], question: Question) -> list[orjson.Fragment]:
    """Return the rows of a list. No query, two for initiatives, three for milestones."""
    rows = whole(rows)
    if not rows or rows[0]["kind"] not in ITEMS:
        return [orjson.Fragment(f"{_subject(row, None)}}}") for row in rows]
    statuses = _statuses(rows, question)
    if rows[0]["kind"] == SubjectKind.INITIATIVE:
        return [
            orjson.Fragment(f'{_subject(row, row["told__responsibilities"])},"status":{status}}}')
            for row, status in zip(rows, statuses, strict=True)
        ]
    owners = leads_on({row["initiative"] for row in rows}, question.day)
    return [
        _milestone(row, status, owners.get(row["initiative"]))
        for row, status in zip(rows, statuses, strict=True)
    ]


def _subject(row: dict, responsibilities: str | None) -> str:
    """Return a subject's members up to its entry; None: its kind has no responsibilities."""
    addresses = _addresses(row["kind"], row["code"])
    answering = "" if responsibilities is None else f',"responsibilities":[{responsibilities}]'
    return f'{addresses},{row["told__facts"]}{answering},"entry":{row["entry_id"]}'


@lru_cache(maxsize=100)
def _roots(kind: str, site: str) -> tuple[str, str]:
    """Return what addresses of a kind begin with, in the API and for good. site: its address."""
    return own_address(RESOURCES[SubjectKind(kind)], "")[:-1], absolute(permanent(""))


def _addresses(kind: str, code: str) -> str:
    """Return code and addresses as the beginning of an object."""
    if quote(code) != code:  # a sign that means something in addresses or in JSON
        return orjson.dumps(addresses_of(kind, code))[:-1].decode()
    root, permanently = _roots(kind, settings.SITE_URL)
    return f'{{"code":"{code}","url":"{root}{code}/","id":"{permanently}{code}"'


def _milestone(row: dict, status: str, leads: str | None) -> orjson.Fragment:
    """Return a milestone; without leads of its own it has those of its initiative."""
    own, leads_from = row["told__responsibilities"], row["code"]
    if leads is not None and not row["told__leads"]:
        own, leads_from = ",".join(part for part in (leads, own) if part), row["initiative"]
    return orjson.Fragment(f'{_subject(row, own)},"status":{status},"leads_from":"{leads_from}"}}')


def _statuses(rows: list[dict], question: Question) -> list[str]:
    """Return how each row stands. One query."""
    telling = WrittenTelling()
    places, standings = standings_on([row["code"] for row in rows], question.day)
    told = [orjson.dumps(status_row(each, telling, question.as_of)).decode() for each in standings]
    return [told[places[row["code"]]] for row in rows]
