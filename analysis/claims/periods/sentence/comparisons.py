"""Figures that others are compared with: "from $3bn", "4.1% a year ago", "against forecasts of 6%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.claims.lexicon import HEDGES, has_word, with_lead
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.compared import is_compared
from analysis.claims.periods.roles.reach import is_fronted
from analysis.claims.periods.sentence.phrases import is_of_same_part, when_led
from analysis.claims.periods.sentence.sources import is_from_places, is_made_up_of, is_out_of
from analysis.claims.periods.tenses.carried import CARRIED
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import BASE, POINT, SINCE

# What stands before a number that others are compared with: "from the previous 5.97".
_COMPARAND = re.compile(
    r"[^a-z](?:(?:after(?! tax(?:es|ation)?\b)|following)(?: [a-z]+ing)?(?: by| at)?|from|since|against|compare[sd]? (?:to|with)|as (?:compared|opposed to)|versus|vs\.?|than|over|contrast(?:s|ing|ed)? with|(?:a|the) reversal (?:of|from)|revers(?:ing|ed)|eras(?:ing|ed)|undoing|wiping out|extending|building on|(?:recovering|rebounding|accelerating|slowing) from|in comparison (?:to|with)|(?:surpassing|exceeding|topping|beating|eclipsing)(?= (?:(?:its|the|their) )?(?:previous|earlier|old|last|prior)))(?: (?:modest|sharp|respective|the|a|an|its|their|his|(?:(?:down|up)wardly )?revised|level|equivalent|comparable|of|about|around|"
    r"some|nearly|just|over|only|previous|last|prior|record|highest|lowest|monthly|annual|quarterly|high|low|average|more|less|than|[a-z]+'s|current|rate|month|year|[a-z]+ of))* \Z"
)
# "larger than Tajikistan's $12.1bn": another's at the same time, and no "last year's"
_THAN_A_PEER = re.compile(
    r"\b(?:than|compared (?:to|with)|against|versus) (?:that of |the (?=(?:[a-z]+ ){1,2}[a-z]+'s ))?(?!(?:last|the|this|a|an|its|their|previous|today|yesterday|[a-z]*day|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
    r"[a-z]{3,}(?<!year)(?<!month)(?<!week)(?<!quarter)(?<!day)(?<!decade)'s \Z"
)
_ON_THE = re.compile(
    r"[0-9](?:%| ?per ?cent| ?pct)(?: (?:(?:increase|rise|gain|growth|jump|improvement|drop|fall|decline|decrease) )?on| above| below| under) (?:the|its|their) \Z"
)  # "up 26% on the $3.5bn it made a year ago", "7% below the 32 tonnes of 2022"
# "exceeding the 87 million tonnes shipped in 2023", "three times the 4,300 of 2019", "half as much again as the 1.6"
_OUTDONE = re.compile(
    r"\b(?:exceed|surpass|eclips|outstripp?|overtak|topp?(?=s|ed|ing)|beat|broke|break)[a-z]* (?:the|its|their) (?:previous|earlier|old|prior|former|last)(?: [a-z-]+){0,3} of \Z"
    r"|\b(?:exceed|surpass|eclips|outstripp?|overtak)[a-z]* (?:the|its|their|last (?:year|month|quarter|week)'s(?: [a-z-]+){0,2}(?: of)?) \Z"
    r"|[0-9] which (?:was|were|stood at|had been) \Z"  # "came to 29 MW by February 2018 which stood at 22 MW in June 2013"
    r"|\b(?:times|twice|double|triple|treble|quadruple|again as|as (?:much|many|large|big|high|fast|quick) as) (?:the|its|their) (?:(?:amount|level|figure|number|value|total|volume|sum)s? (?:of|in|at) )?\Z"
    r"|\b(?:exceed|surpass|eclips|outstripp?|overtak)[a-z]* (?:the|its|their) (?:amount|level|figure|number|value|total|volume)s? of \Z"
    r"|\b(?:below|above|under|off|short of|from) (?:the|its|their|(?:this|last) year's) (?:[a-z-]+ ){0,2}(?:peak|high|low|trough|record)(?: levels?)? (?:of|at) \Z"
)
_OUTDO = ("exceed", "surpass", "topp", "above", "below", "under")
_DETERMINED = (" the ", " its ", " their ")
_OUTDONE_LAST = (*_DETERMINED, " of ", " was ", " were ", " at ", " been ")
_ONLY_AFTER = re.compile(r"\b(?:after|following) (?:an? )?\Z")
# Words without one of which none of these stands before a number.
_COMPARES_WITH = frozenset((
    "from", "since", "than", "against", "compare", "compares", "compared", "opposed", "comparison", "versus", "vs", "over", "after", "following",
    "contrast", "contrasts", "contrasting", "contrasted", "reversal", "reversing", "reversed", "erasing", "erased", "undoing", "wiping", "extending",
    "building", "surpassing", "exceeding", "topping", "beating", "eclipsing",
))  # fmt: skip
_COMPARES = ("that compares", "that compared", "this compares", "it compares", "the figure compares")
# "after 3.9% in December and 6.7% in January 2024"
_ALSO_COMPARED = re.compile(
    r"(?: (?:growth|increase|rise|rate|level|figure))?(?: (?:in|for) (?:[a-z]+(?: [0-9]{4})?|[0-9]{4}|the (?:same|corresponding|first|second|third|fourth|last) [a-z0-9 ]{3,32})| an? (?:year|month|quarter) (?:earlier|before|ago)| the (?:year|month|quarter) before)?,? and (?:from |an? )?"
)
_OTHERWISE_SAID = re.compile(r",? or ")
_FROM = re.compile(rf"\bfrom {HEDGES}(?:(?:volume|sales?|exports?|shipments?|total) of )?\Z")
SHORT_STEPS = ("month", "quarter", "week")
# "imports from China of $8 billion": where goods or money are from, which no verb moved.
_ORIGIN = re.compile(
    r"\b(?:imports?|purchases|goods|shipments|supplies|deliveries|flows|revenues?|income|earnings|receipts|remittances|investments?|arrivals|aid|loans|gas|oil)"
    r" from (?:the )?[a-z]+(?: [a-z]+)? of (?:[a-z]+ ){0,3}\Z"
    r"|\b(?:came|comes|coming|stem(?:s|med|ming)|result(?:s|ed|ing)|arose|arises?|arising|benefit(?:s|ed|ting|ing)?|suffer(?:s|ed|ing)?|profit(?:s|ed|ing)?) (?:[a-z]+ly )?from (?:an? |the )?\Z"
    r"|\brang(?:e[sd]?|ing) from (?:(?:a|an|the) )?(?:[a-z]+ of )?\Z"
)
_PREVIOUS, _FROM_THEN = ("previous ", "preceding ", "prior "), ("from ", "over ", "on ")
_SAME = re.compile(
    r"(?:same|corresponding|equivalent|comparable) .*(?:[0-9]{4}(?:[-–/][0-9]{2,4})?|(?:last|previous|prior|preceding) (?:fiscal |financial )?year|last fiscal)|[0-9]{4},? .* (?:same|corresponding) .*"
)
# "averaged 5 tonnes last year and the year before just over 6 tonnes"
_AND_BEFORE = re.compile(r"(?:[a-z0-9]|, )(?:[;,]? and| but) (?:in |for )?(?:the )?\Z")
_STEPS_BACK = ("year before", "month before", "quarter before", "week before", *_PREVIOUS)
_COLON = re.compile(
    r"(?:[:;]|[,;] (?:and|but)|,? (?:while|whereas)) (?:in |for |during |over )?(?:an? |the )?\Z"
)
# "In contrast, during the same period last year, exports reached $5 billion"
_INTRODUCED = re.compile(
    r"(?:in contrast|by contrast|by comparison|in comparison|for comparison|however|meanwhile|similarly|likewise|according to [^,;0-9]{3,60}|to provide context|on the other hand|yet|but),? (?:in|during|for|over) (?:the )?"
)
_AGO = ("-ago ", "-earlier ")
_LED = ("'s ", " – ", " - ", " — ", " (", ": ")  # "than the same period last year – $372 million"
# "than the previous year's output of 5 tonnes"
_ITS_OWN = re.compile(
    rf"[0-9]{{4}}'s (?:[a-z]+ ){{2,3}}of {HEDGES}|(?:previous|prior) [a-z]+(?:'s)? (?:(?!and |or |but )[a-z-]+ ){{1,3}}of {HEDGES}"
)
_EARLIER = re.compile(
    r"\b(?:ago|earlier|before|previously)(?: (?:period|quarter|month|half|figure|level))?\Z"
)
_JUST_BEFORE = re.compile(
    r"(?:previous|preceding|prior) (?:(?:[a-z]+|[0-9]+) )?(?:month|week|quarter)s?|(?:month|week|quarter) (?:before|earlier)"
)
_OF_RATE = re.compile(
    r"\A (?:inflation|growth|gain|rise|increase|decline|drop|fall|decrease|contraction|expansion|jump|slump|surge)\b"
)
_NOUN, _OPENS = (
    24,
    12,
)  # characters of a noun after its number, and before the time that a sentence opens with
_OWN_TIME = 40  # characters to the time of a figure that others outdid: "double the 5 tonnes shipped in 2019"
_WINDOW = 70  # characters before a number


def mark_compared(
    low: str,
    start: int,
    quantities: Sequence[Quantity],
    times: Sequence[Time],
    bracketed: Sequence[Time | None],
) -> None:
    """Say of each quantity of a sentence whether another is compared with it.

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    quantities : sequence of Quantity
        Its quantities, changed in place.
    times : sequence of Time
        Its times.
    bracketed : sequence of Time or None
        The time right before the brackets of each quantity.
    """
    everything = low.startswith(_COMPARES, start)
    opening = opening_base(low, start, times)
    plain: Quantity | None = None  # the last quantity that stands in no brackets
    for last, quantity, then in zip([None, *quantities], quantities, bracketed, strict=False):
        edge = quantity.edge
        before = with_lead(low, max(start, edge - _WINDOW), edge)
        led = has_word(before, _COMPARES_WITH) and _COMPARAND.search(before) is not None
        led = (led and _ORIGIN.search(before) is None) or (
            before.endswith(_DETERMINED) and _ON_THE.search(before) is not None
        )
        led = led and _THAN_A_PEER.search(before) is None
        if led and any(time.kind == SINCE and time.end == edge - 1 for time in times):
            led = False  # "Since the start of the year 40 mines have closed"
        own = bool(times) and any(0 < time.start - quantity.end < _OWN_TIME for time in times)
        if own and edge < quantity.start and low.startswith(_OUTDO, edge):  # a hedge that is a verb
            before = low[max(start, quantity.start - _WINDOW) : quantity.start]
        led = led or (own and _may_outdo(before) and _OUTDONE.search(before) is not None)
        if (
            led
            and any(t.kind == POINT and t.period and 0 <= t.start - quantity.end < _NOUN for t in times)
            and not any(q.kind in CARRIED for q in quantities if q.start < quantity.start)
            and _ONLY_AFTER.search(low, start + 1, quantity.edge)
        ):
            led = False  # "was on course for a fall after a 9.3% tumble in September"
        if last is not None and low[last.start - 1 : last.start] != "(":
            plain = last
        if led and is_made_up_of(low, start, quantity):
            led = False
        source = led and _FROM.search(before) is not None
        if source and plain and is_out_of(low, plain, quantity, quantities, before, own=own):
            led = plain.compared  # "earned $739 million from 73,000 tonnes": as the money is
        led = led and not (source and is_from_places(low, quantity))
        fronted = then is not None and is_fronted(low, start, then) and not is_compared(low, start, then)
        earlier = _is_earlier(low, quantity, times) or (then is not None and not fronted)
        end = opening.end if opening else len(low)
        opened = end <= quantity.start and low.find(";", end, quantity.start) < 0
        nearer = any(opening.end < time.start < quantity.start for time in times) if opening else False
        quantity.compared = everything or led or earlier or (opened and not nearer)
    for first, second in pairwise(quantities):
        also = first.unit == second.unit and _ALSO_COMPARED.fullmatch(low, first.end, second.edge)
        if first.compared and (also or _OTHERWISE_SAID.fullmatch(low, first.end, second.edge)):
            second.compared = True  # "from $876 million, or $1.79, a year earlier"


def opening_base(low: str, start: int, times: Sequence[Time], *, any_base: bool = False) -> Time | None:
    """Return "a year ago" or "in the previous month" that a sentence, or what it says after a colon, begins with; any such with ``any_base``."""
    for i, time in enumerate(times):
        if time.kind != BASE:
            continue
        words = low[time.start : time.end]
        earlier = _EARLIER.search(words) or _SAME.fullmatch(words) or words.startswith(_PREVIOUS)
        first = i == 0 and time.start - start < _OPENS and not low.startswith(_FROM_THEN, start)
        first = first or (i == 0 and _INTRODUCED.fullmatch(low, start, time.start) is not None)
        first = first or low.startswith((" was revised", " were revised"), time.end)
        told = earlier and (first or _COLON.search(low, start, time.start))
        if told or (first and any_base):
            return time
    return None


def _is_earlier(low: str, quantity: Quantity, times: Sequence[Time]) -> bool:
    """Return whether a figure is of the time before: "4.1% a year ago", "the previous month's $4.39 billion"."""
    bases = [time for time in times if time.kind == BASE]
    if not bases:
        return False
    led = when_led(low, quantity, bases)
    own = any(_ITS_OWN.fullmatch(low, time.start, quantity.edge) for time in bases)
    ago = any(low.endswith(_AGO, time.start, quantity.edge) for time in bases)  # "the year-ago $4 billion"
    if led or own or ago or any(low[time.end : quantity.edge] in _LED for time in bases):
        return True
    for time in bases:
        before = _AND_BEFORE.search(low, max(0, time.start - _OPENS), time.start)
        steps = before and time.end <= quantity.edge and low.startswith(_STEPS_BACK, time.start)
        if steps and not low[time.end : quantity.edge].strip():
            return True
    after = next((time for time in times if time.start >= quantity.end), None)
    if after is None or after.kind != BASE:
        return False
    between = _OF_RATE.sub("", low[quantity.end : after.start])
    earlier = _EARLIER.search(low, after.start, after.end) is not None or " the " in between
    unmoved = quantity.direction is None or low.endswith((" and ", " from "), 0, quantity.start)
    # "They had increased by 10% in the same period of the year before"
    unmoved = unmoved or low.find(" had ", max(0, quantity.start - _WINDOW), quantity.start) >= 0
    # "They rose 5% in the month before"; "rose 5% a year earlier" may be told of the change from then
    unmoved = unmoved or (
        " the " in between and _JUST_BEFORE.fullmatch(low, after.start, after.end) is not None
    )
    if quantity.unit == "percent" and between.startswith(" of "):
        return False  # "came to 66% of the same period last year"
    stepped = between in (" ", " a ", " the ", " in the ", " of ", " of a ", " of the ") and earlier
    return unmoved and (stepped or is_of_same_part(low, quantity, after))


def _may_outdo(before: str) -> bool:
    """Return whether the last words before a number are some that others are outdone with."""
    return before.endswith(_OUTDONE_LAST) or "'s " in before
