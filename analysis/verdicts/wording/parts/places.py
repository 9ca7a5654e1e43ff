"""Of which other place a figure is that goes on from one before: "For Uzbekistan it was #!", "the Uzbek one", "and next came Russia with #!"."""

from __future__ import annotations

from analysis.patterns import regex
from analysis.verdicts.wording.parts.flows import LINKS
from analysis.verdicts.wording.parts.items import Before, loosely
from analysis.verdicts.wording.parts.roles import FLOWS

ITS = regex(r"(?<!\S)(?:its|their)(?!\S)")
_NEXT = regex(
    r"^(?:then|next|second|third|last)? ?(?:came|comes|followed by|was followed by|followed)? ?(?P<place>@[A-Z]{3}) (?:with|at) "
)
"""The next of a row: "and next came Russia with #!"."""

_FOR = regex(
    r"^(?:(?:(?:the|its|their) )?(?:(?:bank|office|agency|institute|customs|bureau|committee|administration) 's )?(?:figure|number|sum|value|amount|total|volume|one|result) )?(?:for|with|as for|with regard to|in the case of|(?P<within>in|of)) (?:the )?(?P<place>@[A-Z][A-Z0-9]{2}) (?:together |alone |alone , |, )?(?!'s)"
)
_FIGURE_OF = regex(
    r"^(?:the )?(?P<place>@[A-Z][A-Z0-9]{2}) (?:(?:'s )?(?:figure|number|sum|value|total|one|result|volumes?|contribution) |'s )(?=was|is|were|came|stood|amounted|reached|at|#!)"
)
"""The figure of another place, or with it: "the figure for Uzbekistan was #!", "the Uzbek one was #!"."""

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
        bare = f"{'from' if before.flow == 'IMPORTS' else 'to'} {row['place']} {bare[row.end() :]}"
    own = _FIGURE_OF.match(bare)
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
