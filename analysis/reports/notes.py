"""Sentences that a notebook makes from results: the answer of a page, and notes."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Literal


@dataclass(frozen=True, slots=True)
class Note:
    """Text that displays as paragraphs; what is in it is shown as it is and never taken for markup.

    Parameters
    ----------
    text : str
        The sentences; an empty line begins a new paragraph.
    role : str
        ``answer`` for the sentence a page leads with; ``limits`` for what its data cannot show and ``method``
        for a box on how it was done, whose paragraphs begin with their heading as a sentence; else ``note``.
    """

    text: str
    role: Literal["answer", "limits", "method", "note"] = "note"

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def _repr_html_(self) -> str:
        paragraphs = (" ".join(each.split()) for each in self.text.split("\n\n"))
        inside = "".join(f"<p>{self._paragraph(each)}</p>" for each in paragraphs if each)
        return f'<div class="{self.role}">{inside}</div>'

    def _paragraph(self, text: str) -> str:
        heading, stop, rest = text.partition(". ")
        if self.role in ("limits", "method") and stop:
            return f"<strong>{escape(heading)}.</strong> {escape(rest)}"
        return escape(text)


def answer(text: object) -> Note:
    """Return the sentence a page leads with: its question's answer, made from results."""
    return Note(str(text), "answer")


def note(text: object) -> Note:
    """Return a sentence or more made from results."""
    return Note(str(text))


def limits(*sentences: object) -> Note:
    """Return what the data of a page cannot show, a sentence each."""
    return Note(" ".join(["What these data cannot show.", *map(str, sentences)]), "limits")


def method(text: object) -> Note:
    """Return how something was done, as a box whose paragraphs begin with their heading as a sentence."""
    return Note(str(text), "method")
