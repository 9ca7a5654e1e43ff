"""From a figure that its own words leave open to a reading, with what the figures before it have said."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import listed
from analysis.verdicts.clause.tokens import Token, codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.another import goes_on_about, is_another
from analysis.verdicts.onward.balance import balance_onward, is_of_that_trade, speaks_of_balance
from analysis.verdicts.onward.context import context_onward, unit_left_out
from analysis.verdicts.onward.frame import Around, Frame, around, frame_of, without_balance
from analysis.verdicts.onward.gas import gas_onward
from analysis.verdicts.onward.places import count_of, on_their_count
from analysis.verdicts.onward.segment import segment_of
from analysis.verdicts.onward.the_same import the_same
from analysis.verdicts.onward.trade import trade_onward
from analysis.verdicts.readers.gas_measure import VOLUMES, WEIGHTS
from analysis.verdicts.readers.prices import commodities
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import area_name
from analysis.verdicts.wording.recorded import holds_services
from analysis.verdicts.wording.scope import Scope, pointed_words, topics_before
from analysis.verdicts.wording.topic import Topic

_DIGIT = regex(r"\d")
_SHAPES = {
    "level": "level", "growth_rate": "growth", "price": "level", "count": "level", "share": "share", "change_abs": "change",
}  # fmt: skip
_READERS = {
    "trade": trade_onward, "gas": gas_onward, "gdp": context_onward, "population": context_onward,
    "gdp per head": context_onward, "price": context_onward, "exchange rate": context_onward,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Onward:
    """A reading, and the others that the words would bear as well.

    Parameters
    ----------
    reading : Reading
        The reading.
    others : tuple of Reading
        The same with another flow or partner where these are carried over: what one of them agrees with is not refuted.
    sure : bool
        Whether nothing stands between it and what it goes on from; else it is not refuted.
    unit : str
        The unit of a price that leaves it out, "" if it has its own: "silver rose to $28.3".
    """

    reading: Reading
    others: tuple[Reading, ...] = ()
    sure: bool = True
    unit: str = ""


def read_onward(  # noqa: PLR0911 - a return for each thing that keeps it from going on
    claim: Claim, article: Article, read: Callable[[Claim], Reading]
) -> Onward | None:
    """Return a claim as a query that its own words and the figures before it make up; None where they do not.

    Parameters
    ----------
    claim : Claim
        A claim that is not read by its own words.
    article : Article
        The article.
    read : callable
        Returns the reading of a claim before it.
    """
    if claim.kind not in _SHAPES or not _DIGIT.search(article.text, 0, claim.start):
        return None
    found = pointed_words(claim, article)
    near = around(claim, article, (found.start, found.start + len(found.sentence)))
    segment = segment_of(found.tokens, near.before, near.after)
    if not segment:
        return None
    lead = _lead(found.last, segment, near)
    named = _named(claim, (*lead, *segment))
    frame = frame_of(near, article, found.start, named, read)
    far = frame is not None and not frame.close and not _names_its_own(frame, segment)
    if frame and far and near.before is None and not goes_on_about(frame, article, found.start):
        return None
    if near.before is None and (far or (frame is None and not _gives_a_figure(found.last, near))):
        topic = topics_before(claim, article).get("trade")
        frame = _of_topic(frame, topic, named) if topic or frame is None else frame
    if frame is None or frame.reading.indicator not in _READERS:
        return None
    own = claim if claim.period else _at_its_time(claim, frame, segment)
    segment, frame = _without_whole(_without_services(segment, frame), frame)
    scope = Scope(
        found.sentence, (lead, segment) if lead else (segment,), int(bool(lead)), found.elsewhere, True
    )
    shape = _SHAPES[claim.kind]
    same = the_same(own, segment, frame, shape)
    own = replace(own, period=same[0].period) if same else own
    if not own.period or is_another(own, scope, frame, article):
        return None
    balance = frame.reading.indicator == "trade" and (
        speaks_of_balance(segment)
        or (frame.reading.transformation == "balance" and find_flow(segment) is None)
    )
    reader = balance_onward if balance else _READERS[frame.reading.indicator]
    if not balance:
        frame = replace(frame, reading=without_balance(frame.reading))
    told = same or reader(own, scope, article, frame, shape)
    if told is None:
        return None
    # "Kazakhstan's exports" on other books than before may be all its exports
    turned = (told[0].indicator in ("trade", "gas") or claim.kind == "change_abs") and told[
        0
    ].reporter != frame.reading.reporter
    turned = turned and len(codes(segment)) < 2 and not count_of(segment)
    dated = claim.period or same or (balance and (frame.same or is_of_that_trade(segment)))
    sure = bool(dated) and not turned and (frame.close or _told_with_whom(segment))
    reading = _in_its_currency(told[0], claim, near.after, article)
    counted = on_their_count(reading, segment, article.text[: claim.start])
    return Onward(counted, told[1], sure, unit_left_out(reading, claim)) if counted else None


def _names_its_own(frame: Frame, segment: Sequence[Token]) -> bool:
    """Return whether words say of what a price, people or output are, so that only the time is carried over."""
    indicator = frame.reading.indicator
    return indicator == "price" or (_READERS.get(indicator) is context_onward and bool(codes(segment)))


_A_YEAR_BEFORE = regex(
    r"\b(?:a|one|the) year (?:before|earlier|ago)\b|\bthe (?:previous|preceding|prior) year\b|\bfrom #!"
)
"""Words for the year before; what a figure moved from is of that too: "declined from #! to …"."""


def _at_its_time(claim: Claim, frame: Frame, segment: Sequence[Token]) -> Claim:
    """Return a claim at the time of the figure before, where that is near; a price, whose commodity is named, farther back too."""
    told, priced = frame.reading.period, frame.reading.indicator == "price"
    if (priced and claim.kind != "growth_rate" and not frame.same) or not (priced or frame.close):
        return claim  # "Gold rose to $1,800" may be of a day
    if _A_YEAR_BEFORE.search(joined(segment)) and claim.kind != "growth_rate":
        return replace(claim, period=str(int(told) - 1)) if told.isdigit() else claim
    base = str(int(told) - 1) if told.isdigit() else frame.reading.base_period or None
    return replace(claim, period=told, base_period=base if claim.kind == "growth_rate" else claim.base_period)


_TO = regex(r"\s*,?\s*(?:to|to (?:about|around|nearly|almost|over|more than|some))\s*\S?\s*")


def _in_its_currency(found: Reading, claim: Claim, after: Claim | None, article: Article) -> Reading:
    """Return growth in the currency of the amount that it leads to: "expanded #! to 311.8 billion yuan"."""
    if after is None or found.transformation != "growth" or not is_currency(after.unit):
        return found
    leads = _TO.fullmatch(article.text[claim.end : after.start])
    return replace(found, terms=after.unit) if leads and found.indicator == "trade" else found


def _gives_a_figure(last: Sequence[Token], near: Around) -> bool:
    """Return whether the sentence before gives a figure."""
    return bool(near.earlier) and bool(last) and near.earlier[-1].end > last[0].start


def _lead(last: tuple[Token, ...], segment: Sequence[Token], near: Around) -> tuple[Token, ...]:
    """Return the sentence before, where it gives no figure and the words point to what it speaks of: "Exports remain small. They …"."""
    points = near.before is None and bool(last) and {"it", "they"} & set(texts(segment[:4]))
    return last if points and not _gives_a_figure(last, near) else ()


def _of_topic(frame: Frame | None, topic: Topic | None, named: Collection[str]) -> Frame | None:
    """Return the trade that the sentences before are about, for words that name a flow of trade; a frame farther back only if it is that."""
    if topic is None or "trade" not in named or not topic.owned:
        return None
    if frame is not None:
        old = frame.reading
        return (
            frame
            if old.indicator == "trade" and {old.reporter, *old.partners} >= {topic.owner, topic.partner}
            else None
        )
    reading = Reading("trade", topic.owner, (topic.partner,), topic.flow, "TOTAL", transformation="level")
    return Frame(reading, reading, area_name(topic.owner), same=False, close=False)


def _without_services(segment: tuple[Token, ...], frame: Frame) -> tuple[Token, ...]:
    """Return "goods and services" as goods, where the books of the trade before hold both."""
    at = joined(segment).find("goods and services")
    if at < 0 or frame.reading.indicator != "trade" or not holds_services(frame.reading.reporter):
        return segment
    first = joined(segment)[:at].count(" ") + 1
    return (*segment[:first], *segment[first + 2 :])


_OF_THE_WHOLE = regex(
    r" of (?:it|that|this|which|them|(?:the|this|that) (?:total|amount|sum|figure|turnover|trade))(?= |$)"
)


def _without_whole(segment: tuple[Token, ...], frame: Frame) -> tuple[tuple[Token, ...], Frame]:
    """Return words without "of it" where the figure before is of trade both ways, and they name one of its flows.

    "Kazakhstan accounted for #! of the turnover" is trade both ways too, behind exports and imports.
    """
    line, flow = joined(segment), find_flow(segment)
    whole = _OF_THE_WHOLE.search(line)
    if whole is None or frame.reading.indicator != "trade" or flow is None:
        return segment, frame
    first = line[: whole.start()].count(" ") + 1
    size = len(whole[0].split())
    of_both = first <= flow.start < first + size
    if of_both and frame.reading.flow == "" and codes(segment):
        frame = replace(frame, reading=replace(frame.reading, flow="total"))
    elif frame.reading.flow != "total" or flow.kind == "total":
        return segment, frame
    return (*segment[:first], *segment[first + size :]), frame


def _told_with_whom(segment: Sequence[Token]) -> bool:
    """Return whether words name a flow of trade and who is at its other end: only whose it is stands before."""
    flow = find_flow(segment)
    return (
        flow is not None
        and not flow.verb
        and flow.words not in listed("onward.either")
        and bool(codes(segment))
    )


def _named(claim: Claim, segment: Sequence[Token]) -> tuple[str, ...]:
    """Return the indicators that words may be of; none where they name nothing."""
    said = texts(segment)
    told = {
        ("trade",): speaks_of_balance(segment) or bool(count_of(segment)),
        ("gas",): claim.unit in (*VOLUMES, *WEIGHTS) or bool({"gas", "pipeline", "bcm"} & set(said)),
        ("gdp", "gdp per head", "gas"): bool({"gdp", "product", "economy", "output"} & set(said)),
        ("population",): bool({"population", "inhabitants", "people"} & set(said)),
        ("price",): bool(commodities(said)),
    }
    if known := next((names for names, named in told.items() if named), None):
        return known
    flow = find_flow(segment)
    if flow is None:
        return ()
    return ("trade", "gas") if flow.words in listed("onward.either") or flow.verb else ("trade",)
