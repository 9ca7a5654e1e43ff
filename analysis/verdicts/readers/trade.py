"""Readings of claims about trade: whose books, with whom, which way, which goods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.counting import apposed, counted_before, counting, no_own_books
from analysis.verdicts.clause.flows import Flow, find_flow, is_money_got
from analysis.verdicts.clause.lexicon import HEDGES, phrases, words
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.products import Goods, goods_before, products_in
from analysis.verdicts.clause.speakers import country_of, is_office, is_own_office
from analysis.verdicts.clause.tokens import Token, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.partners import of_something_else, parties_of, third_place
from analysis.verdicts.readers.shares import read_share
from analysis.verdicts.reading import Reading, not_understood, unread
from analysis.verdicts.tables import area_name
from analysis.verdicts.wording.printed import terms_of
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.unclear import sides_unclear
from analysis.verdicts.wording.uncovered import counted_otherwise, told_with_another
from analysis.verdicts.wording.understood import odd_word

_SAYS = regex(
    r"(?<!\bto )(?<!\bin )(?<!\bat )@([A-Z]{3}) (?:says|said|reports|reported|claims|claimed|insists|reckons)\b"
    r"|\baccording to (?:the )?@([A-Z]{3})\b"
    r"|^(?:(?:and|while|but|,) )?@([A-Z]{3}) at (?:\S+ )?#!"
    r"|, (?:says|said|reports|reported) (?:the )?@([A-Z]{3})(?: 's)?(?: [a-z]+){0,4}(?: [.,;].*)?$"
)
_TAKERS = tuple(word for one in phrases("share_takers.total") for word in one.split())
_RECORDED = regex(r"@([A-Z]{3}) (?:recorded|registered|counted|records|registers|counts)\b")
_ON_THE_OTHER_HAND = ("while", "whereas", "but", "though", "although", ";")
_A_YEAR = regex(
    r"\b(?:a|per|each|every) (?:year|annum)\b|\bannually\b|\byearly\b(?! (?:trade|turnover|exports|imports|value|volume|total|amount|figure|sum)\b)|\b(?:average|mean) (?:annual|yearly)\b|\bcompound\b"
)


def read_trade(  # noqa: PLR0911 - a return for each way of wording
    claim: Claim, scope: Scope, article: Article, transformation: str, found: tuple[tuple[Token, ...], Flow, bool],
) -> Reading:  # fmt: skip
    """Return a claim about trade as a query.

    Parameters
    ----------
    claim, scope, article, transformation
        As `analysis.verdicts.readers.phrase.read_words` has them.
    found : (tuple of Token, Flow, bool)
        The clause that says what flows, its words for it, and whether it is an earlier clause.
    """
    clause, flow, inherited = found
    left_open = partial(unread, indicator="trade", transformation=transformation)
    if not _fits(claim, transformation) and claim.unit == "percent":
        return left_open("its words do not say whether its percentage is a share, a growth or something else")
    if not _fits(claim, transformation):
        return counted_otherwise(claim, transformation)
    goods = products_in(clause, flow)
    if transformation == "share" and goods.product == "TOTAL" and not goods.problem and not inherited:
        return read_share(claim, clause)
    if transformation == "change" and not _by_words(scope.clause if inherited else clause):
        return left_open("its words do not say by how much it changed")
    if problem := goods.problem or told_with_another(scope):
        return unread(problem, transformation=transformation)
    if goods_before(clause, flow, scope.clauses[: scope.own]):
        return unread("the goods that it is of stand in the words before", transformation=transformation)
    more = {"share": ("share", "proportion", *_TAKERS), "growth": phrases("differing")}.get(
        transformation, ()
    )
    problem = odd_word(clause, flow, goods.tokens, more)
    if not problem and inherited:
        turned = _TURNED.search(joined(scope.clause))
        problem = turned[0] if turned else odd_word(scope.clause, None, frozenset())
    if problem:
        return not_understood(problem, "trade", transformation)
    return _read_understood(claim, scope, article, transformation, found, goods)


def _read_understood(
    claim: Claim, scope: Scope, article: Article, transformation: str, words_for: tuple[tuple[Token, ...], Flow, bool], goods: Goods,
) -> Reading:  # fmt: skip
    """Return a claim about trade as a query, whose words are all understood."""
    clause, flow, inherited = words_for
    left_open = partial(unread, indicator="trade", transformation=transformation)
    if transformation == "share" and goods.product == "TOTAL":
        return left_open("its words do not say a share of what")
    if transformation == "level" and flow.verb and is_money_got(joined(clause)):
        return left_open("its words do not say that the money was for goods")
    parties = parties_of(claim, scope, article, clause, flow)
    if inherited and of_something_else(scope, parties):
        return left_open("its words give a part, or another partner")
    if not parties.complete:
        return left_open(sides_unclear(clause, flow, parties))
    if third := third_place(clause if not inherited else scope.clause, parties):
        return left_open(f"it names {third} too, and its words do not say as what")
    return _reading(claim, scope, article, transformation, flow, parties, goods.product, goods.words)


_TURNED = regex(
    r"\b(?:came|went|goes|comes|flowed|moved|sent|returned|travelled) back\b|\b(?:other|opposite) (?:way|direction)\b|\bin return\b"
)
"""The opposite flow: "while less than $100 million came back"."""


def _fits(claim: Claim, transformation: str) -> bool:
    if transformation in ("growth", "share"):
        return claim.unit in ("percent", "multiple")
    return transformation == "high" or is_currency(claim.unit)


def _by_words(clause: Sequence[Token]) -> bool:
    """Return whether a number is worded as a difference: "by $6 billion", "a $6 billion increase", "up $6 billion"."""
    texts = [token.text for token in clause]
    at = texts.index("#!") if "#!" in texts else 0
    before = [text for text in texts[max(0, at - 6) : at] if text not in HEDGES and text != "$"]
    rise = {"increase", "rise", "growth", "drop", "decline", "fall", "jump", "decrease"}
    led = before[-1:] in (["up"], ["down"]) or (before[-1:] == ["of"] and set(before[-2:-1]) <= rise)
    on = texts[at + 1 : at + 2] in (["up"], ["down"]) and texts[at + 2 : at + 3] in (["on"], ["from"])
    beside = bool((rise | {"more", "less"}) & set(texts[at + 1 : at + 3]))
    return led or on or beside or "by" in texts[max(0, at - 4) : at]


def _reading(
    claim: Claim,
    scope: Scope,
    article: Article,
    transformation: str,
    flow: Flow,
    parties: Parties,
    goods: str,
    said: str,
) -> Reading:
    period, base = claim.period or "", claim.base_period or ""
    told = _SAYS.search(joined(scope.clause))
    own = next((code for code in told.groups() if code), "") if told else ""
    own = own if own in (parties.source, parties.destination) else ""
    counts_here = counting(joined(scope.clause), parties)
    before, recorded = counting(joined(scope.before), parties), _RECORDED.search(joined(scope.clause))
    counts = counts_here or (before if recorded is None or before == recorded[1] else "")
    of_the_other = find_flow(scope.clause) is None and counted_before(texts(scope.clause), parties)
    period = period or (year_of(scope, article) if transformation == "high" or of_the_other else "")
    speaker = own or counts_here or _speaks(claim, scope, parties) or counts
    if speaker and speaker == apposed(joined(scope.clause)):
        own = counts = counts_here = speaker = ""
    owner, basis = _owner(claim, flow, parties, speaker)
    if ((own or counts_here) and find_flow(scope.clause) is None) or (
        counts and counts == speaker and flow.kind == "total"
    ):
        named = claim.speaker if country_of(claim.speaker, scope.elsewhere) == speaker else area_name(speaker)
        owner, basis = speaker, f"the speaker, {named}"  # "…, Beijing says $16.3 billion"
    partners = (parties.other(owner),) if owner else (parties.source, parties.destination)
    seen = "total" if flow.kind == "total" else ("imports" if owner == parties.destination else "exports")
    return Reading(
        indicator="trade",
        reporter=owner,
        partners=partners,
        flow=seen,
        product=goods or "TOTAL",
        period=period,
        base_period=base,
        transformation=transformation,
        measure=_yearly(scope, transformation, period, base),
        terms=terms_of(claim, scope),
        speaker=speaker,
        fell=_fell(scope.clause),
        supplied=scope.supplied or _partner_supplied(parties),
        missing=no_own_books(claim, scope.tokens, (owner, partners[0]), counts)
        or ("" if period else "its words do not say for which period"),
        words=(
            ("indicator", flow.words),
            ("flow", flow.words),
            *((("product", said),) if said else ()),
            *(one for one in parties.words if one[0] != "reporter"),
            ("reporter", basis if owner else "the words name no owner: every book counts"),
            ("period", period),
            ("transformation", claim.kind.replace("_", " ")),
        ),
    )


def _partner_supplied(parties: Parties) -> bool:
    """Return whether only the rest of the article says with whom; whose flow it is may come from there."""
    told = [said for _, said in parties.words if "from the article" in said]
    return any(not parties.owner or not said.startswith(parties.owner) for said in told)


def _owner(claim: Claim, flow: Flow, parties: Parties, speaker: str) -> tuple[str, str]:
    """Return whose books a claim is about, the owner of the flow as worded or the speaker, and how that is known."""
    owner, basis = parties.owner, dict(parties.words).get("reporter", "")
    said = f"the speaker, {claim.speaker}"
    if not owner and speaker in (parties.source, parties.destination):
        return speaker, said
    if speaker and owner and speaker == parties.other(owner):
        # The other side's office says so: its books are meant, or at least count too.
        office = flow.kind == "total" and is_office(claim.speaker)
        return (speaker, said) if office else ("", basis)
    return owner, basis


def _speaks(claim: Claim, scope: Scope, parties: Parties) -> str:
    """Return the country of the speaker; "" if that one only gives another figure later: "…, while China says …"."""
    own = parties.owner if is_own_office(claim.speaker) else ""
    code = country_of(claim.speaker, scope.elsewhere) or own
    later = (clause for clause in scope.clauses[scope.own + 1 :] if clause[0].text in _ON_THE_OTHER_HAND)
    told = [(counting(joined(one), parties), _SAYS.search(joined(one))) for one in later]
    return "" if any(code in (office, said[1] if said else None) for office, said in told) else code


def _fell(clause: Sequence[Token]) -> bool:
    """Return whether an amount is told as what something fell to."""
    texts = [token.text for token in clause]
    at = texts.index("#!") if "#!" in texts else 0
    before = texts[max(0, at - 4) : at]
    return before[-1:] == ["to"] and bool(words("falling") & set(before))


def _yearly(scope: Scope, transformation: str, period: str, base: str) -> str:
    """Return "a year" where growth over several years is given as a rate a year."""
    several = (
        transformation == "growth" and period.isdigit() and base.isdigit() and int(period) - int(base) > 1
    )
    return "a year" if several and _A_YEAR.search(joined(scope.clause)) else ""


def year_of(scope: Scope, article: Article) -> str:
    """Return the only year that a sentence names, in figures or as "last year"; "" if none or several.

    Parameters
    ----------
    scope : Scope
        The words around the claim.
    article : Article
        The article, whose day fixes "last year".
    """
    years = set(regex(r"\b(?:19|20)\d\d\b").findall(scope.sentence))
    if article.published and regex(r"\blast year\b", re.IGNORECASE).search(scope.sentence):
        years.add(str(article.published.year - 1))
    return years.pop() if len(years) == 1 else ""
