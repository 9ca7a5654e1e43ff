"""Patterns that are compiled when a text first has the words that they need.

To compile the patterns by which claims are judged takes a second, and one article needs few of them: most look for
words that it does not have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, cast

Needed = tuple[str, ...]
"""Texts of which one stands in whatever a pattern matches."""

_PLAIN = r"[^\\\[\](){}|?*+^$.]"
_ATOM = re.compile(
    rf"\((?:\?(?:[:=!]|<[=!]|P<\w+>))?{_PLAIN}*(?:\|{_PLAIN}*)*\)|{_PLAIN}+|\\."  # a list of words, a text, a sign
    r"|\((?:\?(?:[:=!]|<[=!]|P<\w+>)?)?|[?*+][?+]?|\{\d*,?\d*\}[?+]?|\[\^?\]?(?:\\.|[^\]\\])*\]|.",
    re.DOTALL,
)
_LIST = re.compile(r"\((?:\?(?::|<?=|P<\w+>))?((?![?]).*)\)", re.DOTALL)  # of words, one of which is needed
_OPENS = ("(", "(?:", "(?=", "(?<=", "(?!", "(?<!")
_MOST = 300  # texts of which one is needed
_TEXT = re.compile(rf"{_PLAIN}+")
_LETTERS = re.compile(r"[A-Za-z]")


@lru_cache(maxsize=4096)
def regex(source: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does, which is compiled when it is first needed; the same for the same source.

    Parameters
    ----------
    source : str
        The pattern.
    flags : int
        As `re.compile` has them.

    Examples
    --------
    >>> wool = regex(r"imports of (?:wool|cotton)")
    >>> wool.search("exports of gas"), wool.search("its imports of wool").group()
    (None, 'imports of wool')
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))


class _Pattern:
    """A pattern that is not compiled before a text has the words that it needs; from then on its methods are those of `re`."""

    def __init__(self, source: str, flags: int | re.RegexFlag) -> None:
        self.pattern, self._flags = source, flags
        self._needed: tuple[Needed, ...] | None = None

    def __getattr__(self, name: str) -> Any:
        """Return what only a compiled pattern has."""
        return getattr(self._compiled(), name)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return None if self._lacks(text) else self._compiled().search(text, *span)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return None if self._lacks(text) else self._compiled().match(text, *span)

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return None if self._lacks(text) else self._compiled().fullmatch(text, *span)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return iter(()) if self._lacks(text) else self._compiled().finditer(text, *span)

    def findall(self, text: str, *span: int) -> list[Any]:
        return [] if self._lacks(text) else self._compiled().findall(text, *span)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        return [text] if self._lacks(text) else self._compiled().split(text, maxsplit)

    def sub(self, said: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return text if self._lacks(text) else self._compiled().sub(said, text, count)

    def _lacks(self, text: str) -> bool:
        """Return whether a text lacks words without which nothing in it can match."""
        if self._needed is None:
            self._needed = needed_by(self.pattern, self._flags)
        return lacks(text, self._needed)

    def _compiled(self) -> re.Pattern[str]:
        known = re.compile(self.pattern, self._flags)
        for name in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, name, getattr(known, name))
        return known


def lacks(text: str, needed: Sequence[Needed]) -> bool:
    """Return whether a text lacks words without which a pattern matches nothing in it, as `needed_by` has them.

    Examples
    --------
    >>> lacks("its imports of wool", needed_by("imports of (?:wool|cotton)")), lacks("imports", needed_by("wool"))
    (False, True)
    """
    for several in needed:
        for one in several:
            if one in text:
                break
        else:
            return True
    return False


def needed_by(source: str, flags: int | re.RegexFlag = 0) -> tuple[Needed, ...]:
    """Return what a text must have for a pattern to match anything in it: one text of each of these, the rarest first.

    Parameters
    ----------
    source, flags
        As `regex` has them.

    Examples
    --------
    >>> needed_by("(?:its|their) imports of (?:wool|cotton)s?")
    ((' imports of ',), (' wool', ' cotton'), ('its ', 'their '))
    """
    if flags & (re.IGNORECASE | re.VERBOSE):
        return ()
    atoms = _ATOM.findall(source)
    atoms.append(")")
    try:
        needs, end = _of_either(atoms, 0)
    except _NotRead:
        return ()
    return tuple(sorted(set(needs), key=_worth)[:3]) if end == len(atoms) else ()


class _NotRead(Exception):
    """A pattern has something that is not read here, as a condition."""


def _worth(needed: Needed) -> tuple[int, int, Needed]:
    return -min(map(len, needed)), len(needed), needed


def _of_either(atoms: Sequence[str], at: int) -> tuple[list[Needed], int]:
    """Return what alternatives need from an atom on, and the atom behind the bracket that ends them."""
    needs, at = _of_sequence(atoms, at)
    if atoms[at] == ")":
        return needs, at + 1
    several = [needs]
    while atoms[at] == "|":
        needs, at = _of_sequence(atoms, at + 1)
        several.append(needs)
    if not all(several):
        return [], at + 1
    return _either([one for needs in several for one in min(needs, key=_worth)]), at + 1


def _either(words: Sequence[str]) -> list[Needed]:
    """Return words as texts of which one is needed, unless they are too many or too short."""
    found = tuple(dict.fromkeys(words))
    return [found] if len(found) <= _MOST and all(len(one) > 1 for one in found) else []


def _of_sequence(atoms: Sequence[str], at: int) -> tuple[list[Needed], int]:
    """Return what a sequence of atoms needs, and where it ends: at a bar or a closing bracket."""
    needs: list[Needed] = []
    run = ""
    while (atom := atoms[at]) != "|" and atom != ")":
        at += 1
        first, inner, literal = atom[0], needs[:0], ""
        many = atoms[at][0] in "?*+{"
        if first == "(":
            if atom[-1] == ")":
                listed = None if many else _LIST.fullmatch(atom)
                beside = atom[2:3] != "=" and atom[2:4] != "<="  # it stands between the texts beside it
                lead, tail = (run[-1:], _first_of(atoms, at)) if beside else ("", "")
                inner = _either([f"{lead}{one}{tail}" for one in listed[1].split("|")]) if listed else inner
            elif atom in _OPENS or atom[-1] == ">":
                inner, at = _of_either(atoms, at)
                many = atoms[at][0] in "?*+{"
                inner = [] if atom[-1] == "!" else inner
            else:
                raise _NotRead
        elif first == "\\":
            literal = "" if atom[1].isalnum() else atom[1]
        elif first not in "[^$.":
            literal = atom
        if many:
            if atoms[at][0] != "+":
                inner, literal = [], literal[:-1]
            at += 1
        run += literal
        if run and (many or not literal):
            if len(run) > 1 and _LETTERS.search(run):
                needs.append((run,))
            run = ""
        needs += inner
    if len(run) > 1 and _LETTERS.search(run):
        needs.append((run,))
    return needs, at


def _first_of(atoms: Sequence[str], at: int) -> str:
    """Return the character that an atom certainly begins with, or ""."""
    once = len(atoms[at]) > 1 or (at + 1 < len(atoms) and atoms[at + 1][0] not in "?*+{")
    return atoms[at][0] if once and _TEXT.fullmatch(atoms[at]) else ""
