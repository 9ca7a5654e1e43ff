"""What is asked for, as text and back."""

from __future__ import annotations

import pytest

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.statistics.providers import Ask


@pytest.mark.parametrize(
    "options",
    [
        ("CN", "KZ,KG,TJ,TM,UZ", "01-27,72-85", "2021,2022"),
        ("KZ", "CN", "TOTAL", "2015-2022"),
        ("DE", "WLD", "2001,2002,2709", "2022"),
        ("US", "CN", "27-29,2709,271121", "1999,2001,2003-2006"),
    ],
)
def test_options_come_back(project: Project, options: tuple[str, str, str, str]) -> None:
    """The options that an ask prints ask for the same."""
    ask = Ask.parse(*options, project=project)
    names = ("--reporter", "--partner", "--product", "--years")
    assert ask.options(project) == " ".join(
        f"{name} {text}" for name, text in zip(names, options, strict=True)
    )


def test_groups_and_words(project: Project) -> None:
    """A group stands for its members, a name for its country."""
    ask = Ask.parse("China", "Central Asia", "", "", project)
    assert (ask.reporters, ask.partners) == (("CHN",), ("KAZ", "KGZ", "TJK", "TKM", "UZB"))


def test_chapter_77_is_passed_over(project: Project) -> None:
    """Chapter 77 is not in use: a range goes over it, and alone it is refused."""
    assert "77" not in Ask.parse(products="72-85", project=project).products
    with pytest.raises(UsageProblem, match="'77'"):
        Ask.parse(products="77", project=project)


@pytest.mark.parametrize("text", ["7", "27-", "85-72", "machinery", "1234567", "-"])
def test_odd_product(project: Project, text: str) -> None:
    """What is no code of the Harmonized System is named."""
    with pytest.raises(UsageProblem, match="no product of the Harmonized System"):
        Ask.parse(products=text, project=project)


def test_both(project: Project) -> None:
    """Two asks together ask for all that either does."""
    both = Ask(("CHN",), ("KAZ",), ("27",), (2021,)) | Ask(("CHN",), ("UZB",), ("84",), (2022,))
    assert both == Ask(("CHN",), ("KAZ", "UZB"), ("27", "84"), (2021, 2022))
