"""Tells facts in the order of a record: each gets the next number and a day of publication."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import count

from partnership.rules.facts import (
    Answer,
    Declaration,
    DueDate,
    InitiativeFacts,
    ItemFacts,
    Lead,
    Measure,
    Observation,
    Report,
)
from partnership.vocabulary import (
    AnswerKind,
    Claim,
    CreditMethod,
    ReportOrigin,
    SourceKind,
)

CA, MX = "CA", "MX"
ADOPTED = date(2025, 9, 18)
OPENED = date(2025, 11, 3)  # the plan's first publication
BASELINE = date(2026, 1, 15)


class Telling:
    """One item's facts as they are told. `record` is shared by items of one record."""

    def __init__(self, code="M1", *, leads=(CA, MX), record=None, **fields):
        self.record = count(1) if record is None else record
        self.facts = ItemFacts(
            code=code,
            parties=(CA, MX),
            adopted_on=ADOPTED,
            entered_on=fields.pop("entered_on", OPENED),
            baselined_on=fields.pop("baselined_on", BASELINE),
            **fields,
        )
        for party in leads:
            self.lead(party)

    def lead(self, party, *, on=OPENED, since=ADOPTED, **fields):
        body = f"{party.lower()}-body" if party else "un-body"
        lead = Lead(organization=body, party=party, published_on=on, since=since, **fields)
        self._add(leads=lead)

    def report(self, claim, on, *, by=CA, effective_on=None, **fields):
        report = Report(
            number=next(self.record),
            published_on=on,
            effective_on=effective_on or on,
            claim=claim,
            party=by,
            organization=f"{by.lower()}-body" if by else None,
            **fields,
        )
        self._add(reports=report)
        return report.number

    def both(self, claim, on, **fields):
        """Both parties report the same on the same day; return Canada's number."""
        number = self.report(claim, on, by=CA, **fields)
        self.report(claim, on, by=MX, **fields)
        return number

    def done(self, on, *, effective_on=None, by=CA):
        """A documented completion by one party."""
        return self.report(
            Claim.COMPLETED, on, by=by, effective_on=effective_on or on, documented=True
        )

    def agreed_done(self, on, *, effective_on=None):
        """A documented completion by Canada, to which Mexico says yes the same day."""
        number = self.done(on, effective_on=effective_on)
        self.yes(number, on)
        return number

    def source(self, claim, on, *, kind=SourceKind.OFFICIAL_RELEASE, **fields):
        return self.report(
            claim,
            on,
            by=None,
            origin=ReportOrigin.PUBLIC_SOURCE,
            source_kind=kind,
            documented=fields.pop("documented", kind is SourceKind.OFFICIAL_RELEASE),
            by_lead=False,
            **fields,
        )

    def correct(self, number, on, **changes):
        """The report's words again, with changes, in its place."""
        old = next(each for each in self.facts.reports if each.number == number)
        new = replace(old, number=next(self.record), published_on=on, corrects=number, **changes)
        self._add(reports=new)
        return new.number

    def yes(self, to, on, *, by=MX, **fields):
        return self._answer(AnswerKind.YES, to, on, by, **fields)

    def no(self, to, on, *, by=MX, claim=None, **fields):
        return self._answer(AnswerKind.NO, to, on, by, claim=claim, **fields)

    def due(self, due_on, on=OPENED, **fields):
        due = DueDate(number=next(self.record), published_on=on, due_on=due_on, **fields)
        self._add(due_dates=due)
        return due.number

    def move(self, due_on, on, *, agreed_on=None, asked_by=CA, by=MX, **fields):
        """A later date that one party asks for and the other agrees to, by default at once."""
        number = self.due(due_on, on, asked_by=asked_by, **fields)
        self.yes(number, agreed_on or on, by=by)
        return number

    def measured(self, *, baseline, target):
        measure = Measure(baseline=Fraction(baseline), target=Fraction(target))
        self.facts = replace(self.facts, credit_method=CreditMethod.INDICATOR, measure=measure)

    def observe(self, value, on, *, period_end_on=None, by=CA, headline=True):
        value = Observation(
            number=next(self.record),
            published_on=on,
            period_end_on=period_end_on or on,
            value=Fraction(value),
            party=by,
            headline=headline,
        )
        measure = self.facts.measure
        seen = replace(measure, observations=(*measure.observations, value))
        self.facts = replace(self.facts, measure=seen)
        return value.number

    def withdraw(self, number, on):
        """Take a report or an answer back."""
        self._change("reports", number, withdrawn_on=on)
        self._change("answers", number, withdrawn_on=on)

    def second(self, number, on):
        """A second person of the party that asked agrees to its later date."""
        self._change("due_dates", number, seconded_on=on)

    def release(self, party, on):
        """The party agrees to lead no more."""
        leads = tuple(
            replace(each, released_on=on)
            if each.party == party and each.released_on is None
            else each
            for each in self.facts.leads
        )
        self.facts = replace(self.facts, leads=leads)

    def _answer(self, kind, to, on, by, **fields):
        answer = Answer(
            number=next(self.record), published_on=on, party=by, to=to, kind=kind, **fields
        )
        self._add(answers=answer)
        return answer.number

    def _add(self, **fact):
        ((name, value),) = fact.items()
        self.facts = replace(self.facts, **{name: (*getattr(self.facts, name), value)})

    def _change(self, name, number, **fields):
        changed = tuple(
            replace(each, **fields) if each.number == number else each
            for each in getattr(self.facts, name)
        )
        self.facts = replace(self.facts, **{name: changed})


def initiative(*milestones, declared=True, own=None):
    """An initiative of told milestones; declared, by default, to cover the promise."""
    own = Telling("I1") if own is None else own
    said = tuple(Declaration(party=party, published_on=OPENED) for party in (CA, MX))
    return InitiativeFacts(
        own=own.facts,
        milestones=tuple(each.facts for each in milestones),
        declarations=said if declared else (),
    )


def days_from(first, length):
    """The days from the first on, as many as asked for."""
    return [first + timedelta(days=index) for index in range(length)]
