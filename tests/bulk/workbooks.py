"""Filling in a downloaded workbook as an official does, and sending it in."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from partnership.models import Batch
from partnership.vocabulary import BatchState
from tests.admin.conftest import to


def downloaded(client, form="xlsx") -> bytes:
    """The file that the official downloads."""
    return client.get(to("many_download"), {"format": form}).content


class Filled:
    """A workbook in an official's hands."""

    def __init__(self, content: bytes) -> None:
        self.book = load_workbook(BytesIO(content))
        self.sheet = self.book.worksheets[0]
        self.letters = {cell.value: cell.column_letter for cell in self.sheet[1]}

    def write(self, row: int, **cells) -> None:
        """Write into the columns with these headings (a "_" for a space), in one row."""
        for heading, value in cells.items():
            self.sheet[f"{self.letters[heading.replace('_', ' ')]}{row}"] = value

    def bytes(self) -> bytes:
        """The file as it is saved."""
        return saved(self.book)


def saved(book: Workbook) -> bytes:
    """A workbook's bytes."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def hand_in(client, content: bytes, name="rows.xlsx"):
    """Send a file in; return the page that follows."""
    file = SimpleUploadedFile(name, content)
    return client.post(to("many_files"), {"file": file}, follow=True)


def check_all(client) -> Batch:
    """Press the button of the progress until all is checked."""
    batch = Batch.objects.order_by("pk").last()
    while batch.state == BatchState.CHECKING:
        client.post(to("many_batch", batch.pk), {"do": "go_on"})
        batch.refresh_from_db()
    return batch
