"""From the words around a claim to a reading of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.readers.balance import read_balance
from analysis.verdicts.readers.context import read_context
from analysis.verdicts.readers.gas import is_about_gas, read_gas
from analysis.verdicts.readers.gas_priced import is_price_of_gas, read_gas_price
from analysis.verdicts.readers.ratios import read_ratio
from analysis.verdicts.readers.trade import read_trade
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.wording.clauses import flow_of
from analysis.verdicts.wording.headlines import year_of_headline
from analysis.verdicts.wording.lexicon import section
from analysis.verdicts.wording.multiples import of_an_earlier_year
from analysis.verdicts.wording.outcomes import no_outcome
from analysis.verdicts.wording.printed import quoting
from analysis.verdicts.wording.scope import Scope, scope_of
from analysis.verdicts.wording.several import by_order, in_a_row
from analysis.verdicts.wording.tokens import Token
from analysis.verdicts.wording.two_ends import of_its_year
from analysis.verdicts.wording.uncovered import naming_the_gap


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
        return unread(f"no table holds this {claim.kind.replace('_', ' ')}")
    scope = scope_of(claim, article)
    found = naming_the_gap(_read(claim, scope, article, transformation), scope, article.text)
    return quoting(found, scope, article)


def _read(  # noqa: PLR0911 - a return for each kind of figure
    claim: Claim, scope: Scope, article: Article, transformation: str
) -> Reading:
    claim = of_its_year(claim, scope, article)
    earlier = of_an_earlier_year(claim, scope, article)
    claim = earlier or claim
    beside = read_ratio(claim, scope) if earlier is None else None
    if blocked := no_outcome(scope, claim, article, of_two_figures=bool(earlier or beside)):
        return unread(blocked, transformation=transformation)
    if beside:
        return beside
    if is_price_of_gas(claim):
        return read_gas_price(claim, scope)
    context = read_context(claim, scope, article, transformation) or read_balance(claim, scope)
    if context:
        return context
    clause, flow, inherited = flow_of(scope)
    ordered = by_order(clause) if flow and not inherited else None
    if ordered == () or (flow and inherited and in_a_row(scope.clause)):
        return unread("it gives several figures, and their order does not tell which is of what")
    flow = ordered[0] if ordered else flow
    if flow is None:
        clause = next((c for c in scope.clauses[scope.own :: -1] if "gas" in [t.text for t in c]), clause)
    if is_about_gas(claim, scope, clause, flow):
        return read_gas(claim, scope, article, transformation, clause, flow)
    if flow is None:
        return unread(_nothing(scope, article.text), transformation=transformation)
    if not claim.period and (year := year_of_headline(claim, flow, scope, article)):
        claim = replace(claim, period=year)
    return read_trade(claim, scope, article, transformation, (clause, flow, inherited))


def _nothing(scope: Scope, text: str) -> str:
    said = tuple(token for token in scope.tokens if token.start < token.end)
    named = [
        token for i, token in enumerate(said) if not _of_a_firm(said[max(0, i - 1) : i + 2], token, text)
    ]
    for name, known in section("uncovered").items():
        of_a_firm = name in ("oil", "coal", "LNG", "electricity")
        if any(token.text in known for token in (named if of_a_firm else said)):
            return f"no table covers {name}"
    return "the words do not name a flow of trade or another figure that the tables hold"


_FIRMS = frozenset(
    {"company", "companies", "firm", "firms", "corporation", "giant", "giants", "shares", "stocks"}
)


def _of_a_firm(around: Sequence[Token], token: Token, text: str) -> bool:
    """Return whether a commodity's word stands in a firm's name, or before what tells a firm: "Sui Gas", "oil shares"."""
    at = around.index(token)
    if {one.text for one in around[at + 1 :]} & _FIRMS:
        return True
    capital = [text[one.start].isupper() for one in around]
    return capital[at] and any(capital[i] and one.text.isalpha() for i, one in enumerate(around) if i != at)
