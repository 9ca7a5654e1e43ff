"""Prices told by who pays or is paid them: "buyers paid #! for copper", "#! had to be paid for gold", "#! more than the year before"."""

from __future__ import annotations

import re
from functools import cache

from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import entry

A_UNIT = regex(
    r"(?<!\S)(?:per|an?|each) (?:million british thermal units?|million btu|mmbtu|barrel|tonne|metric ton|ton|troy ounce|ounce|kilogram|kilo|pound|metric tonne)(?!\S)"
)
"""What a price is for."""

_DEARER = "(?:dearer|cheaper|costlier|pricier|higher|lower|more|less)(?= )"


@cache
def _turns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return patterns of such turns, each with the words that say the same of what is priced."""
    who, sellers = entry("price.payers"), entry("price.sellers")
    return (
        (regex(rf"(?<!\S)(?:the )?(?:{who})(?P<of> of [^#]{{3,40}}?)? (?:{entry('price.paying')})(?!\S)"), r"\g<of> cost"),
        (regex(rf"(?<!\S)(?:the )?(?:{sellers}) (?:{entry('price.selling')})(?!\S)"), "cost"),
        (regex(rf"(?<=#!)(?P<more> (?:more|less))? (?:was|were|is|had to be|has to be) (?:{entry('price.asked')})(?= for | to | )"), r"\g<more> cost"),
        (regex(r"(?<!\S)to (?:buy|get|purchase|obtain|acquire|have)(?= )"), "for"),
        (regex(r"(?<!\S)it (?:took|cost|required|needed|needs|takes)(?= )"), "cost"),
        (regex(rf"(?<!\S)(?:got|grew|turned|went|was made|gotten)(?= {_DEARER}| #! {_DEARER})"), "was"),
        (regex(r"(?<=#! )more(?! (?:than|expensive|costly|valuable|pricey)\b)"), "higher"),
        (regex(r"(?<=#! )less(?! (?:than|expensive|costly|valuable|dear|pricey)\b)"), "lower"),
    )  # fmt: skip


def as_told_of_goods(line: str) -> str:
    """Return a line with a price told of what it is for, and not of who pays it: "cost #! for copper"."""
    for pattern, said in _turns():
        line = pattern.sub(said, line)
    return line
