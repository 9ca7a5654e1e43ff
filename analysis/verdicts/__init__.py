"""Verdicts: a claim as a query, every defensible way to compute it, what each finds, and what can be said.

Parameters that mean the same everywhere in these folders are told here once; a docstring lists its parameters where one
of them needs more.

article, text : Article, str
    The article, and its canonical text.
claim : Claim
    A claim of the article.
scope : Scope
    The words around it.
tokens, clause : sequence of Token
    A sentence or a part of one, and a clause of it.
reading, query : Reading, Query
    The claim as a query, and one flow of it.
unit : str
    The unit of the claim.
rules : Rules
    Whom to trust and whom to leave out.
found : sequence of Found
    What its specifications find.
"""

from analysis.verdicts.judge import judge, judge_all
from analysis.verdicts.readers.claim import read_claim
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.specification import Found, Specification, findings
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.verdict import LABELS, Verdict

__all__ = [
    "LABELS",
    "Found",
    "Reading",
    "Rules",
    "Specification",
    "Verdict",
    "findings",
    "judge",
    "judge_all",
    "read_claim",
    "specifications",
]
