"""Telling an article from what its page adds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import load_article, read_article
from tests.article.made_up import STORY

LEAD = "Ruritania sold 4.3 billion cubic metres of gas abroad last year, its energy ministry said on Tuesday."
SECOND = "The price was $310 per thousand cubic metres, 12% more than in the year before, the ministry added."


def aside(*paragraphs: str) -> dict[str, str]:
    return {piece.text: piece.what for piece in read_article("\n\n".join(paragraphs)).furniture}


def test_made_up_page() -> None:
    """Of a whole page, what is set aside is what the page added, and every sentence of the article stays."""
    article = read_article(STORY)
    assert [piece.text for piece in article.furniture if piece.what != "what follows the comment form"] == [
        "World",
        "Advertisement",
        "RELATED STORIES",
        "Five charts on the price of bread",
        "Coal mines to close by 2030 at a cost of $5 billion",
        "Follow us on Telegram",
        "17",
        "Leave a comment",
    ]
    assert article.furniture[-1].text.startswith("Reader One")
    assert "Deliveries to the north fell by 3%." in [paragraph.text for paragraph in article.body]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("This story has been read 1,204 times", "a counter"),
        ("12.5K views", "a counter"),
        ("3 min read", "a counter"),
        ("Skip to main content", "navigation"),
        ("Next Post", "navigation"),
        ("‹ Analysis of Ruritania", "navigation"),
        ("Latest in Economy", "links to other stories"),
        ("(Web editor: Ann Lee, Bo Li)", "who put it on the page"),
        ("ann.lee@daily.example", "a web address"),
        ("Article continues after this advertisement", "an advertisement"),
        ("Read more: Bread prices to rise by 5%", "a link to another story"),
        ("Tags: gas, Ruritania, 2024", "keywords"),
        ("Subscribe to our newsletter for $1 a week", "a subscription form"),
        ("Copyright 2024 The Daily. All rights reserved.", "the site's terms"),
        ("© 2024 The Daily", "the site's terms"),
        ("Reproduction in whole or in part needs our consent.", "the site's terms"),
        ("No part of this report may be reproduced without permission.", "the site's terms"),
        ("Ann Lee is our staff journalist, follow her on Twitter: @annlee", "sharing buttons"),
        ("Follow The Daily on Twitter, LinkedIn and Facebook for insights on trade.", "sharing buttons"),
        ("Share on Facebook", "sharing buttons"),
        ("@annlee", "sharing buttons"),
        ("<!-- 300x250 -->", "marks without words"),
        ("* * *", "marks without words"),
        ("https://daily.example/gas", "a web address"),
        ("-30-", "an end mark"),
        (
            "Die Regierung hat mit der Ausfuhr von Gas im Jahr 2023 mehr verdient als im Jahr davor.",
            "a notice in German",
        ),
        ("Правительство сообщило, что экспорт газа в 2023 году вырос на 5 процентов.", "a notice in Russian"),
    ],
)
def test_line_of_a_page(line: str, what: str) -> None:
    """Lines of a page are known by themselves, wherever they stand."""
    assert aside(LEAD, line, SECOND)[line] == what


@pytest.mark.parametrize(
    "line",
    [
        "Exports rose by 5%.",
        "“We read the news,” he said.",
        "Share prices fell by 3% on Tuesday after the ministry's report was published in the capital.",
        "More than 40 countries sent comments on the plan to the ministry in the first three months.",
        "Subscribers of the national operator rose to 12 million in the first quarter, it said.",
        "The poll put support for the plan at 54%.",
        "Next year it expects 5 billion.",
        "The railway paid $3 million for a new logo.",
        "Some 4 million people follow her on Twitter.",
        "The minister said it would follow Ruritania on Twitter and 12 other networks.",
        "Trade with China: 3.1 billion dollars",
        "- Gas: 9 bcm",
        "| 2022 | 4.1 |",
        "$5bn",
        "12%",
    ],
)
def test_line_of_an_article_stays(line: str) -> None:
    """What has the words of a page's furniture in it, but is the article's, stays."""
    assert line not in aside(LEAD, line, SECOND)


def test_bare_number_between_sentences_stays() -> None:
    """A number alone is a counter at the edges of an article only; inside it may be a cell of a table."""
    assert aside("Gas exports are up", "17", LEAD, "Year", "4100", SECOND, "12") == {
        "17": "a counter",
        "12": "a counter",
    }


def test_comment_form_before_the_article_ends_nothing() -> None:
    """A link to the comments at the top of a page does not set the article aside."""
    assert aside("Gas exports are up", "View comments", LEAD, SECOND) == {"View comments": "the comment form"}


def test_sentence_printed_twice_counts_once() -> None:
    """A paragraph that a page repeats is set aside the second time."""
    article = read_article(f"{LEAD}\n\n{SECOND}\n\n{LEAD}")
    assert [(piece.start > 0, piece.what) for piece in article.furniture] == [(True, "printed twice")]


HEADLINES = ("- Village gets its bridge back", "- Ministers meet again", "- Dance fair opens")


def test_headlines_in_a_list_at_the_end() -> None:
    """Three or more without a number, right after the last sentence, are other stories."""
    assert aside(LEAD, SECOND, *HEADLINES) == dict.fromkeys(HEADLINES, "links to other stories")


@pytest.mark.parametrize(
    "paragraphs",
    [
        (LEAD, SECOND, *HEADLINES[:2]),
        (LEAD, *HEADLINES, SECOND),
        (LEAD, SECOND, "What the plan holds:", *HEADLINES),
        (LEAD, SECOND, *HEADLINES, "- Gas: 9 bcm"),
    ],
)
def test_lists_of_the_article_stay(paragraphs: tuple[str, ...]) -> None:
    """Two items, a list that prose follows, one that a line announces, and one with a figure are the article's."""
    assert aside(*paragraphs) == {}


def test_footnotes_at_the_end() -> None:
    """Numbered references at the end are set aside; a numbered paragraph that is none stays."""
    note = "7 Ministry of Energy (2024, January 3). Annual report. P. 51. https://ministry.example/r"
    assert aside(LEAD, SECOND, note) == {note: "a footnote"}
    assert aside(LEAD, "7 Ministers resigned over the affair in the first 3 weeks of the year.") == {}


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """For any text, nothing raises, offsets slice back, and furniture and body share the paragraphs."""
    article = read_article(text)
    for piece in (*article.paragraphs, *article.furniture):
        assert text[piece.start : piece.end] == piece.text
    assert len(article.body) + len(article.furniture) == len(article.paragraphs)


def test_subscriptions_players_and_mastheads_claim_nothing(tmp_path) -> None:
    """A page's own numbers are set aside, and a masthead in capitals is no headline."""
    page = (
        "THE DAILY RECORD\nSubscribe for £2.99 a month\nExports to China climb 9% as car sales recover\n"
        "Last updated 3 hours ago\n00:00 / 03:12\n1x\n"
        "Exports to China climbed 9% to £2.1bn in the first quarter, the trade department said on Tuesday, "
        "as sales of cars and medicines recovered from a weak winter.\n"
    )
    path = tmp_path / "page.txt"
    path.write_text(page, encoding="utf-8")
    article = load_article(path)
    assert article.headline == "Exports to China climb 9% as car sales recover"
    assert {"Subscribe for £2.99 a month", "Last updated 3 hours ago", "1x"} <= {
        piece.text for piece in article.furniture
    }


def test_a_counter_behind_a_sentence_takes_no_figure_with_it() -> None:
    """What is set aside is a line of the page's words alone."""
    assert aside("Exports rose 4% in 2022. This news has been read 164 times in total.") == {}
    assert aside("2024 The Daily Ltd. All rights reserved.") == {
        "2024 The Daily Ltd. All rights reserved.": "the site's terms"
    }
    assert aside("This news, of May, has been read 164 times") == {
        "This news, of May, has been read 164 times": "a counter"
    }
