"""From what the specifications find to a label: the rule of a verdict, and why a refutation may not stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Band
from analysis.statistics import country
from analysis.verdicts.clause.lexicon import MEANS, listed, words
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import joined, named_in
from analysis.verdicts.findings.second_counts import side_without_count
from analysis.verdicts.findings.something_else import of_something_else
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.prices import NO_DAYS, OF_A_DAY
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.specification import Found, findings
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.specifications.two_years import years_of
from analysis.verdicts.tables import members_of
from analysis.verdicts.verdict import Label, Verdict
from analysis.verdicts.wording.judgement import changes_it
from analysis.verdicts.wording.printed import is_converted
from analysis.verdicts.wording.scope import leading_to, scope_of

FAR_BACK = "its sentence does not say with whom, and the figure is not that of the trade that the words before speak of"
FITS_TOO = "its words leave open what the number is of, and it fits {}"
_ONE_SIDE = (
    "it does not say on whose books, and the tables hold no figure of {}, whose own count may be meant"
)
_EACH_YEAR = "its words leave open whether it is of all those years together or of each"
_IN_BRACKETS = (
    "it stands in brackets behind another amount, at a rate of exchange or of a time that is not said"
)


def label_of(found: Sequence[Found], *, denied: bool = False) -> Label:
    """Return AVeriTeC's label for what the primary specifications find.

    Inside and outside both: conflicting; only inside: supported; only outside: refuted, unless another release,
    currency or measure of the owner, or the other side's count of trade both ways, agrees (conflicting) or
    leaves it open; otherwise not enough evidence. An undecided specification takes nothing from a support, and
    no claim is refuted that one side's books leave open.

    Parameters
    ----------
    found : sequence of Found
        What the specifications find.
    denied : bool
        Whether the claim denies a number: what leaves that open on any book leaves the denial open.
    """
    primary = {one.finding for one in found if one.specification.primary}
    variant = {one.finding for one in found if one.specification.standing == "variant"}
    if {"inside", "outside"} <= primary:
        return "Conflicting evidence"
    if "inside" in primary:
        return "Not enough evidence" if denied and "undecided" in primary else "Supported"
    if "outside" in primary:
        if "inside" in variant:
            return "Conflicting evidence"
        return "Not enough evidence" if "undecided" in variant or _left_open(found) else "Refuted"
    return "Not enough evidence"


def _left_open(found: Sequence[Found]) -> bool:
    """Return whether one side's books say nothing against the number, and leave it open."""
    said: dict[str, set[str]] = {}
    for one in found:
        if one.specification.primary:
            said.setdefault(one.specification.reporter, set()).add(one.finding)
    return {"undecided"} in said.values()


def of_another(verdict: Verdict, claim: Claim, article: Article) -> str:
    """Return why a decided figure may be another than the one that was looked up, "" if nothing says so.

    Parameters
    ----------
    verdict : Verdict
        The verdict.
    claim : Claim
        The claim as the article prints it.
    article : Article
        The article, of which a sentence in the usual words may leave things out.
    """
    label, reading = verdict.label, verdict.reading
    if label == "Not enough evidence":
        return ""
    if city := _its_city(claim, label, reading, article):
        return f"“{city}” is a city, of which no table holds the {reading.indicator.replace('gdp', 'GDP')}"
    if odd := next((one.text for one in scope_of(claim, article).clause if changes_it(one.text)), ""):
        return f"“{odd}” may make it another figure"
    if other := of_something_else(verdict, claim, article):
        return other
    return _not_refuted(verdict, claim, article) if label == "Refuted" else ""


_TWO_YEARS = regex(r"\bfrom 9 to 9\b")


def _not_refuted(verdict: Verdict, claim: Claim, article: Article) -> str:
    """Return why a figure that the tables are against may be one that they do not hold, "" if nothing says so."""
    said = {one.text for one in scope_of(claim, article).tokens} | set((claim.hedge or "").lower().split())
    priced = verdict.reading.indicator in ("price", "exchange rate")
    averaged = said & MEANS or "average" in scope_of(claim, article).sentence
    two_years = {"from"} if _TWO_YEARS.search(joined(scope_of(claim, article).tokens)) else set()
    if priced and said & ((OF_A_DAY | {"reached"}) - two_years) and not averaged:
        return NO_DAYS
    led = [*takewhile("#!".__ne__, (one.text for one in scope_of(claim, article).tokens))]
    if _may_be_of_all_years(verdict, led, claim):
        return "no year has so much, and its words let it be all that the line has carried since it opened"
    if claim.kind == "growth_rate" and {"since", "then"} <= said:
        return "since when it has changed so much, its words only point to"
    if _not_named(verdict.reading, article):
        return "which of them are meant is not said"
    return _either_way(verdict, claim, led) or _of_goods_before(claim, verdict.reading, article)


def _either_way(verdict: Verdict, claim: Claim, led: Sequence[str]) -> str:
    """Return why the words before a number leave open on which side of it the figure may be, "" if they do not."""
    if led[-2:] == ["up", "to"] and not claim.hedge and _BEING.intersection(led[-3:-2]):
        return "“up to” may make it a bound"
    if claim.kind == "growth_rate" and _INDEX & set(led) and _as_an_index(verdict):
        return "it may be an index, for which the year before is 100"
    undirected = claim.kind == "growth_rate" and claim.direction is None
    return "it does not say whether it is a rise or a fall" if undirected and _fell(verdict) else ""


_INDEX = {"rate", "rates", "index", "indices", "pace", "tempo"}


def _as_an_index(verdict: Verdict) -> bool:
    """Return whether a rate is what a figure of the tables that counts would be as an index: 130.6 percent for a growth of 30.6."""
    meant = verdict.band.inside if verdict.band is not None else None
    return meant is not None and any(
        one.specification.primary and meant.low - 100 <= one.specification.interval.high and one.specification.interval.low <= meant.high - 100
        for one in verdict.found
    )  # fmt: skip


def _fell(verdict: Verdict) -> bool:
    """Return whether a figure of the tables that counts is of a fall, and the number as it is read of a rise."""
    rises = verdict.band is not None and verdict.band.inside.low > 0
    return rises and any(
        one.specification.primary and one.specification.interval.high < 0 for one in verdict.found
    )


def _not_named(reading: Reading, article: Article) -> bool:
    """Return whether a group is only taken to be meant: "the five republics" of an article that names none of them."""
    grouped = any(members_of(one) for one in (reading.reporter, *reading.partners))
    return grouped and not set(named_in(article)) - {"CHN", "WLD"}


def _may_be_of_all_years(verdict: Verdict, before: Iterable[str], claim: Claim) -> bool:
    """Return whether words let a pipeline's gas be all that it has carried since it opened: "passed 400 bcm in 2022"."""
    reading = verdict.reading
    if (reading.measure, reading.partners) != ("deliveries", ("CA5",)) or verdict.band is None:
        return False
    most = max(
        (one.specification.interval.high for one in verdict.found if one.specification.primary), default=0.0
    )
    said = {*before, *(claim.hedge or "").lower().split()}
    return verdict.band.inside.low > 2 * most and not words("gas.of_all_years").isdisjoint(said)


def _its_city(claim: Claim, label: Label, reading: Reading, article: Article) -> str:
    """Return the capital that people or output are of, and not its country: "Tashkent has three million inhabitants".

    Where it speaks or counts, it stands for the state; but a number that is far from the state's may count the city's.
    """
    at_home = "consumption" in (reading.measure, reading.whole) or reading.measure == "production"
    if (
        not (reading.indicator in ("population", "gdp", "gdp per head") or at_home)
        or not reading.reporter
        or members_of(reading.reporter)
    ):
        return ""
    state = country(reading.reporter)
    capital = state.capital if state.capital != state.name else ""  # Singapore
    tokens = scope_of(claim, article).tokens
    named = [
        i
        for i, one in enumerate(tokens)
        if one.place == reading.reporter and article.text[one.start : one.end] == capital
    ]
    speaking = _SPEAKING - _COUNTING if label == "Refuted" else _SPEAKING
    named = [
        i
        for i in named
        if [one.text for one in tokens[i - 1 : i]] != ["in"] or tokens[i - 2].text not in _OFFICES
    ]
    return capital if any(not {one.text for one in tokens[i + 1 : i + 3]} & speaking for i in named) else ""


_SPEAKING = listed("speaking")
_OFFICES = {"administration", "ministry", "bureau", "agency", "office", "committee", "authorities", "government"}  # fmt: skip
"""What stands in a capital and counts for the whole country."""

_BEING = {"was", "were", "is", "are", "be", "been"}
_COUNTING = {"count", "counts", "counted"}


def _of_goods_before(claim: Claim, reading: Reading, article: Article) -> str:
    """Return why exports or imports of all goods may be those of the goods named in the words before; "" if nothing says so.

    "Uzbekistan is running out of gas: its deliveries to China fell to #!" are deliveries of gas.
    """
    if (reading.indicator, reading.product) != ("trade", "TOTAL") or reading.flow == "total":
        return ""
    scope = scope_of(claim, article)
    if _OF_ALL & {token.text for token in scope.clause}:
        return ""
    before = [[token.text for token in clause] for clause in leading_to(claim, article)]
    goods = next((" ".join(said[a:b]) for said in before for a, b in goods_named(said)), "")
    return _OF_WHICH_GOODS.format(goods) if goods else ""


_OF_ALL = {"total", "overall", "all", "goods", "merchandise", "trade"}
_OF_WHICH_GOODS = "the words before speak of {}, and its own do not say whether its figure is of that alone"


def left_open_by(
    claim: Claim, reading: Reading, meant: Band, found: Sequence[Found], article: Article, rules: Rules
) -> str:
    """Return why a claim that the figures are against is not refuted after all, "" if nothing stands against it."""
    if reading.supplied and not _refuted_with_the_world(claim, reading, meant, article, rules):
        return FAR_BACK
    if is_converted(claim, article):
        return _IN_BRACKETS
    if (reading.indicator, reading.transformation) == ("trade", "level") and years_of(reading.span):
        return _EACH_YEAR
    unheld = side_without_count(reading, found)
    return _ONE_SIDE.format(unheld) if unheld else ""


def _refuted_with_the_world(
    claim: Claim, reading: Reading, meant: Band, article: Article, rules: Rules
) -> bool:
    """Return whether a flow is refuted as one with all the world too, which a sentence without a partner may mean."""
    world = replace(reading, partners=("WLD",))
    return label_of(findings(specifications(world, claim.unit, rules), meant, article.published)) == "Refuted"
