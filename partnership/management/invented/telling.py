"""Telling invented plans into the record: all of their days in order, all or nothing."""

import heapq
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from partnership.actions.baselining import agree_to_baseline
from partnership.actions.declaring import declare_covered
from partnership.actions.importing import import_plan
from partnership.actions.inventing import publish_invented_plan
from partnership.exchange.shapes import PlanFile
from partnership.management.invented.history import Act, What, history
from partnership.management.invented.names import NORTH, SOUTH
from partnership.management.invented.people import People
from partnership.management.invented.plan_file import TIMEZONE, Size, plan_file, with_meetings
from partnership.management.invented.saying import say
from partnership.models import Initiative, Milestone, Plan, RecordHead
from partnership.queries.baseline import fixed_by_baseline

OFFICE_OPENS = time(9, 0)
Progress = Callable[[int, int, date], None]


class Telling:
    """Plans of several sizes, told together so that each day follows the one before."""

    def __init__(self, sizes: Iterable[Size], *, until: date) -> None:
        self.until = until
        self.files = {size: plan_file(size, until=until) for size in sizes}
        told = [history(file, size, until=until) for size, file in self.files.items()]
        self.acts = list(heapq.merge(*told, key=lambda act: (act.on, act.order)))

    @property
    def begins_at(self) -> datetime:
        """The moment of the first entry: nothing on record may be later."""
        return _moment(self.acts[0].on, 0)

    def tell(self, progress: Progress) -> None:
        """Put all on record. progress: acts done, of how many, on which day of the story."""
        teller = _Teller(self.files, self.until)
        with transaction.atomic():
            today, place = None, 0
            for count, act in enumerate(self.acts, start=1):
                place = place + 1 if act.on == today else 0
                today = act.on
                teller.do(act, _moment(act.on, place))
                progress(count, len(self.acts), act.on)


def record_ends_at() -> datetime | None:
    """Return the moment of the newest entry; None for a record without any."""
    return RecordHead.objects.filter(pk=1, size__gt=0).values_list("recorded_at", flat=True).first()


def _moment(day: date, place: int) -> datetime:
    opens = datetime.combine(day, OFFICE_OPENS, ZoneInfo(TIMEZONE))
    return opens + timedelta(seconds=20 * place)


class _Teller:
    def __init__(self, files: dict[Size, PlanFile], until: date) -> None:
        self._files, self._until = files, until
        self._milestones: dict[str, Milestone] = {}
        self._people: People | None = None

    def do(self, act: Act, at: datetime) -> None:
        """Do one act at its moment."""
        self._people = self._people or People(at)
        plan = Plan.objects.filter(code=act.size.code).first()
        match act.what:
            case What.PUBLISH:
                self._publish(act, at)
            case What.BASELINE if plan:
                self._agree(plan, at)
            case What.DECLARE:
                initiative = Initiative.objects.select_related("plan").get(code=act.code)
                for country in (NORTH, SOUTH):
                    by = self._people.coordinator(country)
                    declare_covered(initiative=initiative, by=by, clock=lambda: at)
            case What.IMPORT:
                files = self._files[act.size]
                told = with_meetings(files, act.size, by=act.on, until=self._until)
                import_plan(told, clock=lambda: at)
            case What.SAY if act.told:
                say(self._milestone(act.code), act.told, people=self._people, clock=lambda: at)

    def _publish(self, act: Act, at: datetime) -> None:
        import_plan(self._files[act.size], clock=lambda: at)
        publish_invented_plan(Plan.objects.get(code=act.size.code), clock=lambda: at)

    def _agree(self, plan: Plan, at: datetime) -> None:
        for country in (NORTH, SOUTH):
            seen = fixed_by_baseline(plan).fingerprint
            by = self._people.coordinator(country) if self._people else None
            agree_to_baseline(plan=plan, seen=seen, by=by, clock=lambda: at)

    def _milestone(self, code: str) -> Milestone:
        if code not in self._milestones:
            rows = Milestone.objects.select_related("initiative__plan")
            self._milestones[code] = rows.get(code=code)
        return self._milestones[code]
