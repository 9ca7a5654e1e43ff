"""Whether a sentence tells of plans and forecasts, or of what came out."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import words

# Words of plans that also stand in sentences about what was.
_NO_PLAN = frozenset(
    (
        "set",
        "may",
        "planned",
        "agreed",
        "estimated",
        "committed",
        "commit",
        "target",
        "targets",
        "goal",
        "goals",
        "potential",
    )
)
# "higher than expected", "against forecasts of 6%": the figure is out, and what it beat was a forecast.
_BEATEN = re.compile(
    r"\b(?:than|against|versus|vs|beat|beating|above|below|miss(?:ed|ing)|exceed(?:ed|ing)|topp(?:ed|ing)|surpass(?:ed|ing)|in line with|"
    r"compared (?:with|to)|better|worse|faster|slower)(?: [a-z'-]+){0,4} (?:expected|forecasts?|estimates?|estimated|projected|projections?|predicted|"
    r"targets?|targeted|planned|expectations|consensus)\b"
    r"|\b(?:had|have|was|were|been) (?:been )?(?:expected|forecast|predicted|pegged|projected|estimated)\b(?! to)"
    r"|\b(?:expected|predicted|forecasts?|projected|estimated|seen) by\b|\bpredicted in\b"
    r"|[0-9](?:%| ?[a-z]+){0,2} (?:forecast|estimate|projection)\b"
    r"|\b(?:defying|despite|missing|beating|topping|against) (?:[a-z]+ ){0,3}(?:forecasts?|estimates?|expectations)\b"
)
_OUTCOMES = (
    "expect",
    "forecast",
    "estimate",
    "predict",
    "project",
    "pegged",
    "seen",
    "target",
    "planned",
    "consensus",
)
_LETTERS = re.compile(r"[a-z]+")


def is_future(sentence: str) -> bool:
    """Return whether a sentence tells of plans or forecasts, and not of what beat one."""
    plans = _plans()
    if plans.isdisjoint(_LETTERS.findall(sentence)):
        return False
    if not any(word in sentence for word in _OUTCOMES):
        return True
    return not plans.isdisjoint(_LETTERS.findall(_BEATEN.sub(" ", sentence)))


@cache
def _plans() -> frozenset[str]:
    return words("future") - _NO_PLAN
