"""What a notebook needs of verdicts: a claim alone is enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis import find_claims, judge, read_claim
from analysis.errors import UsageProblem
from analysis.verdicts import judge_all
from tests.verdicts.conftest import sentence

TEXT = "China's trade with Kazakhstan reached $31.2 billion in 2022."


def test_a_claim_knows_its_article() -> None:
    """A claim is read and judged in the article it was found in, without naming it."""
    article = sentence(TEXT)
    claim = find_claims(article)[0]
    assert claim.article is article
    assert read_claim(claim) == read_claim(claim, article)
    assert judge(claim).label == judge(claim, article).label == "Supported"
    assert judge_all([claim])[0].summary == judge(claim).summary


def test_the_specifications_are_a_table() -> None:
    """Each way of computing is a row of a DataFrame, in the claim's unit."""
    frame = judge(find_claims(sentence(TEXT))[0]).specifications
    assert set(frame["unit"]) == {"USD"}
    assert frame["primary"].any()
    assert len(frame) > 2


def test_a_claim_made_by_hand_needs_an_article() -> None:
    """Without an article there is nothing to read it in, which is said."""
    claim = replace(find_claims(sentence(TEXT))[0], article=None)
    with pytest.raises(UsageProblem, match="stands in no article"):
        judge(claim)
