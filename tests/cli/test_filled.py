"""What the first article gives for parameters left open is known before its notebooks run."""

from __future__ import annotations

import pytest

from analysis.cli.filled import from_article
from analysis.cli.main import run
from analysis.project import find_project

ROOT = find_project(__file__).root
ARTICLE = "kazakhstan-china-2023"


@pytest.mark.parametrize("notebook", ["02_trade", "03_energy"])
def test_the_year_and_whose_books(notebook: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both notebooks are about China's books of 2022; other notebooks and other parameters take nothing."""
    monkeypatch.chdir(ROOT)
    asked = frozenset({"year", "reporter"})
    assert from_article(notebook, ARTICLE, asked) == {"year": 2022, "reporter": "CHN"}
    assert from_article(notebook, ARTICLE, frozenset({"partners"})) == {}
    assert from_article("01_article", ARTICLE, asked) == {}


@pytest.mark.parametrize("command", ["build", "sweep"])
@pytest.mark.parametrize(
    ("given", "said"),
    [("base_year=2022", "does not go with year = 2022"), ("partners=China", "CHN is among partners as well")],
)
def test_what_does_not_go_with_the_article_ends_the_command(
    command: str, given: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and one sentence, for a build and for a sweep."""
    for notebook in ("02_trade", "03_energy"):
        assert run(["--project", str(ROOT), command, notebook, "-p", given, "--dry-run"]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert said in err
        assert len(err.splitlines()) == 1


def test_what_goes_with_the_article_is_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    """A base year before the article's, and another reporter than its partners'."""
    given = ["-p", "base_year=2021", "-p", "reporter=Kazakhstan"]
    assert run(["--project", str(ROOT), "build", "02_trade", *given, "--dry-run"]) == 0
    assert "02_trade--base-year-2021-reporter-kazakhstan" in capsys.readouterr().out
