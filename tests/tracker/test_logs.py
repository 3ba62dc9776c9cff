"""One event, one line of JSON, whatever is in it."""

import json
import logging

from tracker.logs import JSONLines, request_id


def line(message, **more):
    record = logging.LogRecord("tracker", logging.INFO, "f.py", 1, message, (), None)
    record.__dict__.update(more)
    return JSONLines().format(record)


def test_an_event_is_one_line_whatever_it_says():
    text = line('two\r\nlines \x1b[31m "quoted"')
    assert len(text.splitlines()) == 1
    assert json.loads(text)["message"] == 'two\r\nlines \x1b[31m "quoted"'
    assert "\x1b" not in text


def test_an_event_carries_the_request_it_belongs_to():
    token = request_id.set("abc")
    try:
        assert json.loads(line("x"))["request"] == "abc"
    finally:
        request_id.reset(token)
    assert json.loads(line("x"))["request"] == "-"


def test_the_moment_is_utc_and_the_traceback_is_kept():
    try:
        raise ValueError("broken")
    except ValueError as error:
        event = json.loads(line("x", created=0, exc_info=(type(error), error, None)))
    assert event["at"] == "1970-01-01T00:00:00.000+00:00"
    assert "ValueError: broken" in event["traceback"]
