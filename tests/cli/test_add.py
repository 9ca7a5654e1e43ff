"""`workbook add`: a new article for the project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import analysis
from analysis.article import load_article
from analysis.cli import main
from analysis.project import Project
from tests.article.made_up import PAGE, STORY

ROOT = Path(analysis.__file__).parents[1]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with tables and no article."""
    shutil.copytree(
        ROOT / "data", tmp_path / "project" / "data", ignore=shutil.ignore_patterns("articles", "snapshots")
    )
    return Project(tmp_path / "project")


def add(project: Project, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main.run(["--project", str(project.root), "add", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_page_is_added(project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder holds text and record, and what was found is shown."""
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    code, out, err = add(project, capsys, str(page))
    assert (code, err) == (0, "")
    article = load_article("gas-exports-up-12", project=project)
    assert article.agency == "The Daily"
    assert "The Daily, by Ann Lee, 5 March 2024 (stated)" in out
    assert "Added data/articles/gas-exports-up-12/" in out
    assert "claims: " in out


def test_date_is_inferred_where_the_tables_allow(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first article without its record is dated from its own words, and its record says how."""
    source = tmp_path / "copy.txt"
    shutil.copy(ROOT / "data" / "articles" / "kazakhstan-china-2023" / "article.txt", source)
    code, out, _ = add(project, capsys, str(source), "--slug", "again")
    article = load_article("again", project=project)
    assert code == 0
    assert (str(article.published), article.published_basis) == ("2023-05-17", "inferred")
    assert "turned 70 on Wednesday" in (article.published_how or "")
    assert (project.articles / "again" / "article.txt").read_bytes() == source.read_bytes()
    assert "17 May 2023 (inferred)" in out


def test_unknown_date_is_said(project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without any date the article is added, and the reader is told where to put it."""
    story = tmp_path / "story.txt"
    story.write_text(
        "Exports on the rise\n\nExports of Ruritania rose by 5% to $3 billion last year, its ministry said on Tuesday."
    )
    code, out, _ = add(project, capsys, str(story))
    assert code == 0
    assert "set published and published_basis in data/articles/exports-on-the-rise/article.toml" in out
    assert load_article("exports-on-the-rise", project=project).published is None


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--slug", "../out"], 65, "is not a slug"),
        (["--published", "2023-02-30"], 65, "not a date of publication"),
        (["--slug", "taken"], 65, "There is an article taken already"),
    ],
)
def test_nothing_is_written_on_error(
    project: Project,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    """One sentence, the exit code, and the project as it was."""
    (project.articles / "taken").mkdir(parents=True)
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    before = sorted(path for path in project.root.rglob("*") if path.is_file())
    got, out, err = add(project, capsys, str(story), *arguments)
    assert (got, out) == (code, "")
    assert said in err
    assert len(err.splitlines()) == 1
    assert sorted(path for path in project.root.rglob("*") if path.is_file()) == before
    assert list(project.articles.iterdir()) == [project.articles / "taken"]


def test_file_that_is_no_article(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong kind of file makes no folder."""
    notebook = tmp_path / "x.ipynb"
    notebook.write_text('{"cells": []}')
    assert add(project, capsys, str(notebook))[0] == 65
    assert not project.articles.exists()


def test_what_is_set_by_hand_is_named_with_the_verdict(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reading in article.toml is judged, and the verdict in words names its fields."""
    story = tmp_path / "story.txt"
    story.write_text("It came to $24.2 billion in 2022.\n")
    add(project, capsys, str(story), "--slug", "sold", "--published", "2023-05-17")
    with (project.articles / "sold" / "article.toml").open("a") as record:
        record.write('[[readings]]\nquote = "$24.2 billion"\nreporter = "Kazakhstan"\npartners = "China"\n')
        record.write('flow = "total"\n')
    code = main.run(["--project", str(project.root), "verdicts", "sold"])
    out = capsys.readouterr().out
    assert code == 0
    assert "Supported on Kazakhstan's books" in out
    assert "Set by hand: flow, partners, reporter." in out
