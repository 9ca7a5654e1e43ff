"""How the number of a sentence is thought of: "a respectable", "the princely sum of"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.verdicts.clause.described import STATE
from analysis.verdicts.clause.lexicon import HEDGES, phrases, words
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


def is_adverb(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word is an adverb of manner: "exports quietly reached", "nonetheless"."""
    text = tokens[at].text
    after = tokens[at + 1].text if at + 1 < len(tokens) else "."
    if text in words("adverbs") or (text, after) == ("once", "again"):
        return True
    return text in _of_manner() and after not in nouns()  # "jelly exports"


def changes_it(text: str) -> bool:
    """Return whether a word is an adverb that may make a figure another one, or doubt it: "partly", "quarterly", "falsely"."""
    return text.endswith("ly") and len(text) > 4 and text not in _no_change()


@cache
def _of_manner() -> frozenset[str]:
    """Return the adverbs of manner that no reader knows."""
    return words("manner") - known()


@cache
def _no_change() -> frozenset[str]:
    """Return the words in "ly" that leave a figure as it is."""
    return words("manner") | words("no_adverbs") | HEDGES | known()


def praises(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word only says how a flow is thought of: "burgeoning trade", "once-modest exports"."""
    text = tokens[at].text
    first, joint, last = text.partition("-")
    if not joint and text not in words("praising"):
        return False
    ever = first in _EVER and (last in words("praising") or last.endswith(("ed", "ing")))
    after = [token.text for token in tokens[at + 1 : at + 4]]
    if after and (after[0].startswith("@") or after[0] in STATE) and last in _RICH and first.isalpha():
        return True  # "gas-rich Turkmenistan", "the landlocked state"
    if after[:1] in (["as"], ["than"]):
        return False  # "nine times as large as its exports"
    if after[:1] == ["9"] and tokens[at - 1].text in _IN and after[1:2] not in _SCALES:
        return last.endswith(("hit", "struck", "torn", "ridden", "stricken", "plagued", "weary"))  # a year
    of_a_place = text in words("praising") and after[:1] and after[0].startswith("@")  # "tiny Kyrgyzstan"
    return bool(of_a_place) or ((ever or text in words("praising")) and bool(nouns() & set(after)))


_RICH = ("rich", "poor", "dependent", "reliant", "hungry", "starved", "locked", "based")
_IN = ("in", "of", "during", "for", "throughout")
_SCALES = (["billion"], ["million"], ["trillion"], ["percent"], ["%"])
_EVER = ("ever", "once", "long", "much", "fast", "still", "all", "so", "already")


@cache
def nouns() -> frozenset[str]:
    """Return the nouns of what is measured."""
    named = ("trade", "exports", "imports", "context.gdp", "context.population")
    return frozenset(phrase for name in named for phrase in phrases(name) if " " not in phrase)


@cache
def known() -> frozenset[str]:
    """Return the words that some reader knows."""
    named = ("plain", "reaching", "around", "gas.plain", "context.plain", "more_than", "rates")
    return frozenset().union(*(words(name) for name in named))
