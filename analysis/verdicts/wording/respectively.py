"""Numbers told apart by their order: "trade with Kazakhstan and Uzbekistan was $41 billion and $14 billion, respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.verdicts.clause.tokens import MONEY, Token, amounts_in

_JOINING = {",", "and", "the"}
_BESIDE = MONEY | {"dollars", "yuan"}


def by_order_of_places(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence with only the place or the year that its number is of, where "respectively" pairs them.

    It stays as it is where the places, or the years, and the numbers are not as many, or stand apart.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    """
    texts = [token.text for token in tokens]
    numbers = amounts_in(texts)
    if "respectively" not in texts or "#!" not in texts or len(numbers) < 2:
        return list(tokens)
    runs = _runs(tokens, [i for i, token in enumerate(tokens) if token.place])
    years = _runs(tokens, [i for i, one in enumerate(tokens) if _is_a_year(one) and i not in numbers])
    runs = runs or [run for run in years if len(run) == len(numbers)]
    fitting = [run for run in runs if len(run) == len(numbers)]
    apart = any(set(texts[a + 1 : b]) - _JOINING - _BESIDE for a, b in pairwise(numbers))
    if len(fitting) != 1 or len(runs) != 1 or apart:
        return list(tokens)
    mine = numbers.index(texts.index("#!"))
    place, number = fitting[0][mine], numbers[mine]
    dropped = set(range(fitting[0][0], fitting[0][-1] + 1)) | set(range(numbers[0], numbers[-1] + 1))
    dropped |= {i for i in range(numbers[-1] + 1, len(texts)) if texts[i] == "respectively"}
    dropped |= _beside(texts, numbers[0], -1) | _beside(texts, numbers[-1], 1)
    return [token for i, token in enumerate(tokens) if i not in dropped - {place, number}]


def _beside(texts: Sequence[str], at: int, step: int) -> set[int]:
    """Return where signs and words of an amount stand on one side of it."""
    found = set()
    at += step
    while 0 <= at < len(texts) and texts[at] in _BESIDE:
        found.add(at)
        at += step
    return found


def _is_a_year(token: Token) -> bool:
    return token.text == "9" and token.end - token.start == 4


def _runs(tokens: Sequence[Token], items: Sequence[int]) -> list[list[int]]:
    """Return where two or more places, or years, are listed, each list by itself."""
    runs: list[list[int]] = []
    for i in items:
        if runs and {one.text for one in tokens[runs[-1][-1] + 1 : i]} <= _JOINING:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [run for run in runs if len(run) > 1]
