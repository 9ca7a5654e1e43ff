"""The noun that a bare number counts: "13 international transport corridors"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import HEDGES, words
from analysis.claims.numbers.numerals import numerals

_WORD = re.compile(r"(?:[ -]| [\"“])([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'.-]*)")
_ACRONYMS = re.compile(r"[A-Z][A-Za-z]*[A-Z]s")  # "32 MoUs", "12 EVs"
_LONGEST = 6  # words: adjectives and the noun
# "twice the 185,000 economists had forecast", "the 2.1% and 3,000 analysts expected in May": what is forecast is not who does so.
_WHO_FORECAST = re.compile(
    r" (?:economists|analysts|forecasters|traders|investors|experts|officials|planners|ministers|markets) (?:had |have |were )?"
    r"(?:forecast|expected|expecting|predicted|projected|estimated|anticipated|envisaged|hoped for|feared|pencilled in)"
    r"(?=[.,;:)\n]|\Z| (?:in|for|by|and|but|at|as|last|this|before|when|after)\b)"
)
# "four 20-year agreements", "three 500 MW units"
_SIZED = re.compile(r" [0-9][0-9.,]*(?:-(?!and|to|or)[A-Za-z]+|[- ]?(?:[kMG]W|kV|MVA))(?= [a-z])")
# "4.2 million Sudanese have fled", and not "12 Chinese firms"
_NATIVES = re.compile(
    r" (?:[A-Z][a-z]+ese|British|French|Dutch|Irish|Swiss)(?= (?:have|has|had|are|were|was|who|fled|live|lived|died|in|from|work|worked|abroad|will)\b|[.,;])"
)
_HEADS = re.compile(
    r" head of (?:[a-z]+ )?(?:cattle|livestock|sheep|goats|pigs|poultry|camels|buffalo|swine|hogs|horses|cows)\b"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+")  # "11 million U.S. jobs"
_ADJECTIVES = ("al", "ic", "ive", "ous", "ary", "line")
# "12 Polish and some 30 Czech firms": both numbers count firms
_ONE_KIND = re.compile(rf" ([a-z-]+) and {HEDGES}")
_KINDS = (*_ADJECTIVES, "ish", "ese", "ian", "ean")
_TRAILING = re.compile(r"[.'-]+\Z")


def read_noun(text: str, end: int) -> tuple[int, str] | None:
    """Return where the counted noun after a number ends, and the noun in small letters.

    Examples
    --------
    >>> read_noun("13 international transport corridors, five of them new", 2)
    (36, 'corridors')
    """
    if _WHO_FORECAST.match(text, end):
        return None
    if apart := _counted_without_plural(text, end):
        return apart
    if sized := _SIZED.match(text, end):
        things = read_noun(text, sized.end())
        return (end, things[1]) if things else None
    found: tuple[int, str] | None = None
    place, hyphened, previous = end, False, ""
    for position in range(_LONGEST):
        match = _WORD.match(text, place)
        if not match:
            break
        word = _TRAILING.sub("", match[1].lower())
        if position == 0 and text[end] == "-" and numerals().get(word, (0, ""))[1] in ("unit", "ten"):
            return None  # "eight-nine tonnes"
        # "11 solar and wind projects", "51 regional and commercial aircraft"
        paired = position and (previous in words("paired") or previous.endswith(_ADJECTIVES))
        if word == "and" and (hyphened or paired):  # "China-Europe and China-Asia trains"
            place = match.end()
            continue
        hyphened, previous = "-" in word, word
        if word in words("stops") or (position == 0 and word in words("bad_starts")):
            break
        if is_plural(word) or _ACRONYMS.fullmatch(_TRAILING.sub("", match[1])):
            if found and word in words("verbs"):
                break
            found = (match.start(1) + len(word), word.rpartition("-")[2])
        elif found:
            break
        if (match[1].endswith(".") and not _INITIALS.fullmatch(match[1])) or (
            match[1].endswith("'s") and position
        ):
            break
        place = match.end()
    return found


def _counted_without_plural(text: str, end: int) -> tuple[int, str] | None:
    """Return what read_noun does for "1,200 head of cattle" and "4 million Sudanese"."""
    if text.startswith(" head of ", end) and _HEADS.match(text, end):
        return end + len(" head"), "head"
    natives = _NATIVES.match(text, end) if text[end + 1 : end + 2].isupper() else None
    return (natives.end(), "people") if natives else None


@cache
def _plural_lists() -> tuple[frozenset[str], frozenset[str]]:
    return words("plurals") | words("people"), words("not_plural")


def is_plural(word: str) -> bool:
    """Return whether a word in small letters looks like a plural noun."""
    irregular, excluded = _plural_lists()
    last = word.rpartition("-")[2].rstrip("'")
    if last in irregular:
        return True
    return (
        len(last) > 3
        and last.endswith("s")
        and not last.endswith(("ss", "us", "is", "'s"))
        and last not in excluded
    )


def is_of_one_kind(between: str) -> bool:
    """Return whether the words between two numbers name a kind of what the second one counts: "12 Polish and 30 Czech firms".

    Examples
    --------
    >>> is_of_one_kind(" private and about "), is_of_one_kind(" came and ")
    (True, False)
    """
    kind = _ONE_KIND.fullmatch(between)
    return kind is not None and (kind[1] in words("paired") or kind[1].endswith(_KINDS))
