"""What was taken from others is what it says it is: version, licence, and the very bytes."""

import hashlib
import tomllib

import pytest

from tests.look.conftest import STATIC

VENDORED = sorted(path for path in (STATIC / "vendor").iterdir())


@pytest.mark.parametrize("folder", VENDORED, ids=lambda folder: folder.name)
def test_files_are_the_bytes_that_were_taken(folder):
    told = tomllib.loads((folder / "VENDOR.toml").read_text())

    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "VENDOR.toml"
    }

    assert found == told["sha256"]
    assert "LICENSE" in found
    assert folder.name.endswith(told["version"])
    assert told["licence"] and told["source"]
