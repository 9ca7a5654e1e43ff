"""A balance that goes on from exports and imports: "That left Beijing with a surplus of …", "…, against a deficit of … a year earlier"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.statistics.flows import mirrored
from analysis.verdicts.clause.lexicon import HEDGES, words
from analysis.verdicts.clause.tokens import Token, codes, joined, named_places, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame, Told, carried_words
from analysis.verdicts.onward.segment import unknown_word
from analysis.verdicts.reading import Reading
from analysis.verdicts.wording.scope import Scope

NAMES = frozenset({"surplus", "deficit"})
_WITH = regex(r"\b(?:with|to|from|over) (?:the )?@(\w+)(?! 's)")
_LEFT = regex(r"\b(?:left|leaving|leaves|gave|giving|gives) (?:the )?@(\w+) ")
_IN_FAVOUR = regex(r"\bin (?:the )?@(\w+) 's favou?r\b|\bin favou?r of (?:the )?@(\w+)")
_POINTS = regex(r"\b(?:left|leaving|leaves|result(?:s|ed|ing)?|bilateral|mutual|so|thus|therefore)\b")


def _is_either(line: str, old: Reading) -> bool:
    """Return whether "it" may be either side: where one flow is told, or elsewhere than at the head: "leaving it with a surplus"."""
    said = {"it", "they"} & set(line.split())
    return bool(said) and (old.flow in ("exports", "imports") or not _IT.match(line))


_IT = regex(r"(?:(?:so|thus|therefore|hence) )?(?:it|they) ")
"""Either side, which may be told of its balance with everybody."""


def is_of_that_trade(segment: Sequence[Token]) -> bool:
    """Return whether words say that a balance is what the figures before come to: "that left …", "the resulting surplus".

    Parameters
    ----------
    segment : sequence of Token
        The words of a figure.
    """
    return _POINTS.search(joined(segment)) is not None


def speaks_of_balance(segment: Sequence[Token]) -> bool:
    """Return whether the words of a figure name a balance.

    Parameters
    ----------
    segment : sequence of Token
        The words.
    """
    return bool(NAMES & set(texts(segment)))


def balance_onward(claim: Claim, scope: Scope, article: Article, frame: Frame, shape: str) -> Told | None:
    """Return a claim as a balance of the trade before it; None where it is not that.

    It is counted on the same books: what its partner is short of is what its owner has over. "It" may be either side.

    Parameters
    ----------
    claim, scope, article, frame, shape
        As `analysis.verdicts.onward.trade.trade_onward` has them.
    """
    old, segment = frame.reading, scope.clause
    if shape != "level" or not is_currency(claim.unit) or old.product != "TOTAL" or len(old.partners) != 1:
        return None
    named = NAMES & set(texts(segment))
    if not named:  # ", compared with #! in 9" after a balance
        goes_on = old.transformation == "balance" and frame.same and not codes(segment)
        known = words("onward.plain") | words("beside") | HEDGES
        if not goes_on or unknown_word(segment, known, article):
            return None
        return _told(claim, frame, replace(old, period=claim.period or "")), ()
    of_all = {"overall", "total", "foreign", "whole"} & set(texts(segment)) and old.partners != ("WLD",)
    if of_all or len(named) > 1 or not old.reporter or unknown_word(segment, _KNOWN, article):
        return None
    whose = _whose(segment, old)
    apart = frame.same and set(named_places(scope.sentence)) - {old.reporter, *old.partners}
    if not whose or apart or frame.doubt or _is_either(joined(segment), old):
        return None
    over = (named == {"surplus"}) == (whose == old.reporter)
    found = replace(
        old, flow="exports" if over else "imports", period=claim.period or "", base_period="", transformation="balance",
        measure="", fell=False, terms=claim.unit,
    )  # fmt: skip
    line = joined(segment)
    sure = frame.same or old.partners == ("WLD",) or is_of_that_trade(segment) or _WITH.search(line)
    # "its trade surplus" may be that with everybody, "the deficit" that of the other side
    others = [] if sure else [replace(found, partners=("WLD",), missing="")]
    if not codes(segment) or _only_pointed_to(segment, article):
        others.append(replace(found, flow=mirrored(found.flow), missing=""))
    if _IT.match(joined(segment)) and not _WITH.search(joined(segment)):
        others.append(replace(found, partners=("WLD",), missing=""))
    return _told(claim, frame, found), tuple(others)


def _only_pointed_to(segment: Sequence[Token], article: Article) -> bool:
    """Return whether a side is only pointed to, which may be either: "imports from China fell, which left the country with …"."""
    places = (article.text[one.start : one.end].lower() for one in segment if one.place)
    return any(text.startswith(("the ", "that ", "its", "it ")) for text in places)


_KNOWN = words("onward.plain") | words("beside") | words("onward.balance") | HEDGES | NAMES


def _told(claim: Claim, frame: Frame, found: Reading) -> Reading:
    return replace(found, missing="", words=carried_words(found, frame, claim))


def _whose(segment: Sequence[Token], old: Reading) -> str:
    """Return which side of the trade before the balance is; "" where the words name another place, or both."""
    line, (partner,) = joined(segment), old.partners
    sides = {old.reporter, partner}
    if set(codes(segment)) - sides:
        return ""
    if favoured := _IN_FAVOUR.search(line):
        side = favoured[1] or favoured[2]
        return side if "surplus" in texts(segment) else next(iter(sides - {side}), "")
    if other := _WITH.search(_LEFT.sub("", line)):
        return next(iter(sides - {other[1]}), "") if other[1] in sides else ""
    named = set(codes(segment)) - {"WLD"}
    if len(named) > 1:
        return ""
    return named.pop() if named else old.reporter
