"""The exported file: its exact lines, and reading it back line by line."""

import gzip
import tracemalloc

import pytest

from partnership.record.file_format import (
    BadLine,
    Closing,
    Header,
    Line,
    export_lines,
    parse_header,
    parse_line,
)
from partnership.record.reading import Unreadable, read_lines
from partnership.record.tree import leaf_hash, root_of
from partnership.record.verification import verify
from tests.record.examples import OPENED_AT, exported, line_of, payload_of, plain_lines

HEADER = (
    b'{"exported_at":"2026-03-02T15:30:00.250000Z","format":"partnership-record",'
    b'"origin":"plan.example","size":2,"version":1}\n'
)


def test_lines_are_these_very_bytes():
    lines = [Line('{"a":"é"}', b"0123456789abcdef", "{}"), Line("{}", None, None)]

    header, first, second, closing = export_lines(
        lines, origin="plan.example", size=2, exported_at=OPENED_AT
    )

    assert header == HEADER
    assert (
        first
        == (
            '{"entry":"{\\"a\\":\\"é\\"}","payload":"{}","salt":"MDEyMzQ1Njc4OWFiY2RlZg=="}\n'
        ).encode()
    )
    assert second == b'{"entry":"{}","payload":null,"salt":null}\n'
    assert closing == b'{"root":"MRj4cKdqeC8HtE8NtlvyYvA0EqLwhAnG7N5qrA9lplM=","size":2}\n'


def test_lines_read_back():
    lines = plain_lines(3)
    header, *entries, closing = exported(lines)
    leaves = [leaf_hash(line.entry.encode()) for line in lines]

    assert parse_header(header) == Header("plan.example", 3, parse_header(header).exported_at)
    assert [parse_line(entry) for entry in entries] == lines
    assert parse_line(closing) == Closing(3, root_of(leaves))


def test_an_empty_record_is_a_file_too():
    verdict = verify(exported([]))

    assert verdict.is_good
    assert (verdict.size, verdict.first_recorded_at) == (0, None)


def test_refuses_to_close_a_file_of_another_size():
    lines = export_lines(plain_lines(2), origin="plan.example", size=3, exported_at=OPENED_AT)

    with pytest.raises(ValueError, match="3 entries were announced and 2 came"):
        list(lines)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (HEADER[:-1], "is cut off"),
        (HEADER.replace(b"partnership-record", b"other"), "does not say that its format"),
        (HEADER.replace(b'"version":1', b'"version":2'), "of version 2; this program reads 1"),
        (HEADER.replace(b'"version":1', b'"version":true'), "of version True"),
        (HEADER.replace(b'"size":2', b'"size":-2'), "size that is not a number"),
        (HEADER.replace(b'"size":2', b'"size":"2"'), "size that is not a number"),
        (HEADER.replace(b'"size":2,', b""), "lacks or should not have: size"),
        (HEADER.replace(b'"plan.example"', b"null"), "origin that is not a text"),
        (HEADER.replace(b".250000Z", b"Z"), "is not a moment"),
        (HEADER.replace(b'"size":2', b'"size": 2'), "not in its canonical form"),
        (b"<!doctype html>\n", "is not JSON"),
        (b"[]\n", "is not a JSON object"),
        (b"\xff\xd8\n", "not text in UTF-8"),
    ],
)
def test_refuses_a_header_that_is_not_one(line, sentence):
    with pytest.raises(BadLine, match=sentence):
        parse_header(line)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"\n", "is not JSON"),
        (b'{"entry":"{}","payload":null}\n', "lacks or should not have: salt"),
        (b'{"entry":{},"payload":null,"salt":null}\n', "entry that is not a text"),
        (b'{"entry":"{}","payload":{},"salt":null}\n', "payload that is not a text"),
        (b'{"entry":"{}","payload":null,"salt":1}\n', "salt that is not a text"),
        (b'{"entry":"{}","payload":null,"salt":"AAAA"}\n', "has a salt that is not one"),
        (b'{"entry":"{}","salt":null,"payload":null}\n', "not in its canonical form"),
        (b'{"root":"AAAA","size":0}\n', "has a root that is not one"),
        (b'{"root":"AAAA"}\n', "lacks or should not have: size"),
    ],
)
def test_refuses_a_line_that_is_not_one(line, sentence):
    with pytest.raises(BadLine, match=sentence):
        parse_line(line)


@pytest.mark.parametrize("name", ["record.jsonl", "record.jsonl.gz", "named-anything"])
def test_reads_a_file_gzipped_or_not(tmp_path, name):
    lines = exported(plain_lines(4))
    content = b"".join(lines)
    path = tmp_path / name
    path.write_bytes(content if name.endswith("jsonl") else gzip.compress(content))

    assert list(read_lines(path)) == lines


def test_says_why_a_file_cannot_be_read(tmp_path):
    damaged, cut_off = tmp_path / "damaged.gz", tmp_path / "cut-off.gz"
    content = gzip.compress(b"".join(exported(plain_lines(4))))
    damaged.write_bytes(content[:60] + bytes([content[60] ^ 255]) + content[61:])
    cut_off.write_bytes(content[:-20])

    with pytest.raises(Unreadable, match="There is no file"):
        list(read_lines(tmp_path / "absent.jsonl"))
    with pytest.raises(Unreadable, match="is a folder"):
        list(read_lines(tmp_path))
    for path in (damaged, cut_off):
        with pytest.raises(Unreadable, match="damaged or cut off"):
            list(read_lines(path))


def test_refuses_an_endless_line(tmp_path, monkeypatch):
    path = tmp_path / "record.jsonl"
    path.write_bytes(b"x" * 200)
    monkeypatch.setattr("partnership.record.reading.LONGEST_LINE", 100)

    with pytest.raises(Unreadable, match="A line is longer"):
        list(read_lines(path))


def test_a_file_is_written_and_checked_without_being_held():
    def many(count):
        return (line_of(seq, payload_of(seq)) for seq in range(count))

    def most_memory(count):
        tracemalloc.start()
        lines = export_lines(many(count), origin="x", size=count, exported_at=OPENED_AT)
        assert verify(lines, replay=False).is_good
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    most_memory(100)
    assert most_memory(1200) < most_memory(300) + 60_000
