"""The name of who speaks in a sentence: "X said", "according to X", "X's report showed"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import either, holds, words, words_of
from analysis.quantities.period import WEEKDAYS

_DAY = f"(?:{'|'.join(WEEKDAYS)})"
_ACCORDING = re.compile(
    r"(?:\b(?P<how>according to|based on|citing|as per|as reported by|as stated by)|(?<=, )per(?= (?:the |an? |its )?[^,.;:\n]{0,60}\b(?:service|office|ministry|agency|"
    r"reports?|data|figures|statistics|bureau|survey|filing|statement|bank|estimates?|study|association|authority|commission)\b)) (?P<who>[^,.;:\"“”\n]{3,120})",
    re.IGNORECASE,
)
_SOURCES = ("ccording to", "ased on", "iting", "s per", "s reported by", "s stated by", ", per ")
# The words of these, of which a capital is no part.
_OF_SOURCES = frozenset(
    ("according", "ccording", "based", "ased", "citing", "iting", "per", "reported", "stated")
)
# What a figure can be "based on" and be said by: not a price movement.
_PAPER = re.compile(
    r"\b(?:reports?|data|figures|statistics|survey|study|statement|estimates|calculations|readout|information)\b"
)
_CAPITALISED = r"(?:[A-Z][\w'’.&-]*|of|the|and|for|de|al|ul|bin|von|der|in|to|on)"
_TITLE_WORDS = r"(?:(?:mr|ms|mrs|dr|president|ministers?|secretary|chairman|governor|ministry|bank|office|analysts?|officials?|economists?|experts?|report|statement|data|figures|agency|company|government|spokesman|spokesperson|spokeswoman|chief|head|director|department|bureau|association|council|economist|trade|central|customs|operator|firm|group|ministries|regulator|officials'|survey|study|source|sources|authority|authorities|statistics|board|commission|committee|police|prosecutors|witnesses|forecasters?|bosses|critics|campaigners|activists|employers|insiders|farmers|workers|traders?|brokers?|institute|fund|researchers?|scientists?|unions?|court|army)\b)"
_CUT = re.compile(
    rf" (?:issued|released|published|out|carried)(?= (?:on|last|this|today|yesterday|earlier|{_DAY})\b|\Z)|, | who | which | that | on {_DAY}| in an? | at an? | during | late | earlier "
)
# "estimates shared by the commission", "data by the customs office": whose they are.
_PAPER_BY = re.compile(
    r"(?i:(?:[\w-]+ ){0,4}(?:estimates|data|figures|statistics|information|numbers|calculations)(?: (?:released|shared|published|issued|provided|compiled|collected|presented|given))? by )(?P<who>.+)"
)
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?) ")
_TRAILING = re.compile(r" (?:said|say|says|on|in|at|by|from|to|for|of|and)\Z")
_LINK = re.compile(r"^(?:As|However|Meanwhile|[Bb]ut|[Aa]nd|Also|Yet|Still|[Ww]hile|In addition),? (?:the )?")
_ADVERB = re.compile(
    rf"\b(?:also|earlier|has|have|had|on {_DAY}|later|further|then|recently|previously|today|yesterday)\Z"
)
_ON_DAY = re.compile(rf" on {_DAY}\Z")
_BRACKETS = re.compile(r" ?\([^()]{1,60}\)")
_TITLES = re.compile(_TITLE_WORDS)
PRONOUNS = frozenset({"he", "she", "it", "they", "who", "we", "i", "this", "that", "which", "you", "there"})
# Papers of nobody: whose they are the sentence before may have said.
UNSIGNED = frozenset({"statistics", "data", "figures", "estimates", "numbers", "claim", "claims", "reports"})
# "China added 216 GW", "the two concluded a deal": what is added is an amount or a thing, and no word.
_WORD = re.compile(rf"(?: that\b| how\b|[,.:;\"“”]|\Z| (?:on {_DAY}|in an? |to reporters))")
_NOT_WORDS = frozenset({"added", "concluded", "observed", "recalled"})
# "an estimated 5%", "according to estimates", "analyst forecasts of", "the reductions estimated at"
_NO_VERB_AFTER = re.compile(
    r"\b(?:is|are|was|were|be|been|being|[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|our|his|to|of|by|per|with|from|in|on|for|latest|new|preliminary|earlier|official|[Tt]hese|[Tt]hose|such|as|than|widely)\Z"
)
_LONGEST_LEAD = 11  # characters of such a word
_PASSIVE = re.compile(r" (?:at|to be|by|below|above) ")
_NOUNS = frozenset({"states", "notes", "reports", "claims", "claim", "estimates", "forecasts", "put", "puts"})
_NOUN = re.compile(
    r" (?:has|have|had|will|would|is|are|was|were|when|which|of|for|from|in|on|and|or|released|shared)\b|[.)]"
)
# "demand will fall, Gazco forecasts."
_SAYS_LAST = re.compile(
    r",[\"”]? (?:[Tt]he )?[A-Z][\w&.-]*(?: (?:of|and|for|[A-Z][\w&.-]*)){0,5}\Z|, the (?:[a-z-]+ ){0,3}(?:ministry|bank|office|agency|bureau|board|commission|fund|institute|association|government|council|department|union)\Z"
)
# What flows says nothing: "Trade with China showed growth".
_FLOWS = re.compile(
    r"(?:[Tt]he |[A-Z]?[a-z]+ ){0,2}(?:[Tt]rade|[Ee]xports?|[Ii]mports?|[Ss]hipments?|[Ss]ales|[Tt]urnover|[Oo]utput|[Pp]rices?|[Dd]emand|[Gg]rowth|[Tt]ransit) (?:with|to|from|of|in|between|by|for)\b"
)
# "the bureau puts the figure lower, at $30 billion": who puts an amount at a number says so.
_PUTS = re.compile(
    r"(?: (?:it|them|the|its|their|that|this|trade|exports|imports|turnover|output|growth|inflation|unemployment|oil|demand|gdp|sales|losses|damage|production|supply|reserves)\b[^.;:0-9]{0,60})? at (?:[a-z]+ ){0,3}[$€£¥]?[0-9]"
)
_NAME_AFTER = re.compile(
    rf" (?P<who>(?:[Tt]he |[Aa]n? )?(?:(?:[a-z-]+ ){{0,3}}(?=[A-Z]))?(?:[A-Z][\w'’.&-]*|{_TITLE_WORDS})(?: (?:{_CAPITALISED}|[a-z-]+)){{0,8}})"
)
_JOINTS = ("as", "but", "while", "that", "which", "after", "when", "because")
# Each part begins with a character of its own, which lets the regular expression engine skip everything else.
_PARTS = re.compile(
    r";|:|\"|“|”|\(|\)|,(?![0-9])|"
    + "|".join(rf"{word}(?<!\w{'.' * len(word)}) (?=[A-Z])" for word in _JOINTS)
)
_AND = re.compile(r"\band (?=[A-Z])")
_OF_ONE_NAME = re.compile(rf"(?:[Tt]he )?(?:{_CAPITALISED} ?)+\Z")
# A name holds no verb and no pronoun: "it will also support the cumulative reductions".
_NO_NAME = frozenset(
    [
        "this",
        "it",
        "will",
        "would",
        "had",
        "has",
        "was",
        "were",
        "is",
        "are",
        "that",
        "they",
        "he",
        "she",
        "we",
        "than",
        "more",
        "where",
        "if",
        "because",
        "who",
    ]
)
_SPEAKS = ("said", "says", "told", "warned", "tweeted")
_MOST = 90  # characters of a speaker's name
_MOST_WORDS = 14
_SHORT = 6  # words of a name without a capital: "the country's top economic planner"


@cache
def _sayings() -> frozenset[str]:
    """Return the verbs after which, or before which, the one stands who says so."""
    return words("sayings") - {"forecast", "suggested", "adds", "projects"} | {
        "show",
        "suggests",
        "put",
        "puts",
        "tweeted",
    }


@cache
def _says() -> re.Pattern[str]:
    # It begins with what stands before a word, one class of characters: letters are skipped.
    return re.compile(rf"[^a-z]\b(?P<verb>{either(_sayings())})\b")


def find_speaker(sentence: str) -> str | None:
    """Return who speaks in a sentence, in its words; None if it does not say.

    Examples
    --------
    >>> find_speaker("Exports rose 5% in May, according to the customs office.")
    'customs office'
    >>> find_speaker("The ministry said on Monday that output fell.")
    'ministry'
    >>> find_speaker("The rise of 5% beat analyst forecasts.")
    """
    told = words_of(sentence)
    named = None if _sayings().isdisjoint(told) else _named(sentence)
    if _OF_SOURCES.isdisjoint(told):
        return named
    source = _ACCORDING.search(sentence) if holds(sentence, _SOURCES) else None
    if source and (source["how"] or "").lower() == "based on" and not _PAPER.search(source["who"]):
        source = None
    if source and (named is None or named.lower() in PRONOUNS | UNSIGNED):
        return _tidy(source["who"])
    return named


def _named(sentence: str) -> str | None:
    for match in _says().finditer(f" {sentence}"):  # a verb may be its first word
        verb = match["verb"]
        before = sentence[: match.start()].rstrip()
        after = sentence[match.end() - 1 :]
        if not _is_saying(verb, before, after):
            continue
        name = None if before.endswith(('"', "”")) else speaker_before(before, verb)
        if name:
            return name
        if verb in ("said", "says") and (found := _NAME_AFTER.match(after)):
            return _tidy(found["who"])
    return None


def _is_saying(verb: str, before: str, after: str) -> bool:
    """Return whether a word is a verb of saying here, and neither a noun nor a participle."""
    if no_verb_before(before) or (verb not in ("put", "puts") and _PASSIVE.match(after)):
        return False
    if verb in ("put", "puts"):
        return bool(_PUTS.match(after))
    if verb in _NOT_WORDS:
        return bool(_WORD.match(after))
    return not (verb in _NOUNS and _NOUN.match(after)) or (
        after.strip() == "." and _SAYS_LAST.search(before) is not None
    )


def no_verb_before(before: str) -> bool:
    """Return whether no verb follows such words: "its latest forecasts", "is expected", "more than expected"."""
    return (
        before.endswith("-") or _NO_VERB_AFTER.search(before, max(0, len(before) - _LONGEST_LEAD)) is not None
    )


def speaker_before(before: str, verb: str) -> str | None:
    """Return the name that ends right before a verb of saying."""
    tail = _PARTS.split(_BRACKETS.sub("", before[-_MOST - 100 :])[-_MOST - 60 :])
    name = _after_and(tail[-1].strip()) if tail else ""
    if not name and len(tail) > 2:  # "Arjon Valencia, a planning manager, said"
        head = tail[-3].strip()
        name = head if head and head[:1].isupper() else tail[-2].strip()
    name = _ADVERB.sub("", name).strip()
    name = _ON_DAY.sub("", name).strip(" •*–—-⁰¹²³⁴⁵⁶⁷⁸⁹").removeprefix("which ").removeprefix("that ")
    words_ = name.split()
    if not words_ or len(words_) > _MOST_WORDS or _FLOWS.match(name):
        return None
    if words_[0].lower() in PRONOUNS and len(words_) == 1:
        return words_[0]
    if not _NO_NAME.isdisjoint(word.lower() for word in words_):
        return None
    capital = _ARTICLE.sub("", name)[:1].isupper() or _TITLES.search(name.lower())
    return _tidy(name) if capital or (verb in _SPEAKS and len(words_) <= _SHORT) else None


def _after_and(name: str) -> str:
    """Return the second of two clauses: "output fell and Riga said"; but "the Ministry of Trade and Industry"."""
    parts = _AND.split(name)
    while len(parts) > 1 and _OF_ONE_NAME.match(parts[-2].strip()):
        parts[-2:] = [f"{parts[-2]}and {parts[-1]}"]
    return parts[-1].strip()


def _tidy(name: str) -> str | None:
    name = _BRACKETS.sub("", name) if "(" in name else name
    name = _CUT.split(name)[0].strip(" \"“”'")
    name = _ARTICLE.sub("", name)
    if whose := _PAPER_BY.fullmatch(name):
        name = _ARTICLE.sub("", whose["who"])
    name = name if len(name) <= _MOST else name[:_MOST].rsplit(" ", 1)[0]
    name = _TRAILING.sub("", name).strip(" .")
    name = _LINK.sub("", name)
    return name if len(name) > 1 and not name[0].isdigit() else None
