"""Tell an article from what its page adds: each piece set aside has a reason, and is kept to be shown."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from pathlib import Path

from analysis.article.language import notice_in

_LONGEST = 160  # characters; a longer paragraph is none of the lexicon's phrases
_MOST_WORDS = 25
_HEADLINE_WORDS = 3
_SENTENCE_WORDS = 9
_LONG_SENTENCE = 200  # characters; so much prose is prose, however it ends

_EDGE = " \t\r\n\xa0\u200b\ufeff.:;,!?…•·|>»<«-–—*_~'\"‘’“”()[]{}\\"
_SENTENCE_END = re.compile(r"(?<!\.)[.!?](?:[\"'”’»)\]]|\s|<!--|\[\d+\])*\Z")
_FULL_STOP = re.compile(r"[a-z0-9%)][a-z0-9%)][.][\"'”’]?\Z")
_COMMENT = re.compile(r"\A(?:<!--[^>]*-->|-->|<!--.*)\Z", re.DOTALL)
_WORDLESS = re.compile(r"\A[\W_]*\Z")
_NUMBER_ALONE = re.compile(r"\A[(\[]?\d{1,3}(?:[,.]?\d{3})*[.)\]]?\Z")
_FOOTNOTE = re.compile(r"\A\[?\^?\d{1,3}\]?[.):]?\s+[A-Z“\"]")
_REFERENCE = re.compile(
    r"https?://|\bdoi\b|\bibid\b|\bet al\b|\(\s*(?:19|20)\d\d|\b[Pp]p?\.\s*\d|\b[Aa]ccessed\b|\bRetrieved\b"
)
_BULLET = re.compile(r"\A[-–—*•·▪►]\s+\S[^0-9]*\Z")
_URL_ALONE = re.compile(
    r"\A(?:(?:https?://|www\.|[\w.+-]{1,64}@(?=\w))\S+|(?:!\[[^\]]{0,200}|\[[^\]0-9]{1,30})\]\(\S+\))\Z"
)
_NAVIGATION = re.compile(
    r"(?:previous|next|prev|news|articles?|stor(?:y|ies)|posts?|pages?|and|or|home|back|top|older|newer|menu|search"
    r"|skip|to|content|main|go|return|up|forward|[ |/<>«»-])+"
)

_NO_FIGURE = r"(?!\D{0,80}\d[^.!?]{0,80}[.!?] )"  # a sentence before the page's words, on the same line


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph as the rules of furniture see it."""

    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        """The text in lower case, on one line, without the punctuation around it; "" if it is long."""
        if len(self.text) > _LONGEST:
            return ""
        return " ".join(unescape(self.text).replace("’", "'").split()).strip(_EDGE).lower()

    @property
    def is_sentence(self) -> bool:
        """Whether this reads as prose: it ends as a sentence does and is long enough to be one."""
        if len(self.text) >= _LONG_SENTENCE:
            return True
        return bool(_SENTENCE_END.search(self.text)) and len(self.text.split()) >= _SENTENCE_WORDS

    def is_prose(self, words: int = 4) -> bool:
        """Whether this is a sentence, or has so many words and a full stop: headlines have none, polls ask."""
        if self.text.rstrip().endswith("?"):
            return False
        return self.is_sentence or bool(_FULL_STOP.search(self.text) and len(self.text.split()) >= words)


@dataclass(frozen=True, slots=True)
class _Reason:
    what: str
    opens: str | None
    lines: re.Pattern[str] | None
    starts: tuple[str, ...]

    def is_line(self, plain: str) -> bool:
        return self.lines is not None and self.lines.fullmatch(plain) is not None

    def fits(self, plain: str, opening: str) -> bool:
        return self.is_line(plain) or (bool(self.starts) and opening.startswith(self.starts))


def set_aside(pieces: Sequence[Piece], headline: str | None = None) -> dict[int, str]:
    """Return which paragraphs are furniture, each with its reason.

    The passes, in order: what a paragraph says by itself, lists that a heading opens, the comment form and all after it,
    what is printed more than once, numbers that stand alone, footnotes, headlines in a list at the end.

    Parameters
    ----------
    pieces : sequence of Piece
        The paragraphs.
    headline : str, optional
        The headline, where something else than the text tells it.

    Returns
    -------
    dict of int to str
        The index of each paragraph to set aside, and why.
    """
    found: dict[int, str] = {}
    opened = _by_themselves(pieces, found)
    _lists(pieces, opened, found)
    _rest(pieces, opened, found)
    _repeats(pieces, headline, found)
    _lone_numbers(pieces, found)
    _footnotes(pieces, found)
    _closing_list(pieces, found)
    return found


def _by_themselves(pieces: Sequence[Piece], found: dict[int, str]) -> dict[int, str]:
    """Judge each paragraph alone; return the headings that open a list or end the article."""
    opened: dict[int, str] = {}
    for index, piece in enumerate(pieces):
        short = len(piece.text) <= _LONGEST
        what, opens = _judged(piece.text) if short else (_marks(piece) or notice_in(piece.text), None)
        if what:
            found[index] = what
        if opens:
            opened[index] = opens
    return opened


@lru_cache(maxsize=4096)
def _judged(text: str) -> tuple[str | None, str | None]:
    """Return why a short paragraph is furniture, and what it opens."""
    piece = Piece(0, len(text), text)
    plain = piece.plain
    opening = " ".join(unescape(text).split()).lower() if len(plain.split()) <= _MOST_WORDS else ""
    reason = next((reason for reason in _reasons() if reason.fits(plain, opening)), None) if plain else None
    if reason is None:
        return _marks(piece) or notice_in(piece.text), None
    return reason.what, reason.opens if reason.is_line(plain) else None


def _marks(piece: Piece) -> str | None:
    text = piece.text.strip()
    if _COMMENT.match(text) or _WORDLESS.match(text):
        return "marks without words"
    if _URL_ALONE.match(text):
        return "a web address"
    if 2 <= len(piece.plain.split()) <= 8 and _NAVIGATION.fullmatch(piece.plain):
        return "navigation"
    return None


def _lists(pieces: Sequence[Piece], opened: dict[int, str], found: dict[int, str]) -> None:
    """Set aside what follows a heading of the page, up to the next full sentence."""
    for index, kind in opened.items():
        if kind != "list":
            continue
        for after in range(index + 1, len(pieces)):
            if after in opened or (after not in found and pieces[after].is_prose()):
                break
            found.setdefault(after, found[index])


def _rest(pieces: Sequence[Piece], opened: dict[int, str], found: dict[int, str]) -> None:
    """Set aside all that follows a comment form, if it stands after the greater part of the prose."""
    total = sum(len(piece.text) for i, piece in enumerate(pieces) if i not in found)
    before, at = 0, 0
    for index in sorted(i for i, kind in opened.items() if kind == "rest"):
        before += sum(len(pieces[i].text) for i in range(at, index) if i not in found)
        at = index
        if before * 2 < total or not before:
            continue
        for after in range(index + 1, len(pieces)):
            found.setdefault(after, "what follows the comment form")
        return


def _repeats(pieces: Sequence[Piece], headline: str | None, found: dict[int, str]) -> None:
    """Set aside what is printed again: the headline, whole sentences, and labels of the page."""
    kept = [index for index in range(len(pieces)) if index not in found]
    if not kept:
        return
    times = Counter(_words(pieces[index].text) for index in kept)
    texts = (headline, *(pieces[index].text for index in kept))
    first_words = next(
        (_words(text) for text in texts if text and len(text.split()) >= _HEADLINE_WORDS), None
    )
    seen: set[str] = set()
    for index in kept:
        words = _words(pieces[index].text)
        if words in seen and words == first_words and not pieces[index].is_sentence:
            found[index] = "the headline again"
        elif words in seen and len(words) >= _MOST_WORDS:
            found[index] = "printed twice"
        elif times[words] > 2 and words.isupper() and not any(char.isdigit() for char in words):
            found[index] = "a label of the page"
        seen.add(words)


def _words(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("‘", "'").split()).strip(_EDGE)


def _lone_numbers(pieces: Sequence[Piece], found: dict[int, str]) -> None:
    """Set aside bare numbers before the first sentence and after the last one: counters and list numbers."""
    prose = [i for i, piece in enumerate(pieces) if i not in found and piece.is_sentence]
    for index, piece in enumerate(pieces):
        outside = not prose or index < prose[0] or index > prose[-1]
        if index not in found and outside and len(pieces) > 1 and _NUMBER_ALONE.match(piece.text):
            found[index] = "a counter"


def _footnotes(pieces: Sequence[Piece], found: dict[int, str]) -> None:
    """Set aside numbered references that stand at the end."""
    for index in range(len(pieces) - 1, 0, -1):
        if index in found:
            continue
        text = pieces[index].text
        if not (_FOOTNOTE.match(text) and _REFERENCE.search(text, 0, 2000)):
            return
        found[index] = "a footnote"


def _closing_list(pieces: Sequence[Piece], found: dict[int, str]) -> None:
    """Set aside a list without a number right after the last sentence: what no line announces are other headlines."""
    left = [i for i in range(len(pieces)) if i not in found]
    last = max((i for i in left if pieces[i].is_prose()), default=len(pieces))
    after = [i for i in left if i > last]
    if len(after) > 2 and all(_BULLET.match(pieces[i].text) for i in after):
        found.update(dict.fromkeys(after, "links to other stories"))


@cache
def _reasons() -> tuple[_Reason, ...]:
    table = tomllib.loads(Path(__file__).with_name("furniture.toml").read_text("utf-8"))
    return tuple(
        _Reason(row["what"], row.get("opens"), _pattern(row.get("lines", ())), tuple(row.get("starts", ())))
        for row in table["reason"]
    )


def _pattern(phrases: Sequence[str]) -> re.Pattern[str] | None:
    """Return one pattern for a reason's phrases; each piece of it is bounded, so that it stays linear."""
    alternatives = (
        _NO_FIGURE * phrase.startswith("*")
        + re.escape(phrase).replace(r"\#", r"\d[\d.,]{0,12}[km]?").replace(r"\*", r".{0,80}")
        for phrase in phrases
    )
    return re.compile("|".join(alternatives)) if phrases else None
