"""Who foresees a number: "the fund expects growth of 5%", "analysts see oil at $90"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import either, has_word, words
from analysis.claims.meaning.sayings import no_verb_before, speaker_before

# "analysts see oil at $90", and not "the town sees 5 million guests"
_SEES = re.compile(
    r" (?:(?!that |which |of )[^\W\d][\w'’-]* ){1,6}(?:at|rising|falling|growing|shrinking|expanding|contracting|averaging|reaching|hitting|slowing|easing|climbing|dropping|picking|topping|staying)\b"
)
# "the bank projects growth of 5%", and not "two bank projects"
_PROJECTS = re.compile(
    r" (?:that )?(?:(?:an?|the|its|their|this|next|global|world|real|annual|economic|full-year) |[A-Z0-9][\w'’-]* ){0,3}(?:[a-z]+ )?"
    r"(?:growth|inflation|gdp|GDP|demand|supply|output|production|exports?|imports?|prices|sales|deficit|surplus|economy|increase|rise|decline|fall|drop|contraction|expansion)\b"
)
_RULED = {
    "see": _SEES,
    "sees": _SEES,
    "saw": _SEES,
    "project": _PROJECTS,
    "projects": _PROJECTS,
    "forecast": _PROJECTS,
}
# "expected 3%, after 2% in May", "expect it to cut its rate, currently at 4%": what stands there is no forecast
_NO_FORECAST = re.compile(
    r"\b(?:after|from|compared|versus|against|currently|now|than|following|up on|down on)\b[^,;]*\Z"
)
_LEADS = re.compile(
    r"(?:with|in|for|by|at|on|from|after|amid|of)\b", re.IGNORECASE
)  # "With fewer guests expected"


@cache
def _foresees() -> re.Pattern[str]:
    # It begins with what stands before a word, one class of characters: letters are skipped.
    return re.compile(rf"[^a-z]\b(?P<verb>{either(_verbs())})\b")


@cache
def _verbs() -> frozenset[str]:
    return words("foreseeing") | _RULED.keys()


def find_forecasters(clause: str) -> list[tuple[int, str]]:
    """Return where the verbs of foreseeing of a clause end, and who foresees.

    Examples
    --------
    >>> find_forecasters("The fund expects growth of 5% next year")
    [(16, 'fund')]
    >>> find_forecasters("The town sees five million guests, more than expected")
    []
    """
    found: list[tuple[int, str]] = []
    if not has_word(clause, _verbs()):
        return found
    for match in _foresees().finditer(f" {clause}"):  # a verb may be its first word
        before, verb, end = clause[: match.start()].rstrip(), match["verb"], match.end() - 1
        ruled = _RULED.get(verb)
        if no_verb_before(before) or (ruled and not ruled.match(clause, end)):
            continue
        name = speaker_before(before, verb)
        if name and not _LEADS.match(name):
            found.append((end, name))
    return found


def is_foreseen(between: str) -> bool:
    """Return whether a figure behind a verb of foreseeing is what is foreseen, and nothing that it is compared with."""
    return _NO_FORECAST.search(between) is None
