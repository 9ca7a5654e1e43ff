"""What "those" and "which" stand for in the words before a number."""

from __future__ import annotations

from functools import cache

from analysis.claims.lexicon import holds, words
from analysis.claims.meaning.clauses import MONTH, noun_back, parting_verbs, shorten
from analysis.patterns import regex

# "Exports to India fell by 5%, and those to Europe by 11%"
_THOSE = regex(r"(?:,|;)? (?:and|while|but|whereas) (?P<those>those) (?P<how>to|from|of|in) ")
_WHICH = regex(
    r",? (?:which|that) (?=[a-z]+(?: [a-z]+)* \Z)(?!(?:is|was|were|are|represents?|means?|marks?) an? )"
)
_WHICH_CLAUSE = regex(r", which (?:[a-z-]+ ){1,8}\Z")
_TIMES = regex(
    rf"\b(?:year|years|month|months|quarter|half|period|week|(?:19|20)\d\d(?:-\d+)?|FY ?\d+|{MONTH})\Z"
)
_THOSE_BY = regex(r"(?P<what>[^,;0-9]{2,60}?) by ")


def with_noun_again(before: str) -> str:
    """Return words with the noun that "those to Europe" stands for, and a verb where "by" has none.

    Examples
    --------
    >>> with_noun_again("Exports to India fell by 5%, and those to Europe by ")
    'Exports to India fell by 5%, and Exports to Europe was by '
    """
    match = _THOSE.search(before)
    lead, how, _ = before[: match.start()].partition(f" {match['how']} ") if match else ("", "", "")
    if not match or not how:
        return before
    noun: list[str] = []
    for word in reversed(lead.split()[-3:]):
        if word.lower() in words("stops"):
            break
        noun.insert(0, word)
    rest = _THOSE_BY.sub(r"\g<what> was by ", before[match.start("how") :], count=1)
    return f"{before[: match.start('those')]}{' '.join(noun)} {rest}" if noun else before


@cache
def _leads() -> frozenset[str]:
    """Return the words that lead from "which" to a number."""
    return words("measure_tails", "stops") | parting_verbs()


def before_which(before: str) -> str | None:
    """Return "the oil price" of "the oil price, which hit", where no time stands before "which"."""
    match = _WHICH.search(before) if holds(before, (" which ", " that ")) else None
    if match is None:
        return None
    first, *rest = before[match.end() :].split()
    if first not in parting_verbs() or any(word not in _leads() and not word.endswith("ly") for word in rest):
        return None  # "the plan, which has a budget of" tells its own noun
    noun = noun_back(before[: match.start()].removesuffix(" followed"))
    return None if not noun or _TIMES.search(noun) else shorten(noun)


def thing_of_which(before: str) -> str | None:
    """Return "the summit" of "the meeting came before the summit, which will be held for the"."""
    match = _WHICH_CLAUSE.search(before)
    noun = noun_back(before[: match.start()]) if match else None
    return None if not noun or _TIMES.search(noun) else shorten(noun)
