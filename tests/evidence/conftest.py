"""A store of its own for each test, and the story's officials."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.admin.conftest import (
    auditor,
    coordinator,
    nserc,
    nserc_approver,
    secihti,
    secihti_approver,
    sshrc,
    stopped,
    story,
)

__all__ = [
    "auditor",
    "coordinator",
    "nserc",
    "nserc_approver",
    "secihti",
    "secihti_approver",
    "sshrc",
    "stopped",
    "story",
]


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    """An empty store."""
    settings.EVIDENCE_DIR = tmp_path / "evidence"
    return settings.EVIDENCE_DIR


def sent(data: bytes, name: str = "memorandum.pdf") -> SimpleUploadedFile:
    """A file as a browser sends it; the type that it says is never believed."""
    return SimpleUploadedFile(name, data, content_type="text/html")


def stored(store) -> list[str]:
    """The names of all files that are kept."""
    return sorted(path.name for path in store.rglob("*") if path.is_file())
