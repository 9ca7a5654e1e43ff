"""A sentence in plain order, its measure before its number: "as for the trade of A with B, it was #!", "it was in 2012 that"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.tokens import Token, joined, kept_by_words
from analysis.verdicts.wording.beside_its_verb import told_by_its_verb
from analysis.verdicts.wording.usual import put_as, usual


@kept_by_words
def in_plain_order(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return a sentence with its measure before its number, and without what only points from one to the other.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence, whose number on trial is ``#!``; one without stays as it is.
    """
    if "#!" not in joined(tokens):
        return tuple(tokens)
    return tuple(told_by_its_verb(put_as(tokens, usual("constructions"))))
