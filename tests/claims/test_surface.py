"""Dirty text is read through, and the quote stays as the article has it."""

import pytest

from analysis.article import read_article
from analysis.claims import find_claims

LEAD = "The harbour office of the northern port told reporters that it had moved "


@pytest.mark.parametrize(
    ("words", "quote", "value", "unit"),
    [
        ("2.4 mil-\nlion tonnes of ore.", "2.4 mil-\nlion tonnes", 2.4e6, "t"),
        ("9 per-\ncent more ore.", "9 per-\ncent", 9, "percent"),
        ("ore worth 3 bil-\r\n  lion roubles.", "3 bil-\r\n  lion roubles", 3e9, "RUB"),
        ("ore in a two-\nday storm.", "two-\nday", 2, "day"),
        ("ore worth $40-\n50 million.", "$40-\n50 million", (40e6, 50e6), "USD"),
        ("1.2 mil\u00adlion tonnes of ore.", "1.2 mil\u00adlion tonnes", 1.2e6, "t"),
        ("1\u200b,200 ton\u00adnes of ore.", "1\u200b,200 ton\u00adnes", 1200, "t"),
        ("ore &#8211; up 9&#37;&#44; it said.", "9&#37;", 9, "percent"),
        ("１２，４００ tonnes of ore.", "１２，４００ tonnes", 12400, "t"),
        ("11,\n400 tonnes of ore.", "11,\n400 tonnes", 11400, "t"),
        ("about 3.\n4 million tonnes of ore.", "3.\n4 million tonnes", 3.4e6, "t"),
        ("ore worth $3.\r\n5 million.", "$3.\r\n5 million", 3.5e6, "USD"),
        ("ore worth â‚¬2.5 million.", "â‚¬2.5 million", 2.5e6, "EUR"),
        ("43\u200bbillion tonnes of ore.", "43\u200bbillion tonnes", 43e9, "t"),
        ("ore worth Ã¢â€šÂ¬2.5 million.", "Ã¢â€šÂ¬2.5 million", 2.5e6, "EUR"),
        ("5â€“6% more ore.", "5â€“6%", (5, 6), "percent"),
        ("ore at 30Â°C.", "30Â°C", 30, "degC"),
        ("10Â\xa0m3 of ore.", "10Â\xa0m3", 10, "m3"),
        ("ore worth &amp;pound;7m.", "&amp;pound;7m", 7e6, "GBP"),
        ("9&amp;nbsp;% more ore.", "9&amp;nbsp;%", 9, "percent"),
        ("in Château-Âge 9 tonnes of ore.", "9 tonnes", 9, "t"),
    ],
)
def test_words_broken_by_lines_and_marks_without_width(words, quote, value, unit):
    """A hyphen at the end of a line goes where a number or a unit is broken, and stays in "two-day"."""
    article = read_article(f"Ore\n\n{LEAD}{words}")
    [claim] = find_claims(article)
    assert (claim.quote, claim.value, claim.unit) == (quote, value, unit)
    assert article.text[claim.start : claim.end] == quote


@pytest.mark.parametrize(
    ("text", "period", "speaker"),
    [
        ("Exports rose[1] 4% in 2022,2 the office said.", "2022", "office"),
        ("Exports rose 4%,3 according to the bank.", None, "bank"),
    ],
)
def test_the_mark_of_a_footnote_behind_a_comma(text, period, speaker):
    """It is no part of a year, and none of who says it."""
    [claim] = find_claims(read_article(text))
    assert (claim.value, claim.period, claim.speaker) == (4, period, speaker)
