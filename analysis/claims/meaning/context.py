"""The words around one quantity, cut at the bounds of its clause, and the movement they tell of."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import HEDGES, movements, words, words_of
from analysis.claims.numbers.quantity import Quantity

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_LEFT, _RIGHT = 110, 60  # characters of context before and after a number
_FARTHEST = 260  # characters back to the subject of a sentence
_ASIDE = re.compile(r", (?:which|who|whose) (?:[^,\n]|,(?=[0-9]{3})){3,90}, ")
_CLAUSE_END = re.compile(
    r" (?:while|whereas|although|but|which|who) |;|:|, (?:and|as|with|after|when|because|led|driven) "
)
_RIGHT_END = re.compile(
    r" (?:while|whereas|although|but|and|from|to|compared|against|after|as) |;|:|,|\(|\)|—"
)
_OR = re.compile(
    r" or [^ ]+(?:-[a-z]+| (?:per cent|percent|percentage points?|points?|cents|pence))? (?=[a-z]+)"
)
# What stands between a number and its noun: "a 47.4 percent year-on-year increase", "a P0.18 per kilowatt-hour (kWh) increase".
_BETWEEN = re.compile(
    r"\A(?: \([a-z/]{1,8}\))?[ -](?:year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month|month[- ]over[- ]month|on[- ]year|yoy|[ymq]-o-[ymq]|annual|annualized|"
    r"annualised|monthly|quarterly|weekly|daily|yearly)(?= [a-z])|\A \([a-z/]{1,8}\)(?= [a-z])"
)
_ADDED = re.compile(r",? ?\badd(?:ing|ed|s) that ")  # says, and raises nothing
# "4 points (1.9 percent) below its level in July", and in the brackets "1.9 percent"
_IN_BRACKETS = re.compile(
    rf"(?: \((?:or )?{HEDGES}[0-9.,]+ ?(?:%|per ?cent|pct))?\)(?= (?:less|more|fewer|higher|lower|below|above|ahead|short|down|up)\b)"
)
# "21.5%, or 7.9 billion cubic metres, less than last year", "100%, or 47 bcm of what was stored"
_OR_AGAIN = re.compile(
    rf",? or {HEDGES}[$€£]?[0-9][0-9.,]*[^,.;%]{{0,30}}?(?:,(?= (?:less|more|fewer|higher|lower|below|above)\b)|(?= of ))"
)
# "the one-percent, or $3-billion, increase"
_MOVE_BEYOND = re.compile(
    r",(?: or [^,;]{2,30},)?(?= (?:increase|rise|gain|jump|decrease|decline|fall|drop)\b)"
)
_ON_AVERAGE = re.compile(r"\bby,? on (?:an |the )?average,? \Z")
_LEADS = (" (", " y", " m", " o", " a", " q", " w", " d", "-")
_NOT_BY = ("up", "down", "more", "less")  # beside "by" these belong to a verb
_ARTICLES = ("the", "a", "its", "this", "that", "each", "one", "which", "their")
REACH = 14  # words before a number in which a verb of movement rules it


@cache
def _moving() -> frozenset[str]:
    """Return every word that may tell of a movement before a number."""
    return frozenset(
        {*movements("verb"), *movements("noun"), "up", "down", "higher", "lower", "more", "less"}
    )


def _leave_firms(left: list[str]) -> None:
    for place, word in enumerate(left[1:], 1):
        if word == "firm" and left[place - 1] in _ARTICLES:
            left[place] = "company"


def _words(text: str) -> list[str]:
    """Return the words of a text, with what an apostrophe joins to them: "world's"."""
    return _WORD.findall(text) if "'" in text else words_of(text)


class Context:
    """The words around one quantity.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The quantity.
    span : (int, int)
        Its sentence.
    """

    __slots__ = ("after", "before", "left", "right", "sentence", "whole")

    def __init__(self, low: str, quantity: Quantity, span: tuple[int, int]) -> None:
        start = quantity.edge
        self.sentence = low[max(span[0], start - _FARTHEST) : quantity.start]
        self.whole = low[max(span[0], start - _LEFT) : start]
        if self.whole.endswith(("average ", "average, ")):
            self.whole = _ON_AVERAGE.sub("by ", self.whole)
        if "dd" in self.whole:
            self.whole = _ADDED.sub("; ", self.whole)
        if ", wh" in self.whole:
            self.whole = _ASIDE.sub(" ", self.whole)
        self.before = _CLAUSE_END.split(self.whole)[-1]
        self.after = low[quantity.end : min(span[1], quantity.end + _RIGHT)]
        if self.after.startswith(_LEADS):
            self.after = _BETWEEN.sub("", self.after, count=1)
        again = _OR_AGAIN.match(self.after) if self.after.startswith((" or ", ", or ")) else None
        if self.after.startswith((" (", ")")):
            again = _IN_BRACKETS.match(self.after)
        if again:
            self.after = self.after[again.end() :]
        if self.after.startswith(", ") and (aside := _MOVE_BEYOND.match(self.after)):
            self.after = self.after[aside.end() :]
        apposed = _OR.match(self.after) if self.after.startswith(" or ") else None
        if apposed:  # "a 0.4-percent or three-centavo decrease"
            self.after = self.after[apposed.end() - 1 :]
        self.left = _words(self.before)
        if "firm" in self.left[1:]:  # "the firm lost $5bn": a company, and no verb
            _leave_firms(self.left)
        right_end = _RIGHT_END.search(self.after)
        self.right = _words(self.after[: right_end.start()] if right_end else self.after)

    def distance(self, listed: frozenset[str]) -> int:
        """Return how many words before the number the nearest word of a list stands; 99 if none does."""
        if listed.isdisjoint(self.left):
            return 99
        for count, word in enumerate(reversed(self.left)):
            if word in listed:
                return count
        return 99

    def moves(self) -> int:
        """Return how many words before the number the nearest word of movement stands; 99 if none does."""
        if _moving().isdisjoint(self.left):
            return 99
        verbs, nouns = movements("verb"), movements("noun")
        for count, word in enumerate(reversed(self.left[-REACH:])):
            particle = word in ("up", "down") and count < 4 and not self._made_up(count)
            if word in verbs or word in nouns or particle:
                return count
        return 99

    def moves_between(self) -> bool:
        """Return whether a verb of movement rules both ends of a range: "rose between 3 and 5 percent"."""
        return self.left[-1:] == ["between"] and bool(movements("verb").get(" ".join(self.left[-2:-1])))

    def _made_up(self, count: int) -> bool:
        """Return whether the word so many words before the number is the "up" of "made up", "used up"."""
        return len(self.left) > count + 1 and self.left[-count - 2] in words("with_up")

    def direction(self, quantity: Quantity) -> str | None:
        """Return the direction that the nearest word of movement gives; None without such a word."""
        if quantity.signed:
            return "up" if quantity.signed == "+" else "down"
        after = self._after()
        return after if after is not None else self._before(quantity)

    def _worse(self) -> str | None:
        """Return the direction of "cheaper by", "less expensive by"."""
        adverbs = movements("adverb")
        worse = "".join(self.left[-2:-1])
        if worse in adverbs:
            return None if worse in _NOT_BY else adverbs[worse]
        more = "".join(self.left[-3:-2])
        return adverbs[more] if more in ("more", "less") and not self.before.endswith(", by ") else None

    def _after(self) -> str | None:
        """Return the direction of "5% higher", "a 5% increase", "5 points falling"."""
        verbs, nouns, adverbs = movements("verb"), movements("noun"), movements("adverb")
        if self.right and self.right[0] in adverbs:
            return adverbs[self.right[0]]
        for count, word in enumerate(self.right[:4]):
            if word in words("stops"):
                break
            if word in nouns and count < 3:
                return nouns[word]
            if word in verbs and word.endswith("ing") and count < 2:
                return verbs[word]
        return None

    def _before(self, quantity: Quantity) -> str | None:
        """Return the direction of "rose 5%", "an increase of 5%", "up 5%", "cheaper by 5%"."""
        if self.left[-1:] == ["by"] and (worse := self._worse()):
            return worse
        if _moving().isdisjoint(self.left):
            return None
        verbs, nouns, adverbs = movements("verb"), movements("noun"), movements("adverb")
        for count, word in enumerate(reversed(self.left[-REACH:])):
            if word in verbs or word in nouns:
                return verbs.get(word) or nouns.get(word) or ""
            up = word in ("up", "down") and count < 4 and not self._made_up(count)
            particle = up and quantity.hedge != "up to"
            if particle or (word in ("higher", "lower", "more", "less") and count < 1):
                return adverbs[word]
        return None
