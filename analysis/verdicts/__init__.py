"""Verdicts: a claim as a query, every defensible way to compute it, what each finds, and what can be said."""

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
