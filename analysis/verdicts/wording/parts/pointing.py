"""Places that a line only points to: "its exports there", "the region", "the gas that Kazakhstan piped to it"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import places_in

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
