"""Which language a passage is written in, from the words that no sentence does without."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from unicodedata import name

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST_WORDS = 8  # fewer say too little
_ENOUGH = 0.08  # of the words; English news has about 0.35, a list of names still 0.1
_READ = 20_000  # characters; what follows is in the language of what comes before

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
    words = [word.replace("’", "'").lower() for word in _WORD.findall(start)]
    # "l'exportation", "qu'il": what is cut short before an apostrophe is a word of its own.
    words += [word.partition("'")[0] + "'" for word in words if "'" in word]
    if len(words) < _FEWEST_WORDS:
        return None
    counts = {code: sum(word in known for word in words) for code, known in _tables()[0].items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    return best if counts[best] >= max(2, _ENOUGH * len(words)) else None


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
