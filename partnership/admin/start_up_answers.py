"""From the buttons of the start-up queue to the actions that answer."""

from datetime import date
from decimal import Decimal, InvalidOperation

from django.http import QueryDict
from django.utils.translation import gettext as _

from partnership.actions.answering import answer_report
from partnership.actions.errors import Refused
from partnership.actions.start_up import confirm_role, deny_role
from partnership.actions.start_up_checks import Corrected, Said, check_fact, check_text
from partnership.admin.moments import now
from partnership.models import (
    Funding,
    Initiative,
    Meeting,
    Official,
    Organization,
    Report,
    Responsibility,
)
from partnership.queries.start_up import Asked
from partnership.vocabulary import AnswerKind, CheckAnswer, Claim, Language


def carry_out(asked: Asked, sent: QueryDict, *, by: Official) -> str:
    """Do what the button says; return what to tell. Raises Refused and does nothing then."""
    if isinstance(asked, Responsibility):
        return _role(asked, sent, by)
    if isinstance(asked, Initiative):
        check_text(initiative=asked, seen=sent.get("seen", ""), said=_said(sent), by=by, clock=now)
    elif isinstance(asked.fact, Report):
        _report(asked.fact, sent, by)
    else:
        _fact(asked.fact, sent, by)
    return _("On record.")


def _role(held: Responsibility, sent: QueryDict, by: Official) -> str:
    answer = sent.get("answer")
    if answer == "yes":
        confirm_role(held=held, by=by, clock=now)
    elif answer == "no":
        deny_role(held=held, by=by, clock=now)
    elif answer == "instead":
        deny_role(held=held, by=by, clock=now, instead=_instead(sent))
    else:
        raise _no_button()
    return _("On record.")


def _instead(sent: QueryDict) -> Organization:
    found = Organization.objects.filter(code=sent.get("instead", "")).first()
    if found is None:
        raise Refused("instead", _("Choose the organization that it is."))
    return found


def _report(report: Report, sent: QueryDict, by: Official) -> None:
    kind = {"yes": AnswerKind.YES, "no": AnswerKind.NO}.get(sent.get("answer", ""))
    if kind is None:
        raise _no_button()
    claim = sent.get("claim", "")
    instead = Claim(claim) if kind == AnswerKind.NO and claim in list(Claim) else None
    comment = _comment(sent) if kind == AnswerKind.NO else {}
    answer_report(report=report, kind=kind, claim=instead, comment=comment, by=by, clock=now)


def _fact(fact: Meeting | Funding, sent: QueryDict, by: Official) -> None:
    seen = sent.get("seen", "")
    number = int(seen) if seen.isascii() and seen.isdigit() else -1
    check_fact(fact=fact, seen=number, said=_said(sent), by=by, clock=now)


def _said(sent: QueryDict) -> Said:
    answer = sent.get("answer", "")
    if answer not in list(CheckAnswer):
        raise _no_button()
    comment = {} if answer == CheckAnswer.YES else _comment(sent)
    corrected = _corrected(sent) if answer == CheckAnswer.CORRECTED else Corrected()
    return Said(answer=CheckAnswer(answer), comment=comment, corrected=corrected)


def _corrected(sent: QueryDict) -> Corrected:
    return Corrected(
        starts_on=_day(sent, "starts_on"),
        ends_on=_day(sent, "ends_on"),
        dated_on=_day(sent, "dated_on"),
        amount=_amount(sent),
    )


def _day(sent: QueryDict, name: str) -> date | None:
    text = sent.get(name, "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Refused(name, _("Write the day as year-month-day, such as 2026-03-31.")) from None


def _amount(sent: QueryDict) -> Decimal | None:
    text = sent.get("amount", "").strip()
    try:
        found = Decimal(text) if text else None
    except InvalidOperation:
        found = Decimal("nan")
    if found is None or (found.is_finite() and abs(found) < 10**13):
        return found
    raise Refused("amount", _("Write the amount in figures, such as 4900000 or 1250.50."))


def _comment(sent: QueryDict) -> dict[str, str]:
    return {language.value: sent.get(f"comment_{language}", "") for language in Language}


def _no_button() -> Refused:
    return Refused("answer", _("Press one of the buttons: yes, no, or what is right instead."))
