"""Reading an exported file line by line, gzip'ed or not."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

LONGEST_LINE = 64 * 1024 * 1024
_GZIP_MARK = b"\x1f\x8b"


class Unreadable(Exception):
    """The file cannot be read; its sentence says why."""


def read_lines(path: Path) -> Iterator[bytes]:
    """Yield each line with its line feed; the last one without, if it is cut off.

    Raises Unreadable, at once or on the way.
    """
    try:
        with path.open("rb") as plain:
            is_gzip = plain.read(2) == _GZIP_MARK
            plain.seek(0)
            yield from _lines(gzip.GzipFile(fileobj=plain) if is_gzip else plain)
    except FileNotFoundError:
        raise Unreadable(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise Unreadable(f"{path} is a folder, not a file.") from None
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Unreadable(f"The gzip'ed file is damaged or cut off: {error}.") from error
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror or error}.") from error


def _lines(source: "IO[bytes] | gzip.GzipFile") -> Iterator[bytes]:
    while line := source.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            raise Unreadable("A line is longer than 64 MiB, which no entry is.")
        yield line
