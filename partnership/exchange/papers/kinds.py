"""The kinds of file that are taken in, and why one is not."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a file is by its content: its media type."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    WEBP = "image/webp"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ODT = "application/vnd.oasis.opendocument.text"
    ODS = "application/vnd.oasis.opendocument.spreadsheet"


IMAGES = (Kind.PNG, Kind.JPEG, Kind.WEBP)
OOXML = (Kind.DOCX, Kind.XLSX, Kind.PPTX)
OPEN_DOCUMENT = (Kind.ODT, Kind.ODS)
SUFFIXES = {kind: f".{kind.name.lower()}" for kind in Kind} | {Kind.JPEG: ".jpg"}


class Fault(StrEnum):
    """Why a file is refused. Codes; their sentences stand where officials are spoken to."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    UNKNOWN = "unknown"
    WEB_PAGE = "web_page"
    PROGRAM = "program"
    OLD_OFFICE = "old_office"
    ARCHIVE = "archive"
    MACROS = "macros"
    ACTIVE = "active"
    HOLDS_FILES = "holds_files"
    PROTECTED = "protected"
    DAMAGED = "damaged"
    TWO_KINDS = "two_kinds"
    BOMB = "bomb"
    TOO_SLOW = "too_slow"


class Unfit(Exception):
    """A file that is not taken in. fault: why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.value)


class Detail(StrEnum):
    """What a file may tell of people and places without showing it."""

    AUTHOR = "author"
    CHANGED_BY = "changed_by"
    COMPANY = "company"
    SOFTWARE = "software"
    DEVICE = "device"
    PLACE = "place"
    CREATED = "created"
    CHANGED = "changed"
    SUBJECT = "subject"
    REMARK = "remark"
    COMMENTS = "comments"
    TRACKED = "tracked"
    OTHER = "other"


# What stays in the file whatever is taken out of its properties: it is part of the document.
STAYS = (Detail.COMMENTS, Detail.TRACKED)


@dataclass(frozen=True, slots=True)
class Found:
    """What a file says of itself. details: (code, value) pairs, in the order found.

    title, languages, dated_on ("2026-04-02") are "" or () where it does not say.
    signed: it carries a digital signature, which any change would break.
    """

    kind: Kind
    details: tuple[tuple[Detail, str], ...] = ()
    title: str = ""
    languages: tuple[str, ...] = ()
    dated_on: str = ""
    signed: bool = False
