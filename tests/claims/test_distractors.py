"""Numbers that claim nothing."""

import pytest

from analysis.claims.lexicon import holds
from analysis.claims.numbers import distractors
from analysis.claims.numbers.distractors import find_distractors
from tests.claims.made_up import claims, samples


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held in 2023.", "It opens at 10:30 a.m. on 17 May 2023.", "Call +44 20 7946 0958 now.", "The G7 and the G20 met.",
        "The S&P 500 and the FTSE 100 closed.", "COVID-19 spread.", "Power of Siberia 2 was discussed.", "See Chart 5, Table 3 and page 12.",
        "1. EXPORTS", "(3) Imports", "6.18 The network grew.", "See https://example.org/2024/05/1234 for more.", "The two sides met.",
        "Both countries signed.", "It is one of the largest.", "At first, nothing happened.", "A third party paid.", "The first quarter was good.",
        "The 1990s were better.", "The 21st century began.", "He wrote to info2024@example.org.", "Results [12] and [3,4] agree.",
        "An F-35 and a Boeing 737 landed.", "Resolution 1701 holds.", "Work goes on 24/7.", "It won 3-2.", "Vision 2030 was presented.",
        "The ministry doubled down on safety.", "Exports rise\n2 minutes, 10 seconds\n", "3 downloads 410 Views 5MB", "They were built from the eighth to the 12th centuries.", "The letter of the two PMs is old.", "Zero-sum thinking.", "The Third Belt and Road Forum opened.", "Double-digit rises followed.", "The Group of 77 members met.", "The Group of Seven nations met.",
        "The Three Gorges Dam is old.", "Four Seasons opened.", "Leaders met at the Two Sessions.", "The Thirty Years' War and the Six-Day War ended.", "Stocks of 3M rose; 3M shares had fallen.",
        "It has a 12-point peace plan.", "It makes zero-emission cars.", "It was built in 2009.7 The mill.", "It grew in the year.4 Trade fell.", "It grew in FY2024.12 Trade fell.", "It grew in 2023-24.7 Trade fell.", "It grew.\n14 https://example.org/ore", "The bank opens at 9.30 and closes at 17.00.", "The ferry leaves at 6.15 and arrives at 22.45.", "Ministers held the 2+2 talks.", "Exports rose. 12 people like this.",
    ],
)  # fmt: skip
def test_no_claim(text):
    """Dates, clock times, names, labels, headings, addresses and idioms."""
    assert [claim.quote for claim in claims(text)] == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Three Polish firms bid.", ["Three Polish firms"]), ("Death of Three Miners in Five Towns", ["Three Miners", "Five Towns"]), ("The site has 3M users.", ["3M users"]),
        ("It had a 12-point fall and zero deaths.", ["12-point", "zero deaths"]), ("It fell 5%.3 Trade rose 6%.", ["5%", "6%"]), ("It cost $2.5 Million then.", ["$2.5 Million"]),
        ("The price opens at 9.30 and ends at 17.00.", ["9.30", "17.00"]), ("Some 12 people like this taste.", ["12 people"]), ("It closes at 9.30 dollars.", ["9.30 dollars"]),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_name(text, quotes):
    """The first word of a sentence, a headline in capitals, a count, and decimals before a capital."""
    assert [claim.quote for claim in claims(text)] == quotes


def test_a_year_with_a_unit_is_a_quantity():
    """ "2,024 workers" and "2000 people" count; "2024 exports" does not."""
    assert [claim.value for claim in claims("It has 2,024 workers.")] == [2024]
    assert [claim.value for claim in claims("Some 2000 people came.")] == [2000]
    assert not claims("The 2024 exports were good.")


def test_one_look_shows_all_that_claim_nothing():
    """No pattern of them matches where none of their marks stands, or nothing that it holds at least."""
    for sample in (*samples(), *samples("articles"), *samples("news")):
        for line in sample.text.split("\n"):
            told = [needed for pattern, needed in distractors._PATTERNS if pattern.search(line)]
            assert distractors._MARK.search(line) or not told, line
            assert all(any(part in line for part in needed) for needed in told), line


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("at 10:30 a.m. today", ["10:30"]), ("at 9am today", ["9am"]), ("at 0830 GMT", ["0830 GMT"]), ("in the 1990s", []), ("a 1990s mill", ["1990s"]),
        ("in the 90s", ["90s"]), ("the 21st century", ["21st century"]), ("call 555-1234", ["555-1234"]), ("call (020) 555-1234", ["(020) 555-1234"]),
        ("see https://www.example.com", ["https://www.example.com"]), ("open 24/7", ["24/7"]), ("12 o'clock", ["12 o'clock"]), ("see [1-3]", ["[1-3]"]),
        ("it sold 5 and 24/70 of 19,000 by 11:305", ["11:30"]),
    ],
)  # fmt: skip
def test_where_they_stand(text, places):
    """The pieces that are passed over."""
    assert [text[start:end] for start, end in find_distractors(text)] == places
    assert distractors._MARK.search(text) or not places or holds(text, distractors._WEB_STARTS)
