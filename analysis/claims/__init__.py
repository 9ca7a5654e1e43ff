"""Numbers out of text: every quantity of an article with its exact quote and what it claims.

Parameters that mean the same everywhere in these folders are told here once; a docstring lists its parameters where one
of them needs more.

text, low : str
    The surface of the article (`analysis.claims.text.surface`), as it is and in small letters; places are offsets into it.
sentences : Sentences
    The sentences of the surface.
span, start : (int, int), int
    A sentence, and where it starts.
quantity, quantities : Quantity, sequence of Quantity
    A figure; those of its sentence in order.
context : Context
    The words around a figure.
times : sequence of Time
    The expressions of time of a sentence, in order.
standing : Period or None
    The period that the sentences before it left standing.
today : datetime.date or None
    The day of publication.
"""

from analysis.claims.claim import Claim
from analysis.claims.find import find_claims

__all__ = ["Claim", "find_claims"]
