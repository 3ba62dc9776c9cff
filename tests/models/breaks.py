"""For each rule of the tables, rows that break it and nothing else."""

from collections.abc import Callable
from datetime import date

from tests import factories as make
from tests.factories import FACTORIES, moment

DAY = date(2026, 3, 1)
FACTORY_OF = {factory._meta.model.__name__.lower(): factory for factory in FACTORIES}
KNOWN, PUBLIC = "_is_known", "_public_by_its_entry"


def twice(factory, *alike: str, **more) -> Callable[[], None]:
    """Two rows that are alike in what may be there once. more: of the second row alone."""

    def rows():
        first = factory()
        factory(**{name: getattr(first, name) for name in alike}, **more)

    return rows


def one(factory, **wrong) -> Callable[[], None]:
    """One row with something wrong."""
    return lambda: factory(**wrong)


def itself(factory, field: str) -> Callable[[], None]:
    """A row that names itself."""

    def row():
        made = factory()
        factory._meta.model.objects.filter(pk=made.pk).update(**{field: made.pk})

    return row


def one_role_twice() -> None:
    """An organization that leads twice on one initiative."""
    same = {"organization": make.OrganizationFactory(), "initiative": make.InitiativeFactory()}
    make.ResponsibilityFactory(**same, milestone=None)
    make.ResponsibilityFactory(**same, milestone=None)


def one_withholding_twice() -> None:
    """Two open decisions to withhold one initiative."""
    same = {"organization": make.OrganizationFactory(), "initiative": make.InitiativeFactory()}
    make.WithholdingFactory(**same, milestone=None)
    make.WithholdingFactory(**same, milestone=None)


def two_apps() -> None:
    """An official with two authenticator apps."""
    first = make.FactorFactory(kind="app")
    make.FactorFactory(kind="app", official=first.official)


BREAKS: dict[str, Callable[[], None]] = {
    "plan_starts_on_to_ends_on": one(make.PlanFactory, ends_on=date(2024, 12, 31)),
    "plan_cadence_at_least_30_days": one(make.PlanFactory, cadence_days=29),
    "plan_baselined_only_once_published": one(make.PlanFactory, baselined_at=moment("2026-03-01")),
    "party_once_a_plan": twice(make.PartyFactory, "plan", position=2),
    "party_position_free": twice(make.PartyFactory, "plan", country="MX"),
    "party_country_is_iso": one(make.PartyFactory, country="ca"),
    "pillar_position_free": twice(make.PillarFactory, "plan", "position"),
    "area_position_free": twice(make.PriorityAreaFactory, "plan", "pillar", "position"),
    "initiative_position_free": twice(make.InitiativeFactory, "plan", "area", "position"),
    "initiative_cadence_at_least_30_days": one(make.InitiativeFactory, cadence_days=29),
    "declaration_once_a_party": twice(make.DeclarationFactory, "initiative"),
    "baseline_agreed_once_a_party": twice(make.BaselineAgreementFactory, "plan"),
    "indicator_target_is_not_baseline": one(make.IndicatorFactory, baseline=5, target=5),
    "indicator_position_free": twice(make.IndicatorFactory, "plan", "position"),
    "observation_one_headline_a_period": twice(make.ObservationFactory, "indicator"),
    "observation_headline_has_period": one(make.ObservationFactory, period_end_on=None),
    "organization_country_is_iso": one(make.OrganizationFactory, country="C"),
    "organization_not_own_parent": itself(make.OrganizationFactory, "parent"),
    "organization_not_own_successor": itself(make.OrganizationFactory, "successor"),
    "funding_amount_is_positive": one(make.FundingFactory, amount=0),
    "funding_currency_is_iso": one(make.FundingFactory, currency="$"),
    "meeting_starts_on_to_ends_on": one(make.MeetingFactory, ends_on=date(2025, 9, 30)),
    "milestone_position_free": twice(
        make.MilestoneFactory, "initiative", position=1, code="PRO-7.1-M7"
    ),
    "milestone_weight_1_to_5": one(make.MilestoneFactory, weight=6),
    "milestone_credit_by_indicator_has_one": one(make.MilestoneFactory, credit_method="indicator"),
    "due_date_in_turn": twice(make.DueDateFactory, "milestone", "position"),
    "official_who_reports_has_organization": one(make.OfficialFactory, organization=None),
    "official_with_role_has_party": one(make.OfficialFactory, party=""),
    "factor_one_app": two_apps,
    "identity_of_one_official": twice(make.IdentityFactory, "issuer", "subject"),
    "text_draft_one_open": twice(make.TextDraftFactory, "party", "subject_code"),
    "record_has_one_head": one(make.RecordHeadFactory, id=2),
    "state_days_in_order": one(make.StateFactory, until_on=date(2026, 2, 28)),
    "state_one_current": twice(make.StateFactory, "code"),
    "facet_once_a_state": twice(make.StateFacetFactory, "state"),
    "report_on_one_item": one(make.ReportFactory, milestone=None),
    "report_published_with_its_entry": one(make.ReportFactory, state="published"),
    "report_has_someone_behind_it": one(make.ReportFactory, organization=None, party="CA"),
    "report_gives_its_reason": one(make.ReportFactory, claim="blocked"),
    "report_replaced_names_successor": one(make.ReportFactory, claim="replaced", reason="scope"),
    "evidence_link_has_address": one(make.EvidenceFactory, address=""),
    "evidence_file_has_hash": one(make.EvidenceFactory, form="file"),
    "evidence_withheld_says_by_whom": one(make.EvidenceFactory, form="withheld", address=""),
    "stored_file_erased_by_law": one(make.StoredFileFactory, erased_at=moment("2026-03-01")),
    "withholding_decided_on_to_review_on": one(
        make.WithholdingFactory, review_on=date(2026, 2, 28)
    ),
    "withholding_of_one_item": one(make.WithholdingFactory, milestone=None),
    "withholding_names_its_ground": one(make.WithholdingFactory, ground_es=""),
    "withholding_one_a_milestone": twice(make.WithholdingFactory, "milestone", "organization"),
    "withholding_one_an_initiative": one_withholding_twice,
    "link_check_failed_since_a_day": one(make.LinkCheckFactory, failed_days=1),
    "answer_to_one_fact": one(make.AnswerFactory, report=None),
    "answer_no_says_what_instead": one(make.AnswerFactory, kind="no"),
    "assessment_of_one_item": one(make.AssessmentFactory, milestone=None),
    "check_of_one_fact": lambda: make.CheckFactory(meeting=make.MeetingFactory()),
    "responsibility_since_on_to_until_on": one(
        make.ResponsibilityFactory, since_on=DAY, until_on=date(2026, 2, 28)
    ),
    "responsibility_for_one_item": one(make.ResponsibilityFactory, milestone=None),
    "responsibility_once_an_initiative": one_role_twice,
    "responsibility_once_a_milestone": twice(
        make.ResponsibilityFactory, "organization", "milestone"
    ),
    "report_signed_waits_for_a_minute": one(make.ReportFactory, state="signed"),
    "report_is_offered_to_nobody": one(make.ReportFactory, state="offered"),
    "proposal_published_with_its_entry": one(make.ProposalFactory, state="published"),
    "proposal_on_one_item": lambda: make.ProposalFactory(
        initiative=make.InitiativeFactory(), milestone=make.MilestoneFactory()
    ),
    "proposal_of_date_has_milestone": one(make.ProposalFactory, kind="move_date"),
    "proposal_of_value_has_indicator": one(make.ProposalFactory, kind="observation"),
    "proposal_signed_waits_for_a_minute": one(make.ProposalFactory, state="signed"),
    "joint_publication_ends_once": one(
        make.JointPublicationFactory,
        published_at=moment("2026-04-20"),
        cancelled_at=moment("2026-04-20"),
    ),
    "joint_publication_moved_by_a_party": one(
        make.JointPublicationFactory, moved_to=moment("2026-04-20")
    ),
    "pause_from_on_to_until_on": one(make.PauseFactory, until_on=date(2026, 4, 19)),
    "pause_ended_on_to_until_on": lambda: make.PauseFactory(
        entry=make.EntryFactory(),
        published_at=moment("2026-04-10"),
        ended_on=date(2026, 6, 2),
        ended_at=moment("2026-04-11"),
        end_entry=make.EntryFactory(),
    ),
    "pause_seconded_by_another": lambda: make.PauseFactory(
        declared_by=(alone := make.OfficialFactory(role="coordinator")), seconded_by=alone
    ),
    "pause_ended_with_its_entry": one(make.PauseFactory, ended_on=date(2026, 4, 30)),
    "pause_one_open_draft": twice(make.PauseFactory, "plan", "party"),
    "delegation_from_on_to_until_on": one(make.DelegationFactory, until_on=date(2026, 3, 31)),
    "delegation_to_another": lambda: make.DelegationFactory(
        official=(alone := make.OfficialFactory(role="approver")), stand_in=alone
    ),
    "kept_form_once_an_official": twice(make.KeptFormFactory, "official"),
    "batch_row_once_a_place": twice(make.BatchRowFactory, "batch"),
    "notice_one_a_day": twice(make.NoticeFactory, "official"),
    "reminded_once": twice(make.RemindedFactory, "official"),
    "imported_once_a_plan": twice(make.ImportedFactory, "plan_code", "subject_code"),
    "step_once_a_day": twice(make.StepFactory, "item_code", until_on=date(2026, 3, 2)),
    "step_one_open": lambda: (
        make.StepFactory(item_code="PRO-1.1", until_on=None),
        make.StepFactory(item_code="PRO-1.1", until_on=None, from_on=date(2026, 4, 1)),
    ),
    "step_days_in_order": one(make.StepFactory, until_on=date(2026, 2, 28)),
}


def break_of(model: str, constraint: str) -> Callable[[], object]:
    """Return what breaks a rule of a model. Raises KeyError for a rule that nothing breaks."""
    factory = FACTORY_OF[model]
    if constraint.endswith(KNOWN):
        column = constraint.removeprefix(f"{model}_").removesuffix(KNOWN)
        return lambda: factory(**{column: "nonsense"})
    if constraint.endswith(PUBLIC):
        return lambda: factory(published_at=moment("2026-03-01"))
    return BREAKS[constraint]
