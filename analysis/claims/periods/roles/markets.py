"""Prices on exchanges, which are of a day and not of a month: the sentences that tell them, and the day of the news."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from analysis.claims.lexicon import WEEKDAYS, either, holds, phrases, with_lead
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.times.expressions import Time
from analysis.patterns import regex
from analysis.quantities import Period

_MARKET = regex(
    r"[^a-z](?<!in terms of )(?:sterling|the (?:pound|euro(?! (?:area|zone|bloc))|dollar|rupee|peso|baht|yuan|yen|ruble|lira|ringgit|won|cedi|naira|taka|rupiah|tenge|hryvnia|[a-z]+ (?:shilling|dollar|pound|peso|franc|rupee|krona|rand))|s&p|"
    rf"{either(phrases('exchanges'))}|stocks(?! of| built)(?<!through stocks)(?<!world stocks)(?<!ending stocks)(?<!their stocks)(?<!its stocks)(?<!gas stocks)(?<!grain stocks)(?<!coal stocks)(?<!oil stocks)(?<!crude stocks)(?<!wheat stocks)(?<!fuel stocks)|shares(?! of)|brent|urals|wti|west texas|western canada select|crude futures|oil prices|gold(?<!share of gold)(?<!worth of gold)(?<!from gold)(?! (?:and|was (?:followed|bought|sold|mined|exported)|imports?|exports?|production|output|mines?|mining|miners?|reserves|sales|holdings|purchases))|bonds?(?! swaps?)|yields?|futures|front-month|euronext|matif|cbot|chicago board of trade|comex|nymex|london metal exchange|(?:local|national|domestic) currency|benchmark|contract(?! (?:for|worth|to|with|signed)\b))\b"
)
_RATES = ("/USD", "/EUR", "/GBP")  # of exchange
GOODS = ("t", "m3", "bbl", "bushel", "TEU", "Wh", "W")
# "sending its shares up as much as 8%"
_SHARES = regex(
    r"\b(?:shares?|stock|stock price|share price)(?: in [a-z ]{2,30}| of [a-z ]{2,30})?,? (?:up|down|rose|fell|jumped|dropped|sank|slid|slipped|climbed|gained|lost|shed|surged|soared|tumbled|plunged|closed|ended|traded|were|was)\b[^,;.]{0,30}\Z"
)
# What a price was over a time; other prices are of a moment.
AVERAGED = regex(
    r"\b(?:month|quarter|year)-on-(?:month|quarter|year) basis\b|\b(?<!industrial )(?<!stock )averag|\bme(?:di)?an\b|\bmargins?\b|\breali[sz]ed (?:[a-z]+ )?prices?\b|\bearn(?:ed|s|ings)\b|\breturned(?! to)\b|\breturns? (?:of|on)\b"
)
# "traded at 38.20 euros by 0840 GMT", "stood at 8,184 at 4.30pm"
_A_SHARE = regex(r" (?:a|per) share\b")
_EARNED = regex(r"\b(?:earned|earnings|lost|loss|profit|net income|made)\b")
_CLOCK = regex(
    r"(?: [a-z]+){0,3}(?:,)? (?:by|at|as of|around) (?:[012]?[0-9][:.]?[0-5][0-9] ?(?:gmt|utc|et|edt|est|ist|bst|cet|local time|[ap]\.?m\b)|[01]?[0-9] ?[ap]\.?m\b|the close\b|midday\b)"
)
# "Copper prices eased on Thursday": what moves on a day is traded
_PRICES_MOVED = regex(
    r"\b(?:prices?|futures|contracts?) (?:[a-z]+ ){0,4}?(?:rose|fell|eased|edged|firmed|gained|slipped|dropped|climbed|jumped|slid|surged|tumbled|rallied|retreated|steadied|extended|closed|ended|traded|were)\b[^,.;]{0,40} on \Z"
)
# "fell 7% to 212 pence in early trading"
_IN_TRADE = regex(
    r"(?: to [^,;]{1,20})?,? in (?:early|late|opening|morning|afternoon|midday|mid-morning|after-hours|pre-?market|extended) (?:[a-z]+ )?(?:trading|trade|deals|dealings)\b"
)
# "was last at $3,550", "were last up 0.4%"
_LAST_AT = regex(r"\b(?:(?:was|were) last (?:seen|trading|at|up|down)(?: at)?|last traded at) [^,;]{0,12}\Z")
_PUBLISHED = regex(r"(?:(?:first |originally )?published|(?:last )?(?:modified|updated)|posted)\b")
_DAYS = (*WEEKDAYS, "today", "yesterday")
_BESIDE_DAY = ("than on ", "from ", "since ", "until ", "by ", "before ", "starting ", "next ")
# "versus 153.40 late Tuesday"
_COMPARED_DAY = regex(
    r"\b(?:versus|vs\.?|against|from|compared (?:with|to)) [^ ]*[0-9][^ ]*(?: [a-z/%]+){0,3} (?:late |early |on |at the )*\Z"
)
# "exports of gold rose", "excluding gold, exports grew": what was sold, and no price
_SHIPPED = regex(
    r"\b(?:exports?|imports?|output|production|sales|shipments|deliveries|purchases|supplies)(?: [a-z'-]+){0,6}?(?:, which)? "
    r"(?:rose|fell|grew|dropped|increased|decreased|declined|jumped|climbed|surged|plunged|amounted|totall?ed|reached|hit|came|stood|were|was|showed)\b"
)
_REACH = 60  # characters before a day
_WEEK = 7  # days
_SUBJECT = 8  # characters before the first figure that hold a subject
_OPENING = 70  # characters of a sentence in which it names what is traded


class News:
    """The day of the news, of which prices on exchanges are: "data showed on Tuesday. The peso fell 1%".

    Parameters
    ----------
    low : str
        The surface in small letters.
    today : datetime.date or None
        The day of publication.
    """

    def __init__(self, low: str, today: date | None) -> None:
        self.low, self.today = low, today
        self.day: Period | None = None  # the first day of the week before publication that the article names
        self.is_of_market = False  # whether the news is how prices moved

    def hear(self, times: Sequence[Time], span: tuple[int, int]) -> None:
        """Keep the day that a sentence names.

        Parameters
        ----------
        times : sequence of Time
            The times of the sentence.
        span : (int, int)
            Its place.
        """
        if self.day or not times or _PUBLISHED.match(self.low, span[0]):
            return  # "Published: Saturday, March 1"
        for time in times if self.today else ():
            named = time.period and self.low.startswith(_DAYS, time.start)
            if not named:
                continue
            before = self.low[max(span[0], time.start - _REACH) : time.start]
            if before.endswith(_BESIDE_DAY) or _COMPARED_DAY.search(before):
                continue  # "half a cent less than on Monday"
            if time.period and self.today and 0 <= (self.today - time.period.start).days < _WEEK:
                moved = _PRICES_MOVED.search(self.low, span[0], time.start) is not None
                self.day, self.is_of_market = time.period, moved or names_market(self.low, span)
                return


def is_market(low: str, quantity: Quantity, span: tuple[int, int], beside: Sequence[Quantity]) -> bool:
    """Return whether a sentence tells of prices on exchanges.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        A figure of the sentence.
    span : (int, int)
        The sentence.
    beside : sequence of Quantity
        Its quantities.
    """
    if quantity.kind == "share":
        return False
    goods = quantity.unit in GOODS  # "world stocks of 258 million tons", "stocks rose by 30 million barrels"
    moved = _SHARES.search(low, max(span[0], quantity.start - _OPENING), quantity.start) is not None
    # What is traded stands before its figures: "exports rose 5%, led by gold" tells of no exchange.
    subject = (span[0], beside[0].start if beside[0].start - span[0] > _SUBJECT else span[1])
    exchanged = any((q.unit or "").endswith(_RATES) for q in (quantity, beside[0]))
    market = moved or exchanged or (not goods and names_market(low, subject))
    return market and AVERAGED.search(low, span[0], quantity.start) is None


def is_of_moment(
    low: str,
    quantity: Quantity,
    span: tuple[int, int],
    beside: Sequence[Quantity],
    units: Collection[str | None],
) -> bool:
    """Return whether a price, or a move to a price, is of a moment: no average, and no price stands before.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        A figure of a sentence.
    span : (int, int)
        The sentence.
    beside : sequence of Quantity
        Its quantities.
    units : collection of str
        The units of the figures whose period stands.
    """
    place = beside.index(quantity)
    led_to = quantity.kind in ("growth_rate", "change_abs") and beside[place + 1 : place + 2]
    prices = [q for q in (quantity, *(led_to or ())) if q.kind == "price"]
    if _A_SHARE.match(low, quantity.end) and _EARNED.search(low, span[0], quantity.start):
        return False  # "it earned 43 cents a share"
    known = any("/" in (q.unit or "") and q.unit in units for q in prices)
    clause = max(span[0], low.rfind(", and ", span[0], quantity.start))
    return bool(prices) and not known and not AVERAGED.search(low, clause, span[1])


def at_hour(low: str, quantity: Quantity, today: date | None, news: Period | None) -> Period | None:
    """Return the day of publication for "traded at $70.10 by 1115 GMT", and that of the news for "fell in early trading": a price of an hour is of no longer time."""
    if news and _IN_TRADE.match(low, quantity.end):
        return news
    priced = quantity.kind == "price" or quantity.unit == "index_points"
    reach = max(0, quantity.edge - _REACH), quantity.edge
    now = holds(low, (" last ", "last traded"), *reach) and _LAST_AT.search(low, *reach) is not None
    now = now or (priced and _CLOCK.match(low, quantity.end) is not None)
    now = now or _IN_TRADE.match(low, quantity.end) is not None
    return Period(today, today) if today and now else None


def names_market(low: str, span: tuple[int, int]) -> bool:
    """Return whether a sentence opens with what is traded on exchanges: "Wheat futures fell on Tuesday"."""
    opening = span[0], min(span[1], span[0] + _OPENING)
    return _MARKET.search(with_lead(low, *opening)) is not None and _SHIPPED.search(low, *opening) is None
