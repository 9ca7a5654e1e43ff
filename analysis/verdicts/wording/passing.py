"""What a sentence says in set phrases that leave its figure as it is: "nobody disputes that", ", and few noticed,"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.verdicts.clause.lexicon import entry, phrases
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex


def without_passing(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without the set phrases that announce it, stand between its commas or close it.

    They may hold words that deny or take a part elsewhere ("nobody", "no", "not"); here what they deny is not the figure.
    """
    line, found = joined(tokens), list(tokens)
    for told in reversed(list(_between().finditer(line))):
        start, end = (len(line[:at].split()) for at in told.span())
        ends = end == len(found) or found[end].text != ","
        in_front = found[start].text != "," or found[start + 1].text not in ("and", "but")
        goes_on = not ends and in_front and "#!" not in line[: told.start()].split()
        del found[start : end + goes_on]
        line = joined(found)
    quoted = int(bool(found) and found[0].text in _QUOTES)
    if led := _before().match(joined(found[quoted:])):
        del found[quoted : quoted + len(led[0].split())]
    return found


def asks(sentence: str) -> bool:
    """Return whether a sentence is a question that does not state what it asks about, as "Did you know that …?" does."""
    return sentence.rstrip("\"'”’) \n").endswith("?") and not _KNOWN.match(sentence)


_QUOTES = ('"', "“")

_KNOWN = regex(
    r"\W*(?:(?:did|do|have) you (?:know|remember|recall|reali[sz]e|notice|heard?)|who would have (?:thought|guessed|believed|known)) that ",
    re.IGNORECASE,
)


@cache
def _before() -> re.Pattern[str]:
    """Return a pattern of all phrases that lead to what is stated."""
    people, grasp = _any("passing.people"), _any("passing.grasping")
    leads = "|".join(phrases_of("passing.leads"))
    return regex(
        rf"(?:{people} (?:(?!not |never )\S+ ){{0,6}}?(?:{grasp})|(?:{_any('passing.nobody')}) (?:\S+ ){{0,2}}?(?:{_any('passing.doubting')})|{leads}) that (?!(?:is|was|has|would)\b)"
    )


@cache
def _between() -> re.Pattern[str]:
    """Return a pattern of all phrases that stand between commas, or before the end."""
    nobody, doing = _any("passing.nobody"), _any("passing.minding")
    said = "|".join(phrases_of("passing.interjections"))
    clause = rf"(?:and |but |though |although |yet )?(?:{nobody}) (?:[a-z]+ ){{0,5}}?(?:{doing})(?: (?:it|that|this|much|at all|at the time|then|anything))*"
    surprised = rf"(?:which|and it|and that|and this) (?:\S+ )?(?:{_any('passing.surprising')}) (?:{nobody})"
    return regex(
        rf"(?:(?:^|(?<=^[\"“] )|(?<= )[,–—] )(?:{said}|{clause}|{surprised})|(?<= ){_OF_WAR}|(?<= )in (?:figures|numbers)(?= :))(?= [,.!:]|$)"
    )


_OF_WAR = r"(?:, )?(?:despite|amid|notwithstanding|because of|in spite of|owing to|due to) (?:the )?(?:@RUS 's |@UKR 's )?(?:[a-z-]+ ){0,2}(?:war|invasion|conflict|fighting|sanctions)(?: (?:in|of|on|over|against|with) (?:@UKR|@RUS))?"
"""Why, with places that have nothing to do with the figure."""


def _any(name: str) -> str:
    return f"(?:{'|'.join(phrases(name))})"


def phrases_of(name: str) -> list[str]:
    """Return a list of patterns as it is written, one a line."""
    return [line for line in entry(name).splitlines() if line]
