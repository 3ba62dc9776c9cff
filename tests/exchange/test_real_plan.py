"""The plan of 2025: every fact that public sources tell is carried, and no other."""

from collections import Counter
from datetime import date
from decimal import Decimal

from partnership.vocabulary import Basis, DateSetter, DayPrecision, Role, Scope, SourceKind
from tests.exchange.real import real_plan, source_count


def milestone(code):
    return next(each for each in real_plan().milestones if each.code == code)


def test_counts_of_rows():
    plan = real_plan()
    counts = {
        "pillars": len(plan.pillars),
        "areas": len(plan.areas),
        "organizations": len(plan.organizations),
        "initiatives": len(plan.initiatives),
        "milestones": len(plan.milestones),
        "indicators": len(plan.indicators),
        "observations": sum(len(each.observations) for each in plan.indicators),
        "meetings": len(plan.meetings),
        "funding": len(plan.funding),
    }
    assert counts == {
        "pillars": 4,
        "areas": 19,
        "organizations": 69,
        "initiatives": 72,
        "milestones": 6,
        "indicators": 27,
        "observations": 32,
        "meetings": 20,
        "funding": 2,
    }


def test_the_plan_itself():
    plan = real_plan().plan
    assert (plan.code, plan.label) == ("canada-mexico-2025-2028", "2025–2028")
    assert [party.country for party in plan.parties] == ["CA", "MX"]
    assert [party.languages for party in plan.parties] == [("en", "fr"), ("es",)]
    assert (plan.acronym.en, plan.acronym.es) == ("", "AEIMC")
    assert (plan.starts_on, plan.ends_on) == (date(2025, 1, 1), date(2028, 12, 31))
    assert (plan.start_precision, plan.end_precision) == ("year", "year")
    assert (plan.adopted_on, plan.signed_on) == (date(2025, 9, 18), None)
    assert (plan.timezone, plan.cadence_days) == ("America/Mexico_City", 90)
    assert (plan.predecessor, plan.published) == ("canada-mexico-2023", True)


def test_initiatives_stand_in_plan_order_by_lane():
    lanes = Counter(each.code.split("-")[0] for each in real_plan().initiatives)
    assert list(lanes.items()) == [("GOV", 6), ("PRO", 21), ("MOB", 9), ("SEC", 18), ("ENV", 18)]
    preamble = [each.code for each in real_plan().areas if each.pillar is None]
    assert preamble == ["GOV-0"]


def test_scopes_and_marks_of_initiatives():
    initiatives = real_plan().initiatives
    assert Counter(each.scope for each in initiatives) == {
        Scope.IN_PLAN: 58,
        Scope.UNCONFIRMED: 9,
        Scope.ANNOUNCED: 5,
    }
    assert sum(each.verify for each in initiatives) == 55
    assert Counter(each.confidence for each in initiatives) == {"high": 35, "medium": 29, "low": 8}
    assert Counter(each.evidence for each in initiatives) == {
        SourceKind.OFFICIAL_TEXT: 4,
        SourceKind.OFFICIAL_RELEASE: 15,
        SourceKind.PRESS: 49,
        SourceKind.DIGEST: 4,
    }
    assert sum(bool(each.note.en) for each in initiatives) == 6
    assert not any(each.quoted.en or each.quoted.fr or each.quoted.es for each in initiatives)


def test_responsibilities_keep_role_and_basis():
    leads = Counter(
        (lead.role, lead.basis)
        for each in real_plan().initiatives
        for lead in each.responsibilities
    )
    assert leads == {
        (Role.LEAD, Basis.INFERRED): 128,
        (Role.SUPPORT, Basis.INFERRED): 80,
        (Role.LEAD, Basis.NAMED): 19,
        (Role.SUPPORT, Basis.NAMED): 6,
    }


def test_leads_are_named_in_both_countries_for_seven():
    def named(initiative):
        return {
            lead.organization[:2]
            for lead in initiative.responsibilities
            if (lead.role, lead.basis) == (Role.LEAD, Basis.NAMED)
        }

    sides = Counter(
        side for each in real_plan().initiatives for side in named(each) if side in ("ca", "mx")
    )
    both = [each.code for each in real_plan().initiatives if named(each) >= {"ca", "mx"}]
    assert sides == {"ca": 9, "mx": 7}
    assert len(both) == 7


def test_every_source_is_carried():
    plan = real_plan()
    uses = {
        "plan": source_count((plan.plan,)),
        "pillars": source_count(plan.pillars),
        "initiatives": source_count(plan.initiatives),
        "organizations": source_count(plan.organizations),
        "observations": source_count(plan.indicators),
        "meetings": source_count(plan.meetings),
    }
    assert uses == {
        "plan": 5,
        "pillars": 4,
        "initiatives": 137,
        "organizations": 58,  # 23 bodies are here by their mandate alone, without a source
        "observations": 32,
        "meetings": 34,
    }
    assert sum(not each.sources for each in plan.organizations) == 23
    assert [source_count((each.sources,)) for each in plan.milestones] == [3, 1, 1, 1, 1, 3]
    assert [source_count((each,)) for each in plan.funding] == [3, 3]


def test_organizations_by_country_and_kind():
    countries = Counter(each.country for each in real_plan().organizations)
    assert countries == {"CA": 31, "MX": 34, None: 4}
    kinds = Counter(each.kind.value for each in real_plan().organizations)
    assert kinds == {
        "department": 32,
        "agency": 24,
        "international_organization": 4,
        "business_organization": 4,
        "head_of_government": 2,
        "mission": 2,
        "service": 1,
    }


def test_due_dates_two_of_the_plan_and_one_of_an_organizer():
    due = {each.code: each.due for each in real_plan().milestones if each.due}
    assert {code: (each.due_on, each.precision, each.set_by) for code, each in due.items()} == {
        "ENV-1.5-M1": (date(2025, 12, 31), "year", DateSetter.PLAN),
        "PRO-5.1-M1": (date(2026, 3, 31), "day", DateSetter.PLAN),
        "PRO-1.7-M1": (date(2026, 2, 20), "day", DateSetter.ORGANIZER),
    }
    assert all(each.sources and each.note.fr for each in due.values())


def test_reports_are_from_the_press_and_never_after_it():
    reports = {
        each.code: (each.reports[0].effective_on, each.reports[0].precision)
        for each in real_plan().milestones
        if each.reports
    }
    assert reports == {
        "PRO-1.7-M1": (date(2026, 2, 18), DayPrecision.ABOUT),
        "PRO-6.2-M1": (date(2025, 10, 19), DayPrecision.ON_OR_BEFORE),
        "PRO-6.3-M1": (date(2026, 3, 12), DayPrecision.ON_OR_BEFORE),
        "MOB-1.2-M1": (date(2025, 11, 11), DayPrecision.ON_OR_BEFORE),
        "ENV-1.5-M1": (date(2025, 12, 29), DayPrecision.ON_OR_BEFORE),
    }
    for each in real_plan().milestones:
        for report in each.reports:
            first = report.evidence[0]
            assert (report.claim, first.kind) == ("completed", SourceKind.PRESS)
            assert first.publisher and first.address and report.effective_on <= first.dated_on


def test_the_labour_memorandum_may_be_from_before_the_plan():
    memorandum = milestone("MOB-1.2-M1")
    assert "before the plan" in memorandum.note.en
    assert "avant le plan" in memorandum.note.fr
    assert "antes del plan" in memorandum.note.es
    assert memorandum.covers == "part"


def test_what_a_milestone_covers():
    covers = {each.code: each.covers for each in real_plan().milestones}
    assert Counter(covers.values()) == {"whole": 3, "part": 3}


def test_funding_is_promised_and_sums_to_what_was_announced():
    funding = real_plan().funding
    assert sum(each.amount for each in funding) == Decimal("9900000")
    assert {each.currency for each in funding} == {"CAD"}
    assert {each.state.value for each in funding} == {"promised"}
    assert [each.to_organizations for each in funding] == [("un-ilo",), ("un-unodc",)]


def test_meetings_count_what_they_touched_and_keep_background_apart():
    meetings = {each.code: each for each in real_plan().meetings}
    assert meetings["MTG-002"].initiatives == ("GOV-0.1",)
    assert meetings["MTG-020"].related == ("MOB-2.1",)
    assert meetings["MTG-020"].initiatives == ()
    assert meetings["MTG-015"].precision == "disputed"
    assert {code for code, each in meetings.items() if each.confidence == "low"} == {
        "MTG-029",
        "MTG-031",
    }
    assert sum(len(each.initiatives) for each in meetings.values()) == 33
    outcomes = [code for code, each in meetings.items() if each.outcome.en]
    assert outcomes == ["MTG-010", "MTG-015"]


def test_each_indicator_is_context_and_has_one_headline_a_period():
    indicators = real_plan().indicators
    directions = Counter(each.direction.value for each in indicators)
    assert directions == {"context": 24, "external_pressure": 3}
    assert not any(each.target or each.baseline for each in indicators)
    undated = [value for each in indicators for value in each.observations if not value.period]
    assert len(undated) == 2
    assert not any(value.headline for value in undated)
    trade = next(each for each in indicators if each.code == "bilateral-merchandise-trade-ca")
    assert {str(value.value): value.headline for value in trade.observations} == {
        "56": True,
        "55.4": False,
        "4.5": True,
    }


def test_a_unit_never_says_how_exact_a_value_is():
    for indicator in real_plan().indicators:
        assert not any(word in indicator.unit.en for word in ("about", "more", "less", ","))
    qualifiers = Counter(
        value.qualifier.value for each in real_plan().indicators for value in each.observations
    )
    assert qualifiers == {"exact": 24, "more_than": 5, "about": 3}


def test_the_plan_before_has_nine_pillars():
    plan = real_plan("canada-mexico-2023")
    assert plan.plan.adopted_on == date(2023, 1, 11)
    assert [each.number for each in plan.pillars] == [str(number) for number in range(1, 10)]
    assert not (plan.areas or plan.initiatives or plan.milestones)
    assert all(each.sources for each in plan.pillars)


def test_the_codes_of_the_two_plans_do_not_meet():
    codes = [
        {row.code for rows in (plan.pillars, plan.areas, plan.initiatives) for row in rows}
        for plan in (real_plan(), real_plan("canada-mexico-2023"))
    ]
    assert not codes[0] & codes[1]
