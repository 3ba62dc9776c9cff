"""What a file is by its first bytes; never by its name or by what a browser says of it."""

from pathlib import Path
from typing import BinaryIO
from zipfile import is_zipfile

from partnership.exchange.papers.kinds import Fault, Kind, Unfit

HEAD_BYTES = 4096
SIGNATURES = {b"%PDF-": Kind.PDF, b"\x89PNG\r\n\x1a\n": Kind.PNG, b"\xff\xd8\xff": Kind.JPEG}
ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ARCHIVES = (
    b"PK\x05\x06",
    b"Rar!",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"MSCF",
)
PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa", b"#!",
            b"\x00asm", b"dex\n", b"L\x00\x00\x00\x01\x14\x02\x00")  # fmt: skip
MARKUP = (b"<!doctype html", b"<html", b"<script", b"<svg", b"<?xml", b"<?php", b"<body", b"<iframe",
          b"<head", b"<math", b"<!--")  # fmt: skip
SCRIPTS = (b"<script", b"<?php", b"<html", b"<svg", b"<iframe")


def sniffed(path: Path) -> Kind | None:
    """Return the kind of a file; None for a zip, whose content must say more. Raises Unfit."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        if not head:
            raise Unfit(Fault.EMPTY)
        if head.startswith(ZIP):
            return None
        kind = _of_head(head)
        _check_single(kind, head, file)
    return kind


def _of_head(head: bytes) -> Kind:
    for signature, kind in SIGNATURES.items():
        if head.startswith(signature):
            return kind
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return Kind.WEBP
    raise Unfit(_unfit(head))


def _unfit(head: bytes) -> Fault:
    if head.startswith(OLD_OFFICE):
        return Fault.OLD_OFFICE
    if head.startswith(PROGRAMS):
        return Fault.PROGRAM
    if head.startswith(ARCHIVES):
        return Fault.ARCHIVE
    if _words(head).lstrip().startswith(MARKUP):
        return Fault.WEB_PAGE
    return Fault.UNKNOWN


def _words(head: bytes) -> bytes:
    """Return the beginning as plain lower-case letters, whatever its Unicode form."""
    return head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe").lower()


def _check_single(kind: Kind, head: bytes, file: BinaryIO) -> None:
    """Refuse what is something else as well: a program would take it for that."""
    if kind != Kind.PDF and (b"%PDF-" in head or any(mark in head.lower() for mark in SCRIPTS)):
        raise Unfit(Fault.TWO_KINDS)
    if is_zipfile(file):
        raise Unfit(Fault.TWO_KINDS)
