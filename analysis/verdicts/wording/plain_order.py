"""A sentence in plain order, its measure before its number: "as for the trade of A with B, it was #!", "standing at #! in 2022, trade …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.verdicts.clause.lexicon import any_of, phrases, words
from analysis.verdicts.clause.tokens import Token, joined, kept_by_words
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.by_itself import changes
from analysis.verdicts.wording.usual import put_as, usual

_NUMBER = r"(?P<number>#!(?: (?:an?|per) [a-z]+(?: ounce)?)?(?: of (?:natural )?gas| of goods)?(?: (?:in|for|during|over) (?:the year )?9)?)"
_MEASURE = r"(?P<what>(?:[^#,;:$%()–—\s]+ ){2,16}?)"
_NEVER_SO = regex(
    r"\b(?:has|have|had|was|were) never (?:been |yet been |before been )?(?:so|as|more|less) \w+"
)
"""What only praises a figure, though it denies something of those before it."""


@cache
def _set_beside() -> tuple[re.Pattern[str], ...]:
    leads = "|".join(phrases("beside_the_verb.leads"))
    verb = rf"(?:{any_of('predicates', but=('also', 'nearly', 'almost', 'roughly', 'more', 'than', 'put', 'puts'))}|{any_of('beside_the_verb.verbs')})"
    return (
        regex(rf"(?:{leads}) {_NUMBER} , {_MEASURE}(?P<rest>{verb} .*)"),
        regex(
            rf"{_MEASURE}(?:,|\(|–|—) (?:(?:which|that) (?:stood |was |were |came |amounted |ran )?)?(?:{leads}) {_NUMBER} (?:,|\)|–|—) (?P<rest>{verb} .*)"
        ),
    )


def told_by_its_verb(tokens: Sequence[Token]) -> list[Token]:
    """Return "worth #! in 2022, trade … drew little comment" as "trade … was #! in 2022"; any other sentence as it is.

    What the verb says is left out: it names no number and no place, and denies, foresees and takes out nothing.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence, whose number on trial is ``#!``.
    """
    found, line = list(tokens), joined(tokens)
    told = next((one for pattern in _set_beside() if (one := pattern.match(line))), None)
    if told is None or not _is_a_measure(told["what"]):
        return found
    rest = [one for one in _NEVER_SO.sub("", told["rest"]).split() if one != "."]
    if any(one[0] in "@9#" for one in rest) or changes([Token(one, 0, 0) for one in rest]):
        return found
    what, number = (
        found[len(line[: told.start(name)].split()) : len(line[: told.end(name)].split())]
        for name in ("what", "number")
    )
    was = Token("was", number[0].start, number[0].start)
    return [*what, was, *number, *(found[-1:] if found[-1].text == "." else ())]


def _is_a_measure(phrase: str) -> bool:
    """Return whether a phrase names a place or a price, and holds no clause of its own."""
    said = set(phrase.split())
    named = "@" in phrase or {"average", "price"} & said
    return bool(named) and not said & (words("beside_the_verb.clauses") | {"9"})


@kept_by_words
def in_plain_order(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return a sentence with its measure before its number, and without what only points from one to the other.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence, whose number on trial is ``#!``; one without stays as it is.
    """
    if "#!" not in joined(tokens):
        return tuple(tokens)
    return tuple(told_by_its_verb(put_as(tokens, usual("constructions"))))
