"""How the number of a sentence is thought of: "a respectable", "the princely sum of"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.tokens import Token


def without_judgement(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without how its number is thought of: "a respectable #!", "the princely sum of #!".

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    """
    found = list(tokens)
    at = next((i for i, token in enumerate(found) if token.text == "#!"), 0)
    a_sum = at > 1 and found[at - 1].text == "of" and found[at - 2].text in _SUMS
    start = at - 2 * a_sum
    article = next((i for i in range(start - 1, max(-1, start - 4), -1) if found[i].text in _ARTICLES), None)
    if article is None or (start == at and found[article].text == "the"):
        return found
    between = [token.text for token in found[article + 1 : start]]
    if (between or start < at) and all(_judges(text) for text in between):
        del found[article:at]
    return found


_ARTICLES = ("a", "an", "the")


def _judges(text: str) -> bool:
    """Return whether an adjective only says how an amount is thought of: "hefty", "eye-catching"."""
    return text in words("judging") or (text.endswith("ing") and text not in words("parting"))


_SUMS = ("sum", "total", "amount", "figure")
