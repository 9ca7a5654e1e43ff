"""A balance of trade that goes on from trade: "the trade deficit reached #!", "against a surplus of #! in 2022"."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.statistics.flows import mirrored
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import HEDGES, words
from analysis.verdicts.clause.tokens import codes, joined, texts
from analysis.verdicts.onward.frame import Frame, Told, carried_words
from analysis.verdicts.onward.segment import unknown_word
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.scope import Scope

_IN_FAVOUR = re.compile(r"\bin (?:favou?r of (?:the )?@(\w+)|(?:the )?@(\w+) 's favou?r)")
_EITHER = {"it", "they", "that"}
"""Who may be either side: "China bought goods from Kazakhstan, leaving it with a surplus"."""
_SIGNS = {"surplus": "exports", "deficit": "imports"}
"""The flow that is the larger one."""


def is_balance(scope: Scope, frame: Frame) -> bool:
    """Return whether words name a balance of trade, or go on from one in their sentence.

    Parameters
    ----------
    scope : Scope
        The words.
    frame : Frame
        What they go on from.
    """
    if _SIGNS.keys() & set(texts(scope.clause)):
        return True
    return frame.reading.transformation == "balance" and find_flow(scope.clause) is None


def balance_onward(claim: Claim, scope: Scope, article: Article, frame: Frame, shape: str) -> Told | None:
    """Return a claim as the balance of trade of the one whose trade the figures before are; None where it is not that.

    Parameters
    ----------
    claim, scope, article, frame, shape
        As `analysis.verdicts.onward.trade.trade_onward` has them.
    """
    old, said = frame.reading, set(texts(scope.clause))
    signs = _SIGNS.keys() & said
    favour = _IN_FAVOUR.search(joined(scope.clause))
    side = (favour[1] or favour[2]) if favour else ""
    named = [code for code in codes(scope.clause) if code not in (old.reporter, side)]
    partners = old.partners or frame.first.partners * bool(named)
    whole = old.reporter and old.product == "TOTAL" and not members_of(old.reporter)
    if shape != "level" or not is_currency(claim.unit) or not whole or len(partners) != 1 or len(signs) > 1:
        return None
    known = (words("onward.plain") | words("beside") | words("onward.balance") | HEDGES) - _EITHER
    if unknown_word(scope.clause, known, article):
        return None
    if named and (len(named) > 1 or f"with @{named[0]}" not in joined(scope.clause).replace("the @", "@")):
        return None
    flow = _SIGNS[signs.pop()] if signs else old.flow
    if side and side != old.reporter:
        if (side,) != partners or flow != "exports":
            return None
        flow = "imports"
    found = replace(
        old, partners=tuple(named) or partners, flow=flow, period=claim.period or "", base_period="", transformation="balance",
        terms=claim.unit, missing="", words=carried_words(old, frame, claim),
    )  # fmt: skip
    return found, (replace(found, flow=mirrored(flow)),)
