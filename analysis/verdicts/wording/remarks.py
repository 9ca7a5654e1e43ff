"""What a sentence only remarks: ", nearly all of it gas", ", by far the largest", "it should be noted that"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.verdicts.wording.lexicon import words
from analysis.verdicts.wording.tokens import Token, joined

_MOST = {"nearly", "almost", "all", "most", "much", "half", "virtually"}
_FORMULA = re.compile(
    r"^it (?:(?:should|must|may|can) (?:also )?be (?:noted|recalled|remembered|stressed|added|mentioned|said)"
    r"|is (?:also )?(?:worth (?:noting|recalling|mentioning)|noteworthy)) that "
)
"""Words that only announce what follows: nothing is foreseen or doubted."""


def without_remarks(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without what it only remarks on its number after it, and what only announces it.

    Parameters
    ----------
    tokens : sequence of Token
        A sentence.
    """
    found = list(tokens)
    if formula := _FORMULA.match(joined(found)):
        del found[: formula[0].count(" ")]
    at = next((i for i, token in enumerate(found) if token.text == "#!"), len(found))
    for start in [i for i in range(len(found) - 1, at, -1) if found[i].text == ","]:
        end = next((i for i in range(start + 1, len(found)) if found[i].text in (",", ".", ";")), len(found))
        if _is_remark([token.text for token in found[start + 1 : end]]):
            del found[start:end]
    return found


def _is_remark(texts: Sequence[str]) -> bool:
    if {"9", "#", "#!"} & set(texts) or (words("restating") | words("excepting")) & set(texts):
        return False
    of_it = next((i for i in range(1, min(3, len(texts) - 1)) if texts[i] == "of"), 0)
    consists = bool(of_it) and texts[of_it + 1] in ("it", "them", "which") and set(texts[:of_it]) <= _MOST
    return consists or list(texts[:3]) == ["by", "far", "the"]
