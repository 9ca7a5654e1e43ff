"""From the words around a claim to a reading of it."""

from __future__ import annotations

import re

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period
from analysis.verdicts.clauses import flow_of
from analysis.verdicts.context_reader import per_head, read_context
from analysis.verdicts.gas_reader import is_about_gas, read_gas
from analysis.verdicts.lexicon import section, words
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.scope import Scope, joined, scope_of
from analysis.verdicts.trade_reader import read_trade

_RATE = re.compile(
    r"#!(?: of goods| worth of goods)? ((?:a|per|each|every) (?:month|day|week|quarter|person|head|capita))"
)
_COMPARED = re.compile(r"#! (?:that of|those of|as |the |of |higher|larger|bigger|more than|times)")


def read_words(claim: Claim, article: Article, transformation: str) -> Reading:
    """Return what the words around a claim say, as a query.

    Parameters
    ----------
    claim : Claim
        A claim of the article.
    article : Article
        The article.
    transformation : str
        What kind of claim it is; "" if no table can hold it.
    """
    if not transformation:
        return unread(f"claims of the kind {claim.kind.replace('_', ' ')} are not compared with statistics")
    scope = scope_of(claim, article)
    if blocked := _no_outcome(scope, claim, article):
        return unread(blocked, transformation=transformation)
    context = read_context(claim, scope, article, transformation)
    if context:
        return context
    clause, flow, inherited = flow_of(scope)
    if flow is None:
        clause = next((c for c in scope.clauses[scope.own :: -1] if "gas" in [t.text for t in c]), clause)
    if is_about_gas(claim, scope, clause, flow):
        return read_gas(claim, scope, article, transformation, clause, flow)
    if flow is None:
        return unread(_nothing(scope), transformation=transformation)
    return read_trade(claim, scope, article, transformation, (clause, flow, inherited))


def _no_outcome(scope: Scope, claim: Claim, article: Article) -> str:  # noqa: PLR0911 - a return a reason
    texts = [token.text for token in scope.clause]
    plan = next((word for word in texts if word in words("unreal")), "")
    if plan:
        return f"“{plan}” makes it a plan, a forecast or a denial, not an outcome"
    at = texts.index("#!") if "#!" in texts else 0
    if at and texts[at - 1] in ("9", "billion", "million", "thousand"):
        return "it is a part of a longer number"
    if (per := _RATE.search(joined(scope.clause))) and not (per_head(texts) and "gdp" in texts):
        return f"“{per[1]}” makes it a rate that no table has"
    if claim.unit == "multiple" and _COMPARED.search(joined(scope.clause)):
        return "it compares two figures, not two years"
    if rate := next((word for word in texts if word in words("rates")), ""):
        return f"“{rate}” makes it a rate that no table has"
    if claim.period and article.published and Period.parse(claim.period).end > article.published:
        return "its period had not ended when the article was published"
    return ""


def _nothing(scope: Scope) -> str:
    texts = [token.text for token in scope.tokens]
    for name, known in section("uncovered").items():
        if any(phrase in texts for phrase in known):
            return f"no table covers {name}"
    return "the words do not name a flow of trade or another figure that the tables hold"
