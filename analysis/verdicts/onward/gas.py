"""Gas that goes on from gas: another supplier, another time, money instead of an amount, what is burned or produced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import HEDGES, phrases, words
from analysis.verdicts.clause.tokens import Token, codes, joined, named_places, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame, Told, carried_words
from analysis.verdicts.onward.segment import unknown_word
from analysis.verdicts.readers.gas_measure import VOLUMES, WEIGHTS, gas_product
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import members_of
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.understood import offices_in

_CONSUMED, _PRODUCED = set(phrases("gas.consumption")), set(phrases("gas.production"))
_KNOWN = words("onward.plain") | words("beside") | words("onward.gas") | HEDGES
_INCLUDED = regex(
    r"^(?:it|that|this|they|these|the (?:total|figure)) (?:also )?included? #!(?: of (?:\w+ )?gas)? from (?:the )?@\w+(?: and #?9?)?"
)
"""A supplier's part of all that was imported: "that included #! from Turkmenistan"."""
_COST = regex(
    r"^(?:it|they|that|this|(?:all )?(?:the|this|that) (?:natural |pipeline |piped )?gas|the (?:whole |total |import )?(?:bill|price tag|cost)(?: for (?:it|this|that))?) (?:had |has )?(?:cost|was|came to|amounted to|ran to|totalled|reached|been|stood at)(?: worth)? #!(?: in 9)? ?\.?$"
)
"""What the gas before cost: "the bill was #!"."""
_TO_ANOTHER = regex(r"\b(?:by|to|into|through|via|in|across|for) (?:the )?@")
_PAID_TO = regex(r"\b(?:payments?|bill) to (?=(?:the )?@)")
"""Who is paid for gas is its supplier: "payments to Russia"."""
_BUYS = {
    "took",
    "takes",
    "got",
    "bill",
    "cost",
    "paid",
    "pays",
    "imported",
    "imports",
    "purchases",
    "received",
    "bought",
}
_OTHER_LINE = {"second", "third", "fourth", "main", "siberia", "line", "lines"}
_MEASURES = {
    "volume": "volume",
    "volumes": "volume",
    "value": "value",
    "worth": "value",
    "receipts": "value",
    "earned": "value",
}
"""Words for what is measured of a flow."""
_SUPPLIED_WITH = regex(r"\b(?:suppl(?:y|ies|ied)|provide[sd]?|furnishe[sd]) (?:the )?[A-Z]\w+ with\b")
_AND_WITH = regex(r"^(?:, )?and (?:the )?@\w+ with #!")
"""Who supplies or who is supplied: "Russia supplied China with 15.5 bcm, and Uzbekistan with #!"."""
_ARRIVED = {"came", "comes", "arrived", "flowed", "originated"}
_GROWN = {"growth", "increase", "rise", "gain", "rate", "change", "decline", "fall", "decrease", "drop"}
_POINTING_HOME = {"it", "figure", "total", "level"}
_OF_FLOWS = words("onward.gas") - words("onward.gas_itself")
"""Words that make a figure one of what is brought or sent, beside what a country burns or produces."""
_POINTING = {
    "country", "lng", "liquefied", "pipelines", "it", "figure", "volume", "volumes", "value", "pipeline", "deliveries", "they", "flows",
}  # fmt: skip


def gas_onward(claim: Claim, scope: Scope, article: Article, frame: Frame, shape: str) -> Told | None:
    """Return a claim as gas, with what its words leave out as before it; None where it is not that.

    Parameters
    ----------
    claim, scope, article, frame, shape
        As `analysis.verdicts.onward.trade.trade_onward` has them.
    """
    segment, said = scope.clause, set(texts(scope.clause))
    if shape == "growth" and claim.direction is None and _ARRIVED & said and not _GROWN & said:
        return None  # "From Turkmenistan came 56 percent": a share
    allowed = _KNOWN | {"payments", "payment", "bill"} if _PAID_TO.search(joined(segment)) else _KNOWN
    line = joined(segment)
    if _INCLUDED.match(line) and frame.reading.partners == ("WLD",):
        allowed |= {"included", "include", "these", "total"}
    if _COST.match(line) and frame.reading.measure == "volume":
        allowed |= {"cost", "bill", "price", "tag", "import"}
    if _BUYS & said and {"it", "they", "country"} & said and not _is_buyer(frame, article):
        return None
    if shape in ("share", "change") or unknown_word(segment, allowed, article, offices_in(texts(segment))):
        return None
    made, burned = bool(_PRODUCED & said), bool(_CONSUMED & said)
    if made or burned or frame.reading.measure in ("consumption", "production"):
        found = _at_home(claim, segment, frame, shape, made=made, burned=burned)
    else:
        found = _delivered(claim, scope, frame, shape)
    if found is None:
        return None
    known = replace(
        found, period=claim.period or "", base_period=claim.base_period or "", transformation=shape, fell=False, missing="",
        words=carried_words(found, frame, claim),
    )  # fmt: skip
    return known, ()


def _is_buyer(frame: Frame, article: Article) -> bool:
    """Return whether the sentence before names nobody before who buys gas, for whom a pronoun then stands."""
    last = article.text[article.text.rfind(". ", 0, frame.end) + 1 : frame.end]
    return named_places(last)[:1] in ((), (_ends(frame.reading)[0],))


def _delivered(  # noqa: PLR0911 - a return for each thing that it may not be
    claim: Claim, scope: Scope, frame: Frame, shape: str
) -> Reading | None:
    """Return a flow of gas: the words name the supplier, or point to the flow before."""
    old, segment = frame.reading, scope.clause
    measure = _measure(claim, old, shape, segment)
    buyer, suppliers = _ends(old)
    line = joined(segment)
    either = _SUPPLIED_WITH.search(scope.sentence) and _AND_WITH.search(line)
    if old.measure == "value":
        line = _PAID_TO.sub("", line)
    if not measure or not buyer or buyer == "WLD" or either or _TO_ANOTHER.search(line):
        return None
    named = [code for code in codes(segment) if code != buyer]
    said = set(texts(segment))
    if len(named) > 1 or "WLD" in named or not (named or frame.same or _POINTING & said or _COST.match(line)):
        return None
    if named and _BUYS & said and f"from @{named[0]}" not in joined(segment).replace("the @", "@"):
        return None  # who buys is no supplier
    piped = old.measure != "deliveries" and "pipeline" in said and old.partners != ("WLD",)
    if not named and (piped or (_OTHER_LINE | {"overall"}) & said):
        return None
    product = _product(scope, old, supplier=bool(named))
    if named and (product == "lng" or (members_of(named[0]) and "pipeline" in said)):
        return None
    suppliers = (named[0],) if named else suppliers
    if not suppliers or not product:
        return None
    changed = suppliers != old.partners
    if changed and measure == "deliveries":
        measure = "volume"
    return replace(
        old, reporter=buyer, partners=suppliers, flow="imports", product=product, measure=measure,
        terms=claim.unit if measure == "value" and shape == "level" else old.terms, source="" if changed and old.source == "pipechina" else old.source,
    )  # fmt: skip


def _ends(old: Reading) -> tuple[str, tuple[str, ...]]:
    """Return who receives the gas of a reading, and from whom."""
    if old.flow == "exports":
        return (old.partners[0] if len(old.partners) == 1 else ""), (old.reporter,)
    return old.reporter, old.partners


def _measure(claim: Claim, old: Reading, shape: str, segment: Sequence[Token]) -> str:
    """Return what of a flow of gas a number is: its value, volume or mass, or the pipeline's deliveries."""
    if old.measure not in ("value", "volume", "mass", "deliveries"):
        return ""
    if shape == "growth":
        told = {_MEASURES[one] for one in texts(segment) if one in _MEASURES} or {old.measure}
        kept = told == {old.measure} or old.measure == "deliveries"
        return old.measure if claim.unit in ("percent", "multiple") and kept else ""
    if is_currency(claim.unit):
        return "value"
    if claim.unit in WEIGHTS:
        return "mass"
    if claim.unit in VOLUMES:
        return "deliveries" if old.measure == "deliveries" else "volume"
    return ""


def _product(scope: Scope, old: Reading, *, supplier: bool) -> str:
    """Return which gas is meant: what the words say, else that of the figure before; of a supplier, gas by pipeline."""
    said = set(texts(scope.clause))
    if {"lng", "liquefied", "pipeline", "pipelines", "piped"} & said:
        return gas_product(scope, scope.clause)
    return "pipeline-gas" if supplier and old.product != "lng" else old.product


def _at_home(
    claim: Claim, segment: Sequence[Token], frame: Frame, shape: str, *, made: bool, burned: bool
) -> Reading | None:
    """Return what a country burns or produces; of the same country as before."""
    old = frame.reading
    if (
        (made and burned)
        or {"pipeline", "piped"} & set(texts(segment))
        or [code for code in codes(segment) if code != old.reporter]
    ):
        return None
    measure = "production" if made else "consumption" if burned else old.measure
    said = set(texts(segment))
    bare = said <= {"in", "9", "#!", ":", "."}  # "In 2021: 207.6 bcm."
    pointed = (
        frame.close and bool(old.flow) and (bare or bool(_POINTING_HOME & said)) and not _OF_FLOWS & said
    )
    if old.measure not in ("consumption", "production") or not (made or burned or frame.same or pointed):
        return None
    if claim.unit not in (VOLUMES if shape == "level" else ("percent", "multiple")):
        return None
    return replace(old, flow=measure, measure=measure)
