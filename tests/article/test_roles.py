"""Headline, standfirst, byline, dateline and subheading."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.article import read_article
from analysis.article.record import ArticleRecord
from tests.article.made_up import STORY

LEAD = "Ruritania sold 4.3 billion cubic metres of gas abroad last year, its energy ministry said on Tuesday."


def test_head_of_a_made_up_page() -> None:
    """Headline, bylines, dateline, agency and the date that the page states."""
    article = read_article(STORY)
    assert article.headline == "Gas exports of Ruritania rise by a fifth"
    assert article.bylines == ("Ann Lee", "Bo Grey")
    assert (article.dateline, article.agency) == ("STRELSAU (Reuters)", "Reuters")
    assert (article.published, article.published_basis) == (date(2024, 3, 7), "stated")
    assert article.published_how == "the text says “PUBLISHED : 7 March 2024 at 08:15”"


@pytest.mark.parametrize(
    ("start", "dateline", "agency", "published"),
    [
        ("STRELSAU (AA) – ", "STRELSAU (AA)", "Anadolu Agency", None),
        ("STRELSAU, Ruritania — ", "STRELSAU, Ruritania", None, None),
        ("STRELSAU, March 7 (Northern Wire) -- ", "STRELSAU, March 7 (Northern Wire)", "Northern Wire", None),
        ("STRELSAU (Wire - 7th March, 2024) ", "STRELSAU (Wire - 7th March, 2024)", "Wire", date(2024, 3, 7)),
        ("NEW STRELSAU, March 5 (Xinhua) -- ", "NEW STRELSAU, March 5 (Xinhua)", "Xinhua News Agency", None),
        (
            "STRELSAU, March 5, 2024 (AFP) - ",
            "STRELSAU, March 5, 2024 (AFP)",
            "Agence France-Presse",
            date(2024, 3, 5),
        ),
        ("STRELSAU (The Daily) - ", "STRELSAU (The Daily)", "The Daily", None),
        ("STRELSAU. Jan 23 (Interfax) - ", "STRELSAU. Jan 23 (Interfax)", "Interfax", None),
        ("STRELSAU, Ruritania, February 2. ", "STRELSAU, Ruritania, February 2.", None, None),
        ("STRELSAU, Jan. 23. /TASS/. ", "STRELSAU, Jan. 23. /TASS/.", "TASS", None),
        ("STRELSAU, Jan 23 /TASS/ - ", "STRELSAU, Jan 23 /TASS/", "TASS", None),
        ("Strelsau, August 6 (Wire). ", "Strelsau, August 6 (Wire).", "Wire", None),
        ("Strelsau, Ruritania (Wire) -- ", "Strelsau, Ruritania (Wire)", "Wire", None),
        ("STRELSAU. Trend - ", "STRELSAU. Trend", None, None),
        ("STRELSAU, 14.02.2024 /Wire/. ", "STRELSAU, 14.02.2024 /Wire/.", "Wire", date(2024, 2, 14)),
        ("Strelsau, August 6. ", None, None, None),
        ("The GDP - ", None, None, None),
    ],
)
def test_dateline(start: str, dateline: str | None, agency: str | None, published: date | None) -> None:
    """Place, agency and date stand before the dash; a year there states the date."""
    article = read_article(f"Gas exports are up\n\n{start}{LEAD}")
    assert (article.dateline, article.agency, article.published) == (dateline, agency, published)


def test_labels_before_the_text() -> None:
    """A label and the line after it: the writer's name becomes the byline, the section's is set aside."""
    article = read_article(f"Gas exports are up\nSECTION:\nBusiness\nWRITER:\nAnn Lee\n{LEAD}")
    assert article.bylines == ("Ann Lee",)
    assert [piece.text for piece in article.furniture] == ["SECTION:", "Business", "WRITER:"]


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ("Gas exports", "Gas exports"),
        ("World\nGas exports", "Gas exports"),
        ("Ann Lee", None),
        ("Business", None),
        ("Gas exports\nGas exports are up", "Gas exports are up"),
    ],
)
def test_headline_of_two_words(lines: str, headline: str | None) -> None:
    """Two words right above the story are its headline where there is no longer one; a name is none."""
    assert read_article(f"{lines}\n{LEAD}").headline == headline


@pytest.mark.parametrize("line", ["By Ann Lee | Published: 3 June 2021", "By Ann Lee, June 3, 2021 10:30"])
def test_byline_with_a_date(line: str) -> None:
    """The date behind the writer's name is the day of publication, and no writer."""
    article = read_article(f"Gas exports are up\n\n{line}\n\n{LEAD}")
    assert (article.bylines, article.published) == (("Ann Lee",), date(2021, 6, 3))


def test_text_without_a_head() -> None:
    """A text that begins with a sentence has no headline, and one may be given."""
    assert read_article(LEAD).headline is None
    given = read_article(LEAD, record=ArticleRecord(headline="Gas exports are up"))
    assert given.headline == "Gas exports are up"
    assert [paragraph.role for paragraph in given.paragraphs] == ["body"]


def test_subheading_and_list() -> None:
    """A short line between sentences heads what follows; items of a list are body."""
    article = read_article(
        f"Gas exports are up\n\n{LEAD}\n\nWhat comes next\n\n{LEAD[:-1]} again.\n\n- Oil: 5 Mt\n- Gas: 3 bcm\n\n{LEAD[:-1]} too."
    )
    assert [paragraph.role for paragraph in article.paragraphs] == [
        "headline", "body", "subheading", "body", "body", "body", "body",
    ]  # fmt: skip


def test_caption() -> None:
    """A line that ends in a picture's credit is a caption, also before the first sentence."""
    for credit in (
        ". (Photo: Ann Lee)",
        ". [Photo by Ann Lee / The Daily]",
        " March 7, 2024. — Agency pic",
        " logo",
    ):
        caption = f"A ship with 4,000 containers leaves the port of Strelsau{credit}"
        article = read_article(f"Gas exports are up\n\n{caption}\n\n{LEAD}")
        assert [paragraph.role for paragraph in article.paragraphs] == ["headline", "caption", "body"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("LONDON, June 19, 2024", date(2024, 6, 19)),
        ("AMSTERDAM, 17 January 2025", date(2025, 1, 17)),
        ("Tashkent, Uzbekistan, Jan. 25, 2024", date(2024, 1, 25)),
        ("NEW DELHI, March 3, 2023 (Reuters)", date(2023, 3, 3)),
        ("March 7, 2024 – Strelsau, Ruritania", date(2024, 3, 7)),
    ],
)
def test_place_and_day_on_a_line_of_their_own_date_the_article(line: str, day: date) -> None:
    """A dateline that stands alone gives the date, as one that opens the first paragraph does."""
    article = read_article(
        f"Prices fall again\n\n{line}\n\nConsumer prices fell by 2% in May, the office said on Wednesday."
    )
    assert (article.published, article.dateline) == (day, line)
    assert article.headline == "Prices fall again"


@pytest.mark.parametrize(
    ("line", "day", "agency"),
    [
        ("Published in Morning, March 7th, 2024", date(2024, 3, 7), "Morning"),
        ("Published in The Strelsau Times, Weekly Review, 3 May 2021.", date(2021, 5, 3), "Strelsau Times"),
        ("Published in Strelsau", None, None),
        ("Published in Morning, March 7th, 2024, it was much read", None, None),
    ],
)
def test_the_line_under_a_story_from_print_dates_it(line: str, day: date | None, agency: str | None) -> None:
    """It names the paper and the day; what only begins so does not."""
    article = read_article(f"{LEAD}\n\n{line}")
    assert (article.published, article.agency) == (day, agency)
    assert (article.paragraphs[-1].role == "dateline") == (day is not None)


def test_a_sentence_with_place_and_day_is_no_dateline() -> None:
    """Only a line of nothing else dates the article."""
    text = (
        "Prices fall again\n\nIn London, June 19, 2024 was a wet day and prices fell by 2%, the office said."
    )
    assert read_article(text).published is None


@pytest.mark.parametrize(
    ("line", "agency", "published"),
    [
        ("Strelsau, 7 March 2024", None, date(2024, 3, 7)),
        ("STRELSAU, March 7, 2024 (Agency)", "Agency", date(2024, 3, 7)),
        ("STRELSAU, March 7 (Agency)", "Agency", None),
    ],
)
def test_a_dateline_alone_on_its_line(line: str, agency: str | None, published: date | None) -> None:
    """It is no headline, and its date is the article's."""
    article = read_article(f"Gas exports rise again\n\n{line}\n\n{LEAD}")
    assert (article.headline, article.dateline) == ("Gas exports rise again", line)
    assert (article.agency, article.published) == (agency, published)
