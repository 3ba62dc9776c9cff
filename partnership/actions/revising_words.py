"""What a coordinator may change, and a change before anything is written."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partnership.actions.errors import Refused
from partnership.models.texts import columns_of
from partnership.queries.states import rows_of
from partnership.vocabulary import Basis, Role, SubjectKind

DESCRIBED = ("title", "description", "note")
TEXTS: dict[SubjectKind, tuple[str, ...]] = {
    SubjectKind.PLAN: (*DESCRIBED, "partnership", "acronym"),
    SubjectKind.PILLAR: DESCRIBED,
    SubjectKind.AREA: DESCRIBED,
    SubjectKind.INITIATIVE: (*DESCRIBED, "quoted", "quoted_locator", "measure"),
    SubjectKind.MILESTONE: DESCRIBED,
    SubjectKind.ORGANIZATION: ("name", "acronym", "portfolio"),
    SubjectKind.INDICATOR: (*DESCRIBED, "unit"),
    SubjectKind.MEETING: (*DESCRIBED, "outcome"),
    SubjectKind.FUNDING: DESCRIBED,
}
# verify: the texts are still to be checked against the official one.
PLAIN: dict[SubjectKind, tuple[str, ...]] = {
    SubjectKind.INITIATIVE: ("verify",),
    SubjectKind.ORGANIZATION: ("website", "contact_unit"),
}
WITH_RESPONSIBILITIES = (SubjectKind.INITIATIVE, SubjectKind.MILESTONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A responsibility that an organization takes on. since_on: none from the beginning."""

    organization: str
    role: Role
    basis: Basis = Basis.NAMED
    since_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """One that ends after until_on. released: its party agrees to lead no more."""

    organization: str
    role: Role
    until_on: date
    released: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """texts: {column: new value}. holds: outdated columns that still hold as they are."""

    texts: dict[str, str | bool] = field(default_factory=dict)
    holds: tuple[str, ...] = ()
    taken: tuple[Taken, ...] = ()
    ended: tuple[Ended, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing would change."""
        return not (self.texts or self.holds or self.taken or self.ended)

    def to_json(self) -> dict:
        """Return the change as a draft keeps it: days as ISO dates."""
        told = asdict(self)
        for row in (*told["taken"], *told["ended"]):
            row |= {name: day.isoformat() for name, day in row.items() if isinstance(day, date)}
        return told

    @classmethod
    def from_json(cls, told: dict) -> "Change":
        """Read a draft's change back."""
        return cls(
            texts=told.get("texts", {}),
            holds=tuple(told.get("holds", ())),
            taken=tuple(
                Taken(**{**row, "since_on": _day(row["since_on"])}) for row in told.get("taken", ())
            ),
            ended=tuple(
                Ended(**{**row, "until_on": date.fromisoformat(row["until_on"])})
                for row in told.get("ended", ())
            ),
        )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def columns_to_revise(kind: SubjectKind) -> list[str]:
    """Return the columns of a kind of subject that a coordinator may change."""
    texts = [column for name in TEXTS[kind] for column in columns_of(name)]
    return [*texts, *PLAIN.get(kind, ())]


def subject_row(kind: SubjectKind, code: str) -> Any:
    """Return the public row of a subject that has texts. Raises Refused where there is none."""
    row = rows_of(kind).filter(code=code, entry__isnull=False).first() if kind in TEXTS else None
    if row is None:
        raise Refused("", _("There is nothing public under this code."))
    return row


def checked(change: Change, row: Any, kind: SubjectKind) -> Change:
    """Return the change without what is so already. Raises Refused for what cannot be."""
    texts = {}
    for column, value in change.texts.items():
        new = _clean(row, column, value, kind)
        if new != getattr(row, column):
            texts[column] = new
    holds = tuple(column for column in change.holds if column in row.outdated)
    if (change.taken or change.ended) and kind not in WITH_RESPONSIBILITIES:
        raise Refused("taken", _("Nobody answers for this by itself."))
    return Change(texts=texts, holds=holds, taken=change.taken, ended=change.ended)


def _clean(row: Any, column: str, value: str | bool, kind: SubjectKind) -> str | bool:
    if column not in columns_to_revise(kind):
        raise Refused(column, _("This cannot be changed here."))
    try:
        field_of_row = row._meta.get_field(column)
        return field_of_row.clean(value.strip() if isinstance(value, str) else value, row)
    except ValidationError as error:
        raise Refused(column, " ".join(error.messages)) from None
