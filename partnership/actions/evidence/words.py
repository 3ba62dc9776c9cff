"""What an official attaches to a report, before anything is written: links, files, withheld."""

from dataclasses import dataclass, field
from datetime import date

from partnership.models import Evidence, Organization, Upload
from partnership.vocabulary import SourceKind

# The press and unofficial digests show nothing by themselves.
COUNTING_KINDS = (
    SourceKind.OFFICIAL_TEXT,
    SourceKind.OFFICIAL_RELEASE,
    SourceKind.OFFICIAL_REPRINT,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One address that shows what a report says. languages: codes, such as ("en", "fr").

    missing_languages: the document does not exist in these.
    """

    address: str
    title: str = ""
    kind: SourceKind
    publisher: str = ""
    dated_on: date | None = None
    languages: tuple[str, ...] = ()
    missing_languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file: just handed in (upload), or carried by an earlier text of the report (kept).

    address: where it stands as well, "" for nowhere. redacted: parts are blacked out.
    """

    upload: Upload | None = None
    kept: Evidence | None = None
    address: str = ""
    title: str = ""
    kind: SourceKind
    publisher: str = ""
    dated_on: date | None = None
    languages: tuple[str, ...] = ()
    missing_languages: tuple[str, ...] = ()
    redacted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A document that the law keeps from the public. It gives no assurance.

    title: what it is, in words that may be public. ground: the legal ground by language.
    classified: a law declares it reserved.
    """

    title: str
    organization: Organization
    ground: dict[str, str] = field(default_factory=dict)
    review_on: date | None
    classified: bool = False


Piece = Link | File | Withheld
