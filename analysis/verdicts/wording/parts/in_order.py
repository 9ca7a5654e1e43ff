"""A sentence that goes on from another in the order that the rest reads: "For Uzbekistan customs show #!", "there were imports of #!"."""

from __future__ import annotations

import re

from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.counted import without_counting
from analysis.verdicts.wording.parts.items import Before, entry, places_in
from analysis.verdicts.wording.parts.levels import AT_PRICES

_PLACE_FIRST = regex(
    r"^(?:for|with|as for|as to|in the case of) (?:the )?(?P<place>@[A-Z]{3})(?: ,)? (?P<rest>(?!(?:it|they|this|that|the figure) ).*)$"
)
_THERE_WERE = regex(
    r"^(?:(?:in addition|besides|also|then) (?:, )?)?there (?:were|was|are|is|had been|stood|came|followed)(?= )"
)
_THEM = regex(r"^(?:to have )?them (?=at |to |as |#!)")
_HOW_FAR = regex(
    r" (?:(?:much|far|somewhat|even|slightly|considerably|still|well|rather|clearly|a (?:little|lot|bit|good deal|great deal)) )*"
    r"(?:less|lower|smaller|fewer|higher|larger|bigger|greater|more|more modest|only|just) : (?=(?:\S+ )?#!)"
)
"""A comparison that only leads to the number: "it was far less: #!"; what the number is of, "far less than" would tell."""

_ON_WHAT = regex(r"(?<= )on (?=what |goods |imports |purchases |@[A-Z]{3} goods )")
_OTHER_SIDE = regex(
    r"(?<!\S)(?:the (?:other|opposite|partner|receiving|buying|importing|selling|exporting) (?:side|country|end)|the (?:partner|counterpart|counterparty))(?! 's)(?!\S)"
)
_OTHER_COUNTS = regex(rf"^{_OTHER_SIDE.pattern} (?:itself )?(?=(?:{entry('office.says')})(?!\S))")
_SEEN_BY = regex(
    r"^(?:(?:seen|viewed|looked at|counted|measured) from (?:the )?(?P<seen>@[A-Z]{3})|(?:for|by|with|in the eyes of|from the (?:view|viewpoint|standpoint|perspective) of|on) (?:the )?(?P<by>@[A-Z]{3}) (?:'s )?"
    r"(?P<office>side|statisticians|authorities|officials|statistical committee|statistics office|statistical office|customs service|customs officers))(?: ,)?(?= )"
)
_OFFICE_OF = regex(r"@[A-Z]{3} (?:'s )?(?P<office>side|statisticians|authorities|officials)(?!\S)")
_FOR_WHAT = regex(
    r"(?<!\S)for what (?:it|they|the (?:country|republic)|@[A-Z]{3}) (?:bought|imported|purchased|received|got|took|ordered)(?: in)? (?:from )?(?:there|it|them)(?!\S)"
)
_WHICH_DID = regex(
    r"^(?:the |its )?(?:(?:by far|biggest|largest|main|chief|principal|leading|most important|important|top|foremost|second|next) )*(?:supplier|seller|source|provider|partner|buyer|customer|market) (?:was|is|remained) (?:the )?(?P<place>@[A-Z]{3}) (?:, )?(?:which|who|that) "
)
_APART = regex(
    r" , (?:by far |easily )?the (?:smallest|largest|biggest|second|second largest|third|poorest|main|chief|least|most important|next)(?: [a-z]+)?(?: of (?:them|these|those|the (?:three|four|five|group|lot)))?(?: ,)(?= )"
)
"""What a place is called beside its name: "Uzbekistan, the smallest of them, delivered #!"."""

_THEY_SHOW = regex(
    r"^(?:they|it|these|this|those) (?:shows?|gives?|puts?|lists?|records?|reports?|showed|gave|listed|recorded|reported) (?=(?:the |its )?(?:@[A-Z]{3} (?:'s )?)?(?:exports|imports|trade|turnover|deliveries|purchases|sales) )"
)
_WHAT_IT = regex(r"^what (?=(?:it|they|the (?:country|republic)|@[A-Z]{3}) )")
_WHOSE = regex(r"(?<!\S)(?:the country|the republic|the nation|the partner|the neighbou?r)(?!\S)")
"""Whose office counts, where words only point to it."""


def in_order(line: str, before: Before) -> str:
    """Return a line with what it says of a place behind, and without words that only lead to its figure.

    Parameters
    ----------
    line : str
        The words without times, as one text.
    before : Before
        What the sentences before tell.
    """
    if (first := _PLACE_FIRST.match(line)) and _counts_at_its_head(first["rest"]):
        line = f"{first['rest']} for {first['place']}"
    office = places_in(before.counts)
    if before.other and office == {before.owner}:
        counting = _OTHER_COUNTS.match(line)
        line = (
            f"{before.other} 's statistics {line[counting.end() :]}"
            if counting
            else _OTHER_SIDE.sub(before.other, line)
        )
    if seen := _SEEN_BY.match(line):
        line = f"according to {seen['seen'] or seen['by']} 's statistics ,{line[seen.end() :]}"
    if who := _WHICH_DID.match(line):
        line = f"{who['place']} {line[who.end() :]}"
    line = _FOR_WHAT.sub("for goods from there", _ON_WHAT.sub("for ", _THERE_WERE.sub("", line).strip()))
    line = _THEY_SHOW.sub("", _APART.sub("", line))
    if " piped " in line or " pumped " in line:
        line = _WHAT_IT.sub("gas what ", line)
    elif before.kind == "trade":
        line = _WHAT_IT.sub("goods what ", line)
    elif before.kind in ("output", "head"):
        line = AT_PRICES.sub("", line).strip()
    return _HOW_FAR.sub(" ", line).replace(" : #!", " #!")


def _counts_at_its_head(rest: str) -> bool:
    found = without_counting(rest)
    return found is not None and bool(found[1]) and not rest.startswith(found[0])


def behind_who_counts(rest: str) -> str:
    """Return what is left behind the verb of who counts, with its object as a subject: "them at #!".

    Parameters
    ----------
    rest : str
        The words.
    """
    return _THEM.sub("they ", rest)


def leaves_its_office_out(line: str, own: str) -> bool:
    """Return whether a line does without the word that makes a place the one who counts: "for the Kyrgyz side".

    Parameters
    ----------
    line, own : str
        The line, and the sentence.
    """
    office = _OFFICE_OF.search(own)
    return office is not None and office["office"] not in line.split() and " statistics " not in f" {line} "


def points_to_whose(counts: str, before: Before) -> bool:
    """Return whether words for who counts may be of either side: "the country's returns", "the statistics agency" behind a side's customs.

    Parameters
    ----------
    counts : str
        The words.
    before : Before
        What the sentences before tell.
    """
    if places_in(counts) or not places_in(before.counts):
        return False
    ours, theirs = _office(before.counts), _office(counts)
    return bool(_WHOSE.search(counts) or (ours and theirs and ours != theirs))


_OFFICES = {
    "bank": regex(r"\bbank\b"),
    "ministry": regex(r"\b(?:ministry|government|cabinet|embassy)\b"),
    "customs": regex(r"\bcustoms\b"),
    "institute": regex(r"\b(?:institute|review)\b"),
    "statistics": regex(
        r"\b(?:national|statistical|committee|bureau)\b|\bstatistics (?:agency|office|service|committee|department)\b"
    ),
}
"""Offices that are not one another, by their words."""


def _office(counts: str) -> str:
    return next((kind for kind, words in _OFFICES.items() if words.search(counts)), "")


PART_OF_A_WHOLE = regex(
    r"(?<!\S)(?:thereof|of which|of (?:it|this|that|these|them|those|(?:the|this|that|these|those|all the) (?:whole|total|sum|amount|figure|flow|gas|volume|quantity|imports|deliveries|supplies|trade)|all (?:of )?(?:this|that|it)))(?!\S)"
)
_SHARE = regex(rf"(?<!\S)(?:{entry('tags.SHARE')})(?!\S)(?! (?:of|in) )")


def of_the_whole(line: str, whole: str, before: Before) -> str | None:
    """Return a share with the whole that it is of, which it only points to or leaves out; None where it names another.

    Parameters
    ----------
    line : str
        The words.
    whole : str
        The whole in the usual words; "" if that is not told.
    before : Before
        What the sentences before tell.
    """
    if PART_OF_A_WHOLE.search(line):
        return PART_OF_A_WHOLE.sub(f"of {whole}", line, count=1) if whole else ""
    named = re.fullmatch(
        rf"(?:the )?(?P<share>{entry('tags.SHARE')}) of (?P<place>@[A-Z]{{3}}) (?P<rest>.*#!.*)", line
    )
    if named:
        line = f"{named['place']} 's {named['share']} {named['rest']}"
    if not whole or len(places_in(line)) != 1 or places_in(line) & before.sides or not _SHARE.search(line):
        return None
    return _SHARE.sub(lambda found: f"{found[0]} of {whole}", line, count=1)


def without_whole(line: str) -> str:
    """Return an amount without the whole that it is a part of: "Turkmenistan supplied #! of it".

    Parameters
    ----------
    line : str
        The words.
    """
    return re.sub(r" +", " ", PART_OF_A_WHOLE.sub("", line)).strip(" ,")


_PASSED = regex(
    r"^(?:there )?(?:(?:goods|gas) (?:worth |for )?)?#!(?: worth of goods| of gas)? (?:(?:was|were|had been|have been|has been) )?(?P<deed>[a-z]+)$"
)
_DEEDS = {
    "EXPORTS": {"exported", "sold", "shipped", "sent", "delivered", "piped", "pumped", "supplied", "followed"},
    "IMPORTS": {"imported", "bought", "purchased", "received", "taken", "delivered", "piped", "came", "arrived", "followed"},
    "TRADE": {"traded", "exchanged", "followed"},
}  # fmt: skip
"""What is done with goods of a flow, where a line says of its number nothing else: "#! were delivered"."""


def is_done(line: str, flow: str) -> bool:
    """Return whether a line says of its number only what is done with goods of a flow: "#! were delivered".

    Parameters
    ----------
    line : str
        The words.
    flow : str
        "EXPORTS", "IMPORTS" or "TRADE".
    """
    passed = _PASSED.match(line)
    return passed is not None and passed["deed"] in _DEEDS.get(flow, ())
