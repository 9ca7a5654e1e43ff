"""From the words around a claim to a reading of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period
from analysis.verdicts.clauses import flow_of
from analysis.verdicts.context_reader import per_head, read_context
from analysis.verdicts.gas_reader import is_about_gas, read_gas
from analysis.verdicts.headlines import year_of_headline
from analysis.verdicts.lexicon import phrases, section, words
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.scope import Scope, scope_of
from analysis.verdicts.several import by_order
from analysis.verdicts.tokens import joined
from analysis.verdicts.trade_reader import read_trade
from analysis.verdicts.two_ends import of_its_year

_RATE = re.compile(
    r"#!(?: of goods| worth of goods)? ((?:a|per|each|every) (?:person|head|capita))|\b((?:a|per|each|every) (?:month|day|week|quarter|hour))\b"
)
_THAN = re.compile(
    r"#! (?:higher|lower|more|less|greater|larger|smaller|bigger)(?: \S+){0,4} than (?!in 9|9|a year|the (?:previous|year|same|preceding|prior)|last|year|during)"
)
_MONTHS = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|several|9) months of\b")
_NOT_SO = re.compile(r"\b(?:not|never|hardly|n't) (?:\S+ )?(?:true|correct|accurate|right|so|the case)\b")
_COMPARED = re.compile(r"#! (?:that of|those of|as |the |of |higher|larger|bigger|more than|times)")


def read_words(claim: Claim, article: Article, transformation: str) -> Reading:  # noqa: PLR0911 - a return for each way of wording
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
    claim = of_its_year(claim, scope)
    if blocked := _no_outcome(scope, claim, article):
        return unread(blocked, transformation=transformation)
    context = read_context(claim, scope, article, transformation)
    if context:
        return context
    clause, flow, inherited = flow_of(scope)
    ordered = by_order(clause) if flow and not inherited else None
    if ordered == ():
        return unread("it gives several figures, and their order does not tell which is of what")
    flow = ordered[0] if ordered else flow
    if flow is None:
        clause = next((c for c in scope.clauses[scope.own :: -1] if "gas" in [t.text for t in c]), clause)
    if is_about_gas(claim, scope, clause, flow):
        return read_gas(claim, scope, article, transformation, clause, flow)
    if flow is None:
        return unread(_nothing(scope), transformation=transformation)
    if not claim.period and (year := year_of_headline(claim, flow, scope, article)):
        claim = replace(claim, period=year)
    return read_trade(claim, scope, article, transformation, (clause, flow, inherited))


def _no_outcome(scope: Scope, claim: Claim, article: Article) -> str:  # noqa: PLR0911 - a return a reason
    texts = [token.text for token in scope.clause]
    plan = next((t for i, t in enumerate(texts) if t in words("unreal") and not _is_month(texts, i)), "")
    if plan:
        return f"“{plan}” makes it a plan, a forecast or a denial, not an outcome"
    every = [token.text for token in scope.tokens]
    if less := next((word for word in every if word in words("excepting")), ""):
        return f"“{less}” takes something out that no table does"
    if denial := next((word for word in every if word in words("denying")), "") or _NOT_SO.search(
        joined(scope.tokens)
    ):
        return f"“{denial if isinstance(denial, str) else denial[0]}” may deny it"
    at = texts.index("#!") if "#!" in texts else 0
    whole = scope.clause[at].start == claim.start if texts else False
    if at and whole and texts[at - 1] in ("9", "billion", "million", "thousand"):
        return "it is a part of a longer number"
    if (per := _RATE.search(joined(scope.clause))) and not (per_head(texts) and "gdp" in texts):
        return f"“{per[1] or per[2]}” makes it a rate that no table has"
    if claim.kind == "level" and (verb := _differing(texts, at)):
        return f"“{verb}” makes it a difference, and its words do not say of what"
    if claim.kind == "growth_rate" and _THAN.search(joined(scope.clause)):
        return "it compares two figures, not two years"
    if claim.unit == "multiple" and _COMPARED.search(joined(scope.clause)):
        return "it compares two figures, not two years"
    if scope.sentence.rstrip("\"'”’) \n").endswith("?"):
        return "it is a question"
    if (part := _MONTHS.search(joined(scope.clause))) and len(claim.period or "") == 4:
        return f"“{part[0]}” makes it a part of the year"
    if rate := next((word for word in texts if word in words("rates")), ""):
        return f"“{rate}” makes it a rate that no table has"
    if claim.period and article.published and Period.parse(claim.period).end > article.published:
        return "its period had not ended when the article was published"
    return ""


def _is_month(texts: Sequence[str], at: int) -> bool:
    """Return whether "may" is the month: "in May", "May 2023"."""
    return texts[at] == "may" and (
        texts[at - 1 : at] in (["in"], ["of"], ["last"], ["since"], ["by"], ["until"])
        or texts[at + 1 : at + 2] == ["9"]
    )


def _differing(texts: Sequence[str], at: int) -> str:
    """Return the verb of a difference that governs the number, or ""."""
    if list(texts[max(0, at - 3) : at]) == ["added", "up", "to"]:
        return ""
    if {"adding", "added"} & set(texts[max(0, at - 5) : at]) and "that" in texts[max(0, at - 4) : at]:
        return ""
    beside = [*texts[max(0, at - 2) : at], *texts[at + 1 : at + 3]]
    if more := next((text for text in beside if text in words("more_than")), ""):
        return more
    if texts[max(0, at - 1) : at] == ["of"] and texts[at - 2] in words("differences"):
        return f"{texts[at - 2]} of"
    before = [
        t for t in texts[max(0, at - 4) : at] if t not in words("reaching") or t in phrases("differing")
    ]
    return before[-1] if before and before[-1] in phrases("differing") else ""


def _nothing(scope: Scope) -> str:
    texts = [token.text for token in scope.tokens]
    for name, known in section("uncovered").items():
        if any(phrase in texts for phrase in known):
            return f"no table covers {name}"
    return "the words do not name a flow of trade or another figure that the tables hold"
