"""A site of its own for one run: database, key and styles in a folder that goes away after it."""

import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLANS = ("data/canada-mexico-2023", "data/canada-mexico-2025-2028")
HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a run keeps its things. database: an address, "" for SQLite in the folder."""

    folder: Path
    port: int
    database: str = ""

    def variables(self, *, cold: bool = False) -> dict[str, str]:
        """Return the environment of a process of this site; nothing of the caller's own site."""
        ours = {
            "VAR_DIR": str(self.folder / "var"),
            "SECRET_KEY": secrets.token_urlsafe(64),
            "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
            "SITE_URL": f"http://{HOST}:{self.port}",
            "DEMO": "1",
            "HTTPS": "0",
            "COLD": "1" if cold else "0",
            "LOG_LEVEL": "WARNING",
        }
        if self.database:
            ours["DATABASE_URL"] = self.database
        return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **ours}

    def run(self, *command: str, cold: bool = False) -> str:
        """Run a Python command of the site to its end and return what it printed."""
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT, env=self.variables(cold=cold), check=True, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        return done.stdout

    def make(self, *, plans: int) -> None:
        """Make the database with the shipped plans, and with so many invented ones beside them."""
        (self.folder / "var").mkdir(exist_ok=True)
        self.run("manage.py", "migrate", "--no-input", "--verbosity", "0")
        for plan in PLANS:
            self.run("manage.py", "import_plan", plan)
        self.run("manage.py", "collectstatic", "--no-input", "--verbosity", "0")
        if plans:
            self.run("-m", "benchmarks.many_plans", str(plans))
