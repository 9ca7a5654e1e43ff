"""Whether a sentence tells of plans and forecasts, or of what came out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from analysis.claims.lexicon import HEDGES, either, holds, shared, words, words_of
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.tenses.carried import is_foreseen
from analysis.claims.periods.tenses.verbs import is_past, is_perfect
from analysis.quantities import Period

_NOUNS = frozenset(("projects", "planning", "needs", "targeted"))
# Of these only the verbs tell of plans: "projects growth of 3%", "is planning to build", "needs to", "targeted growth of 3%",
# and not "its energy needs", "targeted transfers".
_VERBS = re.compile(
    r"\b(?:projects (?:a|an|that|the|its|[a-z]* ?(?:growth|inflation|output|demand)|[0-9])|planning (?:to|for|on)|needs (?:to|an?|the|another|more|about|around|over|at|up|some|[a-z]*[€£$]?[0-9][^ ]*)|targeted (?:to|at|for|by|an?|the|its|more|about|around|over|up|[a-z]* ?(?:growth|inflation|output|sales|exports|revenues?)|[a-z]*[€£$]?[0-9][^ ]*))\b"
)
# "higher than expected", "against forecasts of 6%": the figure is out, and what it beat was a forecast.
_BEATEN = re.compile(
    r"[^a-z](?:(?:than|against|versus|vs|beat|beating|above|below|miss(?:ed|ing)|exceed(?:ed|ing)|topp(?:ed|ing)|surpass(?:ed|ing)|in line with|"
    r"compared (?:with|to)|better|worse|faster|slower)(?: [a-z'-]+){0,4} (?:expected|forecasts?|estimates?|estimated|projected|projections?|predicted|"
    r"targets?|targeted|planned|expectations|consensus)\b"
    r"|(?:had|have|was|were|been) (?:been )?(?:expected|forecast|predicted|pegged|projected|estimated)\b(?! to)"
    r"|(?:expected|predicted|forecasts?|projected|estimated|seen) by\b|predicted in\b"
    r"|as (?:widely |generally |had been )?(?:expected|forecast|predicted|planned)\b"
    r"|(?:defying|despite|missing|beating|topping|against) (?:[a-z]+ ){0,3}(?:forecasts?|estimates?|expectations)\b"
    r"|(?<=-)than-(?:expected|forecast|estimated|projected|predicted|planned|targeted)\b"
    r"|(?<=[0-9])(?:%| ?[a-z]+){0,2} (?:forecast|estimate|projection)\b"
    r"|(?:in (?:line|keeping|accordance) with|(?<=,) as (?:called for|set out|laid down|provided for) (?:in|by)) (?:the|its|their) (?:[a-z0-9-]+ ){0,3}plans?\b(?! (?:to|for)\b))"
)
_OUTCOMES = (
    "expect", "forecast", "estimate", "predict", "project", "pegged", "seen", "target", " plan", "consensus",
)  # fmt: skip
_CLAUSES = re.compile(
    r";| (?:while |whereas |but |however |(?:al)?though |when (?=(?:the|its|their) (?:[a-z]+ )?(?:forecasts?|estimates?|projections?|targets?|plans?)\b))"
)
_FORECAST = re.compile(
    r"[^a-z](?:forecasts?|expects?|expected|sees|seen|predicts?|projects|(?:we|they) project|projections?|projected|estimates?|should|outlook|guidance|reckons?|hopeful|"
    r"(?:will|would|could|might|may) (?:also |then |still |only |even )?(?:need|reach|rise|fall|grow|increase|decrease|decline|shrink|expand|drop|climb|widen|narrow|slow|ease|total|average|amount|come|hit|exceed|top|surpass|account|stand|remain|double))\b"
)
_OUTLOOK = re.compile(r"\b(?:prospects|outlook|forecasts?|projections?|expectations)\b")
# "Output grows by 2% in 2026. Inflation falls to 3%": forecasts are also told in the present.
_MOVES = re.compile(
    shared(
        r"[^a-z](?:(?:rises|falls|grows|increases|decreases|expands|shrinks|contracts|slows|eases|declines|drops|climbs|widens|narrows|averages|accelerates) (?:by|to|at)\b"
        r"|(?<!reserves )(?<!resources )(?:is|are) (?:now )?(?:put|pegged|budgeted|estimated|placed|projected|planned|set) at\b"
        r"|(?:foresees|envisages|assumes|provides for|allocates|sets aside|earmarks)\b"
        r"|(?:accounts?|makes? up|provides?|contributes?) (?:for )?[^.;,]{2,30}(?:%|percent|per cent) (?:of|to) (?:the|this|that|global|world|total) (?:[a-z]+ )?(?:increase|growth|rise|gains?|decline|decrease)\b)"
    )
)
_BUDGET = re.compile(
    r"\b(?<!over )(?<!under )budget\b(?! (?:deficit|surplus|gap|shortfall|hotel|airline|carrier|air))|\bcapex\b|\bcapital (?:expenditures?|spending|outlays?)\b|\bspending plans?\b"
)
# "cut 5% of its workforce", "the bridge is to cost $90 million"
_NO_BUDGET = ("workforce", "staff", "jobs", "worth", "to cost ", " costs ", "debt of", "debt is")
_WEEK = 7  # days
_IS_TO = re.compile(
    r"[^a-z](?:(?:is|are) (?:(?:estimated|reckoned|thought|believed) )?to (?:rise|fall|grow|narrow|widen|increase|decrease|drop|decline|reach|double|triple|shrink|expand|climb|invest|build|produce|receive|supply|spend|cut|open|start)\b"
    r"|(?:aim(?:s|ed)|hope[sd]|want(?:s|ed)|seeks|sought|intend(?:s|ed)) to\b"
    r"|on (?:course|track) (?:for|to)\b|request(?:s|ed)? (?:from [^,;.]{3,40} )?to [a-z]+ )"
)
_ARE_TO = frozenset((
    "is", "are", "aims", "aimed", "hopes", "hoped", "wants", "wanted", "seeks", "sought", "intends", "intended", "course", "track", "request", "requests",
    "requested",
))  # fmt: skip
_ANNUAL = re.compile(
    r"\b(?:(?<!half-)(?<!semi-)(?:annual|yearly|year-round) (?!inflation|(?:increase|rise|gain|drop|decline|fall)s?\b)(?:[a-z]+ ){0,2}(?:total|exports|imports|output|production|sales|figure|revenue(?! requirement)|deficit|surplus|trade|target|quota)|(?<!the )full[- ]year(?! (?:19|20)[0-9])|"
    r"the year's total)\b"
)
# "a 4% target for the year", "its $9.8 billion annual order target"
_TARGET_FOR_YEAR = re.compile(
    r"(?: [a-z-]+){0,3} (?:target|projection|forecast) for (?:the|this) year\b|[ -](?:annual|yearly|full-year) (?:[a-z]+ ){0,2}(?:target|goal|quota)\b"
)
_ANNUAL_TARGET_OF = re.compile(
    rf"\b(?:target|goal) for (?:the|this) year (?:of|is|was|stands at) {HEDGES}\Z|\b(?:annual|yearly|full-year|end-year|year-end) (?:[a-z]+ ){{0,2}}(?:target|goal|quota) (?:of|(?:was|is|has been) [a-z]+ (?:to|at)) {HEDGES}\Z"
    rf"|\b(?:maintain(?:s|ed)?|keeps?|kept|left|retain(?:s|ed)?) (?:its|their|the) (?!inflation)(?:[a-z]+ ){{0,2}}(?:target|goal) (?:unchanged )?at {HEDGES}\Z"
)
_TARGET_OF = re.compile(rf"\b(?:targets?|goals?) of {HEDGES}\Z")
_TARGETS = ("target", "goal", "quota")
_ANNUAL_REACH = 60  # characters


def is_future(sentence: str) -> bool:
    """Return whether a sentence tells of plans or forecasts, and not of what beat one."""
    told = words_of(sentence)
    if not _planning().isdisjoint(told):
        rest = _undenied(sentence)
        planned = _plans().search(rest)
        beaten = planned and holds(rest, _OUTCOMES) and _BEATEN.search(rest)
        if planned and (not beaten or _plans().search(_BEATEN.sub(" ", rest))):
            return True
    aims = (" to " in sentence or " for " in sentence) and not _ARE_TO.isdisjoint(told)
    if aims and _IS_TO.search(_undenied(sentence)):
        return True
    return not _NOUNS.isdisjoint(told) and _VERBS.search(_undenied(sentence)) is not None


def _undenied(sentence: str) -> str:
    """Return a sentence without what was not able to, or had not been, and is no plan."""
    return f"\n{sentence}".replace("could not ", "").replace("would have been ", "")


def is_forecast(sentence: str) -> bool:
    """Return whether a sentence tells of a forecast, which the next one may go on with, and not of a plan."""
    return _FORECAST.search(f"\n{sentence}") is not None


def names_outlook(sentence: str) -> bool:
    """Return whether a sentence tells of prospects, which the next one may give in figures: "The outlook for 2025 is bright"."""
    return _OUTLOOK.search(sentence) is not None


def names_budget(sentence: str) -> bool:
    """Return whether a sentence tells of a budget, whose plans are of its year: "Parliament passed the 2026 budget"."""
    return (
        holds(sentence, ("budget", "capex", "capital ", "spending plan"))
        and _BUDGET.search(sentence) is not None
    )


def foresees(sentence: str) -> bool:
    """Return whether a sentence tells in the present how figures move, or who makes up a rise, as outlooks do."""
    return _MOVES.search(f"\n{sentence}") is not None


def clause_of(low: str, span: tuple[int, int], quantity: Quantity) -> tuple[int, int]:
    """Return where the clause of a sentence begins and ends that holds a quantity: plans may stand beside what was."""
    cuts = [cut.span() for cut in _CLAUSES.finditer(low, *span)]
    if not cuts:
        return span
    start = max((end for _, end in cuts if end <= quantity.start), default=span[0])
    return start, min((cut for cut, _ in cuts if cut >= quantity.end), default=span[1])


class Forecast:
    """The time that a forecast is of, which the next sentence of its paragraph goes on about.

    Parameters
    ----------
    paragraphs : tuple of int
        The number of the paragraph of each sentence.
    today : datetime.date or None
        The day of publication.
    """

    def __init__(self, paragraphs: tuple[int, ...], today: date | None) -> None:
        self.paragraphs, self.today = paragraphs, today
        self._period: Period | None = None
        self._sentence = 0
        self.of_budget = False  # whether plans go on about it, too

    def keep(self, index: int, periods: Iterable[Period | None], *, budget: bool) -> None:
        """Keep the last period of the figures of a sentence that is still to come and longer than a week."""
        goes_on = self.of_budget and self.of(index) is not None
        for period in periods:
            if self.is_ahead(period):
                self.of_budget = budget or (goes_on and period == self._period)
                self._period, self._sentence = period, index

    def is_ahead(self, period: Period | None) -> bool:
        """Return whether a period is still to come and longer than a week."""
        return period is not None and period.days > _WEEK and (self.today is None or period.end > self.today)

    def of(self, index: int) -> Period | None:
        """Return what the sentence before, or in one paragraph the one before it, is a forecast for."""
        back, same = index - self._sentence, self.paragraphs[self._sentence] == self.paragraphs[index]
        return self._period if 0 < back <= 1 + same else None

    def of_figure(self, low: str, index: int, quantity: Quantity, *, future: bool) -> Period | None:
        """Return what a forecast is for that a figure of a sentence can go on with."""
        return self.of(index) if is_foreseen(low, quantity, future=future) else None

    def is_of_budget(self, clause: str, quantity: Quantity, *, plan: bool) -> bool:
        """Return whether a clause goes on with a budget: what is planned, is spent or has been allotted, and not what was."""
        if not self.of_budget or holds(clause, _NO_BUDGET):
            return False
        if plan or not quantity.is_money:
            return plan
        return is_perfect(clause, 0, len(clause)) or not is_past(clause, 0, len(clause))


@cache
def _plans() -> re.Pattern[str]:
    # It begins with what stands before a word: letters are skipped.
    return re.compile(rf"[^a-z]{either(_planning())}(?![a-z])")


@cache
def _planning() -> frozenset[str]:
    return words("future") - words("no_plan")


def is_annual(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether the words before a figure of a sentence that begins at ``start`` make it one of a year: "its full-year target of 3%"."""
    annual = _ANNUAL.search(low, start, quantity.start)
    return annual is not None and quantity.start - annual.end() < _ANNUAL_REACH


def is_target(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure of a sentence that begins at ``start`` is what is aimed at: "a 4% target for the year", "a target of 4% for the year"."""
    of = _TARGET_OF if low.startswith(" for the year", quantity.end) else _ANNUAL_TARGET_OF
    named = holds(low, _TARGETS, start, quantity.edge)
    told = of.search(low, start, quantity.edge) if named else None
    return told is not None or _TARGET_FOR_YEAR.match(low, quantity.end) is not None
