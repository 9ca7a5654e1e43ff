"""Who says a number, sentence after sentence."""

from __future__ import annotations

from bisect import bisect_left

from analysis.claims.lexicon import holds
from analysis.claims.meaning.forecasters import find_forecasters, is_foreseen
from analysis.claims.meaning.sayings import PRONOUNS, UNSIGNED, find_speaker
from analysis.claims.text.sentences import Sentences
from analysis.patterns import regex

# "according to the customs office, while the bank counted $5bn": what comes after is not the office's.
_CONTRAST = regex(
    r"(?:\b[Aa]ccording to [^,;\n]{3,90}|\b(?:said|says|showed)(?: on \w{3,6}day)?), (?:while|whereas) "
)
_CLAUSES = regex(
    r"; |, (?:while|whereas|but|though|although) | but |, which (?=[A-Z][^,;]{1,40} (?:puts?|estimates?|says?|forecasts?|expects?) )"
)
_PARTED = ("; ", ", wh", " but ", "though ")  # what each of these clauses begins with
_QUOTES = ('"', "“")
# What goes on with the report of the sentence before.
_CONTINUES = regex(
    r"(?:Also|In addition|Moreover|Furthermore|Additionally|In particular|Thus|Specifically),? |It should (?:also )?be noted"
    r"|(?:Out of|Of) (?:the total|this|these|them|that|those)\b"
)
_SAME_REPORT = regex(
    r"\b(?:said|reported|reporting|mentioned) (?:period|month|year)s?\b|\bunder (?:review|discussion)\b"
)
_REPORTED = (
    "d period",
    "g period",
    "d month",
    "g month",
    "d year",
    "g year",
    "under review",
    "under discussion",
)
_WHILE = (", while ", ", whereas ")
_PERSONAL = ("he", "she")
_NO_PERSON = regex(
    r"(?i)\b(?:reports?|data|figures|statistics|survey|study|statement|estimates|ministry|bank|office|agency|company|government|department|bureau|association|union|"
    r"council|firm|group|regulator|authorit(?:y|ies)|board|commission|committee|fund|institute|exchange)\Z"
)
_LONGEST_QUOTE = 600  # characters
_LONGEST = 900  # characters of a sentence
_REACH = 300  # characters from a verb to what it foresees


class Speakers:
    """Finds who says what, sentence after sentence.

    Parameters
    ----------
    text : str
        The surface.
    sentences : Sentences
        Its sentences.
    """

    def __init__(self, text: str, sentences: Sentences) -> None:
        self.text, self.sentences = text, sentences
        self._last: str | None = None
        self._person: str | None = None  # the last who can be "he" or "she"
        self._memory: dict[tuple[int, int], str | None] = {}
        self._bounds: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
        self._foreseen: dict[tuple[int, int], list[tuple[int, str]]] = {}
        self._carried: dict[tuple[int, int], str] = {}

    def of(self, index: int, place: int) -> str | None:
        """Return who says what stands at ``place`` of the sentence of a number."""
        span = self.sentences.span(index)
        contrast = holds(self.text, _WHILE, span[0], place) and _CONTRAST.search(self.text, span[0], place)
        if contrast:
            return self._sentence((contrast.end(), span[1]))
        clause = self._clause(span, place)
        own = self._sentence(clause) or self._forecaster(clause, place, index) or self._sentence(span)
        if own:
            return own
        if self._in_quotes(span, place):
            return self._of(self._after(index)) or self._of(self._before(index)) or self._last
        before = self._before(index) if self._goes_on(span) else None
        found = (self._carried.get(before) or self._sentence(before)) if before else None
        if found:
            self._carried[span] = found
        return found

    def _before(self, index: int) -> tuple[int, int] | None:
        """Return the sentence before one, in its paragraph or the one before that."""
        near = index > 0 and self.sentences.paragraphs[index] - self.sentences.paragraphs[index - 1] <= 1
        return self.sentences.span(index - 1) if near else None

    def _after(self, index: int) -> tuple[int, int] | None:
        """Return the sentence after one, in its paragraph."""
        paragraphs = self.sentences.paragraphs
        near = index + 1 < len(paragraphs) and paragraphs[index + 1] == paragraphs[index]
        return self.sentences.span(index + 1) if near else None

    def _of(self, span: tuple[int, int] | None) -> str | None:
        return self._sentence(span) if span else None

    def _clause(self, span: tuple[int, int], place: int) -> tuple[int, int]:
        """Return the clause of a place: "Riga counted 5 ships, while Oslo puts the number at 6"."""
        if span not in self._bounds:
            found = (
                [m.span() for m in _CLAUSES.finditer(self.text, *span)]
                if holds(self.text, _PARTED, *span)
                else []
            )
            ends, starts = [begin for begin, _ in found], [end for _, end in found]
            self._bounds[span] = [*ends, span[1]], [span[0], *starts]
        ends, starts = self._bounds[span]
        at = min(bisect_left(ends, place), len(ends) - 1)
        return starts[at], ends[at]

    def _forecaster(self, clause: tuple[int, int], place: int, index: int) -> str | None:
        """Return who foresees what stands at a place of a clause: the last one before it."""
        start, end = clause[0], min(clause[1], clause[0] + _LONGEST)
        if clause not in self._foreseen:
            self._foreseen[clause] = find_forecasters(self.text[start:end])
        for stop, who in reversed(self._foreseen[clause]):
            if start + stop <= place < start + stop + _REACH and is_foreseen(self.text[start + stop : place]):
                back = who.lower() in PRONOUNS
                return (self._of(self._before(index)) or self._last) if back else who
        return None

    def _sentence(self, span: tuple[int, int]) -> str | None:
        if span not in self._memory:
            found = find_speaker(self.text[span[0] : min(span[1], span[0] + _LONGEST)])
            if found and found.lower() in _PERSONAL:
                found = self._person
            elif found and (found.lower() in PRONOUNS or found.lower() in UNSIGNED):
                found = self._last
            elif found:
                self._last = found
                self._person = self._person if _NO_PERSON.search(found) else found
            self._memory[span] = found
        return self._memory[span]

    def _in_quotes(self, span: tuple[int, int], place: int) -> bool:
        if not holds(self.text, _QUOTES, max(0, place - _LONGEST_QUOTE), place):
            return False
        start = max(
            self.text.rfind("\n", max(0, span[0] - _LONGEST_QUOTE), place) + 1, place - _LONGEST_QUOTE
        )
        before = self.text[start:place]
        curly = before.count("“") > before.count("”")
        return curly or before.count('"') % 2 == 1

    def _goes_on(self, span: tuple[int, int]) -> bool:
        same = holds(self.text, _REPORTED, *span) and _SAME_REPORT.search(self.text, *span)
        return bool(same or _CONTINUES.match(self.text, *span))
