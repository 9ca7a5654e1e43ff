"""Archives: what is in them, and what is wrong with those that are cut short, locked or too large."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from analysis.errors import BadData, InputOutputProblem
from analysis.statistics.bulk import archive
from analysis.statistics.bulk.archive import look_inside, unpacked
from tests.statistics.bulk.conftest import Zipped

TEXT = "a,b\n" + "1,2\n" * 2000


def read(path: Path, folder: Path) -> str:
    """Return the first table of a file."""
    inside = look_inside(path)
    with unpacked(inside, inside.members[0], folder) as file:
        return file.read_text(encoding="utf-8")


def test_the_same_table_plain_gzipped_and_zipped(tmp_path: Path, zipped: Zipped) -> None:
    """One text comes out of each kind of file, and nothing unpacked stays behind."""
    plain = tmp_path / "t.csv"
    plain.write_text(TEXT, encoding="utf-8")
    packed = tmp_path / "t.csv.gz"
    packed.write_bytes(gzip.compress(TEXT.encode()))
    for path in (plain, packed, zipped("t.zip", {"t.csv": TEXT})):
        assert look_inside(path).members == ("t.csv",)
        assert read(path, tmp_path / "room") == TEXT
    assert list((tmp_path / "room").iterdir()) == []


def test_a_plain_file_is_read_where_it_lies(tmp_path: Path) -> None:
    """A plain file is not copied."""
    path = tmp_path / "t.csv"
    path.write_text(TEXT, encoding="utf-8")
    with unpacked(look_inside(path), "t.csv", tmp_path / "room") as file:
        assert file == path


def test_folders_and_the_shadow_files_of_macos_are_no_members(zipped: Zipped) -> None:
    """Only files that hold something count."""
    path = zipped("t.zip", {"folder/": "", "__MACOSX/._t.csv": "x", "folder/t.csv": TEXT})
    assert look_inside(path).members == ("folder/t.csv",)


@pytest.mark.parametrize("part", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_zip_cut_short_anywhere(tmp_path: Path, zipped: Zipped, part: float) -> None:
    """A zip that lacks its end is told from a whole one, in one sentence."""
    path = zipped("t.zip", {"t.csv": TEXT})
    content = path.read_bytes()
    path.write_bytes(content[: max(5, int(len(content) * part))])
    with pytest.raises(BadData, match=r"not a whole zip file.*cut short; download it again"):
        look_inside(path)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.99])
def test_a_gzip_cut_short_anywhere(tmp_path: Path, part: float) -> None:
    """A gzipped file that lacks its end is not taken for a shorter table."""
    content = gzip.compress(TEXT.encode())
    path = tmp_path / "t.csv.gz"
    path.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(BadData, match="damaged or cut short"):
        read(path, tmp_path / "room")
    assert list((tmp_path / "room").iterdir()) == []


def test_a_damaged_member_fails_its_checksum(tmp_path: Path, zipped: Zipped) -> None:
    """One wrong byte in the middle is noticed."""
    path = zipped("t.zip", {"t.csv": TEXT})
    content = bytearray(path.read_bytes())
    content[45] ^= 0xFF
    path.write_bytes(bytes(content))
    with pytest.raises(BadData, match=r"t\.csv is damaged"):
        read(path, tmp_path / "room")


def test_a_locked_member(tmp_path: Path, zipped: Zipped) -> None:
    """A password is named as the reason."""
    path = zipped("t.zip", {"t.csv": TEXT})
    content = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1  # the flag that says encrypted
    path.write_bytes(bytes(content))
    with pytest.raises(BadData, match="locked with a password"):
        read(path, tmp_path / "room")


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.csv.gz"])
def test_a_table_too_large_when_unpacked(
    tmp_path: Path, zipped: Zipped, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A small file that unpacks to very much is stopped on the way, whatever its contents page says."""
    monkeypatch.setattr(archive, "FREE", 1024**2)
    much = b"0" * 8 * 1024**2
    path = zipped(name, {"t.csv": much}) if name.endswith("zip") else tmp_path / name
    if not path.exists():
        path.write_bytes(gzip.compress(much))
    with pytest.raises(BadData, match="unpacks to more than a table can have"):
        read(path, tmp_path / "room")
    assert not list((tmp_path / "room").glob("**/*.csv"))


def test_a_zip_in_name_only(tmp_path: Path) -> None:
    """A web page saved as a zip is called what it is."""
    path = tmp_path / "t.zip"
    path.write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    with pytest.raises(BadData, match="not a zip file, though its name says so"):
        look_inside(path)


def test_no_file_an_empty_file_and_a_folder(tmp_path: Path) -> None:
    """Each has its sentence, and the exit code of a file that cannot be read or holds nothing."""
    (tmp_path / "empty.csv").touch()
    with pytest.raises(InputOutputProblem, match="No such file"):
        look_inside(tmp_path / "nothing.csv")
    with pytest.raises(InputOutputProblem, match="is a folder"):
        look_inside(tmp_path)
    with pytest.raises(BadData, match="is empty"):
        look_inside(tmp_path / "empty.csv")
