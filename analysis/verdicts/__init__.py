"""Verdicts: a claim as a query, every defensible way to compute it, what each finds, and what can be said."""

from analysis.verdicts.claim_reader import read_claim
from analysis.verdicts.judge import judge, judge_all
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specification import Found, Specification, findings
from analysis.verdicts.specify import specifications
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
