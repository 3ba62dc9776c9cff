"""From the rows of a plan's files to the columns of the tables."""

from typing import Any

from partnership.exchange import shapes
from partnership.exchange.parts import Words
from partnership.vocabulary import Language

# Values of one row by the names of its columns.
Columns = dict[str, Any]


def words(name: str, text: Words) -> dict[str, str]:
    """Return a text as its three columns."""
    return {f"{name}_{language}": getattr(text, language) for language in Language}


def plan_columns(plan: shapes.PlanText) -> Columns:
    """Return the columns of a plan, but for its predecessor and its parties."""
    return {
        **words("title", plan.title),
        **words("partnership", plan.partnership),
        **words("acronym", plan.acronym),
        **words("note", plan.note),
        "label": plan.label,
        "starts_on": plan.starts_on,
        "start_precision": plan.start_precision or "",
        "ends_on": plan.ends_on,
        "end_precision": plan.end_precision or "",
        "adopted_on": plan.adopted_on,
        "signed_on": plan.signed_on,
        "timezone": plan.timezone,
        "cadence_days": plan.cadence_days,
    }


def pillar_columns(pillar: shapes.PillarText) -> Columns:
    """Return the columns of a pillar."""
    return {
        **words("title", pillar.title),
        **words("note", pillar.note),
        "numeral": pillar.number,
    }


def area_columns(area: shapes.AreaText) -> Columns:
    """Return the columns of a priority area."""
    return {**words("title", area.title), **words("note", area.note), "basis": area.basis}


def organization_columns(organization: shapes.OrganizationText) -> Columns:
    """Return the columns of an organization, but for its relatives."""
    return {
        **words("name", organization.name),
        **words("acronym", organization.acronym),
        **words("portfolio", organization.portfolio),
        "country": organization.country or "",
        "kind": organization.kind,
        "website": organization.website or "",
    }


def initiative_columns(initiative: shapes.InitiativeText) -> Columns:
    """Return the columns of an initiative, but for its area."""
    return {
        **words("title", initiative.title),
        **words("description", initiative.description),
        **words("note", initiative.note),
        **words("quoted", initiative.quoted),
        **words("quoted_locator", initiative.quoted_locator),
        "scope": initiative.scope,
        "audience": [audience.value for audience in initiative.audience],
        "verify": initiative.verify,
        "evidence_kind": initiative.evidence,
        "confidence": initiative.confidence,
        "starts_on": initiative.start_on,
        "cadence_days": initiative.cadence_days,
    }


def milestone_columns(milestone: shapes.MilestoneText) -> Columns:
    """Return the columns of a milestone, but for what it belongs to and waits for."""
    return {
        **words("title", milestone.title),
        **words("note", milestone.note),
        "kind": milestone.kind,
        "weight": milestone.weight,
        "credit_method": milestone.credit,
        "starts_on": milestone.start_on,
        "covers_promise": milestone.covers or "",
    }


def indicator_columns(indicator: shapes.IndicatorText) -> Columns:
    """Return the columns of an indicator."""
    return {
        **words("title", indicator.title),
        **words("note", indicator.note),
        **words("unit", indicator.unit),
        "direction": indicator.direction,
        "baseline": indicator.baseline,
        "target": indicator.target,
    }


def meeting_columns(meeting: shapes.MeetingText) -> Columns:
    """Return the columns of a meeting."""
    return {
        **words("title", meeting.title),
        **words("note", meeting.note),
        **words("outcome", meeting.outcome),
        "kind": meeting.kind,
        "level": meeting.level,
        "starts_on": meeting.starts_on,
        "ends_on": meeting.ends_on,
        "precision": meeting.precision,
        "confidence": meeting.confidence or "",
    }


def funding_columns(funding: shapes.FundingText) -> Columns:
    """Return the columns of a sum of money."""
    return {
        **words("title", funding.title),
        **words("note", funding.note),
        "amount": funding.amount,
        "currency": funding.currency,
        "state": funding.state,
        "dated_on": funding.stated_on,
    }


def source_columns(source: shapes.SourceText) -> Columns:
    """Return the columns of a source, but for what it backs."""
    return {
        "code": source.code,
        "kind": source.kind,
        "name": source.name,
        "publisher": source.publisher or "",
        "address": source.address or "",
        "dated_on": source.dated_on,
        "dated_in": source.dated_in or "",
        "languages": [language.value for language in source.languages],
        "locator": source.locator or "",
    }
