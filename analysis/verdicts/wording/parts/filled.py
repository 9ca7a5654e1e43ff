"""What a sentence leaves out or only points to, filled in from the sentences before: "its", "from there", "they", "of it", "the rise"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.tokens import Token
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.parts.changed import changed
from analysis.verdicts.wording.parts.flows import LINKS
from analysis.verdicts.wording.parts.in_order import PART_OF_A_WHOLE, is_done, of_the_whole, without_whole
from analysis.verdicts.wording.parts.items import OF_GOODS, Before, Item, entry, loosely
from analysis.verdicts.wording.parts.levels import commodity
from analysis.verdicts.wording.parts.moved import how_far
from analysis.verdicts.wording.parts.places import NOUNS, of_its_place
from analysis.verdicts.wording.parts.priced import A_UNIT
from analysis.verdicts.wording.parts.roles import FLOWS, VERBS

_ITS = regex(r"(?<!\S)(?:its|their)(?!\S)")
_IT = regex(r"(?<!\S)(?:it|the country|the republic|the nation)(?!\S)(?! 's)")
_THEM = regex(
    r"(?<!\S)(?:them|there|(?:the same|that|this|that same) (?:country|republic|neighbou?r|market|partner))(?!\S)(?! 's)"
)
_THERE = regex(r"(?<=\S )(?<!made )(?<!from )(?<!to )(?<!with )(?<!in )(?<!into )(?<!out of )there(?!\S)")
_SIDES = regex(
    r"(?<!\S)(?:the|that|this|the same|that same) (?:country|republic|nation|neighbou?r|market|partner)(?!\S)(?! 's)"
)
_WHOLE = {"total", "overall", "whole", "entire", "all", "aggregate"}
_OF_THE_OTHER = regex(rf"{_THEM.pattern}|(?<!\S)the (?:country|republic|nation)(?!\S)")
_GROUP = regex(
    r"(?<!\S)(?:the region|the bloc|the group|these countries|those countries|they|the five(?: (?:countries|republics|states|nations))?)(?!\S)(?! 's)"
)
_BETWEEN = regex(
    r"(?<!\S)(?:between|of) (?:them|both|(?:the )?(?:two|both|pair|duo|neighbou?rs|partners|parties)(?: (?:countries|sides|states|nations|neighbou?rs|partners|economies))?)(?!\S)(?! 's)"
)
_LINE = regex(r"(?<!\S)(?:it|(?:the|this|that) (?:line|pipeline|pipe|link|route))(?!\S)(?! 's)")
_OF_A_FIGURE = {
    *FLOWS, *VERBS, "GOODS", "GAS", "PIPE", "LNG", "OUTPUT", "HEAD", "PEOPLE", "LIVED", "PRODUCED", "CONSUMED", "PRICE", "MEAN", "SURPLUS",
    "DEFICIT", "RATE", "YUAN", "DOLLAR", "PRODUCT", "KIND", "LINE", "FIELDS", "EUROPE", "HOME",
}  # fmt: skip
"""What words do that name a figure of their own."""

_LINKED = (*FLOWS, "SOLD", "BOUGHT", "TRADED", "SENT", "GOT")
_AT_HOME = {"OUTPUT", "HEAD", "PEOPLE", "LIVED", "PRODUCED", "CONSUMED"}


def leaves_a_figure_out(line: str, tokens: Sequence[Token]) -> bool:
    """Return whether words right before the number that a line does without name a figure: "Industrial output: #!"."""
    texts = [one.text for one in tokens]
    at = texts.index("#!")
    first = next((i + 1 for i in range(at - 1, -1, -1) if texts[i] in _PARTING), 0)
    left = [one for one in texts[first:at] if one not in set(line.split()) and not one.startswith("@")]
    return bool(_OF_A_FIGURE & {one.tag for one in loosely(left)})


_PARTING = {",", ";", "and", "while", "but", "9"}


_UNIT_OF_IT = regex(
    rf"{A_UNIT.pattern.replace('per|', 'the|one|the same|')}(?: of (?:it|the metal|the commodity|the grain))?(?! of)"
)
_POINTING = {"price": (_UNIT_OF_IT, "it"), "people": (PART_OF_A_WHOLE, ""), "line": (_LINE, "LINE")}
"""What points to the figure before by its kind, and what stands for it."""


def filled(line: str, claim: Claim, before: Before) -> str:  # noqa: PLR0911 - a return for each way of leaving out
    """Return a line with what it leaves out or points to; "" where the sentences before do not tell it.

    Parameters
    ----------
    line : str
        The words without times and without who counts, as one text.
    claim : Claim
        The claim.
    before : Before
        What the sentences before tell.
    """
    if claim.kind == "change_abs":
        return ""
    if other := changed(line, claim, before):
        return other
    if claim.kind == "share" and (share := of_the_whole(line, subject(before, ()), before)) is not None:
        return share
    if before.kind in ("trade", "gas") and claim.kind == "level" and places_named(line) - before.sides:
        line = without_whole(line)
    if pointing := _POINTING.get(before.kind):
        line = regex(r" +").sub(" ", pointing[0].sub(pointing[1], line)).strip(" ,")
    points = set(entry("before.pointing").split())
    words = [one for one in _SIDES.sub("it", line).split() if one not in points]
    bare = " ".join(words)
    if is_done(line, before.flow) and (said := subject(before, ())):
        return f"{said} were #!"
    bare, line = of_its_place(bare, line, before)
    items = loosely(bare.split())
    tags = {one.tag for one in items}
    if _OF_THE_OTHER.search(line) and places_named(line) - before.sides:
        return ""  # a third country's
    if _SIDES.search(line) and not tags & _OF_A_FIGURE:
        return ""  # "the country grew by #!"
    way = how_far(bare, claim, priced=before.kind in ("price", "rate"))
    if way and (said := subject(before, ())):
        return f"{said} {'rose' if way == 'up' else 'fell'} by #!"
    link = next((LINKS[VERBS.get(one, one)] for one in _LINKED if one in tags), "")
    said = pointed_to(_THERE.sub(f"{link} there", line) if link else line, before)
    if "?" in tags:
        return said
    if tags & _OF_A_FIGURE or commodity(f" {bare} ")[0]:
        of_some = before.what == OF_GOODS and not {"PRODUCT", "KIND"} & tags
        of_all = before.kind in ("trade", "") and _WHOLE & set(said.split())
        if of_some or of_all or _SEVERAL & set(said.split()):
            return ""
        return _completed(said, tags, claim, before)
    return _with_its_subject(bare, items, claim, before)


_SEVERAL = {"countries", "nations", "states", "republics", "five"}


def places_named(line: str) -> set[str]:
    """Return the places and groups that a line names, as "@CA5", but for all the world."""
    return set(regex(r"@[A-Z][A-Z0-9]{2}\b").findall(line)) - {"@WLD"}


def _with_its_subject(bare: str, items: Sequence[Item], claim: Claim, before: Before) -> str:
    """Return a line that names no figure with the one that the sentences before speak of: "they were #!", "the rise was #!"."""
    tags, places = [one.tag for one in items], [one.text for one in items if one.tag == "P"]
    gas = (
        {"volume", "volumes", "quantity"} if before.kind in ("gas", "line") and claim.unit == "m3" else set()
    )
    few = set(entry("before.few").split()) | HEDGES | {"#!"} | gas
    leads = _LEADS.get(before.kind, ("OF",))
    led = all(tags[i - 1 : i] and tags[i - 1] in leads for i, tag in enumerate(tags) if tag == "P")
    said = subject(before, places)
    moving = {"ROSE", "FELL", "RISE", "FALL", "WORLD", "P"}
    if {"RISE", "FALL"} & set(tags):
        return ""
    if not (said and led) or any(one not in few and not _does_only(one, moving) for one in bare.split()):
        return ""
    return f"{said} {_ITS.sub('', bare)}"


def _does_only(word: str, known: Collection[str]) -> bool:
    """Return whether a word does something, and that is known."""
    tags = {one.tag for one in loosely([word])}
    return bool(tags) and tags <= set(known)


_LEADS = {"trade": ("FROM", "TO", "WITH"), "gas": ("FROM", "TO")}


def subject(before: Before, places: Collection[str]) -> str:  # noqa: PLR0911 - a return for each kind
    """Return the figure that the sentences before speak of in the usual words; "" where they do not tell all of it.

    Parameters
    ----------
    before : Before
        What they tell.
    places : collection of str
        Places that the line itself names, which stand for those before.
    """
    if before.kind == "price":
        return f"the average price of {before.what}"
    if before.kind in NOUNS:
        whose = "" if places or before.kind in ("rate", "line") else before.owner
        return (
            f"{NOUNS[before.kind]}{f' of {whose}' if whose else ''}"
            if whose or places or before.kind in ("rate", "line")
            else ""
        )
    if before.kind not in ("trade", "gas") or before.what == OF_GOODS or not before.flow or not before.owner:
        return ""
    noun = f"{before.what} {before.flow.lower()}".strip()
    if not before.owned:
        return "" if places or before.flow != "TRADE" else f"trade between {before.owner} and {before.other}"
    if places:
        return f"{before.owner} 's {noun}" if before.owner not in places else ""
    if not before.other:
        return f"{before.owner} 's {noun}"
    partner = "all countries" if before.other == "@WLD" else before.other
    return f"{before.owner} 's {noun} {LINKS[before.flow]} {partner}"


def _completed(line: str, tags: set[str], claim: Claim, before: Before) -> str:
    """Return a line that names its figure with the place, the gas or the commodity that it leaves out."""
    named = "@" in line
    if tags & _AT_HOME and tags & {"PRODUCT", "KIND"}:
        return ""
    if tags & _AT_HOME:
        output = tags & {"HEAD"} and not tags & {"OUTPUT", "PRODUCED"} and before.kind in ("output", "head")
        line = f"gdp {line}" if output else line
        made = bool(tags & {"PRODUCED"}) and not tags & {"OUTPUT", "HEAD", "GAS"}
        another = made and is_currency(claim.unit) and bool(places_named(line) - before.sides)
        # "Uzbekistan produced #!"; its own "output" may be industry's
        line = f"{line} of gdp" if another and before.kind in ("output", "head") else line
        gas = before.kind in ("made", "burnt") and not tags & {"GAS", "OUTPUT", "HEAD", "PEOPLE"}
        line = f"{line} of gas" if gas and tags & {"PRODUCED", "CONSUMED"} else line
        return line if named or not before.owner or before.other else f"{line} of {before.owner}"
    if tags <= {"MEAN", "PRICE", "N", "TO", "AT", "OF", "ROSE", "FELL", "BY", "P"} and before.kind == "price":
        return line if commodity(f" {line} ")[0] else f"{line} of {before.what}"
    if before.kind == "line" and claim.unit == "m3" and "LINE" not in line:
        return f"{line} by LINE"
    return line


def pointed_to(line: str, before: Before) -> str:
    """Return a line with the two sides of the trade before it where words only point to them: "its", "from there", "the region".

    Parameters
    ----------
    line : str
        The words.
    before : Before
        What the sentences before tell.
    """
    sides = set(regex(r"@[A-Z0-9]+\b").findall(line)) & before.sides
    mine, theirs = before.owner, before.other
    if mine and theirs and not sides:
        line = _BETWEEN.sub(f"between {mine} and {theirs}", line)
    if len(sides) == 1:
        mine = theirs = (set(before.sides) - sides or {""}).pop()
    elif not before.subject:
        return line
    if not mine:
        return line
    line = _ITS.sub(f"{mine} 's", line)
    if not theirs:
        return _IT.sub(mine, line)
    line = _GROUP.sub(
        theirs if members_of(theirs[1:]) else mine if members_of(mine[1:]) else lambda found: found[0], line
    )
    return _IT.sub(mine, _THEM.sub(theirs, line))
