"""Which language a passage is written in, from the words that no sentence does without."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from unicodedata import name

from analysis.patterns import regex

NOTICE = "a notice in"
_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NO_WORDS = regex(r"https?://\S+|\b[A-Z]\.")  # an address, the parts of "U.S."
_FEWEST_WORDS = 8  # fewer say too little
_ENOUGH = 0.12  # of the words; English news has about 0.4
_READ = 20_000  # characters; what follows is in the language of what comes before

# Of the words in small letters of an article's sentences: English news has 0.16 or more of those that English shares
# with no language of the table; an article with a long quotation in another language has fewer; others have 0.04 at most.
_OWN = 0.05
# Fewer words, with fewer of these among them, are judged by all the words of English.
_MANY_WORDS, _FEW = 40, 3
_ANY = 0.08
_SENTENCE_END = regex(r"[.!?][\"'”’»)\]]*\s*\Z")

# Scripts that name a language by themselves, as ranges of code points.
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
)
_SCRIPT_SHARE = 0.4  # of the letters


@cache
def _tables() -> tuple[Mapping[str, frozenset[str]], Mapping[str, str]]:
    table = tomllib.loads((Path(__file__).with_name("languages.toml")).read_text("utf-8"))
    names = table.pop("names")
    return {code: frozenset(words.split()) for code, words in table.items()}, names


@cache
def _codes_by_word() -> Mapping[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for code, known in _tables()[0].items():
        for word in known:
            words[word] = (*words.get(word, ()), code)
    return words


@cache
def _own() -> frozenset[str]:
    """Return the words of English that no other language of the table has."""
    return frozenset(word for word, codes in _codes_by_word().items() if codes == ("en",))


def why_not_english(passages: Sequence[str]) -> str | None:
    """Return what a message says of an article that is not English; None of one that is.

    Parameters
    ----------
    passages : sequence of str
        Its paragraphs.

    Examples
    --------
    >>> why_not_english(["El banco central de España subió los tipos, según su presidente."])
    'is written in Spanish; the workbook reads English only'
    """
    text = " ".join(passages)
    latin = is_latin(text)
    if latin and is_english(passages):
        return None
    code = language_of(text)
    if code not in (None, "en"):
        return f"is written in {language_name(code or '')}; the workbook reads English only"
    why = "hardly a word of it is English" if latin else "most of its letters are not Latin"
    return f"is not an English article: {why}"


def notice_in(passage: str) -> str | None:
    """Return what a paragraph is that is written in another language, such as "a notice in German"; None of others.

    Parameters
    ----------
    passage : str
        The paragraph; one of English that quotes another language is none.
    """
    code = language_of(passage)
    quoted = code in (None, "en") or is_english((passage,))
    return None if quoted else f"{NOTICE} {language_name(code or '')}"


def is_english(passages: Sequence[str]) -> bool:
    """Return whether the sentences of passages are English, also where they quote another language.

    Names, headings and tables say nothing of it; where there is next to no sentence, what is of no known language passes.

    Parameters
    ----------
    passages : sequence of str
        The paragraphs of an article.

    Examples
    --------
    >>> is_english(["Exports to the two neighbours were up.", "“La vie est trop chère et les prix ne baissent pas.”"])
    True
    >>> is_english(["Exports up", "Les exportations de la France vers la Chine ont augmenté de 5 % en 2022."])
    False
    """
    prose = " ".join(part for part in passages if _SENTENCE_END.search(part, max(0, len(part) - 8)))[:_READ]
    words = [word.replace("’", "'") for word in _WORD.findall(prose) if word.islower()]
    own = sum(word in _own() for word in words)
    if len(words) >= _MANY_WORDS or own >= _FEW:
        return own >= _OWN * len(words)
    if language_of(" ".join(passages)) not in (None, "en"):
        return False
    return len(words) < _FEWEST_WORDS or sum(word in _tables()[0]["en"] for word in words) >= _ANY * len(
        words
    )


def language_of(passage: str) -> str | None:
    """Return the ISO 639-1 code of a passage's language; None if it is too short or like none we know.

    The method counts function words (Grefenstette 1995, "Comparing two language identification schemes").

    Parameters
    ----------
    passage : str
        Some text; only its first 20,000 characters are read.

    Examples
    --------
    >>> language_of("The country said that exports to its neighbours were up by a third.")
    'en'
    >>> language_of("Das Land hat mit der Ausfuhr von Erdgas nach China im Jahr mehr verdient.")
    'de'
    """
    start = passage[:_READ]
    script = _script_of(start)
    if script:
        return script
    found = _WORD.findall(_NO_WORDS.sub(" ", start))
    words = [word.replace("’", "'").replace("ʻ", "'").lower() for word in found]
    # "l'exportation", "qu'il": what is cut short before an apostrophe is a word of its own.
    words += [word.partition("'")[0] + "'" for word in words if "'" in word]
    if len(words) < _FEWEST_WORDS:
        return None
    counts = Counter(code for word in words for code in _codes_by_word().get(word, ()))
    best = max(counts, key=lambda code: (counts[code], code == "en"), default="en")
    # "Imports met 60 percent of demand in 2022" has three words of Dutch, two of which are English, too.
    known = _tables()[0]
    apart = best == "en" or sum(word in known[best] and word not in known["en"] for word in words) > 1
    return best if apart and counts[best] >= max(2, _ENOUGH * len(words)) else None


def is_latin(passage: str) -> bool:
    """Return whether at least half of a passage's letters are Latin, as in English; True where it has none.

    Examples
    --------
    >>> is_latin("Up 5% in China (中国)."), is_latin("Рост на 5%.")
    (True, False)
    """
    letters = [char for char in passage[:_READ] if char.isalpha()]
    return 2 * sum(name(char, "").startswith("LATIN ") for char in letters) >= len(letters)


def language_name(code: str) -> str:
    """Return the English name of a language; the code itself if the table has none.

    Parameters
    ----------
    code : str
        ISO 639-1 code.
    """
    return _tables()[1].get(code, code)


def _script_of(passage: str) -> str | None:
    letters = [char for char in passage if char.isalpha()]
    others = [char for char in letters if not char.isascii()]  # no script here has an ASCII letter
    if not others or len(others) < _SCRIPT_SHARE * len(letters):
        return None
    for code, first, last in _SCRIPTS:
        if sum(first <= char <= last for char in others) >= _SCRIPT_SHARE * len(letters):
            return code
    return None
