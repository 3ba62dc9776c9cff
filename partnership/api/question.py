"""What a request asks: of which plans, on which day, in which language, at which version."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import QueryDict

from partnership.api.parameters import language_asked
from partnership.queries.as_of import AsOf, BadDay, as_of, public_plans
from partnership.queries.filters import BadParameters, Fault
from partnership.queries.head import Head
from partnership.queries.release import release

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NO_PLAN_YET = {"code": "", "timezone": "UTC", "parties": []}


@dataclass(frozen=True, slots=True)
class Question:
    """One request, understood. plans: all public ones; about: those asked about, all if none is
    named; as_of: the day over these.

    lang: None for all three languages. timezone: whose midnight ends the day.
    """

    address: str
    asked: QueryDict
    lang: str | None
    plans: list[dict]
    about: list[dict]
    as_of: AsOf
    timezone: str
    head: Head

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self.as_of.day

    def in_plan(self, code: str) -> AsOf:
        """Return the day as it is for one plan: it may be public already while another is not."""
        plan = next((plan for plan in self.plans if plan["code"] == code), None)
        if plan is None:
            return self.as_of
        public_on = _day_of(plan["published_at"], plan["timezone"])
        return AsOf(self.day, self.as_of.today, self.as_of.earliest, public_on)

    @property
    def not_yet_public(self) -> list[str]:
        """The plans asked about that were adopted by the day and not on record yet."""
        return [
            plan["code"]
            for plan in self.about
            if plan["adopted_on"] <= self.day.isoformat()
            and self.in_plan(plan["code"]).reconstructed
        ]

    @property
    def etag(self) -> str:
        """The version of the answer: address, head, plan's day and release."""
        parts = (
            self.address,
            self.head.key,
            self.as_of.today.isoformat() if self.as_of.is_today else "past",
            release().key,
            f"{settings.SITE_URL} {settings.DEMO}",
        )
        return f'"{hashlib.sha256(chr(10).join(parts).encode()).hexdigest()[:32]}"'

    @property
    def modified_at(self) -> datetime:
        """The moment since which the answer has been as it is."""
        began = datetime.combine(self.as_of.today, time.min, ZoneInfo(self.timezone))
        newest = max(began, self.head.at or began, release().at)
        return newest.astimezone(UTC).replace(microsecond=0)


def question_of(
    address: str,
    asked: QueryDict,
    *,
    now: datetime,
    head: Head,
    plan_codes: list[str] | None = None,
) -> Question:
    """Return what a request asks. One query. Raises BadParameters.

    plan_codes: the plans that the day must lie in, where the address names them; those of
    the parameter `plan`, or else all, where it does not.
    """
    lang = language_asked(asked)
    plans = public_plans()
    meant = plan_codes or asked.get("plan", "").split(",")
    about = [plan for plan in plans if plan["code"] in meant] or plans
    day = _day(asked.get("as_of"), about, now)
    zone = about[0]["timezone"] if about else NO_PLAN_YET["timezone"]
    return Question(address, asked, lang, plans, about, day, zone, head)


def _day(text: str | None, plans: list[dict], now: datetime) -> AsOf:
    plan = plans[0] if plans else _nothing_public(now)
    try:
        return as_of(_plainly_written(text), plan=plan, now=now)
    except BadDay as bad:
        detail = f"{bad.text.strip()[:30]!r} is not a day that can be shown, written YYYY-MM-DD."
        allowed = (f"{bad.earliest} to {bad.latest}",)
        raise BadParameters([Fault("as_of", detail, allowed)]) from None


def _plainly_written(text: str | None) -> str | None:
    """Return the text when it is written YYYY-MM-DD; else one that is no day at all.

    ISO 8601 has more ways to write a day ("2026-W09-7"); an address is written in one.
    """
    return text if text is None or _DAY.fullmatch(text) else f"{text} "


def _nothing_public(now: datetime) -> dict:
    """Return a plan that began today, so that a site without plans has a day to show."""
    today = now.astimezone(UTC).date().isoformat()
    return NO_PLAN_YET | {"adopted_on": today, "published_at": f"{today}T00:00:00+00:00"}


def _day_of(moment: str, timezone: str) -> date:
    return datetime.fromisoformat(moment).astimezone(ZoneInfo(timezone)).date()
