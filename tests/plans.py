"""A small plan for tests, whole enough that every public table has a row."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from partnership.actions.importing import import_plan
from partnership.exchange import shapes
from partnership.exchange.shapes import Words
from partnership.vocabulary import (
    Basis,
    Claim,
    DatePrecision,
    DateSetter,
    DayPrecision,
    Direction,
    FundingState,
    Language,
    MeetingKind,
    MeetingLevel,
    MeetingPrecision,
    MilestoneKind,
    OrganizationKind,
    Role,
    Scope,
    SourceKind,
)

PUBLIC_AT = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def words(text: str) -> Words:
    """Return the text in three languages that can be told apart."""
    return Words(text, f"{text} (fr)", f"{text} (es)")


PAPER = shapes.SourceText(
    code="paper-2025-12-29",
    name="A newspaper",
    kind=SourceKind.PRESS,
    publisher="The Paper",
    dated_on=date(2025, 12, 29),
    address="https://paper.example/story",
    locator="par. 3",
    languages=(Language.EN,),
)
PLAN = shapes.PlanText(
    code="test-plan",
    title=words("Test plan"),
    partnership=words("Test partnership"),
    acronym=words("TP"),
    parties=(
        shapes.PartyText(country="CA", name=words("Canada"), languages=(Language.EN, Language.FR)),
        shapes.PartyText(country="MX", name=words("Mexico"), languages=(Language.ES,)),
    ),
    label="2025–2028",
    starts_on=date(2025, 1, 1),
    start_precision=DatePrecision.YEAR,
    ends_on=date(2028, 12, 31),
    end_precision=DatePrecision.YEAR,
    adopted_on=date(2025, 9, 18),
    timezone="America/Mexico_City",
    note=words("A note"),
    sources=(PAPER,),
)
ORGANIZATIONS = (
    shapes.OrganizationText(
        code="ca-first",
        kind=OrganizationKind.DEPARTMENT,
        name=words("First Department"),
        acronym=words("FD"),
        portfolio=words("Firsts"),
        country="CA",
        website="https://first.example",
        sources=(PAPER,),
    ),
    shapes.OrganizationText(
        code="mx-second",
        kind=OrganizationKind.DEPARTMENT,
        name=words("Second Secretariat"),
        country="MX",
    ),
)
BOTH_LEAD = tuple(
    shapes.ResponsibilityText(organization=code, role=Role.LEAD, basis=Basis.NAMED)
    for code in ("ca-first", "mx-second")
)
AREAS = (
    shapes.AreaText(
        code="TST-1", title=words("First area"), basis=shapes.AreaBasis.PLAN, pillar="TST"
    ),
)
INITIATIVES = (
    shapes.InitiativeText(
        code="TST-1.1",
        area="TST-1",
        title=words("First promise"),
        description=words("The two countries will do the first thing."),
        quoted=words("will do"),
        quoted_locator=words("par. 1"),
        scope=Scope.IN_PLAN,
        evidence=SourceKind.PRESS,
        confidence=shapes.Confidence.HIGH,
        verify=True,
        note=words("Read in the press"),
        responsibilities=BOTH_LEAD,
        sources=(PAPER,),
    ),
)
DONE = shapes.MilestoneText(
    code="TST-1.1-M1",
    initiative="TST-1.1",
    title=words("First memorandum signed"),
    kind=MilestoneKind.OUTPUT,
    covers=shapes.Covers.PART,
    due=shapes.DueDateText(
        due_on=date(2025, 12, 31),
        precision=DatePrecision.YEAR,
        set_by=DateSetter.PLAN,
        note=words("by way of the press"),
        sources=(PAPER,),
    ),
    reports=(
        shapes.ReportText(
            claim=Claim.COMPLETED,
            effective_on=date(2025, 12, 29),
            precision=DayPrecision.ON_OR_BEFORE,
            evidence=(PAPER,),
            note=words("Reported that day"),
        ),
    ),
    sources=(PAPER,),
)
LATE = shapes.MilestoneText(
    code="TST-1.1-M2",
    initiative="TST-1.1",
    title=words("Second memorandum signed"),
    kind=MilestoneKind.OUTPUT,
    prerequisites=("TST-1.1-M1",),
    indicator="trade",
    due=shapes.DueDateText(
        due_on=date(2026, 3, 31), precision=DatePrecision.DAY, set_by=DateSetter.PLAN
    ),
)
INDICATORS = (
    shapes.IndicatorText(
        code="trade",
        title=words("Two-way trade"),
        unit=words("billion CAD"),
        direction=Direction.UP,
        initiatives=("TST-1.1",),
        observations=(
            shapes.ObservationText(
                value=Decimal("55.4"),
                headline=True,
                period="2024",
                ends_on=date(2024, 12, 31),
                note=words("A value"),
                sources=(PAPER,),
            ),
        ),
    ),
)
MEETINGS = (
    shapes.MeetingText(
        code="meeting-1",
        title=words("First meeting"),
        kind=MeetingKind.MEETING,
        level=MeetingLevel.MINISTERS,
        starts_on=date(2025, 11, 11),
        precision=MeetingPrecision.DAY,
        organizations=("ca-first", "mx-second"),
        initiatives=("TST-1.1",),
        outcome=words("They met"),
        sources=(PAPER,),
    ),
)
FUNDING = (
    shapes.FundingText(
        code="funding-1",
        title=words("First sum"),
        amount=Decimal("5500000"),
        currency="CAD",
        state=FundingState.PROMISED,
        stated_on=date(2025, 9, 18),
        from_organizations=("ca-first",),
        to_organizations=("mx-second",),
        initiatives=("TST-1.1",),
        sources=(PAPER,),
    ),
)
PLAN_FILE = shapes.PlanFile(
    plan=PLAN,
    pillars=(shapes.PillarText(code="TST", title=words("Pillar"), number="I"),),
    areas=AREAS,
    organizations=ORGANIZATIONS,
    initiatives=INITIATIVES,
    milestones=(DONE, LATE),
    indicators=INDICATORS,
    meetings=MEETINGS,
    funding=FUNDING,
)


def publish_test_plan(plan_file: shapes.PlanFile = PLAN_FILE, *, at: datetime = PUBLIC_AT):
    """Import and publish the plan at a moment; return what the import did."""
    return import_plan(plan_file, clock=lambda: at)


def with_initiative(**changes) -> shapes.PlanFile:
    """Return the plan's files with its initiative changed."""
    return replace(PLAN_FILE, initiatives=(replace(INITIATIVES[0], **changes),))
