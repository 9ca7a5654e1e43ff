"""Words that leave a part of a flow: "February exports", "state exports", "half of Kazakhstan's exports"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analysis.claims import Claim
from analysis.claims.lexicon import MONTHS
from analysis.quantities import is_currency
from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import HEDGED, listed, words
from analysis.verdicts.clause.tokens import named_places
from analysis.verdicts.needed import regex

MONTH_WORDS = frozenset(MONTHS) - {"may"}  # which is a verb too
_PIECES = listed("pieces")


_OF_IT = regex(
    r"#!(?: worth)? (of (?:it|that|this|them|those|these))\b(?! ?(?:was|were|is|are|being|came from|,|:)? ?(?:from |its |the |in |@CHN )?(?:exports|imports)\b)"
    rf"|\b(of (?:it|that|this|them|those|these|which))(?: ,)? {HEDGED}#!(?! (?:was |were |is |are |came |in )*(?:its |the |from )?(?:exports|imports)\b)"
)


def part_of_it(claim: Claim, line: str) -> str:
    """Return that an amount is a part of the one before it: "$40 billion of it in yuan", and not "$28 billion of it imports".

    Parameters
    ----------
    claim : Claim
        A claim.
    line : str
        The sentence up to the end of its clause.
    """
    named = regex(r"\b(?:exports|imports) [^,;]*#! of ").search(line)  # "with exports making up #! of it"
    part = _OF_IT.search(line) if not named and claim.kind == "level" and is_currency(claim.unit) else None
    return f"“{part[1] or part[2]}” makes it a part, and its words do not say of which flow" if part else ""


def narrowed(texts: Sequence[str], flow: Flow, goods: Iterable[int], more: frozenset[str]) -> str:
    """Return the words that make a flow a part of it, or its number another: "February exports", "half of … exports".

    Parameters
    ----------
    texts : sequence of str
        The texts of the clause's tokens.
    flow : Flow
        The words for the flow.
    goods : iterable of int
        Which tokens name the goods.
    more : frozenset of str
        Words allowed besides.
    """
    at = texts.index("#!") if "#!" in texts else 0
    of = at - (texts[at - 1 : at] == ["of"])
    if of and texts[of - 1] in words("multiples"):
        return texts[of - 1]
    return "" if flow.verb else _adjective(texts, flow, goods, more) or _part(texts, flow)


_MONTH = rf"(?:{'|'.join(sorted(MONTH_WORDS | {'may'}))})"
_RUN_OF_MONTHS = regex(rf"\b{_MONTH} (?:to|and|through|until|-|–) {_MONTH}(?: 9)?$")
"""The months of a period right before a flow: "from January to April 2023 trade between …"."""


def _part(texts: Sequence[str], flow: Flow) -> str:
    """Return the words that leave a part of a flow: a month, a currency that it is settled in, "half of"."""
    before = (
        []
        if _RUN_OF_MONTHS.search(" ".join(texts[: flow.start]))
        else texts[max(0, flow.start - 2) : flow.start]
    )
    if found := [text for text in before if text in MONTH_WORDS or text in _PIECES]:
        return found[-1]
    if before[-1:] and before[-1] in ("yuan", "dollar", "renminbi", "rmb"):
        return before[-1]
    start = next((i for i in range(flow.start - 1, -1, -1) if texts[i] in (",", ":", "that")), -1)
    for i in range(start + 1, flow.start - 1):
        timed = texts[i] in ("half", "quarter") and texts[i - 1 : i] in (
            ["first"],
            ["second"],
            ["third"],
            ["fourth"],
        )
        if (
            texts[i] in words("parts")
            and texts[i + 1] == "of"
            and not timed
            and "#!" not in texts[start + 1 : i + 1]
        ):
            return f"{texts[i]} of"
    return ""


def _adjective(texts: Sequence[str], flow: Flow, goods: Iterable[int], more: frozenset[str]) -> str:
    """Return a word between an owner and a flow that is no harmless adjective of it: "Kazakhstan's state exports".

    After "'s" every word must be one; after a mere place, which may be a subject ("Kazakhstan says exports …"), and
    where a clause begins, only what could describe goods is refused.
    """
    first = flow.start
    while first and texts[first - 1][0].isalnum() and texts[first - 1] not in _LEADING:
        if texts[first - 1] in _RECORDING and texts[max(0, first - 2)] in words("offices") | {
            "customs",
            "statisticians",
        }:
            break
        first -= 1
    between = [texts[i] for i in range(first, flow.start) if i not in set(goods)]
    owned = texts[max(0, first - 1) : first] == ["'s"]
    placed = bool(first) and texts[first - 1].startswith("@")
    if not (owned or placed or first == 0):
        return ""
    fine = words("adjectives") | more | {"9"}
    odd = [text for text in between if text not in fine and not text.endswith("-denominated")]
    if owned:
        return odd[-1] if odd else ""
    known = words("plain") | {"average", "government", "new"}
    doubtful = [text for text in odd if text in known or (first == 0 and "-" in text)]
    return doubtful[-1] if doubtful and len(odd) == len(doubtful) else ""


_LEADING = listed("leading_on")


_RECORDING = ("recorded", "counted", "registered", "reported")
"""Verbs of an office, after which another noun phrase begins: "Chinese customs recorded natural gas imports"."""


def described(texts: Sequence[str], nouns: Iterable[str], allowed: frozenset[str]) -> str:
    """Return a word between an owner and the first of some nouns that is not among those allowed, or "".

    Parameters
    ----------
    texts : sequence of str
        The texts of the clause's tokens.
    nouns : iterable of str
        What is measured, such as "gdp" or "population".
    allowed : frozenset of str
        Words that change nothing there: "Kazakhstan's nominal GDP", and not "Kazakhstan's quarterly GDP".

    Examples
    --------
    >>> described(["@KAZ", "'s", "urban", "population"], ["population"], frozenset())
    'urban'
    """
    at = next((i for i, text in enumerate(texts) if text in set(nouns)), 0)
    first = at
    while first and texts[first - 1][0].isalnum() and texts[first - 1] not in _LEADING:
        first -= 1
    before = texts[max(0, first - 1) : first]
    if before != ["'s"] and not (before and before[0].startswith("@")):
        return ""
    return next((text for text in texts[first:at] if text not in allowed), "")


_COUNTED = regex(
    r"(?<=[\w-] )(?!(?:two|three|four|five|six|seven|eight|nine|ten|million|billion|thousand|hundred|lakh|crore|dozens?|persons?)\b)[a-z][a-z-]+\Z",
    re.IGNORECASE,
)
"""What a count is of, at its end."""


_KIND_OF_PEOPLE = regex(
    r"(?<=[a-z\d] )((?!(?:million|billion|trillion|thousand|hundred|lakh|crore|dozen)\b)[A-Za-z][\w ’'-]*?) (?:people|inhabitants|residents|citizens)\Z"
)
"""What kind of people a count is of: "12 million urban residents"; a country's own are all of them."""


def other_people(quote: str, places: tuple[str, ...], *, named: bool) -> str:
    """Return what a count of people is of if that is no country's population, or "": "urban residents", "migrants".

    Parameters
    ----------
    quote : str
        The count as it is printed.
    places : tuple of str
        Codes of the places whose people they may be.
    named : bool
        Whether the words around it, or its own, name a population.
    """
    kind = _KIND_OF_PEOPLE.search(quote)
    if kind and named_places(kind[1]) != places:
        return kind[0].strip()
    counted = None if named else _COUNTED.search(quote)
    return counted[0].lower() if counted else ""
