"""Articles from wherever the reader says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.article.sources import day_given, open_article
from analysis.errors import BadData, InputOutputProblem
from analysis.fetch import AddressRefused, Fetched
from analysis.project import Project
from tests.article.made_up import PAGE, STORY

URL = "https://daily.example/1"


def page(content: bytes, kind: str = "text/html", charset: str | None = None) -> Fetched:
    return Fetched(URL, content, kind, charset)


def test_address() -> None:
    """A page's own address goes before the one that was asked for."""
    article = open_article(URL, fetcher=lambda url: page(PAGE.encode()))
    assert article.found_at == "https://daily.example/gas"
    plain = open_article(URL, fetcher=lambda url: page(STORY.encode(), "text/plain"))
    assert (plain.found_at, plain.text) == (URL, STORY)


def test_charset_of_the_server() -> None:
    """An encoding that only the server names is used."""
    html = (
        "<html><body><article>"
        + "<p>Der Präsident said on Tuesday that exports had risen by 5% in the year.</p>" * 3
    )
    article = open_article(URL, fetcher=lambda url: page(html.encode("cp850"), charset="cp850"))
    assert "Präsident" in article.text


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json", "video/mp4"])
def test_page_of_another_type(kind: str) -> None:
    """What is no text is bad data, not a failure of the network."""
    with pytest.raises(BadData, match="not a page of text"):
        open_article(URL, fetcher=lambda url: page(b"{}", kind))


@pytest.mark.parametrize(
    "url", ["ftp://daily.example/1", "file:///etc/passwd", "http://127.0.0.1/", "HTTP://LOCALHOST/"]
)
def test_address_that_is_refused(url: str) -> None:
    """Anything that looks like an address goes through the guarded fetch, and never to a file."""
    with pytest.raises(AddressRefused) as error:
        open_article(url)
    assert error.value.exit_code == 69


def test_standard_input() -> None:
    """Standard input is read up to the limit, and no further."""
    asked: list[int] = []

    def read(size: int) -> bytes:
        asked.append(size)
        return STORY.encode()

    article = open_article("-", published=date(2024, 1, 2), standard_input=read)
    assert (article.text, article.slug, article.published) == (STORY, "article", date(2024, 1, 2))
    assert asked == [10_000_001]
    with pytest.raises(BadData, match="standard input is empty"):
        open_article("-", standard_input=lambda size: b"")


def test_file_slug_and_folder(tmp_path: Path) -> None:
    """A file, a slug of the project and its folder are the same article; a given date goes before all."""
    folder = tmp_path / "data" / "articles" / "my-story"
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(STORY)
    project = Project(tmp_path)
    texts = {
        open_article(name, project=project).text
        for name in ("my-story", str(folder), str(folder / "article.txt"))
    }
    assert texts == {STORY}
    given = open_article("my-story", published=date(2020, 1, 1), project=project)
    assert (given.published, given.published_how) == (date(2020, 1, 1), "given by the reader")
    with pytest.raises(InputOutputProblem, match=r"no article other; there are my-story"):
        open_article("other", project=project)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2023-02-30",
        "17/05/2023",
        "2023-5-7",
        "20230517",
        "2023-W20-3",
        "2023-05-17T10:00",
    ],
)
def test_wrong_date_is_one_sentence(text: str) -> None:
    """Only year-month-day is a date of publication."""
    with pytest.raises(BadData, match="is not a date of publication"):
        day_given(text)


@pytest.mark.parametrize("text", ["0001-01-01", "1850-01-01", "1899-12-31", "2101-01-01", "2199-06-01"])
def test_a_day_that_no_article_has_is_told_its_years(text: str) -> None:
    """The years are fixed: the answer does not depend on today."""
    with pytest.raises(
        BadData, match=f"{text} cannot be the date of publication: its year has to be from 1900 to 2100"
    ):
        day_given(text)


def test_the_ends_of_the_years_are_allowed() -> None:
    """The first and the last day are."""
    assert (day_given("1900-01-01").year, day_given("2100-12-31").year) == (1900, 2100)


@pytest.mark.parametrize(
    "text", ["Экспорт вырос на 5%.", "Торгівля з Китаєм зросла на 12 відсотків у 2022 році."]
)
def test_a_text_in_another_alphabet_is_refused(text: str, tmp_path: Path) -> None:
    """However short it is; a foreign name in an English text does no harm."""
    file = tmp_path / "story.txt"
    file.write_text(text, "utf-8")
    with pytest.raises(BadData, match=r"story.txt is (not an English article|written in)"):
        open_article(str(file))
    file.write_text(f"Exports rose by 5% (in Russian: {text[:7]}).", "utf-8")
    assert open_article(str(file)).text


def test_a_folder_without_an_article_is_told_as_one(tmp_path: Path) -> None:
    """A folder is no file that is missing."""
    with pytest.raises(InputOutputProblem, match=r"is a folder without article\.txt; give the file"):
        open_article(str(tmp_path))
