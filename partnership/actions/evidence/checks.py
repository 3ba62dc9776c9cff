"""What evidence needs, before a draft is saved and before it goes out."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.actions.evidence.words import File, Link, Piece, Withheld
from partnership.models import Evidence, Report
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.vocabulary import EvidenceForm, Language, SourceKind

WEB_PAGE = URLValidator(schemes=["http", "https"])
PRESS = (SourceKind.PRESS, SourceKind.DIGEST)


def check_pieces(pieces: Iterable[Piece]) -> None:
    """Raise Refused for evidence that even a draft cannot hold."""
    for piece in pieces:
        if isinstance(piece, Withheld):
            _check_said(piece)
        elif isinstance(piece, Link) or piece.address:
            _check_address(piece.address)
        if isinstance(piece, Link | File):
            _check_languages(piece)


def _check_address(address: str) -> None:
    try:
        WEB_PAGE(address)
    except ValidationError:
        sentence = _("Write the whole address, such as https://www.example.org/document.")
        raise Refused("evidence", sentence) from None


def _check_languages(piece: Link | File) -> None:
    if set(piece.languages) & set(piece.missing_languages):
        sentence = _("A document is in a language or does not exist in it, not both.")
        raise Refused("evidence", sentence)


def _check_said(piece: Withheld) -> None:
    if not piece.title.strip():
        raise Refused("evidence", _("Say what the withheld document is, in words for the public."))
    if piece.review_on is None:
        raise Refused("evidence", _("Name the day on which the withholding is reviewed."))


def check_withheld(report: Report) -> None:
    """Raise Refused for a withheld piece whose ground is not there in all three languages."""
    for piece in report.evidence.all():
        if piece.form != EvidenceForm.WITHHELD:
            continue
        texts = texts_of(piece, "ground")
        for language in Language:
            if not texts[language]:
                sentence = _("Name the legal ground of the withholding in %(language)s too.")
                raise Refused("evidence", sentence % {"language": label_of(language)})


def check_evidence(report: Report) -> None:
    """Raise Refused for a completion that no document shows."""
    evidence = list(report.evidence.all())
    if not evidence:
        raise Refused("evidence", _("Add a link or a file that shows that it is done."))
    if all(piece.form == EvidenceForm.WITHHELD for piece in evidence):
        sentence = _("A withheld document shows the public nothing: add one that may be seen.")
        raise Refused("evidence", sentence)
    if not any(_counts(piece) for piece in evidence):
        sentence = _("Press coverage alone does not show a completion: add an official document.")
        raise Refused("evidence", sentence)


def _counts(piece: Evidence) -> bool:
    return piece.form != EvidenceForm.WITHHELD and piece.source_kind not in PRESS


def outside_the_plan(dated_on: date, *, adopted_on: date | None, ends_on: date | None) -> bool:
    """Say whether a document's day lies before the plan was adopted or after its end."""
    before = adopted_on is not None and dated_on < adopted_on
    return before or (ends_on is not None and dated_on > ends_on)
