"""Places that a line only points to, or of which other one a figure is that goes on from one before: "its exports there", "the Uzbek one"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.flows import LINKS
from analysis.verdicts.wording.parts.items import Before, loosely, places_in
from analysis.verdicts.wording.parts.roles import FLOWS

ITS = regex(r"(?<!\S)(?:its|their)(?!\S)")
_THING = "(?:figure|number|sum|value|amount|total|volume|quantity|one|result|indicator|reading|equivalent|level|tally|count)"
_HEDGED = "(?:(?:about|around|some|only|just|nearly|almost|over|under|roughly|already|still) )?"
_NEXT = regex(
    r"^(?:then |next |second |third |last |another |(?:largest|biggest|most important|important) |(?:partner|market|customer|buyer|supplier|source|seller|destination) )*(?:came|comes|followed by|was followed by|followed|was|is)? ?(?P<place>@[A-Z]{3})(?: ,)? "
    r"(?:(?:is|was|stands|stood|follows|followed|trails|trailed|comes|came|ranks|ranked) )?(?:(?:put|given|listed|shown|recorded|reported|entered|booked|quoted|next|second|third|last|behind|in second place) )*(?:, )?(?:with|at) "
)
"""The next of a row: "and next came Russia with #!"."""

_FOR = regex(
    rf"^(?:(?:(?:the|its|their|same|corresponding|comparable|equivalent|respective) )*(?:(?:bank|office|agency|institute|customs|bureau|committee|administration) 's )?{_THING} )?"
    r"(?:for|with|as for|as to|as regards|as concerns|regarding|concerning|with regard to|with respect to|in respect of|when it comes to|in the case of|(?P<within>in|of)) (?:the )?(?P<place>@[A-Z][A-Z0-9]{2}) (?:together |alone |alone , |, )?(?!'s)"
)
_FOR_BEHIND = regex(
    r"^(?P<rest>(?:(?!@)\S+ ){0,6}#!(?: only| just| again)?) (?:for|with|in the case of) (?:the )?(?P<place>@[A-Z]{3})$"
)
_FIGURE_OF = regex(
    rf"^(?:the )?(?P<place>@[A-Z][A-Z0-9]{{2}}) (?:(?:'s )?(?:{_THING}|volumes?|contribution) |'s |(?P<had>)(?={_HEDGED}#!$))(?=was|is|were|came|stood|amounted|reached|at|{_HEDGED}#!)"
)
_FIGURE_BEHIND = regex(rf"^(?P<rest>#! (?:was|is|were)) (?:the )?(?P<place>@[A-Z]{{3}}) (?:'s )?{_THING}$")
"""The figure of another place, or with it: "the figure for Uzbekistan was #!", "the Uzbek one was #!"."""

_COUNTS = regex(r"(?<!\S)(?:shows?|showed|gives?|have|has|had)(?!\S)")

NOUNS = {
    "output": "gdp", "head": "gdp per head", "people": "population", "rate": "average exchange rate of the us dollar",
    "made": "natural gas output", "burnt": "natural gas consumption", "line": "gas deliveries by LINE",
}  # fmt: skip
"""What is said of one place alone, by the kind of the figure before, in the usual words."""


def of_its_place(bare: str, line: str, before: Before) -> tuple[str, str]:
    """Return a line, without and with the words that only point, with the place behind that its figure is of.

    Parameters
    ----------
    bare, line : str
        The words, as one text.
    before : Before
        What the sentences before tell.
    """
    if row := _NEXT.match(bare):
        link = "of" if before.kind in NOUNS else LINKS.get(before.flow, "to")
        bare = f"{link} {row['place']} {bare[row.end() :]}"
    if behind := _FOR_BEHIND.match(bare) or (before.kind in NOUNS and _FIGURE_BEHIND.match(bare)):
        bare = line = f"for {behind['place']} {behind['rest']}"
    if before.kind == "gas" and before.flow == "EXPORTS" and (sold := _of_another_seller(bare, before)):
        return sold, sold
    own = _FIGURE_OF.match(bare)
    if own and own["had"] is not None and (before.kind != "trade" or _COUNTS.search(line)):
        own = None  # "Uzbekistan had #!" may be all of its own
    if own and before.kind not in (*NOUNS, "gas") and "'s " in own[0]:
        own = None  # "Kyrgyzstan's total was #!" may be its own trade with all
    to_whom = _FOR.match(bare)
    if to_whom and to_whom["within"] and before.kind not in NOUNS:
        to_whom = None  # "in Kazakhstan it was #!"
    if to_whom := to_whom or own:
        noun = next((one for one in FLOWS if one in {two.tag for two in loosely(line.split())}), before.flow)
        link = "from" if before.kind == "gas" else LINKS.get(noun, "of" if before.kind in NOUNS else "with")
        rest = bare[to_whom.end() :]
        its = regex(r"^(?:,? ?)(?:it|its)(?!\S)").match(
            line[line.find(to_whom["place"]) + len(to_whom["place"]) :].strip()
        )
        deeds = {"SOLD", "BOUGHT", "SENT", "GOT"} & {one.tag for one in loosely(rest.split())}
        bare = line = (
            f"{to_whom['place']} {rest}"
            if its and deeds
            else f"{ITS.sub('', rest)} {link} {to_whom['place']}"
        )
    return bare, line


_SELLER = regex(
    rf"^(?:(?:the|same|volume|quantity|amount|{_THING}) )*(?:for|from|with|as for|as to|as regards|with regard to|in the case of) (?:the )?(?P<from>@[A-Z]{{3}}) (?:, )?(?P<rest>(?!(?:gas|pipeline) ).*#!)$"
    rf"|^(?:the )?(?P<whose>@[A-Z]{{3}}) (?:'s )?(?:(?:part|share|contribution|volumes?|quantity|gas|piped gas|pipeline gas|{_THING}) )(?P<behind>(?:was|were|is|came|stood|amounted|reached|made|at|#!).*)$"
)


def _of_another_seller(bare: str, before: Before) -> str:
    """Return a line on the gas of another seller than the one before, to the same buyer: "For Kazakhstan the volume was #!"."""
    told = _SELLER.match(bare)
    place = told and (told["from"] or told["whose"])
    if not told or place == before.other:
        return ""
    rest = regex(rf"^(?:(?:the|volume|quantity|amount|{_THING}) )+").sub("", told["rest"] or told["behind"])
    return f"{place} 's pipeline gas exports to {before.other} {rest}" if before.other else ""


_THERE = regex(
    r"(?<!\S)(from |to |)(?:there|(?:the|that|this) (?:country|republic|neighbou?r|partner))(?!\S)(?! 's)"
)
"""The other of the only two places that an article names."""

_TO_IT = regex(r"(?<= to )it(?=(?: ,)? @)")
"""A place that is only named behind: "for the gas that Kazakhstan piped to it , China paid"."""

_ITS_THERE = regex(r"^(?:and |but |while )?(?:its|their) (?:[a-z]+ )*?(?:from there|there)(?= )")
"""The other way of a trade whose owner the sentence begins with: "Kazakhstan's exports …, and its imports from there cost #!"."""

_ITS = regex(r"(?<!\S)(?:its|their)(?!\S)")


def with_the_other(line: str, claim: Claim, named: Collection[str], owner: str) -> str:
    """Return a line with the other of the only two places that an article names, where words only point to it.

    Parameters
    ----------
    line : str
        The words, as one text.
    claim : Claim
        The claim.
    named : collection of str
        Codes of all places that the article names.
    owner : str
        Whose flow the sentence begins with, as "@KAZ"; "" if nobody's.
    """
    if " . " in line:
        return line  # what "that country" points to in another sentence, its own words do not tell
    sides = places_in(line)
    if len(named) == 2 and not sides and owner and _ITS_THERE.search(line):
        other = next(f"@{one}" for one in named if f"@{one}" != owner)
        line = _THERE.sub(rf"\g<1>{other}", _ITS.sub(f"{owner} 's", line))
    sides = places_in(line)
    if len(named) == 2 and len(sides) == 2 and (to := _TO_IT.search(line)):
        last = regex(r"@[A-Z0-9]+\b").findall(line[: to.start()])[-1:]
        line = _TO_IT.sub(next(iter(sides - {*last})), line) if last else line
    if len(named) == 2 and len(sides) == 1:
        other = next(f"@{one}" for one in named if f"@{one}" not in sides)
        line = _THERE.sub(rf"\g<1>{other}", line)
        if claim.kind == "share":
            line = _ITS.sub(f"{other} 's", line)  # "China … received 8.5 percent of its exports"
    return line


_LEADING = {"in", "during", "for", "9", ",", "the"}


def owner_of(tokens: Sequence[Token]) -> str:
    """Return whose flow a sentence begins with, as "@KAZ": "in 2019 , Kazakhstan's exports"; "" if nobody's."""
    at = next((i for i, one in enumerate(tokens) if one.place), 0)
    lead = {one.text for one in tokens[:at]}
    owns = [one.text for one in tokens[at + 1 : at + 2]] == ["'s"] and lead <= _LEADING
    return tokens[at].text if owns and tokens[at].place else ""
