"""Which stretches of an article are prose."""

from __future__ import annotations

import pytest

from analysis import find_claims
from analysis.article import read_article
from analysis.claims.text.prose import prose_spans
from analysis.claims.text.sentences import split_sentences

LISTED = "China's trade with Peru reached $1.2 billion in 2022, according to Chinese customs.\n"


def test_a_list_of_sentences_of_one_pattern_is_read() -> None:
    """Sentences that differ in one word each claim something, however many there are."""
    assert len(find_claims(read_article(LISTED * 30))) == 30


def ports(count: int) -> list[str]:
    """Return lines of which each tells of another weight."""
    names, goods = ("Aktau", "Baku", "Poti", "Varna"), ("coal", "grain", "oil")
    return [f"{names[i % 4]} {i + 10},000 tonnes of {goods[i % 3]}" for i in range(count)]


@pytest.mark.parametrize("count", [10, 80, 400])
@pytest.mark.parametrize(
    ("opening", "between"), [("", "\n"), ("", "\n\n"), ("- ", "\n- "), ("They sold ", ", ")]
)
def test_a_long_list_is_read_whole(count: int, opening: str, between: str) -> None:
    """Lines without a full stop, and a sentence of as many clauses."""
    text = "The office told of 4 ports.\n\n" + opening + between.join(ports(count)) + "\n"
    assert sum(claim.unit == "t" for claim in find_claims(read_article(text))) == count


def test_a_list_of_years_is_read_whole() -> None:
    """Its lines have no word besides a sign or a unit."""
    lines = "\n".join(f"{1700 + i}: {i}.4%\n{1700 + i}: ${i}.5 billion" for i in range(200))
    assert len(find_claims(read_article(lines))) == 400


def table(rows: int) -> str:
    """Return a table of years and numbers, between two sentences."""
    lines = "\n".join(f"{1900 + row % 120} | {row}.4 | 5.6 | 7.8 | 9.1 | 2.3" for row in range(rows))
    return f"Grain of the north\n\n{LISTED}\nGrain, million tonnes\nYear | Wheat | Rye | Oats | Barley | Rice\n{lines}\n\nOutput of all kinds rose by 4% in the north in 2023, the ministry said."


def test_a_long_table_is_read_and_so_is_what_stands_below() -> None:
    """A table of a hundred rows has few words, and every cell claims something."""
    found = find_claims(read_article(table(100)))
    assert [claim.unit for claim in found].count("t") == 500
    assert found[-1].quote == "4%"


def test_a_table_of_any_length_is_read_whole() -> None:
    """Three thousand rows have five cells each, and the sentence below them is read too."""
    found = find_claims(read_article(table(3000)))
    assert [claim.unit for claim in found].count("t") == 15_000
    assert found[-1].quote == "4%"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Output fell in May.Exports rose too.", ["Output fell in May.", "Exports rose too."]),
        ("It sold 5 MW.The rest stood idle.", ["It sold 5 MW.", "The rest stood idle."]),
        ("It ended in 2023.“We are glad,” he said.", ["It ended in 2023.", "“We are glad,” he said."]),
        ("The U.S.Treasury paid St.Petersburg on 31.Dec 2024.", ["The U.S.Treasury paid St.Petersburg on 31.Dec 2024."]),
        ("See www.Example.Org/Page.Html or J.Crew for 5.3 more.", ["See www.Example.Org/Page.Html or J.Crew for 5.3 more."]),
    ],
)  # fmt: skip
def test_sentences_without_a_space_between_them_are_parted(text: str, parts: list[str]) -> None:
    """Names, addresses and dates keep their full stops."""
    found = split_sentences(text)
    assert [text[slice(*found.span(index))] for index in range(len(found.paragraphs))] == parts


@pytest.mark.parametrize(
    "dump", ["1 2 3 4 ", "million million ", "((1,2),(3,4)) ", "ab. ", "5 GW\n", "x = 7\n"]
)
def test_a_dump_is_no_prose(dump: str) -> None:
    """Numbers, brackets or a repeated token are not read."""
    text = dump * 1000
    lines = [(place, place + len(dump)) for place in range(0, len(text), len(dump))]
    assert prose_spans(text, [(0, len(text))]) == []
    assert prose_spans(text, lines) == []
