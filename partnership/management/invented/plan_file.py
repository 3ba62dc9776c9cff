"""The files of an invented plan, as the importer takes them in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from partnership.exchange import shapes
from partnership.exchange.shapes import Words
from partnership.management.invented.names import (
    COUNTRY_OF,
    MINISTRIES,
    NORTH,
    PARTIES,
    PILLARS,
    SOUTH,
)
from partnership.management.invented.titles import INITIATIVES, MILESTONES, joined
from partnership.rules.due_days import due_day
from partnership.vocabulary import (
    Audience,
    DatePrecision,
    DateSetter,
    Direction,
    FundingState,
    MeetingKind,
    MeetingLevel,
    MeetingPrecision,
    OrganizationKind,
    Role,
    Scope,
    SourceKind,
)

TIMEZONE = "America/Mexico_City"
NUMERALS = ("I", "II", "III", "IV")
PAST_DAYS, COMING_DAYS = 640, 700
LARGE = 500
# How often in one: a lead on one side alone, a helper, no part of the plan, waiting, no date.
ONE_SIDED, HELPED, ANNOUNCED, WAITS, UNDATED = 0.08, 0.4, 0.05, 0.15, 0.06
PRECISIONS = (*[DatePrecision.DAY] * 6, *[DatePrecision.MONTH] * 2, DatePrecision.QUARTER)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a plan is: its milestones, and what follows from that. seed: of its chances."""

    milestones: int
    seed: int

    @property
    def code(self) -> str:
        """The plan's code."""
        return f"invented-{self.milestones}"

    @property
    def prefix(self) -> str:
        """What the codes of its pillars begin with; every code that begins so is invented."""
        return f"X{self.milestones}"

    @property
    def is_large(self) -> bool:
        """Whether less is told of each milestone, so that it stays a matter of minutes."""
        return self.milestones > LARGE

    @property
    def initiatives(self) -> int:
        """How many promises: two to five milestones on each; every eighth has none."""
        each = 5 if self.is_large else 2.5
        return max(4, round(self.milestones / each * 8 / 7))


def plan_file(size: Size, *, until: date) -> shapes.PlanFile:
    """Return the plan as it is first published. until: the last day of its history."""
    chance = Random(f"plan {size.milestones} {size.seed}")
    adopted_on = until - timedelta(days=PAST_DAYS)
    initiatives = tuple(_initiatives(size, chance))
    return shapes.PlanFile(
        plan=_plan(size, adopted_on),
        pillars=tuple(
            shapes.PillarText(code=_pillar(size, place), title=title, number=NUMERALS[place])
            for place, (title, _leads, _topics) in enumerate(PILLARS)
        ),
        areas=tuple(_areas(size)),
        organizations=tuple(_organizations()),
        initiatives=initiatives,
        milestones=tuple(_milestones(size, initiatives, adopted_on, chance)),
        indicators=tuple(_indicators(size, initiatives)),
        funding=tuple(_funding(size, initiatives, adopted_on, chance)),
    )


def with_meetings(plan: shapes.PlanFile, size: Size, *, by: date, until: date) -> shapes.PlanFile:
    """Return the plan's files with the meetings and values that are past by a day of its history."""
    chance = Random(f"meetings {size.milestones} {size.seed}")
    meetings = tuple(row for row in _meetings(plan, size, until, chance) if row.starts_on <= by)
    indicators = tuple(_measured(row, plan.plan.adopted_on, by) for row in plan.indicators)
    return shapes.PlanFile(
        plan=plan.plan, pillars=plan.pillars, areas=plan.areas, organizations=plan.organizations,
        initiatives=plan.initiatives, milestones=plan.milestones, indicators=indicators,
        meetings=meetings, funding=plan.funding,
    )  # fmt: skip


def _plan(size: Size, adopted_on: date) -> shapes.PlanText:
    count = size.milestones
    note = Words(
        "Invented to show how this site looks with a plan that has run for a while.",
        "Inventé pour montrer ce site avec un plan en cours depuis un certain temps.",
        "Inventado para mostrar este sitio con un plan que lleva un tiempo en marcha.",
    )
    return shapes.PlanText(
        code=size.code,
        title=Words(
            f"Invented plan of Norland and Meridia, {count} milestones",
            f"Plan inventé de la Norlande et de la Méridie, {count} jalons",
            f"Plan inventado de Norlandia y Meridia, {count} hitos",
        ),
        partnership=Words("Invented partnership", "Partenariat inventé", "Asociación inventada"),
        parties=PARTIES,
        label=f"{adopted_on.year}–{adopted_on.year + 3}",
        adopted_on=adopted_on,
        starts_on=adopted_on,
        start_precision=DatePrecision.DAY,
        ends_on=date(adopted_on.year + 3, 12, 31),
        end_precision=DatePrecision.YEAR,
        timezone=TIMEZONE,
        published=False,
        note=note,
    )


def _pillar(size: Size, place: int) -> str:
    return f"{size.prefix}{'ABCD'[place]}"


def _areas(size: Size) -> Iterator[shapes.AreaText]:
    yield shapes.AreaText(
        code=f"{size.prefix}P-0", basis=shapes.AreaBasis.PLAN, pillar=None,
        title=Words("Working together", "Travailler ensemble", "Trabajar juntos"),
    )  # fmt: skip
    for place, (_title, _leads, topics) in enumerate(PILLARS):
        for number, topic in enumerate(topics, start=1):
            title = Words(*(text[0].upper() + text[1:] for text in (topic.en, topic.fr, topic.es)))
            yield shapes.AreaText(
                code=f"{_pillar(size, place)}-{number}", basis=shapes.AreaBasis.PLAN,
                pillar=_pillar(size, place), title=title,
            )  # fmt: skip


def _organizations() -> Iterator[shapes.OrganizationText]:
    for country in (NORTH, SOUTH):
        of = COUNTRY_OF[country]
        for key, short, field in MINISTRIES:
            name = Words(
                f"Invented Ministry of {field.en} ({of.en})",
                f"Ministère inventé {field.fr} ({of.fr.removeprefix('de ')})",
                f"Secretaría inventada {field.es} ({of.es.removeprefix('de ')})",
            )
            acronym = f"{short}-{country[1]}"
            yield shapes.OrganizationText(
                code=f"{country.lower()}-{key}", kind=OrganizationKind.DEPARTMENT, country=country,
                name=name, acronym=Words(acronym, acronym, acronym), portfolio=field,
            )  # fmt: skip


def _initiatives(size: Size, chance: Random) -> Iterator[shapes.InitiativeText]:
    places = [
        (
            "P-0",
            ("learning", "trade", "interior"),
            Words("the whole plan", "tout le plan", "todo el plan"),
        )
    ]
    for number in range(8):
        for place, (_title, leads, topics) in enumerate(PILLARS):
            places.append((f"{'ABCD'[place]}-{number + 1}", leads, topics[number]))
    for count in range(size.initiatives):
        turn, place = divmod(count, len(places))
        area, leads, topic = places[place]
        yield _initiative(size, area, leads, joined(_kind_of(turn, place), topic, _phase(turn)),
                          number=turn + 1, chance=chance)  # fmt: skip


def _kind_of(turn: int, place: int) -> Words:
    return INITIATIVES[(turn * 5 + place) % len(INITIATIVES)]


def _phase(turn: int) -> str:
    """Tell apart what the words alone would not, in large plans."""
    return f" ({turn // len(INITIATIVES) + 1})" if turn >= len(INITIATIVES) else ""


def _initiative(
    size: Size, area: str, leads: tuple[str, ...], title: Words, *, number: int, chance: Random
) -> shapes.InitiativeText:
    promise = Words(
        f"The two countries will carry out together: {title.en}.",
        f"Les deux pays réaliseront ensemble : {title.fr}.",
        f"Los dos países llevarán a cabo juntos: {title.es}.",
    )
    # Now and then one side has named nobody yet.
    countries = (NORTH, SOUTH) if chance.random() > ONE_SIDED else (chance.choice((NORTH, SOUTH)),)
    responsible = [
        shapes.ResponsibilityText(
            organization=f"{country.lower()}-{chance.choice(leads)}", role=Role.LEAD, basis=shapes.ReadBasis.NAMED
        )
        for country in countries
    ]  # fmt: skip
    told = {row.organization for row in responsible}
    helper = f"{chance.choice((NORTH, SOUTH)).lower()}-{chance.choice(MINISTRIES)[0]}"
    if helper not in told and chance.random() < HELPED:
        responsible.append(
            shapes.ResponsibilityText(
                organization=helper, role=Role.SUPPORT, basis=shapes.ReadBasis.NAMED
            )
        )
    return shapes.InitiativeText(
        code=f"{size.prefix}{area}.{number}",
        area=f"{size.prefix}{area}",
        title=title,
        description=promise,
        quoted=promise,
        quoted_locator=Words(f"art. {number}", f"art. {number}", f"art. {number}"),
        scope=Scope.IN_PLAN if chance.random() > ANNOUNCED else Scope.ANNOUNCED,
        evidence=SourceKind.OFFICIAL_TEXT,
        confidence=shapes.Confidence.HIGH,
        verify=False,
        audience=(chance.choice(list(Audience)),),
        responsibilities=tuple(responsible),
    )


def _milestones(
    size: Size,
    initiatives: tuple[shapes.InitiativeText, ...],
    adopted_on: date,
    chance: Random,
) -> Iterator[shapes.MilestoneText]:
    """Spread them over the initiatives; every eighth of these has none."""
    owners = [row.code for place, row in enumerate(initiatives) if (place + 1) % 8]
    counts = dict.fromkeys(owners, 0)
    for place in range(size.milestones):
        counts[owners[place % len(owners)]] += 1
    for owner, count in counts.items():
        yield from _of_initiative(owner, count, adopted_on, chance)


def _of_initiative(
    owner: str, count: int, adopted_on: date, chance: Random
) -> Iterator[shapes.MilestoneText]:
    topic = chance.randrange(3)
    begins = chance.randint(40, 700)
    for number in range(1, count + 1):
        kind, title = MILESTONES[min(number - 1 + topic, len(MILESTONES) - 1)]
        begins += chance.randint(60, 260)
        yield shapes.MilestoneText(
            code=f"{owner}-M{number}",
            initiative=owner,
            title=title,
            kind=kind,
            weight=chance.choice((1, 1, 1, 2, 3)),
            prerequisites=(f"{owner}-M{number - 1}",) if number > 1 and chance.random() < WAITS else (),
            due=None if chance.random() < UNDATED else _due(adopted_on, begins, chance),
        )  # fmt: skip


def _due(adopted_on: date, days: int, chance: Random) -> shapes.DueDateText:
    precision = chance.choice(PRECISIONS)
    wished = adopted_on + timedelta(days=min(days, PAST_DAYS + COMING_DAYS) - chance.randint(0, 60))
    return shapes.DueDateText(
        due_on=due_day(wished, precision), precision=precision, set_by=DateSetter.PLAN
    )


def _indicators(
    size: Size, initiatives: tuple[shapes.InitiativeText, ...]
) -> Iterator[shapes.IndicatorText]:
    of = Words("Reached", "Part atteinte", "Alcance")
    percent = Words("percent", "pour cent", "por ciento")
    for row in initiatives[:: max(1, len(initiatives) // 8)][:8]:
        yield shapes.IndicatorText(
            code=f"{size.code}-{row.code.lower().replace('.', '-')}",
            title=joined(of, row.title), unit=percent, direction=Direction.UP,
            baseline=Decimal(10), target=Decimal(80), initiatives=(row.code,),
        )  # fmt: skip


def _measured(row: shapes.IndicatorText, adopted_on: date, by: date) -> shapes.IndicatorText:
    """Return an indicator with a value for each half-year that is over, and out for two months."""
    values = []
    for half in range(1, 5):
        ends_on = adopted_on + timedelta(days=182 * half)
        if ends_on + timedelta(days=60) <= by:
            value = Decimal(10 + half * (7 + len(row.code) % 9))
            values.append(
                shapes.ObservationText(
                    value=value, period=f"{ends_on:%Y-%m}", ends_on=ends_on, headline=True
                )
            )
    return shapes.IndicatorText(
        code=row.code, title=row.title, unit=row.unit, direction=row.direction,
        baseline=row.baseline, target=row.target, initiatives=row.initiatives,
        observations=tuple(values),
    )  # fmt: skip


def _meetings(
    plan: shapes.PlanFile, size: Size, until: date, chance: Random
) -> Iterator[shapes.MeetingText]:
    kinds = {
        MeetingKind.MEETING: Words("Meeting", "Rencontre", "Reunión"),
        MeetingKind.MISSION: Words("Mission", "Mission", "Misión"),
        MeetingKind.DIALOGUE: Words("Dialogue", "Dialogue", "Diálogo"),
    }
    for number in range(1, min(60, 6 + size.milestones // 5) + 1):
        row = chance.choice(plan.initiatives)
        kind = chance.choice(list(kinds))
        leads = tuple(each.organization for each in row.responsibilities if each.role == Role.LEAD)
        level = chance.choice((MeetingLevel.MINISTERS, MeetingLevel.DEPUTY_MINISTERS))
        yield shapes.MeetingText(
            code=f"{size.prefix}-MTG-{number:03}", title=joined(kinds[kind], row.title), kind=kind,
            level=level, starts_on=until - timedelta(days=chance.randint(1, PAST_DAYS - 20)),
            precision=MeetingPrecision.DAY, organizations=leads, initiatives=(row.code,),
        )  # fmt: skip


def _funding(
    size: Size,
    initiatives: tuple[shapes.InitiativeText, ...],
    adopted_on: date,
    chance: Random,
) -> Iterator[shapes.FundingText]:
    share = Words("Share of", "Contribution à", "Aportación a")
    for number, row in enumerate(initiatives[:: max(1, len(initiatives) // 6)][:6], start=1):
        payer = next(each.organization for each in row.responsibilities)
        yield shapes.FundingText(
            code=f"{size.prefix}-FND-{number:03}", title=joined(share, row.title),
            amount=Decimal(chance.randint(2, 90) * 100_000), currency="XTS",
            state=chance.choice(list(FundingState)), stated_on=adopted_on,
            from_organizations=(payer,), initiatives=(row.code,),
        )  # fmt: skip


__all__ = ["PAST_DAYS", "TIMEZONE", "Size", "plan_file", "with_meetings"]
