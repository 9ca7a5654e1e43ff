"""From the words around a claim to a reading of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.lexicon import HEDGES, section, words
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.balance import read_balance
from analysis.verdicts.readers.beside import read_flows_beside
from analysis.verdicts.readers.context import read_context
from analysis.verdicts.readers.gas import is_about_gas, read_gas
from analysis.verdicts.readers.gas_capacity import PLANNED, read_capacity
from analysis.verdicts.readers.gas_cumulative import up_to_now
from analysis.verdicts.readers.gas_measure import VOLUMES, a_day, by_the_day
from analysis.verdicts.readers.gas_priced import is_price_of_gas, read_gas_price
from analysis.verdicts.readers.gas_sides import line_before, of_a_line, shortly_before
from analysis.verdicts.readers.ranks import read_rank
from analysis.verdicts.readers.ratios import read_ratio
from analysis.verdicts.readers.trade import read_trade
from analysis.verdicts.reading import OF_OUTPUT, Reading, unread
from analysis.verdicts.wording.clauses import flow_of
from analysis.verdicts.wording.headlines import year_of_headline
from analysis.verdicts.wording.multiples import of_an_earlier_year, of_another_figure
from analysis.verdicts.wording.outcomes import no_outcome
from analysis.verdicts.wording.printed import quoting
from analysis.verdicts.wording.scope import Scope, scope_of
from analysis.verdicts.wording.set_off import another_figure
from analysis.verdicts.wording.several import ORDER_NOT_TOLD, by_order, of_either, with_what_is_beside
from analysis.verdicts.wording.two_ends import of_its_year
from analysis.verdicts.wording.uncovered import naming_the_gap
from analysis.verdicts.wording.usual import moved_otherwise


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
    moved = moved_otherwise(claim, scope.clause)
    found = unread(moved) if moved else _read(claim, scope, article, transformation)
    if not (found.missing or found.measure.endswith(PLANNED)) and (
        another := another_figure(scope.clauses, scope.sentence)
    ):
        found = unread(another, transformation=transformation)
    if found.transformation == "growth" and of_another_figure(claim, article):
        found = unread("it compares with another figure, not with another year", transformation="growth")
    return quoting(naming_the_gap(found, scope, article.text), scope, article)


def _read(  # noqa: PLR0911, PLR0912 - a return for each kind of figure
    claim: Claim, scope: Scope, article: Article, transformation: str
) -> Reading:
    if part := _of_an_earlier_level(claim, scope, article) or _in_points(claim, scope, article):
        return part
    claim = of_its_year(claim, scope, article)
    earlier = of_an_earlier_year(claim, scope, article)
    claim = earlier or up_to_now(claim, scope, article)
    if capacity := read_capacity(claim, scope, article):
        return capacity
    if daily := by_the_day(claim, scope):
        return a_day(_read(*daily, article, transformation))
    beside = (
        (read_ratio(claim, scope, article) or read_flows_beside(claim, scope, article))
        if earlier is None
        else None
    )
    if blocked := no_outcome(scope, claim, article, of_two_figures=bool(earlier or beside)):
        return unread(blocked, transformation=transformation)
    if whole := beside or read_rank(claim, scope, article) or _of_output(claim, scope, article):
        return whole
    if is_price_of_gas(claim):
        return read_gas_price(claim, scope)
    context = read_context(claim, scope, article, transformation) or read_balance(claim, scope)
    if context:
        return context
    if share := _in_money(claim, scope, article):
        return share
    clause, flow, inherited = flow_of(scope)
    ordered = by_order(with_what_is_beside(clause, scope.clause) if inherited else clause) if flow else None
    if ordered == () or (flow and inherited and ordered is None and of_either(clause, scope.clause)):
        return unread(ORDER_NOT_TOLD)
    flow = ordered[0] if ordered else flow
    if flow is None:
        clause = next((c for c in scope.clauses[scope.own :: -1] if "gas" in [t.text for t in c]), clause)
    claim = of_a_line(claim, scope, article)
    carried = claim.unit in VOLUMES and line_before(scope.clause, shortly_before(claim, article))
    if carried or is_about_gas(claim, scope, clause, flow):
        return read_gas(claim, scope, article, transformation, clause, flow)
    if flow is None:
        return unread(_nothing(scope, article.text), transformation=transformation)
    if not claim.period and (year := year_of_headline(claim, flow, scope, article)):
        claim = replace(claim, period=year)
    return read_trade(claim, scope, article, transformation, (clause, flow, inherited))


_BY = regex(
    r"\b(?:(rose|grew|increased|expanded|climbed|larger|bigger|higher|greater|up|grown|risen|more)|\w+) by (?:\w+ ){0,2}#!"
)
"""A part by which it is more: "larger by half"."""


def _of_an_earlier_level(claim: Claim, scope: Scope, article: Article) -> Reading | None:
    """Return a part of what it was in an earlier year as a query: "less than half of the 2019 total"."""
    grown = replace(claim, kind="growth_rate", unit="multiple", direction=None)
    if claim.kind != "share" or of_an_earlier_year(grown, scope, article) is None:
        return None
    found = _read(grown, scope, article, "growth")
    if found.missing or not found.base_period or found.indicator != "trade":
        return None
    by = _BY.search(joined(scope.clause))
    if by:
        return found if by[1] else unread("it is a fall by a part, and not what was left")
    return replace(found, transformation="share")


_OUTPUT = regex(
    r"(?<!\S)(?:(?:equal|equivalent) to )?#!(?P<of> of (?:its|their|the country 's|(?:the )?@(?P<whose>\w+)(?: 's)?) (?:(?:nominal|annual|own|whole|entire) )*"
    r"(?:gdp|gross domestic product|economic output))(?= in 9| last year| [.,;]|$)"
)


def _of_output(claim: Claim, scope: Scope, article: Article) -> Reading | None:
    """Return a flow as a part of a country's output, as a query: "imports from China were equal to 38 percent of its GDP"."""
    told = _OUTPUT.search(joined(scope.clause)) if claim.kind == "share" else None
    if told is None:
        return None
    start, of, end = (
        len(told.string[:at].split()) for at in (told.start(), told.start("of"), told.end("of"))
    )
    clause = (*scope.clause[:start], scope.clause[of - 1], *scope.clause[end:])
    alone = replace(scope, clauses=(*scope.clauses[: scope.own], clause, *scope.clauses[scope.own + 1 :]))
    found = _read(replace(claim, kind="level", unit="USD"), alone, article, "level")
    whose = told["whose"] or found.reporter
    of_trade = not found.missing and (found.indicator, found.transformation) == ("trade", "level")
    if not of_trade or whose not in (found.reporter, *found.partners):
        return None
    return replace(found, transformation="share", measure=OF_OUTPUT, whole=whose, terms="USD")


def _in_points(claim: Claim, scope: Scope, article: Article) -> Reading | None:
    """Return by how many points a share of trade changed, as a query; None for any other."""
    if claim.unit != "percentage_point" or claim.kind != "change_abs" or not claim.base_period:
        return None
    share = replace(claim, kind="share", unit="percent", base_period=None)
    found = _read(share, scope, article, "share")
    if found.missing or (found.indicator, found.transformation) != ("trade", "share") or found.base_period:
        return None
    return replace(found, transformation="points", base_period=claim.base_period)


def _in_money(claim: Claim, scope: Scope, article: Article) -> Reading | None:
    """Return the amount that a share comes to, as a query: "took 18.5 percent of Kazakhstan's exports, or $14.7 billion".

    It may stand first: "at $27.2 billion, Kyrgyzstan generated a quarter of …".
    """
    said = [token.text for token in scope.clause]
    if claim.kind != "level":
        return None
    own = scope.own - 1
    part = said[:1] == [":"] and _PART_OF.fullmatch(" ".join(said))
    if scope.own and (part or (said[:1] == ["or"] and _is_bare(said))):
        whole = _share_on_trial(scope.clauses[own])
    elif said[:3] in (["with", "#!", ","], ["at", "#!", ","]):
        own, whole = scope.own, _share_on_trial(scope.clause[3:])
    else:
        return None
    if not whole:
        return None
    share = replace(scope, clauses=(*scope.clauses[:own], whole, *scope.clauses[scope.own + 1 :]), own=own)
    found = _read(replace(claim, kind="share", unit="percent"), share, article, "share")
    if found.missing or (found.indicator, found.transformation) != ("trade", "share"):
        return None
    partners = found.partners
    if part and part["whole"]:
        partners = (found.whole or "WLD",)
    return replace(found, partners=partners, transformation="level", whole="", terms=claim.unit)


_PART_OF = regex(
    r": (?:\S+ )?(?:#!|\$? ?9 (?:\S+ )?(?P<whole>out of (?:\S+ )?#!)|#! out of (?:\S+ )?\$? ?9(?: \S+)?)(?: in 9)?(?: [.,].*)?"
)
"""A part and its whole in money, behind the share: ": $70.2 billion out of $6.3 trillion"."""


def _share_on_trial(clause: Sequence[Token]) -> tuple[Token, ...]:
    """Return a clause with its only share as the number on trial; nothing if it has none or several."""
    texts = [token.text for token in clause]
    rates = [(i, i + 2) for i, text in enumerate(texts) if text == "9" and _is_rate(clause[i + 1 : i + 2])]
    rates += [
        (i, i + 1) for i, text in enumerate(texts) if text in _FRACTIONS and texts[i + 1 : i + 2] == ["of"]
    ]
    if len(rates) != 1:
        return ()
    start, end = rates[0]
    while start and texts[start - 1] in HEDGES | {"a", "one"}:
        start -= 1
    return (*clause[:start], replace(clause[start], text="#!"), *clause[end:])


_FRACTIONS = ("half", "third", "quarter", "fifth", "tenth")


def _is_bare(said: Sequence[str]) -> bool:
    """Return whether words give an amount and no more: "or about $14.7 billion in all"."""
    end = said.index("#!") if "#!" in said else 0
    more = {"or", "of", "goods", "worth", "in", "all", "total", ".", ","}
    return all(text in words("around") | more for text in said[:end]) and set(said[end + 1 :]) <= more


def _is_rate(after: Sequence[Token]) -> bool:
    return bool(after) and after[0].text in ("percent", "%", "pct")


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


_FIRMS = {"company", "companies", "firm", "firms", "corporation", "giant", "giants", "shares", "stocks"}


def _of_a_firm(around: Sequence[Token], token: Token, text: str) -> bool:
    """Return whether a commodity's word stands in a firm's name, or before what tells a firm: "Sui Gas", "oil shares"."""
    at = around.index(token)
    if {one.text for one in around[at + 1 :]} & _FIRMS:
        return True
    capital = [text[one.start].isupper() for one in around]
    return capital[at] and any(capital[i] and one.text.isalpha() for i, one in enumerate(around) if i != at)
