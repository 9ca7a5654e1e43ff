"""From a figure that its own words leave open to a reading, with what the figures before it have said."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.statistics.flows import mirrored
from analysis.verdicts.clause.counting import last_counted
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import listed
from analysis.verdicts.clause.tokens import Token, codes, joined, texts
from analysis.verdicts.onward.another import is_another
from analysis.verdicts.onward.balance import balance_onward, is_balance
from analysis.verdicts.onward.context import context_onward
from analysis.verdicts.onward.frame import Around, Frame, around, frame_of, without_balance
from analysis.verdicts.onward.gas import gas_onward
from analysis.verdicts.onward.segment import segment_of
from analysis.verdicts.onward.trade import trade_onward
from analysis.verdicts.readers.gas_measure import VOLUMES, WEIGHTS
from analysis.verdicts.readers.prices import commodities
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import area_name
from analysis.verdicts.wording.scope import Scope, pointed_words, topics_before
from analysis.verdicts.wording.topic import Topic

_DIGIT = re.compile(r"\d")
_SHAPES = {
    "level": "level",
    "growth_rate": "growth",
    "price": "level",
    "count": "level",
    "share": "share",
    "change_abs": "change",
}
_READERS = {
    "trade": trade_onward, "gas": gas_onward, "gdp": context_onward, "population": context_onward,
    "gdp per head": context_onward, "price": context_onward,
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
    """

    reading: Reading
    others: tuple[Reading, ...] = ()
    sure: bool = True


def read_onward(claim: Claim, article: Article, read: Callable[[Claim], Reading]) -> Onward | None:
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
    far = (
        not frame.close and not _names_its_own(frame, segment)
        if frame
        else not _gives_a_figure(found.last, near)
    )
    if near.before is None and far:
        frame = _of_topic(frame, topics_before(claim, article).get("trade"), named)
    if frame is None or frame.reading.indicator not in _READERS:
        return None
    own = claim if claim.period else _at_its_time(claim, frame, segment)
    segment = _without_whole(segment, frame)
    scope = Scope(
        found.sentence, (lead, segment) if lead else (segment,), int(bool(lead)), found.elsewhere, True
    )
    if not own.period or is_another(own, scope, frame, article):
        return None
    of_balance = frame.reading.indicator == "trade" and is_balance(scope, frame)
    reader = balance_onward if of_balance else _READERS[frame.reading.indicator]
    if not of_balance:
        frame = replace(frame, reading=without_balance(frame.reading))
    told = reader(own, scope, article, frame, _SHAPES[claim.kind])
    if told is None:
        return None
    # "Kazakhstan's exports" on other books than before may be all its exports
    turned = told[0].reporter != frame.reading.reporter and len(codes(segment)) < 2
    sure = bool(claim.period) and not turned and (frame.close or _told_with_whom(segment))
    reading = _in_its_currency(told[0], claim, near.after, article)
    return _on_their_count(Onward(reading, told[1], sure=sure), segment, article, claim)


def _names_its_own(frame: Frame, segment: Sequence[Token]) -> bool:
    """Return whether words say of what a price, people or output are, so that only the time is carried over."""
    indicator = frame.reading.indicator
    return indicator == "price" or (_READERS.get(indicator) is context_onward and bool(codes(segment)))


_A_YEAR_BEFORE = re.compile(
    r"\b(?:a|one|the) year (?:before|earlier|ago)\b|\bthe (?:previous|preceding|prior) year\b"
)


def _at_its_time(claim: Claim, frame: Frame, segment: Sequence[Token]) -> Claim:
    """Return a claim at the time of the figure before, where that is near; a price, whose commodity is named, farther back too."""
    told, priced = frame.reading.period, frame.reading.indicator == "price"
    if (priced and claim.kind != "growth_rate" and not frame.same) or not (priced or frame.close):
        return claim  # "Gold rose to $1,800" may be of a day
    if _A_YEAR_BEFORE.search(joined(segment)) and claim.kind != "growth_rate":
        return replace(claim, period=str(int(told) - 1)) if told.isdigit() else claim
    base = str(int(told) - 1) if told.isdigit() else frame.reading.base_period or None
    return replace(claim, period=told, base_period=base if claim.kind == "growth_rate" else claim.base_period)


_TO = re.compile(r"\s*,?\s*(?:to|to (?:about|around|nearly|almost|over|more than|some))\s*\S?\s*")


def _in_its_currency(found: Reading, claim: Claim, after: Claim | None, article: Article) -> Reading:
    """Return growth in the currency of the amount that it leads to: "expanded #! to 311.8 billion yuan"."""
    if after is None or found.transformation != "growth" or not is_currency(after.unit):
        return found
    leads = _TO.fullmatch(article.text[claim.end : after.start])
    return replace(found, terms=after.unit) if leads and found.indicator == "trade" else found


_THEIR_COUNT = re.compile(
    r"\b(?:by|on|according to|in) (?:their|its|this|that) (?:own )?(?:count|figures|data|books|reckoning|statistics|tally|numbers)\b"
)


def _on_their_count(found: Onward, segment: Sequence[Token], article: Article, claim: Claim) -> Onward | None:
    """Return trade on the books of the office that was named last, where the words point to it: "by their count"."""
    if found.reading.indicator != "trade" or not _THEIR_COUNT.search(joined(segment)):
        return found
    office = last_counted(article.text, claim.start)
    sides = (found.reading.reporter, *found.reading.partners)
    if office not in sides or len(found.reading.partners) > 2:
        return None
    one = found.reading
    if office == one.reporter:
        return found
    other = next(code for code in sides if code and code != office)
    turned = mirrored(one.flow) if one.reporter and one.flow != "total" else one.flow
    return Onward(replace(one, reporter=office, partners=(other,), flow=turned), found.others, found.sure)


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


_OF_THE_WHOLE = re.compile(
    r" of (?:it|that|this|which|them|(?:the|this|that) (?:total|amount|sum|figure|turnover|trade))(?= |$)"
)


def _without_whole(segment: tuple[Token, ...], frame: Frame) -> tuple[Token, ...]:
    """Return words without "of it" where the figure before is of trade both ways, and they name one of its flows."""
    flow = find_flow(segment)
    if (
        frame.reading.indicator != "trade"
        or frame.reading.flow != "total"
        or flow is None
        or flow.kind == "total"
    ):
        return segment
    line = joined(segment)
    whole = _OF_THE_WHOLE.search(line)
    if whole is None:
        return segment
    first = line[: whole.start()].count(" ") + 1
    return (*segment[:first], *segment[first + len(whole[0].split()) :])


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
    if claim.unit in (*VOLUMES, *WEIGHTS) or {"gas", "pipeline", "bcm"} & set(said):
        return ("gas",)
    if {"gdp", "product", "economy", "output"} & set(said):
        return ("gdp", "gdp per head", "gas")
    if {"population", "inhabitants", "people"} & set(said):
        return ("population",)
    if commodities(said):
        return ("price",)
    flow = find_flow(segment)
    if flow is None:
        return ("trade",) if {"surplus", "deficit"} & set(said) else ()
    return ("trade", "gas") if flow.words in listed("onward.either") or flow.verb else ("trade",)
