"""The words of a clause that say what is traded which way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.verdicts.clause.lexicon import HEDGED, HEDGES, Places, by_first_word, phrases, places_of, words
from analysis.verdicts.clause.tokens import Token, kept_by_words
from analysis.verdicts.needed import regex


@dataclass(frozen=True, slots=True)
class Flow:
    """The words of a clause that say what is traded which way.

    Parameters
    ----------
    kind : str
        "total", "exports" or "imports".
    verb : bool
        Whether it is a verb ("exported") and not a noun.
    start, end : int
        Which tokens of the clause it is.
    words : str
        The words.
    """

    kind: str
    verb: bool
    start: int
    end: int
    words: str


@kept_by_words
def find_flow(clause: Sequence[Token]) -> Flow | None:
    """Return the words for a flow that the claim of a clause belongs to: the last before it, else the next."""
    texts = [token.text for token in clause]
    at = texts.index("#!") if "#!" in texts else len(texts)
    found = [f for f in dict.fromkeys([*_nouns(texts), *_verbs(texts)]) if not _brought_in(texts, f)]
    # A longer phrase hides a shorter one within it.
    found = [f for f in found if not any(o.start <= f.start and f.end <= o.end and o is not f for o in found)]
    found = [f for f in found if not (texts[f.end : f.end + 1] and texts[f.end] in words("offices"))] or found
    before = [f for f in found if f.end <= at]
    tied = [f for f in found if f.start == at + 2 and not f.verb and texts[at + 1] in ("in", "of")]
    if tied and {f.kind for f in before if not f.verb} & {"exports", "imports"}:
        return max(tied, key=lambda f: f.end)  # "… $61.4 billion in exports and #! in imports"
    named = any(f.kind != "total" and not f.verb for f in before)
    ends = {f.end for f in before if not f.verb}
    # "exports to China brought Kazakhstan …", "the China trade brought …"
    before = [f for f in before if f.words != "brought" or not (named or f.start in ends)]
    if before:
        return max(before, key=lambda f: (f.end, f.end - f.start))
    end = len(texts)
    if texts[:1] and texts[0] in _OF_WHAT_IS_BEFORE and "," in texts[at:]:
        end = texts.index(",", at)  # ", up 12% in 2023, still trailed imports": what is up stands before it
    return min((f for f in found if at < f.start < end), key=lambda f: f.start, default=None)


def _brought_in(texts: Sequence[str], flow: Flow) -> bool:
    """Return whether somebody "brought in" goods or money, which no seller's verb tells; "coal brought in #! more" is what a sale earned."""
    after = [*texts[flow.end : flow.end + 3], "", "", ""]
    in_a_year, earned = after[1] == "9", after[2] in ("more", "less")
    return flow.words in ("brought", "bringing") and after[0] == "in" and not (in_a_year or earned)


_OF_WHAT_IS_BEFORE = {"up", "down", "totalling", "totaling", "amounting", "reaching", "coming", "standing", "running", "hitting", "which"}  # fmt: skip


def noun_flows(texts: Sequence[str]) -> list[Flow]:
    """Return the nouns for a flow in their order, of overlapping ones the single words.

    Parameters
    ----------
    texts : sequence of str
        The texts of a clause's tokens.
    """
    found = [one for one in _nouns(texts) if one.end - one.start == 1 or one.kind != "total"]
    return sorted(found, key=lambda one: one.start)


def _nouns(texts: Sequence[str]) -> list[Flow]:
    found = []
    for kind, name in (("total", "trade"), ("exports", "exports"), ("imports", "imports")):
        found += [Flow(kind, False, *place) for place in places_of(texts, _listed(name))]
    return [one for one in found if not _is_verb(texts, one) and not _names_an_office(texts, one)]


def _names_an_office(texts: Sequence[str], flow: Flow) -> bool:
    """Tell "the ministry of commerce" from "the value of commerce"."""
    before = texts[max(0, flow.start - 2) : flow.start]
    return list(before[1:]) in (["of"], ["for"]) and before[0] in words("offices")


def _verbs(texts: Sequence[str]) -> list[Flow]:
    found = []
    for kind, name in (("exports", "sold"), ("imports", "bought"), ("total", "traded")):
        found += [Flow(kind, True, *place) for place in places_of(texts, _listed(name))]
    found += [
        Flow("exports", True, i, i + 1, text)
        for i, text in enumerate(texts)
        if text in ("went", "gone", "flowed", "moved") and _leads_somewhere(texts, i)
    ]
    found += [
        Flow("total", True, i, i + 1, text)
        for i, text in enumerate(texts)
        if text in ("moved", "passed", "flowed") and texts[i + 1 : i + 2] == ["between"]
    ]
    return [one for one in found if _is_verb(texts, one)]


def _leads_somewhere(texts: Sequence[str], at: int) -> bool:
    """Tell goods that "went to China" or "from Kyrgyzstan to China" from a figure that went from here to there."""
    after = [text for text in texts[at + 1 : at + 4] if text != "the"]
    return after[:1] in (["to"], ["from"]) and after[1:2] != [] and after[1].startswith("@")


def _is_verb(texts: Sequence[str], flow: Flow) -> bool:
    """Tell "Kazakhstan exports #! of goods" from "Kazakhstan exports to China reached"."""
    word = flow.words
    if word not in ("exports", "imports", "export", "import", "supplies"):
        return all(word not in phrases(name) for name in ("trade", "exports", "imports"))
    after = texts[flow.end] if flow.end < len(texts) else ""
    before = texts[flow.start - 1] if flow.start else ""
    return before.startswith("@") and (after == "#!" or after in HEDGES)


@cache
def _listed(name: str) -> Places:
    return by_first_word((tuple(phrase.split()), phrase) for phrase in phrases(name))


_MONEY_GOT = regex(
    rf"\b(?:received|got|took|has taken|had taken) {HEDGED}#!(?: in 9)? from (?!.*\b(?:goods|products|merchandise|wares|commodities|cargo|imports|exports|items)\b)"
)


def is_money_got(line: str) -> bool:
    """Return whether words say that a place got an amount from another, and of no goods: it may be paid, lent or given."""
    return bool(_MONEY_GOT.search(line))
