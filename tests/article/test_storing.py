"""Storing an article: whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.article import load_article, read_article, storing
from analysis.article.storing import store_article
from analysis.errors import BadData, InputOutputProblem
from analysis.project import Project
from tests.article.made_up import STORY


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "datapackage.json").write_text("{}")
    return Project(tmp_path)


def left_over(project: Project) -> list[str]:
    return [
        path.relative_to(project.root).as_posix() for path in project.root.rglob("*") if "adding" in path.name
    ]


def test_stored_article_is_the_same(project: Project) -> None:
    """Text, paragraphs and what is known come back as they were, to the last carriage return."""
    article = read_article("\ufeff" + STORY.replace("\n", "\r\n"), "story")
    stored = store_article(article, project)
    assert stored == replace(article, folder=project.articles / "story")
    assert load_article("story", project=project) == stored
    assert sorted(path.name for path in (project.articles / "story").iterdir()) == [
        "article.toml",
        "article.txt",
    ]
    assert left_over(project) == []


def test_article_that_is_there_stays(project: Project) -> None:
    """Neither a folder, nor an empty one, nor a file or link of that name is replaced."""
    article = read_article(STORY, "story")
    store_article(article, project)
    (project.articles / "empty").mkdir()
    (project.articles / "link").symlink_to(project.root)
    before = {path: path.read_bytes() for path in project.articles.rglob("*") if path.is_file()}
    for slug in ("story", "empty", "link"):
        with pytest.raises(BadData, match="already"):
            store_article(read_article("Exports rose by 9%."), project, slug)
    assert {path: path.read_bytes() for path in project.articles.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "..",
        "../x",
        "a/b",
        "/etc/x",
        "A",
        "a b",
        "-a",
        "a-",
        "é",
        "a\0b",
        "x" * 61,
        ".hidden",
        "con:1",
        "a\u202eb",
        "{a}",
    ],
)
def test_slug_stays_in_its_folder(project: Project, slug: str) -> None:
    """Only small letters, figures and hyphens name a folder."""
    with pytest.raises(BadData, match="is not a slug"):
        store_article(read_article(STORY), project, slug)
    assert not project.articles.exists()


@pytest.mark.parametrize("step", ["_write", "_move", "load_article"])
def test_failure_leaves_nothing_behind(project: Project, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """A full disk, at whatever step, leaves no folder, no half of one, and says so in one sentence."""

    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storing, step, full)
    with pytest.raises(InputOutputProblem, match=r"data/articles/story cannot be written: No space left"):
        store_article(read_article(STORY, "story"), project)
    assert list(project.articles.iterdir()) == []
    assert left_over(project) == []


def test_two_at_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes second by a moment is refused, and the first one's files stay whole."""
    article = read_article(STORY, "story")
    write = storing._write

    def slow(path: Path, text: str) -> None:
        write(path, text)
        if path.name == "article.toml" and not (project.articles / "story").exists():
            monkeypatch.setattr(storing, "_write", write)
            store_article(article, project)

    monkeypatch.setattr(storing, "_write", slow)
    with pytest.raises(BadData, match="already"):
        store_article(read_article("Exports rose by 9%.", "story"), project)
    assert load_article("story", project=project).text == STORY
    assert left_over(project) == []
