"""Logs as lines of JSON, each with the identity of the request it belongs to."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime

# The identity of the request that this thread is answering; "-" outside one.
request_id: ContextVar[str] = ContextVar("request_id", default="-")


class JSONLines(logging.Formatter):
    """One line for each event. JSON escapes line ends, so nobody can write a second line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line: moment (UTC), level, logger, request, message, and any traceback."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request": request_id.get(),
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
