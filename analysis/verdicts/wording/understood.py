"""Whether every word of a claim's phrase is understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from analysis.verdicts.clause.flows import Flow, noun_flows
from analysis.verdicts.clause.lexicon import Places, by_first_word, listed, phrases, places_of, section, words
from analysis.verdicts.clause.tokens import Token
from analysis.verdicts.wording.narrowing import narrowed

_COMPASS = ("eastern", "western", "northern", "southern", "north", "south", "east", "west")
_LEADS = listed("leading_clauses")
_COUNTED = listed("counted")

_COUNTING = ("counted", "tallied")
"""Verbs right before the number that change nothing where the clause itself names a flow."""


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
    known = _known(frozenset(more))
    skip = set(goods) | (set(range(flow.start, flow.end)) if flow else set())
    texts = [token.text for token in clause]
    skip |= offices_in(texts)
    if flow and not flow.verb and flow.end < len(texts) and texts[flow.end] in words("other_things"):
        return texts[flow.end]
    if flow and flow.words == "brought" and any(one.end <= flow.start for one in noun_flows(texts)):
        return "brought"  # "trade with Kazakhstan brought China": no goods that came there
    if flow and (part := narrowed(texts, flow, skip, frozenset(more))):
        return part
    start = _core(texts, flow, known) if flow else _after_lead(texts)
    end = _last(texts)
    for i in range(start, end):
        text = texts[i]
        if counts_times(texts, i):
            continue
        if (
            i in skip
            or text.startswith(("@", "#"))
            or not text[0].isalnum()
            or text in known
            or text.endswith("fold")
            or ("-" in text and not text.endswith("-only") and all(part in known for part in text.split("-")))
        ):
            continue
        if flow and (text == "statisticians" or (text in _COUNTING and _number_follows(texts, i))):
            continue
        if flow and flow.verb and text in phrases("sold") + phrases("bought") + phrases("traded"):
            continue
        if text in _COMPASS and texts[i + 1 : i + 2] and texts[i + 1].startswith("neighb"):
            continue
        return text
    return ""


@lru_cache(maxsize=64)
def _known(more: frozenset[str]) -> frozenset[str]:
    """Return the words that change nothing, with some more."""
    return more.union(*(words(name) for name in ("plain", "reaching", "around", "beside")))


def counts_times(texts: Sequence[str], at: int) -> bool:
    """Return whether a word counts months, years or times: "ten years later"."""
    return texts[at] in _COUNTED and texts[at + 1 : at + 2] in (["months"], ["years"], ["times"])


def offices_in(texts: Sequence[str]) -> set[int]:
    """Return where an office of the table of gas is named, whose name says nothing of what is measured.

    Parameters
    ----------
    texts : sequence of str
        The texts of a clause's tokens.
    """
    found: set[int] = set()
    for start, stop, _ in places_of(texts, _offices()):
        end = stop
        while end < len(texts) and texts[end] in listed("published_by_offices"):
            end += 1  # "BP's latest statistical review"
        found.update(range(start, end))
    return found


@cache
def _offices() -> Places:
    return by_first_word(
        (tuple(name.split()), name) for known in section("gas_sources").values() for name in known
    )


def _number_follows(texts: Sequence[str], at: int) -> bool:
    """Return whether the number on trial follows a word, but for a hedge."""
    after = [text for text in texts[at + 1 : at + 4] if text not in words("around")]
    return after[:1] == ["#!"]


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
            return start + (start == 0 and texts[0] in _LEADS)
    return start


def _after_lead(texts: Sequence[str]) -> int:
    return 1 if texts and texts[0] in _LEADS else 0


def _last(texts: Sequence[str]) -> int:
    """Return where the phrase around the number ends: at the first comma after it, or with the clause."""
    at = texts.index("#!") if "#!" in texts else 0
    return next((i for i in range(at, len(texts)) if texts[i] in (",", ".", ";", "”")), len(texts))
