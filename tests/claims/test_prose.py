"""Which stretches of an article are prose."""

from __future__ import annotations

import pytest

from analysis import find_claims
from analysis.article import read_article
from analysis.claims.prose import prose_spans

LISTED = "China's trade with Peru reached $1.2 billion in 2022, according to Chinese customs.\n"


def test_a_list_of_sentences_of_one_pattern_is_read() -> None:
    """Sentences that differ in one word each claim something, however many there are."""
    assert len(find_claims(read_article(LISTED * 30))) == 30


@pytest.mark.parametrize("dump", ["1 2 3 4 ", "million million ", "((1,2),(3,4)) ", "ab. "])
def test_a_dump_is_no_prose(dump: str) -> None:
    """Numbers, brackets or a repeated token are not read."""
    text = dump * 1000
    assert prose_spans(text, [(0, len(text))]) == []
