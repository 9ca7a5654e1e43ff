"""Whether a figure is told by the other side's office, whose own count may be meant: "Uzbekistan's imports from China were #! (Chinese customs)"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import genitive
from analysis.verdicts.clause.counting import counts_itself, office_among
from analysis.verdicts.clause.tokens import amounts_in, joined, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.specification import Found
from analysis.verdicts.tables import area_name
from analysis.verdicts.wording.sentences import END, sentence_of, sentences_before

_ITS_OWN = "it is told as {} count, of which the tables hold nothing that decides it"
_TURNS = regex(r"(?: (?:while|whereas|but|though|although)|(?: ;)) ")
"""What leads to a figure of somebody else's in the same sentence."""

_POINTING = regex(r"\s*(?:This|That|These|Those|It|They|So|The (?:figures?|numbers?|data)|Source)\b")
"""How a sentence begins that goes on about the figure of the one before."""

_SIDE = regex(
    r"\b(?:the )?@([A-Z]{3}) side (?:[a-z]+ )?(?:informs?|informed|says?|said|states?|stated|reports?|reported|declares?|declared)\b"
)
"""A country whose side tells it: "as the Chinese side informs"."""


_HAD_A_PART = regex(r"\b(?:had|has) (?:an? )?#! (?:percent |share )?(?:of|in) (?:the )?@")
"""What a country has of another's trade it does not count: "China had #! of Kyrgyzstan's import market"."""


def told_by_the_other(claim: Claim, article: Article, reading: Reading, found: Sequence[Found]) -> str:
    """Return why a flow may be on the other side's books, whose office tells it and of whose count nothing is against it; "" if it may not.

    Parameters
    ----------
    claim, article : Claim, Article
        The claim, as the article prints it.
    reading : Reading
        The claim as a query.
    found : sequence of Found
        What its specifications find.
    """
    if (
        reading.indicator != "trade"
        or reading.flow == "total"
        or not reading.reporter
        or len(reading.partners) != 1
    ):
        return ""
    other = reading.partners[0]
    if _teller(claim, article, (reading.reporter, other)) != other:
        return ""
    own = {one.finding for one in found if one.specification.reporter == other}
    return "" if "outside" in own else _ITS_OWN.format(genitive(area_name(other)))


def _teller(claim: Claim, article: Article, sides: tuple[str, str]) -> str:
    """Return the side whose office the claim's sentence names, or else the one before it or the one that points to it, or ""."""
    start, end = sentence_of(article, claim)
    line = joined(tokens_of(article.text[start:end], start, claim))
    own = next((part for part in _TURNS.split(line) if "#!" in part), line)
    if told := _office(own, sides):
        return told
    last = sentences_before(article, start, 1)
    before = tokens_of(last[0][1], last[0][0]) if last else []
    if before and not amounts_in([one.text for one in before]) and (told := _office(joined(before), sides)):
        return told
    after = article.text[end : end + _REACH]
    stop = END.search(after)
    after = after[: stop.start()] if stop else after
    return _office(joined(tokens_of(after, end)), sides) if _POINTING.match(after) else ""


_REACH = 300
"""How many characters of the next sentence are looked at."""


def _office(line: str, sides: tuple[str, str]) -> str:
    """Return the only side whose office, or which itself, words say to count, or ""."""
    if told := office_among(line, sides):
        return told
    itself = () if _HAD_A_PART.search(line) else (one for one in sides if counts_itself(line, one))
    by = {*(side[1] for side in _SIDE.finditer(line)), *itself}
    return by.pop() if len(by) == 1 and by <= set(sides) else ""
