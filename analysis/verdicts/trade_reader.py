"""Readings of claims about trade: whose books, with whom, which way, which goods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period, is_currency
from analysis.verdicts.clauses import without_asides
from analysis.verdicts.lexicon import phrases, section, words
from analysis.verdicts.parties import Flow, Parties, between, completed, find_flow
from analysis.verdicts.products import products_in
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.scope import Scope, Token, codes, joined
from analysis.verdicts.several import another_partner
from analysis.verdicts.share_reader import read_share
from analysis.verdicts.speakers import country_of
from analysis.verdicts.tables import area_name
from analysis.verdicts.understood import odd_word

_OFFICES = r"customs|data|statistic|figures|ministry|bureau|agency|administration|committee"
_COUNTING = re.compile(
    r"@([A-Z]{3})\b(?: 's)? (?:[a-z]+ ){0,5}(?:customs|bureau|statistics|ministry|agency|committee|officials) (?:put|puts)"
)
_A_YEAR = re.compile(
    r"\b(?:a|per|each|every) (?:year|annum)\b|\b(?:annually|yearly)\b|\b(?:average|mean) (?:annual|yearly)\b|\bcompound\b"
)
_GOODS = {
    "goods", "products", "merchandise", "commodities", "cargo", "items", "wares", "imports", "exports", "market", "suppliers",
    "exporters", "producers", "companies", "firms", "buyers", "importers", "gas",
}  # fmt: skip
_CONNECTING = {
    "as",
    "while",
    "and",
    "but",
    "with",
    "whereas",
    "of",
    "which",
    "including",
    "although",
    "though",
}
_GROUPS = {
    "region",
    "countries",
    "nations",
    "states",
    "republics",
    "neighbours",
    "neighbors",
    "bloc",
    "partners",
    "five",
    "with",
}


def read_trade(  # noqa: PLR0911 - a return for each way of wording
    claim: Claim, scope: Scope, article: Article, transformation: str,
    found: tuple[tuple[Token, ...], Flow, bool],
) -> Reading:  # fmt: skip
    """Return a claim about trade as a query.

    Parameters
    ----------
    claim, scope, article, transformation
        As `analysis.verdicts.readers.read_words` has them.
    found : (tuple of Token, Flow, bool)
        The clause that says what flows, its words for it, and whether it is an earlier clause.
    """
    clause, flow, inherited = found
    if not _fits(claim, transformation):
        return unread(f"no table of trade holds amounts in {claim.unit}", transformation=transformation)
    goods = products_in(clause, flow)
    if transformation == "share" and goods.product == "TOTAL" and not goods.problem and not inherited:
        return read_share(claim, clause)
    if transformation == "change" and not _by_words(clause):
        return unread(
            "its words do not say by how much it changed", indicator="trade", transformation=transformation
        )
    if goods.problem:
        return unread(goods.problem, transformation=transformation)
    more = {"share": ("share", "proportion"), "growth": phrases("differing")}.get(transformation, ())
    problem = odd_word(clause, flow, goods.tokens, more)
    if not problem and inherited:
        problem = odd_word(scope.clause, None, frozenset())
    if problem:
        return unread(
            f"“{problem}” in its words is not understood", indicator="trade", transformation=transformation
        )
    if transformation == "share" and goods.product == "TOTAL":
        return unread("its words do not say a share of what", indicator="trade", transformation="share")
    parties = _parties(claim, scope, article, clause, flow)
    other = another_partner(scope.clause, flow, parties) if inherited else None
    parties = other or parties
    if inherited and not other and _of_something_else(scope, parties):
        return unread(
            "its words give a part, or another partner", indicator="trade", transformation=transformation
        )
    if not parties.complete:
        return unread(
            "its words do not say who trades with whom", indicator="trade", transformation=transformation
        )
    if third := _third(clause if not inherited else scope.clause, parties):
        return unread(
            f"it names {area_name(third)} too, and its words do not say as what", indicator="trade",
            transformation=transformation,
        )  # fmt: skip
    return _reading(claim, scope, article, transformation, flow, parties, goods.product, goods.words)


def _fits(claim: Claim, transformation: str) -> bool:
    if transformation in ("growth", "share"):
        return claim.unit in ("percent", "multiple")
    return transformation == "high" or is_currency(claim.unit)


def _by_words(clause: Sequence[Token]) -> bool:
    """Return whether a number is worded as a difference: "by $6 billion", "a $6 billion increase"."""
    texts = [token.text for token in clause]
    at = texts.index("#!") if "#!" in texts else 0
    rise = {"increase", "rise", "growth", "drop", "decline", "fall", "jump", "decrease", "more", "less"}
    return "by" in texts[max(0, at - 4) : at] or bool(rise & set(texts[at + 1 : at + 3]))


def _third(clause: Sequence[Token], parties: Parties) -> str:
    """Return a place that a clause names besides the two sides, or ""."""
    sides = {parties.source, parties.destination, "WLD"}
    return next((code for code in codes(clause) if code not in sides), "")


def _of_something_else(scope: Scope, parties: Parties) -> bool:
    """Return whether a clause without a flow of its own, or one on the way to it, names another place or a part."""
    between = scope.clauses[_clause_of_flow(scope) + 1 : scope.own + 1]
    others = {code for clause in between for code in codes(clause)} - {parties.source, parties.destination}
    before = scope.clauses[scope.own - 1] if scope.own else ()
    return bool(others) or bool(before and before[-1].text == "of" and scope.clause[0].text == "which")


def _clause_of_flow(scope: Scope) -> int:
    """Return which of the clauses before the number's own says what flows."""
    earlier = range(scope.own - 1, -1, -1)
    return next((i for i in earlier if find_flow(without_asides(scope.clauses[i]))), scope.own)


def _parties(claim: Claim, scope: Scope, article: Article, clause: Sequence[Token], flow: Flow) -> Parties:
    parties = between(clause, flow)
    if not (parties.source or parties.destination) and not codes(clause):
        parties = _from_before(scope, flow) or parties
    if parties.owner and not parties.complete and _whole_world(clause, flow):
        return _with_the_world(parties, flow)
    if not parties.complete and parties.owner:
        parties = _with_the_other(scope, clause, flow, parties)
    elif not parties.complete:
        speaker = country_of(claim.speaker)
        contexts = [
            ("the speaker", [speaker] if speaker else []),
            ("the sentence", codes(scope.before)),
            ("the article", scope.elsewhere),
        ]
        if not (parties.source or parties.destination):
            return _only_two(scope, clause, flow, contexts)
        parties = completed(parties, flow, contexts)
    named = set(scope.elsewhere) <= {parties.owner, "WLD"} and not _GROUPS & {token.text for token in clause}
    if not parties.complete and parties.owner and named:
        parties = _with_the_world(parties, flow)
    return parties


def _with_the_other(scope: Scope, clause: Sequence[Token], flow: Flow, parties: Parties) -> Parties:
    """Return a named owner's flow with whom the sentence says: "Chinese goods were imported by …", ", as imports by …".

    A place that the sentence only mentions ("speaking in Beijing, …") is no partner, nor is one of the article.
    """
    places = set(codes(clause)) - {parties.owner, "WLD"}
    of_goods = {a.place for a, b in pairwise(clause) if a.place in places and b.text in _GOODS}
    if len(places) == 1 and of_goods == places:
        return _with(parties, places.pop(), flow, (("partners", "whose goods they are"),))
    if scope.clause[0].text not in _CONNECTING:
        return parties
    for index in range(scope.own - 1, -1, -1):
        earlier = scope.clauses[index]
        others = set(codes(earlier)) - {parties.owner, "WLD"}
        if parties.owner in codes(earlier) and len(others) == 1 and find_flow(without_asides(earlier)):
            return _with(parties, others.pop(), flow, (("partners", "from the sentence"),))
    return parties


def _from_before(scope: Scope, flow: Flow) -> Parties | None:
    """Return the sides that an earlier clause of the sentence names: "exports to China rose, while imports …"."""
    for index in range(scope.own - 1, -1, -1):
        clause = without_asides(scope.clauses[index])
        earlier = find_flow(clause)
        if earlier is None:
            continue
        parties = between(clause, earlier)
        if not parties.complete:
            return None
        if flow.kind == "total":
            return parties
        owner = parties.owner
        if not owner:
            return None
        other = parties.other(owner)
        source, destination = (owner, other) if flow.kind == "exports" else (other, owner)
        return Parties(source, destination, owner, parties.words)
    return None


def _only_two(
    scope: Scope, clause: Sequence[Token], flow: Flow, contexts: Sequence[tuple[str, Sequence[str]]]
) -> Parties:
    """Return the only two places named, where the words point back to them ("bilateral", "the two countries")."""
    texts = {token.text for token in clause}
    if flow.kind != "total" or not texts & {"bilateral", "mutual", "two-way", "two", "both", "reciprocal"}:
        return Parties()
    for where, places in contexts[1:]:
        several = [code for code in dict.fromkeys(places) if code != "WLD"]
        if len(several) == 2:
            return Parties(several[0], several[1], "", (("partners", f"the two places that {where} names"),))
        if len(several) > 2:
            break
    return Parties()


def _whole_world(clause: Sequence[Token], flow: Flow) -> bool:
    """Return whether a flow is worded as a country's with all the world: "foreign trade", "total exports"."""
    texts = [token.text for token in clause]
    before = texts[flow.start - 1] if flow.start else ""
    after = texts[flow.end : flow.end + 2]
    total = "foreign" in flow.words or before in ("foreign", "total", "external", "overall")
    return total and not {"with", "to", "from"} & set(after[:1])


def _with_the_world(parties: Parties, flow: Flow) -> Parties:
    return _with(parties, "WLD", flow, (("partners", "nobody else is named: all the world"),))


def _with(parties: Parties, other: str, flow: Flow, said: tuple[tuple[str, str], ...]) -> Parties:
    """Return the owner's flow with another side."""
    owner, words = parties.owner, (*parties.words, *said)
    if flow.kind == "imports":
        return Parties(other, owner, owner, words)
    return Parties(owner, other, owner, words)


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
    given, base = _between_years(claim, transformation)
    period = given or (_year_of(scope, article) if transformation == "high" else "")
    owner, basis = parties.owner, dict(parties.words).get("reporter", "")
    speaker = country_of(claim.speaker) or _office(scope, parties)
    if not owner and speaker in (parties.source, parties.destination):
        owner, basis = speaker, f"the speaker, “{claim.speaker}”"
    elif speaker and owner and speaker == parties.other(owner):
        # The other side's office says so: its books are meant, or at least count too.
        office = flow.kind == "total" and re.search(_OFFICES, claim.speaker or "", re.IGNORECASE)
        owner, basis = (speaker, f"the speaker, “{claim.speaker}”") if office else ("", basis)
    if flow.kind == "total" and not owner:
        partners: tuple[str, ...] = (parties.source, parties.destination)
        seen = "total"
    elif not owner:
        partners, seen = (parties.source, parties.destination), "exports"
    else:
        partners = (parties.other(owner),)
        seen = flow.kind if flow.kind == "total" else ("exports" if owner == parties.source else "imports")
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
        speaker=speaker if speaker in (parties.source, parties.destination) else "",
        fell=_fell(scope.clause),
        missing="" if period else _no_period(claim),
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


def _office(scope: Scope, parties: Parties) -> str:
    """Return the country of an office that the sentence names as the one that counts: "China's customs put … at"."""
    match = _COUNTING.search(joined(scope.before))
    return match[1] if match and match[1] in (parties.source, parties.destination) else ""


def _between_years(claim: Claim, transformation: str) -> tuple[str, str]:
    """Return the period and the base of a claim; growth "between 2018 and 2022" is of the last year on the first."""
    if transformation in ("growth", "change") and claim.period and not claim.base_period:
        span = Period.parse(claim.period)
        years = (span.start.year, span.end.year)
        if years[0] != years[1] and span == Period(Period.year(years[0]).start, Period.year(years[1]).end):
            return str(years[1]), str(years[0])
    return claim.period or "", claim.base_period or ""


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


def _year_of(scope: Scope, article: Article) -> str:
    """Return the only year that a sentence names, in figures or as "last year"; "" if none or several."""
    years = set(re.findall(r"\b(?:19|20)\d\d\b", scope.sentence))
    if article.published and re.search(r"\blast year\b", scope.sentence, re.IGNORECASE):
        years.add(str(article.published.year - 1))
    return years.pop() if len(years) == 1 else ""


def _no_period(claim: Claim) -> str:
    return "" if claim.period else "its words do not say for which period"


def terms_of(claim: Claim, scope: Scope) -> str:
    """Return the currency of a claim: its unit's, else the only one that its sentence names."""
    if is_currency(claim.unit):
        return claim.unit
    text = f" {joined(scope.tokens)} "
    found = {code for code, names in section("currencies").items() if any(f" {n} " in text for n in names)}
    found |= {"USD"} if "$" in scope.sentence else set()
    found |= {"CNY"} if "¥" in scope.sentence else set()
    return found.pop() if len(found) == 1 else ""
