"""The headers of one answer of each kind, in production, word for word as headers.golden has them.

After a change that is meant: `UPDATE_GOLDEN=1 make test TESTS=tests/tracker/test_headers.py`.
"""

import os
import re
import runpy
from pathlib import Path

import pytest

HERE = Path(__file__).parent
GOLDEN = HERE / "headers.golden"
SETTINGS = HERE.parents[1] / "tracker" / "settings.py"
KINDS = ("SECURE_", "SESSION_COOKIE_", "CSRF_COOKIE_", "X_FRAME_")
PATHS = [
    "/healthz",
    "/admin/login/",
    "/admin/none.css",
    "/none/",
    "/api/v1/none",
    "/static/css/base.css",  # last: closing its file ends the request, and the database with it
]
# What differs from one request or installation to the next.
CHANGING = [
    (r"(?<=X-Request-ID: )[0-9a-f]{32}", "…"),
    (r"(?<=Content-Length: )\d+", "…"),
    (r"(?<=Last-Modified: ).*", "…"),
    (r"(?<=ETag: ).*", "…"),
    (r"(?<=csrf=)\w+(?=;)", "…"),
    (r"expires=[^;]*; |; expires=[^;]*", ""),
    (r"(?<=Expires: ).*", "…"),
]


@pytest.fixture
def production(settings, monkeypatch):
    """The safety settings of a site over HTTPS, as tracker/settings.py makes them."""
    monkeypatch.setenv("HTTPS", "1")
    for name, value in runpy.run_path(str(SETTINGS)).items():
        if name.startswith(KINDS):
            setattr(settings, name, value)


@pytest.mark.django_db
def test_the_headers_of_each_kind_of_answer(production, client):
    found = "\n".join(_headers(client, path) for path in PATHS)
    if os.environ.get("UPDATE_GOLDEN") == "1":
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def _headers(client, path: str) -> str:
    client.cookies.clear()
    response = client.get(path, secure=True)
    if response.streaming:
        response.close()
    lines = sorted(f"{name}: {value}" for name, value in response.items())
    lines += [cookie.output() for cookie in response.cookies.values()]
    text = f"{path} {response.status_code}\n" + "".join(f"  {line}\n" for line in lines)
    for pattern, mark in CHANGING:
        text = re.sub(pattern, mark, text)
    return text


@pytest.mark.django_db
def test_plain_http_is_sent_to_https(production, client):
    response = client.get("/none/?q=1")
    assert (response.status_code, response["Location"]) == (301, "https://testserver/none/?q=1")
    assert client.get("/healthz").status_code == 200
