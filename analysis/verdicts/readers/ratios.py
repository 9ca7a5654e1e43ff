"""Readings of one place's figure beside another's: "25 times that of Kyrgyzstan", "60 percent of Central Asia's GDP"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.tokens import Token, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.context import at_present, is_past
from analysis.verdicts.readers.gas_sides import by_marks
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.going_on import per_head
from analysis.verdicts.wording.scope import Scope

_P = r"(?:(?:the|all|of|five) )*@(?P<{0}>\w+)"
_OUTPUT = r"(?:(?:nominal |total |combined )*(?:gdp|gross domestic product|economy|economic output|output))"
_HEAD = r"(?:gdp per (?:capita|head|person)|per capita gdp|(?:gdp|output|income) per (?:capita|head|person))"
_PEOPLE = r"(?:(?:total |combined )*(?:population|people|inhabitants))"
_AS_LARGE = r"as (?:large|big|high|great|many|much|populous|rich)"
_BESIDE = (
    rf"(?:that of|those of|that in|the (?:size|value|volume|amount|level) of|{_AS_LARGE}(?: \w+)? as|(?:larger|bigger|higher|greater|more)(?: \w+)? than|the|what)"
    r"(?: (?:that|those|the (?:economy|gdp|population|output)) (?:of|in))?"
)
_YEAR = r"(?: in 9)?"
_TOGETHER = r"(?: (?:economies|economy|countries|states|republics|'s)?)*(?: (?:together|combined|put together|taken together))*"
_INDICATORS = (("gdp per head", _HEAD), ("gdp", _OUTPUT), ("population", _PEOPLE))
_BY_OUTPUT = r"(?: , (?:measured|judged|compared) by (?:9 )?(?:nominal )?gdp)?"
_MAKES_UP = r"(?:accounted for|accounts for|accounting for|made up|makes up|making up|represented|represents|constituted|contributed|generated|generates|produced|produces|was home to|is home to|had|has)"


def read_ratio(claim: Claim, scope: Scope, article: Article) -> Reading | None:
    """Return a claim about one place's figure as a multiple, or a part, of another's; None for any other.

    Parameters
    ----------
    claim : Claim
        A multiple or a rate.
    scope : Scope
        The words around it.
    article : Article
        The article, whose day says of which year a share of the people who live somewhere is.
    """
    if claim.unit not in ("multiple", "percent") or claim.direction == "down":
        return None
    line = joined(scope.tokens).replace(" 's 's", " 's")
    if (
        len(regex(r"(?<![$\w] )\b9(?! (?:billion|million|trillion|bn|percent|%|bcm|times|-))").findall(line))
        > 1
    ):
        return None  # two years
    if _barred(scope.clause):
        return None
    if gas := _of_gas(claim, line):
        return gas
    found = beside_another(line, claim.unit)
    if found is None:
        return None
    indicator, one, other = found
    years = set(regex(r"\b(?:19|20)\d\d\b").findall(scope.sentence))
    period = claim.period or (years.pop() if len(years) == 1 else "")
    basis = period
    if not period and indicator == "population" and article.published and not is_past(texts(scope.tokens)):
        period, basis = at_present(one, article.published.year)
    said = (
        ("indicator", indicator),
        ("reporter", f"@{one}"),
        ("whole", f"@{other}"),
        ("period", basis),
    )
    return Reading(
        indicator, one, (), "", "", period, "", "ratio", whole=other,
        missing="" if period else "its words do not say for which period", words=said,
    )  # fmt: skip


_GAS = r"(?:(?:natural |pipeline |piped )*gas|lng)"
_FROM_BOTH = regex(
    rf"{_P.format('to')} (?:has |had )?(?:imported|imports|bought|buys|received|receives|took|takes|got|purchased){_YEAR} #! (?:as much|more) {_GAS}{_YEAR} from {_P.format('a')}{_YEAR} (?:as|than) (?:it did )?from {_P.format('b')}"
)
_THAT_OF = regex(
    rf" #! (?:{_BESIDE}|the (?:amount|quantity) (?:from|of|supplied by))(?: from)? {_P.format('b')}(?: 's)?(?: (?:supplies|volume|volumes|exports|deliveries|did))?(?: \$? ?9 (?:bcm|billion|million)(?: cubic (?:metres|meters))?)?{_YEAR}(?: ?[,.;]|$)"
)


_OTHER_FUELS = regex(r"\b(?:lng|liquefied|oil|coal|gas and|and gas)\b")


def _of_gas(claim: Claim, line: str) -> Reading | None:
    """Return one supplier's gas beside another's to the same buyer: "four times as much gas from A as from B"."""
    both, that = _FROM_BOTH.search(line), _THAT_OF.search(line)
    if both:
        to, one, other = both["to"], both["a"], both["b"]
    elif that and regex(r"\b(?:gas|bcm)\b").search(line):
        head = [Token(text, 0, 0) for text in line[: that.start()].split()]
        sides = by_marks(head)
        flow = find_flow(head)
        if flow and flow.verb and flow.kind == "imports" and " as @" in that[0]:
            return None  # "China imported twice as much from A as B": as B imported
        sides = between(head, flow) if flow and not sides.complete else sides
        to, one, other = sides.destination, sides.source, that["b"]
    else:
        return None
    if "" in (to, one) or len({to, one, other}) < 3 or "WLD" in (to, one) or _OTHER_FUELS.search(line):
        return None
    measure = "value" if regex(r"[$€]|\b(?:dollars|yuan|worth|paid|spent|value)\b").search(line) else "volume"
    measure = "mass" if measure == "volume" and regex(r"\b(?:tonnes?|tons?)\b").search(line) else measure
    said = (
        ("indicator", "gas"),
        ("reporter", f"@{to}"),
        ("partners", f"@{one}"),
        ("whole", f"@{other}"),
        ("period", claim.period or ""),
    )
    return Reading(
        "gas", to, (one,), "imports", "pipeline-gas", claim.period or "", "", "ratio", measure, whole=other,
        missing="" if claim.period else "its words do not say for which period", words=said,
    )  # fmt: skip


def beside_another(line: str, unit: str) -> tuple[str, str, str] | None:
    """Return what is measured, of which place, and of which other it is a multiple or a part; None where it is of neither.

    Parameters
    ----------
    line : str
        The texts of a sentence's tokens: ``@UZB 's population was #! that of @KGZ``.
    unit : str
        "multiple" or "percent".
    """
    return _multiple(line) if unit == "multiple" else _part(line) or _multiple(line, _OF)


_OF = r"of(?: (?:that of|those of|the (?:size|level|value|figure) (?:of|for|in)))?"


_TWO = 2  # years: "in 2023 … five times Tajikistan's in 2013"


def _multiple(line: str, beside: str = _BESIDE) -> tuple[str, str, str] | None:
    """Return what is measured, of which place, and of which other: "@UZB 's population was #! that of @KGZ"."""
    for indicator, noun in _INDICATORS:
        owned = rf"{_P.format('a')} (?:'s )?{noun}\b"
        of = rf"\b{noun} (?:of|in) {_P.format('a')}"
        # What stands between commas of the place's own figure changes nothing: "GDP, at $261 billion, was".
        gap = r"(?: (?!(?:and|but|while)\b)[^@;]+?)?"
        for head in (owned, of):
            match = regex(
                rf"{head}{gap} #! (?:{beside} |(?=@\w+ 's )){_P.format('b')}(?: 's)?(?: one)?(?: {noun}(?! \w*(?:growth|rate)))?{_TOGETHER}(?: \$? ?9 (?:billion|trillion|million))?{_YEAR}{_BY_OUTPUT}(?: ?[,.;]| \.| and |$)"
            ).search(line)
            if match and match["a"] != match["b"] and match[0].count(" in 9") < _TWO:
                a_head = indicator == "gdp" and per_head(match[0].split())
                return "gdp per head" if a_head else indicator, match["a"], match["b"]
    for indicator, noun in _INDICATORS:
        for pattern in _OTHER_WAYS:
            match = regex(pattern.replace("NOUN", noun)).search(line)
            if match and (two := _two(match)):
                return indicator, *two
    people = regex(_AS_MANY).search(line)
    two = _two(people) if people else None
    return ("population", *two) if two else None


def _two(match: re.Match[str]) -> tuple[str, str] | None:
    """Return the place that is measured and the other one, each under the name that its order of words has for it."""
    one, other = (
        next(code for name, code in match.groupdict().items() if code and name[0] == side) for side in "ab"
    )
    return (one, other) if one != other else None


_A, _B, _END = _P.format("a"), _P.format("b"), rf"{_YEAR}(?: ?[,.;]|$)"
_OTHER_WAYS = (
    rf"{_A} (?:has|had|boasts|boasted) an? (?:\w+ )?NOUN #! {_BESIDE} {_B}(?: 's)?(?: one)?{_END}",
    rf"{_A} (?:has|had|boasts|boasted) #! (?:the NOUN (?:of|that) {_B}|as (?:large|big|great|high) an? NOUN as {_P.format('b1')}|{_P.format('b2')} 's NOUN){_END}",
    rf"\bNOUN (?:was|is|were|stood) #! {_AS_LARGE} in {_A} as in {_B}{_END}",
    rf"(?:^|in 9 ,? ?)(?:compared|next|in comparison) (?:with|to) {_B} (?:'s(?: NOUN)? )?,? ?{_A} 's NOUN (?:was|is) #! {_AS_LARGE}{_END}",
)
"""Who is beside whom, in another order than "A's GDP was #! that of B"."""

_AS_MANY = (
    rf"(?:{_A} (?:had|has|is home to|was home to|counted|counts)(?: 9 (?:billion|million) people(?: in 9)? ,)? #! as many(?: people| inhabitants| residents| citizens)? as {_B}"
    rf"|#! as many(?: people| inhabitants)? (?:lived|live) in {_P.format('a1')} as (?:they did )?in {_P.format('b1')}"
    rf"|there (?:were|are|lived) #! as many(?: people| inhabitants)(?: living)? in {_P.format('a2')} as (?:there (?:were|are) )?in {_P.format('b2')}"
    rf"|{_P.format('a3')} (?:was|is) #! (?:as populous as|more populous than) {_P.format('b3')}){_END}"
)


_OF_IT = (
    rf"(?:with|of which|of whom|of that|of it|and) {_P.format('a')} (?:alone )?(?:{_MAKES_UP}|accounting for|contributing|having|home to) #!(?: of (?:it|that|them|the total))?",
    rf"#! of (?:it|that|them|whom|these) (?:being |living )?(?:in|from) {_P.format('a')}",
)
"""How a member's part of the figure of its group, given right before, is told: "…, of which Kazakhstan contributed #!"."""


def _part_of_it(line: str) -> tuple[str, str, str] | None:
    """Return a part of a group's figure that the words before it give: "… 80 million people, 44% of them in Uzbekistan"."""
    for pattern in _OF_IT:
        told = regex(rf"[,;–(] {pattern}(?: ?[,.;)]|$)").search(line)
        before = line[: told.start()] if told else ""
        whole = set(regex(r"@(\w+)").findall(before))
        people = regex(r"\b(?:people|inhabitants|population)\b").search(before)
        output = regex(rf"\b{_OUTPUT}\b(?! per| a head)").search(before)
        if (
            told
            and len(whole) == 1
            and bool(people) != bool(output)
            and "$ 9" not in (before if people else "")
        ):
            group = whole.pop()
            if told["a"] in members_of(group):
                return ("population" if people else "gdp"), told["a"], group
    return None


def _part(line: str) -> tuple[str, str, str] | None:
    """Return what is measured, of which place, and of which group that has it: "@KAZ accounted for #! of @CA5 's gdp"."""
    for indicator, noun in _INDICATORS[1:]:
        whole = rf"#! of (?:{_P.format('b')} 's (?:total |combined |entire |overall )*{noun}|{_P.format('b4')} {noun}(?= in 9| last year| ?[,.;)]|$)|the (?:total |combined )*{noun} of {_P.format('b2')}|{noun} (?:of|in) {_P.format('b3')})"
        for pattern in (
            rf"{_P.format('a')} (?:alone |by itself )?{_MAKES_UP} {whole}",
            rf"{_P.format('a')} 's (?:{noun}|people|share) (?:{_MAKES_UP}|was|is|stood at|came to) {whole}",
            rf"{_P.format('a')} , (?:which|with) {_MAKES_UP} {whole}",
        ):
            match = regex(pattern).search(line)
            other = (match["b"] or match["b2"] or match["b3"] or match["b4"]) if match else ""
            if match and match["a"] in members_of(other):
                return indicator, match["a"], other
    return _part_of_it(line)


def _barred(clause: Sequence[Token]) -> bool:
    """Return whether a word makes it something else: a plan, a part, a rate at constant prices."""
    barred = (
        words("unreal")
        | words("excepting")
        | {"real", "growth", "ppp", "parity", "urban", "rural", "debt", "budget"}
    )
    return any(token.text in barred for token in clause)
