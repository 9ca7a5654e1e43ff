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
        ``answer`` for the sentence a page leads with, else ``note``.
    """

    text: str
    role: Literal["answer", "note"] = "note"

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def _repr_html_(self) -> str:
        paragraphs = (" ".join(each.split()) for each in self.text.split("\n\n"))
        inside = "".join(f"<p>{escape(each)}</p>" for each in paragraphs if each)
        return f'<div class="{self.role}">{inside}</div>'


def answer(text: object) -> Note:
    """Return the sentence a page leads with: its question's answer, made from results."""
    return Note(str(text), "answer")


def note(text: object) -> Note:
    """Return a sentence or more made from results."""
    return Note(str(text))
