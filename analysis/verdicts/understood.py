"""Whether every word of a claim's phrase is understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.verdicts.lexicon import phrases, words
from analysis.verdicts.parties import Flow
from analysis.verdicts.scope import Token

_COMPASS = ("eastern", "western", "northern", "southern", "north", "south", "east", "west")
_MONTHS = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_PIECES = (
    "quarter",
    "quarters",
    "half",
    "half-year",
    "first-half",
    "second-half",
    "first-quarter",
    "quarterly",
    "week",
    "month",
)
_COUNTED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")


def odd_word(
    clause: Sequence[Token], flow: Flow | None, goods: Iterable[int], more: Iterable[str] = ()
) -> str:
    """Return the first word of a claim's phrase that is in none of the lists; "" if all are understood.

    Parameters
    ----------
    clause : sequence of Token
        The clause.
    flow : Flow or None
        The words for the flow; without them the whole clause is looked at.
    goods : iterable of int
        Which tokens name the goods.
    more : iterable of str
        Words allowed besides.
    """
    known = words("plain") | words("reaching") | words("around") | frozenset(more)
    skip = set(goods) | (set(range(flow.start, flow.end)) if flow else set())
    texts = [token.text for token in clause]
    if flow and not flow.verb and flow.end < len(texts) and texts[flow.end] in words("other_things"):
        return texts[flow.end]
    if flow and (narrowed := _narrowed(texts, flow, skip, frozenset(more))):
        return narrowed
    start = _core(texts, flow, known) if flow else _after_lead(texts)
    end = _last(texts)
    for i in range(start, end):
        text = texts[i]
        if text in _COUNTED and texts[i + 1 : i + 2] in (["months"], ["years"]):
            continue
        if (
            i in skip
            or text.startswith(("@", "#"))
            or not text[0].isalnum()
            or text in known
            or ("-" in text and all(part in known for part in text.split("-")))
        ):
            continue
        if flow and flow.verb and text in phrases("sold") + phrases("bought") + phrases("traded"):
            continue
        if text in _COMPASS and texts[i + 1 : i + 2] and texts[i + 1].startswith("neighb"):
            continue
        return text
    return ""


def _narrowed(texts: Sequence[str], flow: Flow, goods: Iterable[int], more: frozenset[str]) -> str:
    """Return the words that make a flow a part of it: "February exports", "yuan trade", "half of … exports"."""
    at = texts.index("#!") if "#!" in texts else 0
    if at and texts[at - 1] in words("multiples"):
        return texts[at - 1]
    if flow.verb:
        return ""
    if odd := _adjective(texts, flow, goods, more):
        return odd
    before = texts[max(0, flow.start - 2) : flow.start]
    if found := [text for text in before if text in _MONTHS or text in _PIECES]:
        return found[-1]
    if before[-1:] and before[-1] in ("yuan", "dollar", "renminbi", "rmb"):
        return before[-1]
    start = next((i for i in range(flow.start - 1, -1, -1) if texts[i] in (",", ":", "that")), -1)
    for i in range(start + 1, flow.start - 1):
        if texts[i] in words("parts") and texts[i + 1] == "of" and "#!" not in texts[start + 1 : i + 1]:
            return f"{texts[i]} of"
    return ""


def _adjective(texts: Sequence[str], flow: Flow, goods: Iterable[int], more: frozenset[str]) -> str:
    """Return a word between an owner and a flow that is no harmless adjective of it: "Kazakhstan's state exports".

    After "'s" every word must be one; after a mere place, which may be a subject ("Kazakhstan says exports …"),
    only what could describe goods is refused.
    """
    first = flow.start
    while first and texts[first - 1][0].isalnum() and texts[first - 1] not in _LEADING:
        first -= 1
    between = [texts[i] for i in range(first, flow.start) if i not in set(goods)]
    owned = texts[max(0, first - 1) : first] == ["'s"]
    placed = bool(first) and texts[first - 1].startswith("@")
    if not (owned or placed):
        return ""
    fine = words("adjectives") | more | {"9"}
    odd = [text for text in between if text not in fine and not text.endswith("-denominated")]
    if owned:
        return odd[-1] if odd else ""
    doubtful = [text for text in odd if text in words("plain") or text in ("average", "government", "new")]
    return doubtful[-1] if doubtful and len(odd) == len(doubtful) else ""


_LEADING = {
    "that",
    "which",
    "said",
    "says",
    "show",
    "shows",
    "showed",
    "in",
    "of",
    "from",
    "by",
    "with",
    "for",
    "and",
    "while",
}


def _core(texts: Sequence[str], flow: Flow, known: frozenset[str]) -> int:
    """Return where the phrase around the flow begins: at the first comma or odd word left of known ones."""
    start = min(flow.start, *(i for i, text in enumerate([*texts, "#!"]) if text == "#!"))
    while start > 0 and texts[start - 1] not in (
        ",",
        ":",
        '"',
        "“",
        "that",
        "said",
        "show",
        "showed",
        "shows",
        "saying",
    ):
        start -= 1
        if (
            texts[start][0].isalnum()
            and texts[start] not in known
            and not texts[start].startswith(("@", "9"))
        ):
            return start
    return start


def _after_lead(texts: Sequence[str]) -> int:
    return (
        1
        if texts and texts[0] in ("while", "and", "but", "up", "down", "as", "with", "which", "a", "an")
        else 0
    )


def _last(texts: Sequence[str]) -> int:
    """Return where the phrase around the number ends: at the first comma after it, or with the clause."""
    at = texts.index("#!") if "#!" in texts else 0
    return next((i for i in range(at, len(texts)) if texts[i] in (",", ".", ";", "”")), len(texts))
