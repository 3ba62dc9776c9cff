"""What a public source says of an item, put on record by a coordinator; no official says it."""

from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.languages import check_languages, party_languages
from partnership.actions.permitting import demand
from partnership.actions.proposal_kinds.around import check_address
from partnership.actions.proposal_kinds.writing import put_texts
from partnership.actions.recording import Clock, Recorder
from partnership.actions.reporting_checks import check_whole_initiative
from partnership.actions.reporting_publishing import append_for_item
from partnership.actions.reporting_words import COUNTING_KINDS, Texts
from partnership.models import Entry, Evidence, Initiative, Official, Report, Source
from partnership.queries.belonging import Item, kind_of, plan_of
from partnership.queries.policy import Verb
from partnership.vocabulary import (
    Claim,
    DayPrecision,
    DraftState,
    EntryKind,
    EvidenceForm,
    ReportOrigin,
    SourceKind,
)

CLAIMS = (Claim.COMPLETED, Claim.CANCELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read, and where. dated_on: of the source; the fact is never later than it."""

    claim: Claim
    effective_on: date
    precision: DayPrecision = DayPrecision.EXACT
    kind: SourceKind
    name: str
    publisher: str
    address: str
    dated_on: date
    languages: tuple[str, ...] = ()
    note: Texts = field(default_factory=dict)


def record_public_source(*, item: Item, read: Read, by: Official, clock: Clock) -> Entry:
    """Put a completion or a cancellation on record as a public source tells of it.

    It is marked so, counts until a lead reports or answers after it, and answers nothing.
    Raises Refused, and does nothing, when the policy or the method stands against it.
    """
    with transaction.atomic():
        recorder = Recorder(clock)
        plan = plan_of(item)
        day = recorder.day(plan.timezone)
        demand(by, Verb.RECORD_SOURCE, on=item, day=day)
        _check(item, read, day)
        report = _report(item, read)
        check_languages(report, ("note",), party_languages(plan, by.party))
        recorder.mark(report)
        report.save()
        _add_evidence(report, read)
        return append_for_item(
            recorder, EntryKind.REPORT, item, organization="", effective_on=read.effective_on
        )


def _check(item: Item, read: Read, day: date) -> None:
    if read.claim not in CLAIMS:
        raise Refused(
            "claim", _("A public source may only tell that it is completed or cancelled.")
        )
    if not read.name.strip() or not read.publisher.strip():
        raise Refused("publisher", _("Name the source and who published it."))
    check_address(read.address, "address")
    if read.dated_on > day:
        raise Refused("dated_on", _("This day has not come yet: a document has its date."))
    if read.effective_on > read.dated_on:
        raise Refused("effective_on", _("It cannot have become true after the source told of it."))
    if isinstance(item, Initiative):
        check_whole_initiative(item, read.claim)
    same = Report.objects.published().filter(
        origin=ReportOrigin.PUBLIC_SOURCE, source__address=read.address, claim=read.claim
    )
    if same.filter(**{kind_of(item).value: item}).exists():
        raise Refused("address", _("What this source says is on record already."))


def _report(item: Item, read: Read) -> Report:
    source = Source.objects.create(
        subject_code=item.code,
        kind=read.kind,
        name=read.name.strip(),
        publisher=read.publisher.strip(),
        address=read.address,
        dated_on=read.dated_on,
        languages=sorted(read.languages),
        for_report=True,
    )
    report = Report(
        origin=ReportOrigin.PUBLIC_SOURCE,
        by_lead=False,
        claim=read.claim,
        effective_on=read.effective_on,
        precision=read.precision,
        source=source,
        state=DraftState.PUBLISHED,
        **{kind_of(item).value: item},
    )
    put_texts(report, "note", {code: text.strip() for code, text in read.note.items()})
    return report


def _add_evidence(report: Report, read: Read) -> None:
    Evidence.objects.create(
        report=report,
        form=EvidenceForm.LINK,
        title=read.name.strip(),
        source_kind=read.kind,
        address=read.address,
        publisher=read.publisher.strip(),
        dated_on=read.dated_on,
        languages=sorted(read.languages),
        counts=read.kind in COUNTING_KINDS,
    )
