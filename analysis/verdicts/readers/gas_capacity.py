"""Readings of what a pipeline can carry: "lines A, B and C have a capacity of 55 bcm a year"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.lexicon import HEDGED, section, words
from analysis.verdicts.clause.tokens import codes, joined, texts, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.gas_measure import source_named
from analysis.verdicts.readers.gas_sides import shortly_before
from analysis.verdicts.readers.prices import odd_in
from analysis.verdicts.reading import Reading, not_understood, unread
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.set_off import right_before

_KIND = r"(?:(?:annual|yearly|daily|design|designed|total|combined|overall|throughput|transmission|transport|transit|carrying|installed|nameplate|full|maximum|planned) )*"
_MOVE = r"(?:carry|carrying|transport|transporting|deliver|delivering|handle|handling|pump|pumping|move|moving|bring|bringing|transmit|transmitting|feed|feeding)"
_OF_THE_LINES = r"of (?:(?:the|its|all|both|first|two|three|four|natural|gas|trunk|pipelines?|lines?|strings?|branch|branches|system|@CA5|@CHN|-|–|'s|[a-d]|,|and|of) )+"
_CAPACITY = regex(
    rf"\b{_KIND}capacity (?:{_OF_THE_LINES})?(?:(?:of|is|was|at|to|reaches|reached|exceeds|exceeded|comes to|stands at|stood at|totals|:) )?{HEDGED}#!"
    rf"|#! (?:a year |a day )?to the {_KIND}capacity of\b"
    rf"|#! (?:of |in )?(?:a year (?:of |in )?)?{_KIND}capacity\b"
    rf"|\b(?:can(?: (?:together|jointly|between them))?|(?:is|are|be) able to|(?:is|are)? ?capable of|designed to|built to|designed for) (?:{_MOVE} )?{HEDGED}#!"
)
_TO_COME = regex(
    rf"\b(?:will|would|could|should|is to|are to|was to) (?:then )?(?:{_MOVE}|add|provide|supply|have) (?:(?:up|to|the|pipeline|system|another|a|further) )*{HEDGED}#!"
)
"""What a line that is only planned is to carry or to add."""
_ADDED_TO = regex(r"#! (?:a year )?to the (?:\S+ )?capacity\b")
"""What the capacity of all is to grow by, which no table has."""
_IN_ALL = regex(
    rf"\b(?:lift|raise|bring|take|expand|boost|increase)(?:s|ing)? (?:(?:the|its|total|overall|combined|annual|system|pipeline|'s) )*(?:capacity|total|throughput) (?:\S+ ){{0,8}}?to {HEDGED}#!"
)
"""What all lines come to with that one."""
PLANNED = "(planned)"
"""What the measure of a reading ends with that is of a line not yet laid."""
_WITH_A_PLAN = f"A+B+C+D {PLANNED}"
_PARTS = {"spare", "unused", "idle", "half", "third", "quarter", "fifth", "times", "twice", "double"}
_PIPELINE = regex(
    r"@CA5 (?:(?:-|–|to) @CHN )?(?:(?:natural|gas|trunk) )*(?:pipelines?|link|lines?|strings|system)\b|@CHN (?:-|–|to) @CA5 (?:(?:natural|gas|trunk) )*(?:pipelines?|link|line|system)\b"
)
_ANOTHER = regex(r"\bsiberia\b|@(?:RUS|MMR|KAZ) (?:-|–|to) @CHN\b|\bwest-east\b|\bwest (?:-|–|to) east\b")
_LINES = (
    (_WITH_A_PLAN, regex(r"\b(?:all )?four (?:\S+ )?(?:lines|strings|branches)\b|\bwith line d\b")),
    (f"D {PLANNED}", regex(r"\bline d\b|\bfourth (?:line|string|branch)\b")),
    ("A+B+C", regex(r"\blines? a (?:, |/ )b (?:, )?(?:and |/ )c\b|\bthree (?:\S+ )?(?:lines|strings|branches)\b|\bwith line c\b")),
    ("A+B", regex(r"\blines? a (?:and|/) b\b|\btwo (?:\S+ )?(?:lines|strings|branches)\b")),
    ("C", regex(r"\bline c\b|\bthird (?:line|string|branch)\b")),
)  # fmt: skip
"""The lines of the pipeline as the table of gas has them, by the words that name them; all those laid by default."""

_UNITS = ("m3", "m3/year", "m3/d", "m3/day")
_OTHER_LINES = {"line", "lines", "string", "strings", "branch", "branches"}
LAID = "A+B+C"
_VOLUME_OF_A_YEAR = 1e9
"""A capacity of so many cubic metres is one a year, also where that is not said: none of a day is as large."""


def read_capacity(claim: Claim, scope: Scope, article: Article) -> Reading | None:
    """Return what the pipeline from Central Asia to China can carry as a query; None for another claim.

    The measure of the reading is "capacity" or "daily capacity", with the lines that it is of.
    """
    line, said = joined(scope.clause), texts(scope.clause)
    planned = _planned_line(scope)
    if claim.kind != "level" or claim.unit not in _UNITS or not (_CAPACITY.search(line) or planned):
        return None
    if _is_another(said, planned) or not _of_the_pipeline(scope, shortly_before(claim, article)):
        return None
    allowed = (
        words("plain")
        | words("gas.plain")
        | words("around")
        | words("reaching")
        | words("beside")
        | words("gas.capacity")
        | (words("gas.to_come") if planned else frozenset())
    )
    allowed |= {word for names in section("gas_sources").values() for name in names for word in name.split()}
    if odd := odd_in([one for one in said if "-" not in one], allowed):
        return not_understood(odd, "gas")
    lines = planned or next(
        (name for name, known in _LINES if known.search(line)), "" if _OTHER_LINES & set(said) else LAID
    )
    if not lines or not set(codes(scope.clause)) <= {"CHN", "CA5"}:
        return unread("its words do not say of which lines it is the capacity", indicator="gas")
    daily = claim.unit in ("m3/d", "m3/day") or "daily" in said
    yearly = claim.unit == "m3/year" or bool({"year", "annual", "annually", "yearly", "annum"} & set(said))
    large = isinstance(claim.value, float) and claim.value >= _VOLUME_OF_A_YEAR
    if not (daily or yearly or large):
        return unread("its words do not say in what time", indicator="gas")
    year = claim.period or (str(article.published.year) if article.published else "")
    return Reading(
        "gas", "CHN", ("CA5",), "imports", "pipeline-gas", year, "", "level",
        f"{'daily capacity' if daily else 'capacity'}, {lines}", source=source_named(scope.tokens),
        missing="" if year else "its words do not say for which period",
        words=(("indicator", "capacity"), ("partners", "the pipeline"), ("measure", f"the lines {lines}"), ("period", claim.period or "the day of publication")),
    )  # fmt: skip


def _planned_line(scope: Scope) -> str:
    """Return the lines with the planned one that a number is of: what it is to add, or what all then come to; else ""."""
    line, sentence = joined(scope.clause), joined(scope.tokens)
    _, planned = _LINES[1]
    if (
        _ADDED_TO.search(line)
        or not planned.search(sentence)
        or any(one.search(sentence) for _, one in _LINES[2:])
    ):
        return ""
    if _IN_ALL.search(line):
        return _WITH_A_PLAN
    if not (_TO_COME.search(line) or _CAPACITY.search(line)):
        return ""
    return next(name for name, known in _LINES[:2] if known.search(sentence))


def _is_another(said: Sequence[str], planned: str) -> bool:
    """Return whether words make it no capacity that is or was planned: what is left of it, a part, a denial."""
    to_come = words("gas.to_come") if planned else frozenset()
    barred = (words("unreal") - {"can", "planned"} - to_come) | words("denying") | words("excepting") | _PARTS
    more = right_before(said, said.index("#!"))
    return bool(barred & set(said)) or bool(more and not (planned and more in ("another", "further")))


def _of_the_pipeline(scope: Scope, text: str) -> bool:
    """Return whether a sentence, or the text before the claim, names the pipeline, and neither another one."""
    told = (joined(scope.tokens), joined(tokens_of(text, 0)))
    return any(_PIPELINE.search(one) for one in told) and not any(_ANOTHER.search(one) for one in told)
