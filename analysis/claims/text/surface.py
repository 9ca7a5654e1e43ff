"""The article as the passes read it: one spelling of spaces and signs, and the way back to its offsets."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.article.paragraphs import parts_decimals
from analysis.claims.lexicon import holds, table

# What becomes one character, or none: a number or a word broken at the end of a line, a run of white space, an
# entity, a mark without width.
# It begins with one class of characters, which lets the regular expression engine skip everything else.
_WIDTHLESS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ENTITY = "(?:amp;)?(?:nbsp|ensp|emsp|thinsp|#160|#8239);"
_BLANK = rf"(?:[ \n\t\r\f\v{_WIDTHLESS}]|&{_ENTITY})"
_CHANGED = re.compile(
    rf"[{_WIDTHLESS} \n\t\r\f\v&-](?:(?<=[{_WIDTHLESS}])[{_WIDTHLESS}]*"
    r"|(?<=[A-Za-z0-9]-)(?P<hyphen>[ \t\r]*\n\s*)(?=[A-Za-z0-9])"
    r"|(?<=[ \n\t\r\f\v&])(?:"
    r"(?P<broken>(?<=[0-9],[ \t\r\n])(?:(?<=[\r\n])|[ \t]*[\r\n])\s*(?=[0-9]{3}(?![0-9])))"
    r"|(?P<point>(?<=[0-9]\.[\r\n])\s{0,4}(?=[0-9]))"
    rf"|(?P<space>(?:(?<=&){_ENTITY}|(?<!&)){_BLANK}+|(?<=[\n\t\r\f\v]))"
    r"|(?<=&)(?:amp;)?#?\w{2,8};))"
)
# The characters of news that are found in UTF-8 read as Windows-1252, once or twice: "â€“" for "–", "Â£" for "£".
_GARBLED = "–—‘’“”•…−€£¥°±·²³¼½¾×éèêëàâáäåãçñóòôöøúüíïîß\xa0"
_GARBLED_STARTS = "ÂÃâ"


# "It was built in 2009.7 Exports rose", "fell 3%.4 Imports": the mark of a footnote, raised so that nothing reads a number
_NOTE_MARK = re.compile(
    r"\.(?=[0-9])(?:(?<=[a-z]{3}\.)(?<!Sept\.)|(?<=[0-9]%\.)|(?<=[0-9][bm]n\.)|(?<=\b(?:in|by|of) (?:19|20)[0-9]{2}\.)|(?<=since (?:19|20)[0-9]{2}\.)|(?<=\b[CF]Y (?:19|20)[0-9]{2}\.)|(?<=\b[CF]Y(?:19|20)[0-9]{2}\.)|(?<=\bFY[0-9]{2}\.)|(?<=\b20[0-9]{2}[-–][0-9]{2}\.)|(?<=\b20[0-9]{2}[-–]20[0-9]{2}\.))"
    r"[0-9]{1,2}(?= [A-Z][a-z]|\s*\Z)"
)
# "in 2022,2 the office said"
_NOTE_BEHIND_COMMA = re.compile(
    r",(?=[0-9]{1,2} [a-z])(?:(?<=\b(?:in|by|of) (?:19|20)[0-9]{2},)|(?<=since (?:19|20)[0-9]{2},)|(?<=[0-9]%,)|(?<=[a-z]{3},))"
    r"[0-9]{1,2}(?= (?:the|which|and|but|while|according|who|as|with)\b)"
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LETTERS, _LETTERS_BEFORE = re.compile(r"[A-Za-z]+"), re.compile(r"[A-Za-z]+\Z")
_LONGEST_WORD = 20  # letters


@cache
def _one_to_one() -> dict[int, str]:
    """Characters with a plainer spelling of the same length."""
    plainer = dict.fromkeys(
        map(
            ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
        ),
        " ",
    )
    plainer |= dict.fromkeys(map(ord, "\x00\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")
    plainer |= dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63\uff0d"), "-")
    plainer |= {
        ord("["): "(",
        ord("]"): ")",
        ord("’"): "'",
        ord("‘"): "'",
        ord("İ"): "I",
        ord("％"): "%",
        ord("＄"): "$",
        ord("￥"): "¥",
        ord("，"): ",",
        ord("．"): ".",
    }
    plainer |= {0xFF10 + digit: str(digit) for digit in range(10)}
    return plainer


@cache
def _odd(*, ascii_only: bool) -> tuple[tuple[str, str], ...]:
    odd = ((chr(code), plain) for code, plain in _one_to_one().items())
    return tuple(one for one in odd if one[0].isascii() or not ascii_only)


def _odd_ones(text: str) -> tuple[tuple[str, str], ...]:
    """Return the characters with a plainer spelling that a text may have."""
    return _odd(ascii_only=text.isascii())


@cache
def _garbled() -> dict[str, str]:
    """Return what the characters of news become that are decoded wrongly, in the plainer spelling, each with its character."""
    forms: dict[str, str] = {}
    for char in _GARBLED:
        once = _misread(char)
        forms |= {once: char, _misread(once): char}
    return {form.translate(_one_to_one()): char for form, char in forms.items()}


@cache
def _changed_or_garbled() -> re.Pattern[str]:
    garbled = "|".join(map(re.escape, sorted(_garbled(), key=len, reverse=True)))
    return re.compile(f"{_CHANGED.pattern}|{garbled}")


def _misread(text: str) -> str:
    """Return a text's UTF-8 as Windows-1252 reads it, without the bytes that it has no character for: "”" becomes "â€"."""
    return text.encode("utf-8").decode("cp1252", errors="ignore")


@dataclass(frozen=True, slots=True)
class Surface:
    """The readable paragraphs of an article, one after the other, parted by line feeds.

    Parameters
    ----------
    text : str
        What the passes read.
    low : str
        The same in small letters, of the same length.
    places : tuple of int
        Where in ``text`` the way back changes, in order.
    origins : tuple of int
        The offset in the article at each of these places.
    """

    text: str
    low: str
    places: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, place: int) -> int:
        """Return the article's offset of the character at ``place``."""
        index = bisect_right(self.places, place) - 1
        return self.origins[index] + place - self.places[index]

    def stop(self, place: int) -> int:
        """Return the article's offset behind the character before ``place``, which an entity may spell: "5&#37;"."""
        index = bisect_left(self.places, place)
        if index < len(self.places) and self.places[index] == place:
            return self.origins[index]
        return self.origin(place - 1) + 1


def read_surface(text: str, spans: Sequence[tuple[int, int]]) -> Surface:
    """Return the surface of the parts of a text that are to be read.

    Parameters
    ----------
    text : str
        The article's canonical text.
    spans : sequence of (int, int)
        Start and end of each paragraph, in order.
    """
    pieces: list[str] = []
    places, origins = [0], [0]
    length = 0
    plainer = text
    for odd, plain in _odd_ones(text):
        plainer = plainer.replace(odd, plain)
    for start, end in spans:
        raw = _NOTE_MARK.sub(_raise, plainer[start:end])
        raw = _NOTE_BEHIND_COMMA.sub(_raise, raw)
        places.append(length)
        origins.append(start)
        last = 0
        changed = "  " in raw or "&" in raw or not raw.isprintable()
        garbled = not raw.isascii() and holds(raw, _GARBLED_STARTS)
        pattern = _changed_or_garbled() if garbled else _CHANGED
        for match in pattern.finditer(raw) if changed or garbled else ():
            new = _plain(match)
            pieces += (raw[last : match.start()], new)
            length += match.start() - last
            places += (length, length + len(new))
            origins += (start + match.start(), start + match.end())
            length += len(new)
            last = match.end()
        pieces += (raw[last:], "\n")
        length += len(raw) - last + 1
    clean = "".join(pieces)
    return Surface(clean, clean.lower(), tuple(places), tuple(origins))


def _raise(mark: re.Match[str]) -> str:
    return mark.group().translate(_RAISED)


def _plain(match: re.Match[str]) -> str:
    if match["hyphen"] is not None:
        return "" if _joined(match) in _breakable() else "-"
    if match["broken"] is not None or match.group()[0] in _WIDTHLESS:
        return ""
    if match["point"] is not None:
        return "" if parts_decimals(match.string, match.start() - 1) else " "
    if match["space"] is not None:
        return " "
    character = _garbled().get(match.group()) or html.unescape(html.unescape(match.group()))
    if len(character) != 1:
        return match.group()
    return character.translate(_one_to_one()) if character.strip() else " "


def _joined(match: re.Match[str]) -> str:
    """Return the word that a hyphen at the end of a line breaks: "mil-", "lion"."""
    before = _LETTERS_BEFORE.search(match.string, max(0, match.start() - _LONGEST_WORD), match.start())
    after = _LETTERS.match(match.string, match.end())
    return (before.group() + after.group()).lower() if before and after else ""


@cache
def _breakable() -> frozenset[str]:
    """Return the words of numbers and units: what a line breaks of others, such as "year-end", keeps its hyphen."""
    units = {
        word for row in table("units") if row["spelling"] == "word" for word in row["form"].lower().split()
    }
    named = {row["form"].lower() for row in table("currencies") if row["place"] == "name"}
    numerals = {row["word"] for row in table("numerals")}
    return frozenset(numerals | {row["form"] for row in table("scales")} | units | named)
