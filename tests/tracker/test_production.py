"""The settings as a ministry runs them: safe by default, and a start that explains itself."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "SECRET_KEY": "wP7-" + "k3Jx9_qLz0Vb" * 5,
    "ALLOWED_HOSTS": "plan.example.org",
    "SITE_URL": "https://plan.example.org",
}
PRINT_SETTINGS = """
import json, django
from django.conf import settings
print(json.dumps({name: getattr(settings, name) for name in %r}))
"""


@pytest.fixture
def run(tmp_path):
    """Return a function that runs Python on the site's own settings in a clean environment."""

    def run_python(*arguments, **variables):
        environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)} | variables
        environment |= {"DJANGO_SETTINGS_MODULE": "tracker.settings"}
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

    return run_python


def test_the_deployment_check_finds_nothing(run):
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_the_deployment_check_can_find_something(run):
    weak = PRODUCTION | {"SECRET_KEY": "short", "DEBUG": "1"}
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **weak)
    assert done.returncode == 1
    assert "security.W009" in done.stderr
    assert "security.W018" in done.stderr


def test_is_strict_when_nothing_is_said(run):
    names = ["DEBUG", "DEMO", "HTTPS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_NAME", "ALLOWED_HOSTS"]
    done = run("-c", PRINT_SETTINGS % (names,), SECRET_KEY=PRODUCTION["SECRET_KEY"])
    assert json.loads(done.stdout) == {
        "DEBUG": False,
        "DEMO": False,
        "HTTPS": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    }


def test_a_start_without_a_key_says_what_to_do(run):
    done = run("manage.py", "check")
    assert done.returncode != 0
    assert "Set SECRET_KEY to 50 or more random characters" in done.stderr
