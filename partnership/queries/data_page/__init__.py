"""What can be taken from the site: a first line to run, the API's addresses, the record file."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from partnership.models import RecordHead
from partnership.queries.addresses import absolute
from partnership.queries.data_page.fields import Field, fields
from partnership.queries.page_context import Reading
from partnership.queries.words import number
from partnership.record.base64_text import to_base64
from partnership.record.file_format import VERSION
from partnership.record.tree import Frontier

RECORD_FILE = "record.jsonl"


@dataclass(frozen=True, slots=True)
class Licence:
    """Terms under which something may be used."""

    name: str
    address: str


DATA_LICENCE = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One list of the API. path: what to write after the site's name; gives: in words."""

    address: str
    path: str
    gives: str


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The whole record as one file. root: what a copy is compared by, base64."""

    address: str
    download: str
    check: str
    compare: str
    entries: str
    root: str


@dataclass(frozen=True, slots=True)
class Versions:
    """Which version of what is served."""

    api: str
    method: str
    record: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """The whole page. first_line: a command that answers on a machine with curl, "" without API.

    docs, description: addresses of the API's own page and of its OpenAPI description.
    """

    first_line: str
    past_line: str
    docs: str
    description: str
    endpoints: tuple[Endpoint, ...]
    record: RecordFile
    fields: tuple[Field, ...]
    licence: Licence
    versions: Versions


def data_page(reading: Reading) -> DataPage:
    """Return what can be taken, in the language in force. One query."""
    milestones = _reversed("api-milestones-list")
    day = reading.as_of.day.isoformat()
    return DataPage(
        first_line=_curl(milestones, "status=overdue"),
        past_line=_curl(milestones, f"as_of={day}&lang={reading.language}"),
        docs=_reversed("api-docs"),
        description=_reversed("api-schema"),
        endpoints=endpoints(),
        record=record_file(),
        fields=fields(),
        licence=DATA_LICENCE,
        versions=Versions("1", reading.plan["method_version"], str(VERSION)),
    )


def endpoints() -> tuple[Endpoint, ...]:
    """Return the lists that the API has."""
    gives = {
        "plans": _("The plans, their parties and their days."),
        "pillars": _("The pillars of a plan."),
        "areas": _("The priority areas."),
        "initiatives": _("What was promised, who leads, how it stands."),
        "milestones": _("The steps of each promise, with dates and status."),
        "reports": _("What organizations and public sources have said."),
        "organizations": _("The bodies that lead, support, meet or pay."),
        "indicators": _("Measured values around the promises, with their sources."),
        "meetings": _("Meetings, calls and missions."),
        "funding": _("Sums promised or paid."),
        "changes": _("The entries of the record, newest first."),
    }
    found = [(_reversed(f"api-{name}-list"), words) for name, words in gives.items()]
    return tuple(Endpoint(path, path, words) for path, words in found if path)


def record_file() -> RecordFile:
    """Return where the record is, how it is checked, and what it is compared by. One query."""
    address = reverse("record-file")
    head = RecordHead.objects.filter(pk=1).first()
    frontier = Frontier.parse(head.frontier) if head and head.size else Frontier()
    return RecordFile(
        address=address,
        download=f"curl -O '{absolute(address)}'",
        check=f"python -m partnership.record {RECORD_FILE}",
        compare=f"python -m partnership.record {RECORD_FILE} --kept older.jsonl",
        entries=number(frontier.size),
        root=to_base64(frontier.root()),
    )


def _curl(path: str, query: str) -> str:
    return f"curl '{absolute(path)}?{query}'" if path else ""


def _reversed(name: str) -> str:
    """Return the path of an address by its name; "" where the site does not have it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
