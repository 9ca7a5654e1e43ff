"""Lists, counts, capital letters and genitives of a sentence: words, years in runs, small numbers as words."""

from __future__ import annotations

from collections.abc import Iterable

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def join(words: Iterable[str], last: str = "and") -> str:
    """Return words as a list in a sentence; nothing gives an empty text.

    Parameters
    ----------
    words : iterable of str
        The words.
    last : str
        What stands before the last one.

    Examples
    --------
    >>> join(["Kazakhstan", "Tajikistan", "Uzbekistan"])
    'Kazakhstan, Tajikistan and Uzbekistan'
    >>> join(["exports", "imports"], "or")
    'exports or imports'
    """
    *first, end = list(words) or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def years(values: Iterable[int]) -> str:
    """Return calendar years as a list in a sentence, runs of three or more drawn together.

    Examples
    --------
    >>> years([1993, 1994, 1995, 2014, 2016])
    '1993 to 1995, 2014 and 2016'
    """
    runs: list[list[int]] = []
    for value in sorted(values):
        if runs and value == runs[-1][-1] + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    words: list[str] = []
    for run in runs:
        words += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(one) for one in run]
    return join(words)


def capital(text: str) -> str:
    """Return a text with a capital letter, as it begins a sentence.

    Examples
    --------
    >>> capital("the United States records less"), capital("")
    ('The United States records less', '')
    """
    return text[:1].upper() + text[1:]


def genitive(name: str) -> str:
    """Return what belongs to a place or a publisher as a sentence has it; a plural, with its article, takes no second s.

    Parameters
    ----------
    name : str
        The name as it stands within a sentence or at its beginning.

    Examples
    --------
    >>> genitive("China"), genitive("Laos"), genitive("the United States")
    ("China's", "Laos's", "the United States'")
    """
    return f"{name}'" if name.lower().startswith("the ") and name.endswith("s") else f"{name}'s"


def in_words(count: int) -> str:
    """Return a count as a sentence has it: below ten as a word.

    Examples
    --------
    >>> in_words(4), in_words(12)
    ('four', '12')
    """
    return _COUNTS[count] if count < len(_COUNTS) else str(count)
