"""Who says a number: "X said", "according to X", "X's report showed"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from analysis.claims.lexicon import either, words

_ACCORDING = re.compile(
    r"\b(?:according to|based on|citing|as per|as reported by|as stated by) (?P<who>[^,.;:\"“”]{3,90})",
    re.IGNORECASE,
)
_SOURCES = ("ccording to", "ased on", "iting", "s per", "s reported by", "s stated by")
_CAPITALISED = r"(?:[A-Z][\w'’.&-]*|of|the|and|for|de|al|ul|bin|von|der|in|to|on)"
_TITLE_WORDS = r"(?:(?:mr|ms|mrs|dr|president|minister|secretary|chairman|governor|ministry|bank|office|analysts?|officials?|economists?|experts?|report|statement|data|figures|agency|company|government|spokesman|spokesperson|spokeswoman|chief|head|director|department|bureau|association|council|economist|trade|central|customs|operator|firm|group|ministries|regulator|officials'|survey|study|source|sources)\b)"
_CUT = re.compile(
    r" (?:issued|released|published) (?:on|by|last|this) |, | who | which | that | on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| in an? | at an? | during | late | earlier "
)
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?) ")
_TRAILING = re.compile(r" (?:said|say|says|on|in|at|by|from|to|for|of|and)\Z")
_LINK = re.compile(r"^(?:As|However|Meanwhile|But|And|Also|Yet|Still|While|In addition),? ")
_ON_DAY = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
_TITLES = re.compile(_TITLE_WORDS)
_PRONOUN = frozenset({"he", "she", "it", "they", "who", "we", "i", "this", "that", "which", "you", "there"})
# "is estimated", "an estimated": no one is named as saying so.
# "China added 216 GW": what is added is an amount, and no word.
_AMOUNT = re.compile(
    r" (?:(?:an?|the|some|about|around|nearly|almost|over|more than|another|up to|at least|further|additional|new|record|net) )*"
    r"(?:[$€£¥₹]|[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands|millions)\b)"
)
_PARTICIPLE = re.compile(r"\b(?:is|are|was|were|be|been|being|an?|the|its|their)\Z")
_LETTERS = re.compile(r"[a-z]+")
# "according to the customs office, while the bank counted $5bn": what comes after is not the office's.
_CONTRAST = re.compile(
    r"(?:\b[Aa]ccording to [^,;\n]{3,90}|\b(?:said|says|showed)(?: on \w{3,6}day)?), (?:while|whereas) "
)
_QUOTE = re.compile(r"[\"“]")
# What flows says nothing: "Trade with China showed growth".
_FLOWS = re.compile(
    r"(?:[Tt]he |[A-Z]?[a-z]+ ){0,2}(?:[Tt]rade|[Ee]xports?|[Ii]mports?|[Ss]hipments?|[Ss]ales|[Tt]urnover|[Oo]utput|[Pp]rices?|[Dd]emand|[Gg]rowth|[Tt]ransit) (?:with|to|from|of|in|between|by|for)\b"
)
# "the bureau puts the figure lower, at $30 billion": who puts an amount at a number says so.
_PUTS = re.compile(
    r" (?:it|them|the|its|their|that|trade|exports|imports|turnover|output|growth|inflation)\b[^.;:0-9]{0,60}\bat (?:[a-z]+ ){0,3}[$€£¥]?[0-9]"
)
_MOST = 90  # characters of a speaker's name
_LONGEST_QUOTE = 600  # characters


@cache
def _sayings() -> frozenset[str]:
    """Return the verbs after which, or before which, the one stands who says so."""
    return words("sayings") - {"forecast", "suggested", "adds", "projects"} | {
        "show",
        "suggests",
        "put",
        "puts",
    }


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?P<verb>\b{either(_sayings())}\b)")


class Speakers:
    """Finds who says what, sentence after sentence.

    Parameters
    ----------
    text : str
        The surface.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._quotes = [match.start() for match in _QUOTE.finditer(text)]
        self._last: str | None = None
        self._memory: dict[tuple[int, int], str | None] = {}

    def of(
        self, span: tuple[int, int], place: int, before: tuple[int, int] | None, after: tuple[int, int] | None
    ) -> str | None:
        """Return who says what stands at ``place``.

        Parameters
        ----------
        span : (int, int)
            The sentence.
        place : int
            The quantity.
        before, after : (int, int) or None
            The sentences next to it in the same paragraph.
        """
        if contrast := _CONTRAST.search(self.text, span[0], place):
            return self._sentence((contrast.end(), span[1]))
        own = self._sentence(span)
        if own:
            return own
        quoted = self._in_quotes(span, place)
        if quoted or _continues(self.text, span):
            for other in (after, before) if quoted else (before,):
                if other and (found := self._sentence(other)):
                    return found
        return self._last if quoted else None

    def _sentence(self, span: tuple[int, int]) -> str | None:
        if span not in self._memory:
            found = find_speaker(self.text[span[0] : min(span[1], span[0] + 900)])
            if found and found.lower() in _PRONOUN:
                found = self._last
            elif found:
                self._last = found
            self._memory[span] = found
        return self._memory[span]

    def _in_quotes(self, span: tuple[int, int], place: int) -> bool:
        last = bisect_left(self._quotes, place) - 1
        if last < 0 or self._quotes[last] < place - _LONGEST_QUOTE:
            return False
        start = max(
            self.text.rfind("\n", max(0, span[0] - _LONGEST_QUOTE), place) + 1, place - _LONGEST_QUOTE
        )
        before = self.text[start:place]
        curly = before.count("“") > before.count("”")
        return curly or before.count('"') % 2 == 1


def _continues(text: str, span: tuple[int, int]) -> bool:
    return text.startswith(("Also,", "In addition", "Moreover", "Furthermore", "Additionally"), span[0])


def find_speaker(sentence: str) -> str | None:
    """Return who speaks in a sentence, in its words; None if it does not say.

    Examples
    --------
    >>> find_speaker("Exports rose 5% in May, according to the customs office.")
    'customs office'
    >>> find_speaker("The ministry said on Monday that output fell.")
    'ministry'
    """
    source = _ACCORDING.search(sentence) if any(map(sentence.__contains__, _SOURCES)) else None
    named = None if _sayings().isdisjoint(_LETTERS.findall(sentence)) else _named(sentence)
    if source and (named is None or named.lower() in _PRONOUN):
        return _tidy(source["who"])
    return named


def _named(sentence: str) -> str | None:
    for match in _says().finditer(sentence):
        verb = match["verb"]
        before = sentence[: match.start()].rstrip()
        after = sentence[match.end() :]
        if _PARTICIPLE.search(before) or (verb == "added" and _AMOUNT.match(after)):
            continue
        if verb in ("put", "puts") and not _PUTS.match(after):
            continue
        name = None if before.endswith(('"', "”")) else _before(before)
        if name:
            return name
        if verb in ("said", "says") and (
            found := re.match(
                rf" (?P<who>(?:[Tt]he |[Aa]n? )?(?:[A-Z][\w'’.&-]*|{_TITLE_WORDS})(?: (?:{_CAPITALISED}|[a-z-]+)){{0,8}})",
                after,
            )
        ):
            return _tidy(found["who"])
    return None


def _before(before: str) -> str | None:
    """Return the name that ends right before a verb of saying."""
    tail = re.split(
        r"[,;:\"“”()]|\b(?:as|and|but|while|that|which|after|when)\b (?=[A-Z])", before[-_MOST - 60 :]
    )
    name = tail[-1].strip() if tail else ""
    if not name and len(tail) > 2:  # "Arjon Valencia, a planning manager, said"
        head = tail[-3].strip()
        name = head if head and head[:1].isupper() else tail[-2].strip()
    name = re.sub(
        r"\b(?:also|earlier|has|have|had|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|later|further|then|recently|previously)\Z",
        "",
        name,
    ).strip()
    name = _ON_DAY.sub("", name).removeprefix("which ").removeprefix("that ")
    words_ = name.split()
    if not words_ or len(words_) > 14 or _FLOWS.match(name):
        return None
    if words_[0].lower() in _PRONOUN and len(words_) == 1:
        return words_[0]
    if _ARTICLE.sub("", name)[:1].isupper() or _TITLES.search(name.lower()):
        return _tidy(name)
    return None


def _tidy(name: str) -> str | None:
    name = _CUT.split(name)[0].strip(" \"“”'")
    name = _ARTICLE.sub("", name)
    name = _TRAILING.sub("", name).strip()
    name = _LINK.sub("", name)
    return name if 1 < len(name) <= _MOST and not name[0].isdigit() else None
