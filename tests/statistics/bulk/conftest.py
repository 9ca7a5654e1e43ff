"""What the tests of bulk files share: small files of each kind."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Zipped = Callable[[str, Mapping[str, str | bytes]], Path]


@pytest.fixture
def zipped(tmp_path: Path) -> Zipped:
    """Return a function that packs texts into a zip of a name."""

    def pack(name: str, members: Mapping[str, str | bytes]) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return path

    return pack
