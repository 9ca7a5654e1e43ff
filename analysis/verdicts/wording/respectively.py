"""Numbers told apart by their order: "trade with Kazakhstan and Uzbekistan was $41 billion and $14 billion, respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import MONEY, Token, amounts_in

_JOINING = {",", "and", "the"}
_BESIDE = MONEY | {"dollars", "yuan", "percent", "%"}
_TWO = 2


def by_order_of_places(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence with only the place, the goods or the year that its number is of, where their order pairs them.

    It stays as it is where what is listed and the numbers are not as many, or stand apart. Without "respectively",
    numbers of one kind are paired that only "and" stands between: "imports of ores and farm goods rose 14% and 43%".
    """
    texts = [token.text for token in tokens]
    every = amounts_in(texts)
    numbers = every if "respectively" in texts else _row(texts, every)
    if "#!" not in texts or len(numbers) < _TWO or not ("respectively" in texts or _alike(texts, numbers)):
        return list(tokens)
    first = max((i for i in every if i < numbers[0]), default=-1)
    places = _runs(tokens, [(i, i + 1) for i, token in enumerate(tokens) if token.place and i > first])
    years = _runs(
        tokens, [(i, i + 1) for i, one in enumerate(tokens) if _is_a_year(one) and i not in numbers]
    )
    goods = _runs(tokens, [one for one in goods_named(texts) if one[0] > first])
    others = [run for run in years if len(run) == len(numbers)]
    runs = places or goods or others
    if "respectively" not in texts:
        runs = [*places, *goods, *others]
    fitting = [run for run in runs if len(run) == len(numbers)]
    apart = any(set(texts[a + 1 : b]) - _JOINING - _BESIDE for a, b in pairwise(numbers))
    if len(fitting) != 1 or len(runs) != 1 or apart:
        return list(tokens)
    mine = numbers.index(texts.index("#!"))
    own, number = set(range(*fitting[0][mine])), numbers[mine]
    dropped = set(range(fitting[0][0][0], fitting[0][-1][1])) | set(range(numbers[0], numbers[-1] + 1))
    dropped |= {i for i in range(numbers[-1] + 1, len(texts)) if texts[i] == "respectively"}
    dropped |= _beside(texts, numbers[0], -1) | _beside(texts, numbers[-1], 1)
    return [token for i, token in enumerate(tokens) if i not in dropped - own - {number}]


def _row(texts: Sequence[str], numbers: Sequence[int]) -> list[int]:
    """Return those of some numbers that stand in a row with the one on trial."""
    at = texts.index("#!") if "#!" in texts else -1
    return [
        i
        for i in numbers
        if set(texts[min(i, at) + 1 : max(i, at)]) <= _JOINING | _BESIDE | {"9", "#!"} and at >= 0
    ]


def _alike(texts: Sequence[str], numbers: Sequence[int]) -> bool:
    """Return whether numbers of one kind stand together, the last joined by "and": "13.7 percent and #!"."""
    *rest, last = [texts[a + 1 : b] for a, b in pairwise(numbers)]
    listed = all("," in one and set(one) <= _BESIDE | {","} for one in rest)
    return listed and "and" in last and set(last) <= _BESIDE | {"and"} and "between" not in texts


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


def _runs(tokens: Sequence[Token], items: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Return where two or more places, goods or years are listed, each list by itself."""
    runs: list[list[tuple[int, int]]] = []
    for item in items:
        if runs and {one.text for one in tokens[runs[-1][-1][1] : item[0]]} <= _JOINING:
            runs[-1].append(item)
        else:
            runs.append([item])
    return [run for run in runs if len(run) > 1]
