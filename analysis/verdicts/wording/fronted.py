"""How gas came, what money was for and that it is a mean, where a sentence begins with it: "By ship, China imported #! of gas"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.verdicts.clause.lexicon import phrases
from analysis.verdicts.clause.tokens import Token, amounts_in, joined
from analysis.verdicts.needed import regex

_OF_GAS = regex(r"(?: of (?:natural |pipeline |piped )?gas\b)?")
_OTHERS = {";", "while", "whereas", "but"}


@cache
def _fronted() -> re.Pattern[str]:
    said = "|".join(phrases("at_the_head") + phrases("means_at_the_head"))
    return regex(rf"(?P<when>in 9 (?:, )?)?(?P<said>{said})(?= |$)")


def in_its_place(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence with such words behind its number: "China imported #! of gas by ship", "copper cost #! on average".

    They stay where they are unless the number is the first of the sentence.
    """
    found, line = list(tokens), joined(tokens)
    told = _fronted().match(line)
    at = next((i for i, one in enumerate(found) if one.text == "#!"), 0)
    if told is None or not at:
        return found
    texts = [one.text for one in found]
    start = len((told["when"] or "").split())
    end = start + len(told["said"].split())
    rest = end + (texts[end] == ",")
    if rest > at or amounts_in(texts)[0] != at or _OTHERS & set(texts[:at]):
        return found
    of_gas = _OF_GAS.match(f" {joined(found[at + 1 :])}")
    last = at + 1 + len(of_gas[0].split() if of_gas else ())
    said = found[start:end]
    if told["said"] in phrases("means_at_the_head"):
        said = [Token(one, said[0].start, said[0].start) for one in ("on", "average")]
    return [*found[:start], *found[rest:last], *said, *found[last:]]
