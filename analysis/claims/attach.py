"""Which time of a sentence goes with which of its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.quantity import Quantity
from analysis.claims.resolve import BASE, DAY, LOOKBACK, POINT, SINCE
from analysis.claims.tenses import is_past, is_perfect
from analysis.claims.times import Time

CARRIED = (
    "level",
    "growth_rate",
    "change_abs",
    "price",
)  # kinds that go on about the time of a sentence before
UNDATED = (
    "count",
    "rank",
    "age",
    "ordinal",
    "duration",
    "record",
)  # kinds without a time unless it stands beside them
Beside = tuple[
    Time | None, bool
]  # the time beside a number, and whether the words settle it even without one

# What stands before a time of comparison: "compared with the same month of 2022".
_COMPARED = re.compile(
    r"\b(?:as in|compared (?:to|with)|than|versus|vs\.?|against|over|upon|from|(?:increase|rise|growth|jump|fall|drop|decline|up|down|more|less|higher|lower) on|(?:volume|level|figure|amount|price|value|total) of) (?:the |that |those |that of |its |their )?"
    r"(?:in |for |at |during |on )?(?:levels? (?:of|in|seen in) |figures? (?:for|in|of) |end of |average of )?(?:the )?\Z"
)
_EVENT = re.compile(
    r"\b(?:introduced|launched|signed|established|founded|built|announced|started|begun|adopted|implemented|enforced|created|unveiled|opened|agreed|"
    r"enacted|visited|elected|invaded|invasion|formed|born|set up|came to power|took office|began|begins|opened|commissioned|"
    r"expired?|expires|acquired|joined|inaugurated|imposed|ratified|nationalised|privatised|completed)(?: [a-z]+){0,2} "
    r"(?:in|on|since|during|from) (?:early |late |mid-?)?\Z"
)
# "below their 2022 peak", "the 2015 accord": the year belongs to the thing.
_OF_A_THING = re.compile(
    r"(?:'s)?[ -](?:peaks?|levels?|highs?|lows?|records?|average|baseline|base|prices|deal|agreement|accord|treaty|pact|summit|war|"
    r"invasion|elections?|crisis|referendum|olympics|games|world cup|constitution|act|law|convention|protocol|academic|school|season|"
    r"model|pandemic|attacks?|earthquake|revolution|outbreak)\b"
)
_IN_FORCE = re.compile(
    r"\b(?:that|which) (?:took|takes|came|comes|went|entered) (?:in)?(?:to )?(?:effect|force) (?:on|in|from) \Z"
)
_ASIDE = re.compile(r"\b(?:ahead of|prior to|before|after|following|until|till)(?: the)? \Z")
_TOLD_THEN = re.compile(
    r"\A,? [^,]{2,70}\b(?:said|announced|agreed|signed|pledged|approved|promised|unveiled)\b.{0,140}\b(?:will|would|plans? to|is to|are to)\b"
)
_RIGHT_AFTER = re.compile(r" (?:from |on |than |compared (?:with|to) |over )?(?:an? |the )?\Z")
_ON = (" on ", " late on ", " early on ", " ")
_MAY = re.compile(r"\b(?:may|might|could) (?:[a-z]+ ){1,3}\Z")
_AND_THEN = re.compile(r", and (?:then |also )?([a-z]+) ")  # "lost 5%, and hit a low in May"
_EARLIER = ("ago", "earlier", "before", "previously")
_STRETCH = re.compile(r"first |opening |[a-z]+ months? |[0-9]+ months? |year to |.* to |[^-]*-")
_SET_AGAINST = (" on ", " on the ")
_BY = re.compile(r"\b(?:by|until|till|before)(?: the)?(?: end of| end| middle of)?(?: fiscal| financial)? \Z")
_SINCE_LEFT = re.compile(r"\bsince (?:the |last |this )?(?:early |late |mid-?)?\Z")
_REPORTING_DAY = re.compile(
    r"\b(?:said|says|reported|announced|told|released|showed|issued|published|signed|statement|unveiled|confirmed|agreed|met|data|"
    r"report|revealed|warned|meeting|call|visit|ceremony|added|noted|forum|conference|interview|begin|starting|starts|summit|pledged|promised|vowed|tweeted|wrote|approved|launched|completed)"
    r"(?: [a-z'-]+){0,5} (?:on |late on |early on |late |early )?\Z"
)
_REPORTING_AFTER = re.compile(
    r",? (?:said|reported|announced|released|showed|that|as|after|told|confirmed|revealed|unveiled|signed|completed|approved|launched|adopted|published|agreed|welcomed|issued)\b"
)
_BREAK = re.compile(
    r"[;]| and (?:is|are|was|were|will|has|have|had) |, who | while | whereas | but | although |, which | than | compared | as in "
)
_OWNER = re.compile(r"\b(?:from|than|against|with|to|versus) (?:the )?\Z")
# What keeps a time from being a figure's, with the last words before it without which it need not be tried.
_NOT_OF = (
    (_EVENT, ("in ", "on ", "since ", "during ", "from ", "early ", "late ", "mid-", "mid")),
    (_SINCE_LEFT, ("since ", "the ", "last ", "this ", "early ", "late ", "mid-", "mid")),
    (_ASIDE, ("of ", "to ", "before ", "after ", "following ", "until ", "till ", "the ")),
    (_IN_FORCE, ("on ", "in ", "from ")),
)
_HIGH = (" high", " low")
_CLOSE = (" in ", " (", " (in ", " for ")
_NEAR, _FAR, _BACK = 46, 200, 320  # characters between a number and a time after it, beside it, before it
_OPENING = 20  # characters into a sentence up to which a time governs all of it


def is_deadline(low: str, time: Time) -> bool:
    """Return whether a time is when something is due: "by 2030"."""
    return _BY.search(low, max(0, time.start - 24), time.start) is not None


class Attachments:
    """The times of one sentence, and what they go with.

    Parameters
    ----------
    low : str
        The surface in small letters.
    span : (int, int)
        The sentence.
    quantities : list of Quantity
        Its quantities, in order.
    times : sequence of Time
        Its times, in order.
    future : bool
        Whether it tells of plans.
    """

    def __init__(
        self,
        low: str,
        span: tuple[int, int],
        quantities: list[Quantity],
        times: Sequence[Time],
        *,
        future: bool,
    ) -> None:
        self.low, (self.start, self.end), self.quantities, self.times = low, span, quantities, times
        self.future = future
        self.taken: set[Time] = set()  # times of figures that others are compared with
        self._usable: list[Time] | None = None
        self._events: set[Time] = set()  # times of what happened beside the figures
        self._fit = {time for time in times if self._fits(time)}

    def _fits(self, time: Time) -> bool:
        """Return whether a time can be what a figure is of, and not a base, an event or a reporting day."""
        if time.period is None or time.kind not in (POINT, DAY):
            return False
        before = self.low[max(self.start, time.start - 60) : time.start]
        if any(pattern.search(before) for pattern, last in _NOT_OF if before.endswith(last)):
            self._events.add(time)
            return False
        if time.kind == POINT and before.endswith(_SET_AGAINST):
            return False  # "38% on 2022"
        if _OF_A_THING.match(self.low, time.end) or before.endswith("pre-"):
            return False
        words = self.low[time.start : time.end]
        ranged = (" to " in words or "-" in words) and before.endswith(("from ", "from the "))
        spans = ranged or (before.endswith(("over ", "over the ")) and _STRETCH.match(words) is not None)
        if _COMPARED.search(before) and not spans:
            return False
        single = time.kind == DAY and time.period.days == 1
        return not (single and (_REPORTING_DAY.search(before) or _REPORTING_AFTER.match(self.low, time.end)))

    def usable(self) -> list[Time]:
        """Return the times that figures of the sentence can be of, once it is known which are taken."""
        if self._usable is None:
            self._usable = [
                time
                for time in self.times
                if time in self._fit and time not in self.taken and not self.owned(time)
            ]
        return self._usable

    def owned(self, time: Time) -> bool:
        """Return whether a time belongs to what it precedes: "from October's £3.6bn"."""
        possessive = self.low.startswith("'s ", time.end)
        return possessive and _OWNER.search(self.low, max(0, time.start - 12), time.start) is not None

    def beside(self, position: int) -> Beside:
        """Return the time right after a quantity or, as a possessive, right before it."""
        quantity = self.quantities[position]
        previous = self.quantities[position - 1].end if position else self.start
        for time in self.times:
            if time.end <= quantity.start:
                between = self.low[time.end : quantity.start]
                if between.startswith("'s ") and len(between) < 30 and time.end > previous and time.period:
                    return time, True
            elif time.start >= quantity.end:
                if self._is_base_of(quantity, time):
                    continue
                return self._after(position, time)
        return None, False

    def _is_base_of(self, quantity: Quantity, time: Time) -> bool:
        """Return whether a time only tells what a change is from: "14.3% from a year earlier in June"."""
        return time.kind == BASE and _RIGHT_AFTER.fullmatch(self.low[quantity.end : time.start]) is not None

    def is_earlier(self, position: int) -> bool:
        """Return whether a quantity is of the time before: "4.1% a year ago"."""
        quantity = self.quantities[position]
        for time in self.times:
            if time.kind == BASE and self.low.startswith("'s ", time.end) and time.end + 3 == quantity.edge:
                return True  # "the previous month's $4.39 billion"
            if time.start >= quantity.end:
                near = self.low[quantity.end : time.start] in (" ", " a ", " the ", " in the ")
                earlier = (
                    self.low[time.start : time.end].endswith(_EARLIER)
                    or " the " in self.low[quantity.end : time.start]
                )
                return (
                    time.kind == BASE
                    and near
                    and earlier
                    and (
                        quantity.direction is None
                        or self.low.endswith((" and ", " from "), 0, quantity.start)
                    )
                )
        return False

    def _after(self, position: int, time: Time) -> Beside:
        quantity = self.quantities[position]
        between = self.low[quantity.end : time.start]
        beyond = time.start > self._next(position) and len(between) > 6
        if beyond or len(between) > _NEAR or _BREAK.search(between) or self.low.startswith("'s ", time.end):
            return None, False
        if time.kind in (LOOKBACK, SINCE, BASE):
            # "next spring" gives a time that no calendar fixes; "a year earlier" only compares.
            return None, time.kind != BASE and time.period is None
        if quantity.kind in ("rank", "duration", "record") and between not in _CLOSE:
            return None, False
        moved = quantity.direction is not None or quantity.kind == "price"
        on_the_day = time.kind == DAY and not quantity.compared and moved and between in _ON
        compared = quantity.compared and time.kind != DAY and time not in self._events
        fits = time in self._fit or compared or on_the_day or _BY.search(between) is not None
        if time.period is None or not fits:
            return None, time.period is None
        return time, True

    def dated(self, quantity: Quantity) -> bool:
        """Return whether the own clause of a count, or of a run of months, names its time."""
        if quantity.kind == "duration":
            return self.low.startswith(_HIGH, quantity.end)
        run = quantity.kind == "ordinal" and "in a row" in self.low[quantity.start : quantity.end]
        if not run and quantity.kind != "count":
            return False
        for time in self.times:
            between = self.low[time.end : quantity.start]
            opening = time.start - self.start < _OPENING // 2
            ahead = time in self._fit and time.end <= quantity.start and len(between) < 60
            if ahead and ("," not in between or opening) and not _BREAK.search(between):
                return True
        return False

    def inside(self, position: int) -> Time | None:
        """Return the nearest usable time before the quantity in its sentence, else the nearest after it."""
        quantity, usable = self.quantities[position], self.usable()
        before = [time for time in usable if time.end <= quantity.start]
        if before and self._governs(before[-1], quantity):
            return before[-1]
        after = next((time for time in usable if time.start >= quantity.end), None)
        if not before and self._lasts(quantity):
            return None
        if after is None:
            return None if before else self._looking_back(quantity)
        between = self.low[quantity.end : after.start]
        due = _BY.search(between) is not None and "," in between
        then = _AND_THEN.search(between)
        due = due or (
            then is not None and is_past(self.low, quantity.end + then.start(1), quantity.end + then.end())
        )
        return None if due or len(between) > _FAR or _BREAK.search(between) else after

    def _lasts(self, quantity: Quantity) -> bool:
        """Return whether "since 2021" stands before what has been since then."""
        since = any(time.kind == SINCE and time.end <= quantity.start for time in self.times)
        return since and is_perfect(self.low, self.start, quantity.start)

    def _looking_back(self, quantity: Quantity) -> Time | None:
        """Return "over the past decade", where an amount has no other time."""
        for time in self.times:
            near = time.start - quantity.end < _FAR and quantity.start - time.end < _FAR
            if time.kind == LOOKBACK and time.period and near and quantity.kind in CARRIED:
                return time
        return None

    def _governs(self, time: Time, quantity: Quantity) -> bool:
        """Return whether a time before a quantity is the quantity's."""
        if _MAY.search(self.low, max(time.end, quantity.start - 30), quantity.start):
            return False
        if quantity.start - time.end > _BACK or is_perfect(
            self.low, max(self.start, quantity.start - 60), quantity.start
        ):
            return False
        between = self.low[time.end : quantity.start]
        if (";" in between and time.kind == DAY) or _TOLD_THEN.match(between):
            return False
        late = is_deadline(self.low, time) and time.start - self.start > _OPENING
        return not (late and (not self.future or "," in self.low[time.end : quantity.start]))

    def _next(self, position: int) -> int:
        return self.quantities[position + 1].start if position + 1 < len(self.quantities) else self.end
