"""Writing what belongs to a row of a plan's files: sources, leads, dates, reports, values."""

from partnership.actions.importing.columns import Columns, source_columns, words
from partnership.exchange import shapes
from partnership.models import (
    DueDate,
    Evidence,
    Indicator,
    Milestone,
    Observation,
    Organization,
    Party,
    Plan,
    Report,
    Responsibility,
    Source,
)
from partnership.queries.belonging import Item
from partnership.vocabulary import DraftState, EvidenceForm, ReportOrigin, SourceKind

DOCUMENTING = {
    SourceKind.OFFICIAL_TEXT,
    SourceKind.OFFICIAL_RELEASE,
    SourceKind.OFFICIAL_REPRINT,
}


def set_sources(code: str, sources: tuple[shapes.SourceText, ...]) -> None:
    """Make these the sources that back the subject as a whole."""
    backing = Source.objects.filter(
        subject_code=code, due_date=None, observation=None, for_report=False
    )
    backing.delete()
    _add_sources(code, sources)


def _add_sources(
    code: str, sources: tuple[shapes.SourceText, ...], **fact: DueDate | Observation | bool
) -> list[Source]:
    return Source.objects.bulk_create(
        Source(subject_code=code, position=position, **source_columns(source), **fact)
        for position, source in enumerate(sources)
    )


def set_parties(plan: Plan, parties: tuple[shapes.PartyText, ...]) -> None:
    """Make these the plan's parties, in this order."""
    plan.parties.all().delete()
    Party.objects.bulk_create(
        Party(
            plan=plan,
            country=party.country,
            languages=[language.value for language in party.languages],
            position=position,
            **words("name", party.name),
        )
        for position, party in enumerate(parties, start=1)
    )


def set_responsibilities(told: tuple[shapes.ResponsibilityText, ...], **item: Item) -> None:
    """Make these the responsibilities for an item. What is public and still told stays."""
    kept = []
    for position, row in enumerate(told):
        organization = Organization.objects.get(code=row.organization)
        key: Columns = {"organization": organization, "role": row.role, "until_on": None, **item}
        responsibility, _created = Responsibility.objects.update_or_create(
            **key,
            defaults={"basis": row.basis, "since_on": row.since, "position": position},
        )
        kept.append(responsibility.pk)
    Responsibility.objects.filter(**item, until_on=None).exclude(pk__in=kept).delete()


def set_due_date(milestone: Milestone, due: shapes.DueDateText) -> None:
    """Give a milestone its first due date."""
    date = DueDate.objects.create(
        milestone=milestone,
        due_on=due.due_on,
        precision=due.precision,
        set_by=due.set_by,
        position=1,
        **words("note", due.note),
    )
    _add_sources(milestone.code, due.sources, due_date=date)


def set_reports(code: str, told: tuple[shapes.ReportText, ...], **item: Item) -> None:
    """Add what is new among the reports from public sources; a changed one corrects."""
    on_record = list(
        Report.objects.filter(
            **item, origin=ReportOrigin.PUBLIC_SOURCE, corrected_by=None
        ).order_by("pk")
    )
    for position, row in enumerate(told):
        before = on_record[position] if position < len(on_record) else None
        if before is None or _says(before) != _told(row):
            _add_report(code, row, corrects=before, **item)


def _told(row: shapes.ReportText) -> Columns:
    return {
        "claim": row.claim,
        "effective_on": row.effective_on,
        "precision": row.precision,
        "reason": row.reason or "",
        **words("note", row.note),
    }


def _says(report: Report) -> Columns:
    names = ("claim", "effective_on", "precision", "reason", "note_en", "note_fr", "note_es")
    return {name: getattr(report, name) for name in names}


def _add_report(
    code: str, row: shapes.ReportText, *, corrects: Report | None, **item: Item
) -> None:
    source = _add_sources(code, row.evidence[:1], for_report=True)[0]
    report = Report.objects.create(
        **item,
        **_told(row),
        origin=ReportOrigin.PUBLIC_SOURCE,
        by_lead=False,
        source=source,
        corrects=corrects,
        state=DraftState.SENT,
    )
    Evidence.objects.bulk_create(
        Evidence(
            report=report,
            form=EvidenceForm.LINK,
            title=piece.name,
            source_kind=piece.kind,
            address=piece.address or "",
            publisher=piece.publisher or "",
            locator=piece.locator or "",
            dated_on=piece.dated_on,
            languages=[language.value for language in piece.languages],
            counts=piece.kind in DOCUMENTING,
            position=position,
        )
        for position, piece in enumerate(row.evidence)
    )


def set_observations(indicator: Indicator, told: tuple[shapes.ObservationText, ...]) -> None:
    """Add the values that are not there yet; the ones on record stay."""
    known = {(row.period, row.value) for row in Observation.objects.filter(indicator=indicator)}
    for position, row in enumerate(told):
        if (row.period or "", row.value) in known:
            continue
        value = Observation.objects.create(
            indicator=indicator,
            period=row.period or "",
            period_end_on=row.ends_on,
            value=row.value,
            qualifier=row.qualifier,
            headline=row.headline,
            position=position,
            **words("note", row.note),
        )
        _add_sources(indicator.code, row.sources, observation=value)
