"""Hedges and bounds: "around", "more than", "at least", "up to", "or so"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import either, phrases, table, words_of
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import DURATIONS

_SIGN = re.compile(r"(?:[ (]|\A(?!>))([^\w ]) ?\Z")  # "sold ~40", and not the mark of "<b>40"
_REACH = 60  # characters before a number in which its hedge stands
# Words that may stand between a hedge and its number: "more than a record $28 billion", "exceeded the mark of $5 billion".
_MARK_OF = (
    r"(?:mark|level|threshold|milestone|barrier|limits?|ceiling|amount|sum|value|volume|figure|total) of"
)
_BETWEEN = rf"(?:(?:a|an|the|its|their|another|only|just|some|record|record-breaking|combined|total|additional|further|extra|new|estimated|mere|whopping|annual|each|one|half|{_MARK_OF})\s)*"
_FROM = r"(?:from |to |by |of |at )?"
_LAST_WORD = 24  # characters that hold the word before a number
# "inched up to", "went up to": the "up" belongs to the verb.
_VERB_UP = re.compile(
    r"\b(?:went|go|goes|going|gone|inched|edged|ticked|crept|shot|climbed|moved|rose|jumped|surged|soared|increased|grew|pushed|pushing|bringing|brought|"
    r"taking|took|picked|speeded|built|picking|picks|speeding|warming|heading|stepping|adds|add|added|sent|sending|drove|driving|was|were|is|are|inch|edge|move|scaled|ramped|stepped) \Z"
)
_FROM_BEFORE = re.compile(  # "climbed again, up to 4.67% from 4.58%"
    r" from [$€£¥]?[0-9][0-9.,]*(?: ?%| ?per ?cent| (?:thousand|million|billion|trillion))"
)
_MORE_IN_TIME = re.compile(
    r"\b(?:for|of|last(?:s|ed|ing)?|took|takes|taking|in|is|was|well|after|just|aged|spent|span|spans|spanned|spanning) \Z"
)
_OVERDUE = re.compile(r"\b(?:debates?|dispute|row|fears|concerns?|talks|deal|questions|worries) \Z")
# "an increase of 16.7 per cent over the 1.7 million of June" compares
_RISE_OVER = re.compile(
    r"(?:\b(?:increase|rise|gain|growth|jump|improvement|decrease|decline|advantage|lead)|[0-9] ?(?:%|per ?cent|points?)) \Z"
)
_SO_MUCH = re.compile(
    r"[0-9] ?(?:%|per ?cent|pct|(?:percentage )?points?) \Z"
)  # "6 percent higher than the 50 tonnes", "6 percent below the record 50 tonnes"
_SPREAD = re.compile(
    r"\b(?:took|taken|takes|taking|take|handed|turned|carried|rolled|won|presided|spread|spreads|spreading|stretch|stretches|stretched|extends?|extending|scattered|located) \Z"
)
# "above the 243 GW recorded in May" compares, and so does "above the level of 243 GW recorded in May".
_OF_THEN = re.compile(rf"\b{_MARK_OF} \Z")
_WAS = re.compile(
    r" (?:(?:that|which) )?(?:had been |was |were )?(?:recorded|seen|posted|reported|registered|reached|set|achieved)\b"
)
_RECORDED = re.compile(
    r" (?:or so )?(?:recorded|seen|posted|reported|logged|registered|forecast|expected|estimated|reached|touched|in|a year|last)\b"
)
# "exceeding the 87 million tonnes shipped in 2023" compares with what was
_REACHED = re.compile(
    r" (?:(?:[a-z]+ed|sold|made|seen|set|built|won|sent|bought|spent|paid) )?(?:in|for|during|last|a (?:year|month|week))\b"
)
# "…, well below 6.5 bcm in 2019" at the end of a sentence compares, "stayed well below 6.5 bcm" bounds.
_APPENDED = re.compile(r"(?:,|\band|\bbut|\byet)(?: (?:still|also|even))? \Z")
_COMPARISONS = ("higher than", "lower than", "larger than", "smaller than", "greater than")
_CLIMBED = re.compile(r"\b(?:climbed|rose|surged|jumped|moved|went|soared|pushed|well|just) \Z")
# "higher than the 2.7 percent of August" compares, "less than a third" bounds.
_THAN_THE = re.compile(r"than (?:from |to |by |of |at )?(?:the|its|their|last|both)\s")
_UNDER_A = re.compile(r"under (?:an?|the|its|their)\s")  # "under a $5 billion plan"
_GOES_ON = re.compile(
    r"[- ](?!of |by |in |on |at |to |for |and |or |a |per |as |that |this |last |from |compared)[a-z]"
)
# "three times as much as the 5 tonnes of May"
_TIMES = re.compile(
    r"\b(?:times|twice|thrice|half|double|triple|again|fold|(?:a|one|two|three|four) (?:third|quarter|fifth|tenth)s?) \Z"
)
_BOUNDS = ("under", "below", "above", "over")
_MARK = re.compile(
    r" (?:mid-?point|ceiling|floor|target|limit|threshold|average|mean|forecast|estimate|norm|rise|increase|growth|gain|decline|drop|fall)\b"
)
_WITH_UNITS = ("near", "minimum", "maximum", "passed", "crossed")  # hedges only before a unit
_OR_MINUS = re.compile(r" (?:or|and) minus\b| ?/ ?-")  # "2.5% plus or minus one point"
# "in the 2 percent range": about as much; and not "the 300 km range" of what flies so far
_IN_THE = re.compile(r"\b(?:in|into|within|around|to|near) the (?:low |mid[- ]|high |upper |lower )?\Z")
_EVERY = re.compile(r" (?:a|an|per|each|every) (?:year|month|week|day|hour)(?= (?:at |or ))")
_IN_THE_LAST, _EACH = (
    ("the ", "low ", "mid ", "mid-", "high ", "upper ", "lower "),
    (" a", " per ", " each ", " every "),
)
_DENIED = re.compile(r"\b(?:not|yet|failed|short)\b")
# "reached a maximum of $5 billion", "from a minimum of 2 percent" are levels, "costs a maximum of $5" is a bound
_A_HIGH_OR_LOW = re.compile(
    r"\b(?:reach(?:ed|es|ing)?|hit|hits|hitting|attain(?:ed|s|ing)?|touch(?:ed|es|ing)?|mark(?:ed|s|ing)?|saw|sees|from|after)"
    r" (?:(?:an?|its|their|the) )?(?:[a-z-]+ )?\Z"
)
_FROM_A_LEVEL = re.compile(r" from \Z")  # "passed from 5 tonnes to 7"
_EXCEEDING = ("exceed", "surpass", "top", "pass", "cross", "breach")


@cache
def _before() -> re.Pattern[str]:
    phrase = either(row["phrase"] for row in table("hedges") if row["place"] in ("before", "time"))
    # It begins with what stands before a word, one class of characters: letters are skipped.
    return re.compile(rf"[^a-z-](?P<phrase>{phrase})(?: |(?<= c\.)){_FROM}{_BETWEEN}\Z")


@cache
def _last_words() -> frozenset[str]:
    """Return the words one of which stands right before a number that has a hedge before it."""
    phrases_before = " ".join(row["phrase"] for row in table("hedges") if row["place"] in ("before", "time"))
    return frozenset(words_of(phrases_before + _FROM + _BETWEEN))


def _may_end(before: str) -> bool:
    """Return whether the last word before a number is one that a hedge can end with, or can have behind it."""
    last = words_of(before[-_LAST_WORD:])
    return bool(last) and last[-1] in _last_words()


@cache
def _degree() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z-]){either(phrases('degrees'))} \Z")


@cache
def _missed_by() -> frozenset[str]:
    """Return the bounds that a word of degree may stand before, which denials are not: "slightly over"."""
    rows = [row for row in table("hedges") if row["place"] == "before" and row["approx"] in ("over", "under")]
    return frozenset(row["phrase"] for row in rows if not _DENIED.search(row["phrase"]))


@cache
def _after() -> re.Pattern[str]:
    phrase = either(row["phrase"] for row in table("hedges") if row["place"] == "after")
    return re.compile(rf" ?(?P<phrase>{phrase})(?![a-z0-9])")


@cache
def _range() -> re.Pattern[str]:
    return re.compile(
        rf" (?P<phrase>{either(row['phrase'] for row in table('hedges') if row['place'] == 'range')})\b"
    )


@cache
def _meaning() -> dict[str, tuple[str, str]]:
    return {
        row["phrase"]: (row["approx"], row["place"])
        for row in table("hedges")
        if row["place"] not in ("after", "range")
    }


@cache
def _signs() -> dict[str, str]:
    return {row["phrase"]: row["approx"] for row in table("hedges") if row["place"] == "sign"}


@cache
def _meaning_after() -> dict[str, str]:
    return {row["phrase"]: row["approx"] for row in table("hedges") if row["place"] == "after"}


def read_hedge(low: str, quantity: Quantity, sentence: int) -> None:
    """Set a quantity's ``approx`` and ``hedge`` from the words around it.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        Changed in place.
    sentence : int
        Where its sentence starts.
    """
    if quantity.role in ("ordinal", "rank", "record", "vague"):
        return
    before = low[max(sentence, quantity.start - _REACH) : quantity.start]
    if before.rstrip(" ")[-1:] in _signs() and (sign := _SIGN.search(before)):
        _set(quantity, _signs()[sign[1]], sign[1], quantity.start - len(before) + sign.start(1))
        return
    before = f" {before}"
    match = _before().search(before) if _may_end(before) else None
    at = quantity.start - len(before) + match.start("phrase") if match else 0
    compares = match and (
        (match["phrase"] == "over" and _RISE_OVER.search(low, max(0, at - 20), at))
        or (
            match["phrase"].endswith((" than", "above", "below"))
            and _SO_MUCH.search(low, max(0, at - 20), at)
        )
        or (match["phrase"].startswith("as ") and _TIMES.search(low, max(0, at - 20), at))
    )
    if match and not compares and _holds(match, before, low[quantity.end : quantity.end + 30], quantity):
        approx, _ = _meaning()[match["phrase"]]
        first = match.start("phrase")
        little = _degree().search(before, 0, first) if match["phrase"] in _missed_by() else None
        start = little.start() if little else first
        _set(quantity, approx, before[start : match.end("phrase")], quantity.start - len(before) + start)
        return
    of_range = len(quantity.values) == 1 and before.endswith(_IN_THE_LAST)
    about = _range().match(low, quantity.end) if of_range else None
    if about and (quantity.unit == "percent" or quantity.is_money) and _IN_THE.search(before):
        _set(quantity, "true", about["phrase"], quantity.end)
        return
    # "200-plus ships", "200 ships or more", "$5 billion a year at most"
    every = _EVERY.match(low, quantity.end) if low.startswith(_EACH, quantity.end) else None
    within = quantity.noun or low.startswith(("-", " or "), quantity.body)  # "5 million-plus tonnes"
    places = quantity.body if within else quantity.end, every.end() if every else quantity.end
    for place in dict.fromkeys(places):
        after = _after().match(low, place)
        if after and after["phrase"] in _meaning_after() and not _OR_MINUS.match(low, after.end()):
            _set(quantity, _meaning_after()[after["phrase"]], after["phrase"], quantity.end)
            return


def _holds(match: re.Match[str], before: str, after: str, quantity: Quantity) -> bool:
    """Return whether the words are a hedge here and not a preposition, a verb particle or a comparison."""
    phrase, lead = match["phrase"], before[: match.start("phrase")]
    said = match.group()[1:]
    time = quantity.unit in DURATIONS and quantity.role == "cardinal"
    counted = quantity.unit in ("count", "person")
    if time and phrase in ("over", "under"):
        return _MORE_IN_TIME.search(lead) is not None
    compared = phrase.endswith(("above", "below")) and said.rstrip().endswith("the")
    # "5 tonnes, larger than 4 tonnes in 2022" compares, "was larger than 4 tonnes in 2022" bounds
    compared = compared or (phrase in _COMPARISONS and any(map(str.isdigit, lead)))
    compared = compared or (phrase.endswith(("above", "below")) and _APPENDED.search(lead) is not None)
    if (time and phrase.endswith(("above", "below"))) or (compared and _RECORDED.match(after)):
        return False  # "above the five-year average"
    if time and phrase in ("beyond", "past", "near", "passing"):
        return False
    if _THAN_THE.search(said) or (_UNDER_A.match(said) and _is_plan(after, quantity)):
        return False
    reached = phrase.startswith(_EXCEEDING) and said.rstrip().endswith(" the") and _REACHED.match(after)
    by = " by " in said and phrase.startswith(_EXCEEDING)  # "passed by 216 votes"
    mark = phrase in _BOUNDS and said.rstrip().endswith(" the") and _MARK.match(after)
    level = phrase.endswith(("maximum of", "minimum of")) and _A_HIGH_OR_LOW.search(lead) is not None
    level = level or (phrase.startswith(("pass", "cross")) and _FROM_A_LEVEL.search(said) is not None)
    then = _OF_THEN.search(said) and _WAS.match(after)
    if by or mark or reached or level or then:  # "dipping under the 4.5% midpoint"
        return False
    tests = {
        "some": lambda: " of " not in said,  # "some of the 500 people"
        "up to": lambda: not (_VERB_UP.search(lead) or _FROM_BEFORE.match(after)),
        "within": lambda: time or (quantity.unit in ("USD", "m3") and not after.startswith(" of ")),
        "past": lambda: _CLIMBED.search(lead) is not None,
        "over": lambda: not (_OVERDUE.search(lead) or _SPREAD.search(lead)),
        "top": lambda: not counted and quantity.unit is not None,
    }
    return tests[phrase]() if phrase in tests else phrase not in _WITH_UNITS or quantity.unit is not None


def _is_plan(after: str, quantity: Quantity) -> bool:
    """Return whether an amount belongs to what stands after it: "under a $5 billion programme"."""
    hyphened = quantity.role == "cardinal" and quantity.unit not in ("count", "person", "percent")
    return hyphened and _GOES_ON.match(after) is not None


def _set(quantity: Quantity, approx: str, phrase: str, start: int) -> None:
    quantity.approx = {"true": True, "nearly": True}.get(approx, approx)
    quantity.hedge, quantity.edge = phrase.strip(), min(quantity.start, start)
