"""What a time is there for in its sentence: for figures, for an event, for a report, for a comparison, as a deadline."""

from __future__ import annotations

import re

from analysis.claims.lexicon import holds, shared, with_lead, words, words_of
from analysis.claims.periods.roles.compared import is_compared
from analysis.claims.periods.roles.opening import is_subject
from analysis.claims.periods.roles.telling import is_of_telling
from analysis.claims.periods.tenses.ahead import FLOW_MOVED, takes_effect
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import DAY, POINT

_OVER_A_YEAR = re.compile(r"\bover (?:the )?(?:(?:whole|full|entire) (?:calendar )?year )?[0-9]{4}\Z")
_RISEN = re.compile(
    r"%|\bper ?cent\b|\bpct\b|\b(?:percentage|points?|times|twice|double[sd]?|tripled?|half|third|quarter|more|less|fewer|higher|lower|up|down|above|below|rose|rises?|risen|rising|increas\w+|grew|grow\w*|gain\w*|improv\w+|jump\w*|climb\w*|surg\w+|soar\w*|advance\w*|expan\w+|fall\w*|fell|drop\w*|declin\w+|decreas\w+|change\w*|shrank|shrunk|lead|advantage|premium|win|won|victory)\b"
)
"""Words that make a year behind "over" one that is compared with."""

_EVENT = re.compile(
    shared(
        r"[^a-z](?:(?:expiration|expiry|signing|launch|closure|shutdown|termination|opening|inauguration) of [^,;]{0,60} on \Z|"
        r"(?:polled|surveyed|interviewed|introduced|launched|signed|established|founded|built|announced|started|begun|adopted|implemented|enforced|created|unveiled|opened|agreed|"
        r"enacted|visited|elected|invaded|invasion|formed|born|set up|came to power|took office|take office|takes office|began|begins|opened|commissioned|"
        r"expire|expired|expires|acquired|joined|inaugurated|imposed|ratified|nationalised|privatised|completed|annexed|approved|opens|starts|start production|starts production|come on stream|comes on stream|come into operation|comes into operation|enter service|enters service)(?: [a-z]+){0,2} "
        r"(?:in|on|since|during|from) (?:early |late |mid-?)?\Z|(?:after|from|since|following|before|during) (?:the |an? )?(?:[a-z-]+ ){0,2}(?:crisis|war|crash|recession|earthquake|drought|flood|floods|pandemic|outbreak|strike) (?:in|of) \Z"
        r"|(?:meets?|meeting|talks)(?: (?!about|around|over|some|nearly)[a-z'’-]+){0,4} on \Z"
        r"|(?:maturing|matures?|expiring|redeemable) (?:on|in) (?:early |late |mid-?)?\Z"
        r"|(?:elections?|referendums?|ballot) (?:(?:due|set|scheduled|planned|expected) )?(?:in|on|for) \Z"
        r"|(?:scheduled|due|planned|slated|set|ready|earmarked) for (?:commissioning|completion|launch|start-up|opening|delivery|inauguration) (?:in|on) \Z"
        r"|(?:records?|highs?|lows?|peaks?) (?:set|reached|hit|struck|seen|touched) (?:in|on) \Z"
        r"|(?:record|previous|all-time|highest)(?: [a-z-]+){1,3} (?:achieved|set|recorded|posted|registered) (?:in|on) \Z"
        r"|(?:projections?|forecasts?|estimates?|predictions?) (?:[a-z]+ ){0,2}(?:made|issued|published|given|released) (?:in|on|at the end of|at the start of) (?:early |late |mid-?)?\Z"
        r"|(?:forecast|projection|estimate|prediction)s? (?:for|of) [^;]{2,60} in (?:the|its|their|a) (?:[a-z]+ ){0,2}(?:poll|survey|report|round|outlook) (?:in|of) \Z"
        r"|(?:study|report|survey|poll|paper|audit|inquiry|analysis)(?: [a-z]+){0,3} (?:found|showed|said|concluded|estimated) (?:in|on) \Z"
        r"|(?:signed|inked|concluded|struck|sealed) an? (?:[0-9]+-)?[a-z-]+(?: [a-z]+){0,5} (?:in|on) (?:early |late |mid-?)?\Z)"
    )
)
# "more than 5,000 people visited in May", "17 of them were set up in 2024": how many there were is a figure of the time
_CROWD = re.compile(
    r"\b(?:people|tourists|visitors|guests|travellers|travelers|holidaymakers|foreigners|pilgrims|passengers|arrivals)\b[^;]*\bvisited\b[^;]{0,60}\Z"
    r"|(?<!the )(?<!all )(?<!its )(?<!their )(?<![-.,$€£0-9a-z])(?:[0-9][0-9,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)(?: of which|(?: (?!that |which )[a-z-]+){1,7}) (?:worth [^;]{2,50} )?were (?:newly |also |first )?(?:[a-z]+(?:ed|ht|lt)|set up)(?:(?: [a-z]+){0,2} (?:in|during)(?: early| late)?)? \Z"
)
_DONE = re.compile(
    r"\b(?<!\bbe )(?:announced|said|released|published|issued|introduced|launched|signed|established|founded|adopted|created|unveiled|enacted|inaugurated|imposed|ratified|conducted|compiled|polled)(?: earlier| late| early)?:? \Z"
    r"|\b(?:deals?|agreements?|accords?|pacts?|contracts?) (?:reached|struck|sealed|concluded|made) \Z"
    r"|\b(?:prices?|rates?|terms|volumes?) agreed \Z"
)
_SAID_OF = re.compile(r", [$€£]?[0-9]")  # "Mensah said last year, 2.9 million guests came"
_DONE_LAST = ("ed ", "ed: ", "said ", "made ", "struck ", "earlier ", "late ", "early ")
_SEEN = re.compile(
    r"\Ajudging by (?:the )?\Z|\btrends? (?:seen|witnessed|observed|set|begun) (?:in |during |over )?(?:the )?\Z|, based on [^,;]*\Z"
)
_HAPPENED = re.compile(
    r"\b(?:since|after|before|when|until)(?: [a-z'’-]+){1,6}(?<! profit)(?<! profits)(?<! earnings)(?<! sales)(?<! revenue)(?<! output)(?<! exports)(?<! imports)(?<! production)(?<! income)(?<! prices)(?<! growth)(?<! deficit)(?<! surplus) \Z"  # "since service resumed last week", and not "after its profit last year rose"
    r"|\bfor the (?:first|second|third|fourth|fifth) (?:straight |consecutive )?time \Z"
)
# "When relations were established in 1992, trade was $4bn": what was so "when" something happened is of that time
_WHEN = re.compile(r"\bwhen (?:[a-z'’-]+ ){1,6}in (?:early |late |mid-?)?\Z")
_TO_REPORT = re.compile(r"\b(?:report|publish|release|unveil|announce)s? (?:[a-z-]+ ){0,4}\Z")
# "below their 2022 peak", "the 2015 accord": the year belongs to the thing.
_OF_A_THING = re.compile(
    r"(?:'s)?[ -](?:peaks?|levels?|highs?|lows?|records?|average|baseline|base|prices(?! (?:rose|fell|grew|were|was|had|have|has|[a-z]+ed)\b)|deal|agreement|accord|treaty|pact|summit|war|"
    r"invasion|elections?|crisis|referendum|olympics|games|world cup|constitution|act|law|convention|protocol|academic|school|season|agenda|"
    r"model|bonds?|notes?|gilts?|paper|strategy|pandemic|attacks?|earthquake|revolution|outbreak|yearbook|edition|annual report|economic survey|(?:us |constant )?dollars|terms)\b"
    r"| (?:financial|economic|debt|oil|energy|gas|banking|general|presidential|parliamentary|trade|peace) (?:crisis|crash|shock|elections?|war|deal|agreement|accord)\b"
    r"| marks (?:the |its |their )?[0-9]+(?:st|nd|rd|th) (?:anniversary|birthday)\b|'s (?:estimates?|forecasts?|projections?|reports?|meeting|review|decision|announcement|survey|election|(?<!year's )budget|outlook|bulletin|steo|wasde)\b"
)
# "Monday's figures showed that output rose"
OF_A_REPORT = re.compile(
    r"'s (?:[a-z]+ )?(?:data|figures|numbers|statistics|releases?|results|readings?|reports?|statement)\b"
)
_IN_FORCE = re.compile(
    r"[^a-z](?:that|which) (?:(?:ended|ends|closed|closes|finished) (?:on|in)"
    r"|(?:took|takes|came|comes|went|entered) (?:in)?(?:to )?(?:effect|force) (?:on|in|from)) \Z"
)
_DATA_ON = re.compile(r"\b(?:data|figures|statistics|reports?) on (?:the )?\Z")  # "data on September"
_BILLS = re.compile(r"(?:'s)?(?: [a-z]+)? (?:bills?|invoices?|statements?)\b")  # "on the April bills"
_ASIDE = re.compile(
    shared(
        r"[^a-z](?:(?:straight|consecutive) [a-z]+ (?:as of|up to|to) (?:the )?\Z|"
        r"(?:ahead of|prior to|before|after|following|until|till|despite|amid|because of|due to|owing to|thanks to)(?: (?:the|its|their|his|her))? \Z"
        r"|(?:(?:buoyed|boosted|spurred|encouraged|fuell?ed|prompted|alarmed) by|(?:reports?|surveys?|study|studies|census|yearbook|edition|issue) of) (?:the )?\Z"
        r"|(?:ahead of|before|after|following|as a result of|because of|due to|owing to|thanks to)(?: [a-z'’-]+){1,9} (?:in|on) (?:the )?\Z)"
    )
)
_TOPS = re.compile(
    r"\b(?:largest|biggest|smallest|sharpest|steepest|highest|lowest|strongest|weakest) (?:[a-z]+ ){0,2}from (?:the )?\Z"
)
_STRETCH = re.compile(
    r"first |last |past |final |opening |[a-z]+\.? [0-3]?[0-9] ?[-–]|(?:[a-z]+|[0-9]+) (?:months?(?: |\Z)|weeks? |period )|year to |[0-9]{4}(?:/|[-–][0-9]{4})|.* (?:to|through|until) |[^-–]*[a-z] ?[-–]"
)
_FROM = ("from ", "from the ", "from early ", "from late ", "from mid-")
_PLAN_OF = ("pre-", "vision ", "agenda ", "horizon ", "survey ", "strategy ", "roadmap ")
_BY = re.compile(
    r"\b(?:(?<!judging )by|until|till|before)(?: the)?(?: end of(?: the)?| end| middle of)?(?: fiscal| financial)?(?: | end-| mid-)\Z"
)
_SINCE_LEFT = re.compile(
    r"since (?<=\bsince )(?:at least |around |about |the (?:year )?|last |this )?(?:early |late |mid-?)?\Z"
)
_REPORTING_DAY = re.compile(
    shared(
        r"[^a-z](?:(?:reported(?<!was reported)(?<!were reported)|met(?<!was met)(?<!were met)|(?:said|says|announced|told|released|showed|issued|published|signed|statement|unveiled|confirmed|agreed|data|"
        r"report|ended|ends|ending|revealed|warned|meeting|call|visit|ceremony|added|noted|forum|conference|interview|begin|starting|starts|summit|pledged|promised|vowed|tweeted|wrote|approved|launched|completed))"
        r"(?: [a-z'-]+){0,5} (?:on |late on |early on |late |early )?(?:[a-z]+day,? )?\Z"
        r"|according to [^;.]{2,70} (?:late |early )?on \Z|(?:released|published|issued) by [^;.]{2,80} on \Z"
        r"|(?:approved|passed|adopted|unveiled|presented|endorsed|signed) (?:[^ ,;]+ ){1,6}(?:budget|bill|law|plan|programme|program) (?:[a-z]+ )?on \Z"
        r"|(?:posted|reported|announced|declared)\b(?:[^;.]|\.(?=[0-9]))*\b(?:profits?|loss(?:es)?|earnings|results|sales|revenues?|income|surplus|deficit) (?:[^ ,;]+ ){0,7}on \Z)"
    )
)
_REPORTING_AFTER = re.compile(
    r",? (?:(?:it|he|she|they|the (?:[a-z]+ ){1,3})? ?)?(?:report|statement|said|told|announced|reported|posted|unveiled|confirmed|revealed|released|warned|signed|approved)\b"
)
_BEFORE_ASIDES = (
    "by ", "of ", "to ", "before ", "after ", "following ", "until ", "till ", "the ", "in ", "on ", "despite ", "amid ", "its ", "their ", "his ", "her ",
)  # fmt: skip
# What keeps a time from being a figure's, with the last words before it, and the words, without which it need not be tried.
_NOT_OF = (
    (_EVENT, ("in ", "on ", "for ", "since ", "during ", "from ", "early ", "late ", "mid-", "mid"), words("of_an_event")),
    (_SINCE_LEFT, ("since ", "least ", "year ", "around ", "about ", "the ", "last ", "this ", "early ", "late ", "mid-", "mid"), frozenset(("since",))),
    (_ASIDE, _BEFORE_ASIDES, words("of_an_aside")),
    (_IN_FORCE, (" on ", " in ", " from "), frozenset(("effect", "force", "ended", "ends", "closed", "closes", "finished"))),
)  # fmt: skip
_PARTS = re.compile(r"-(?:quarter|half|month)\b")  # "from second-quarter 2001" is no span
_DUE_LAST = ("by ", "until ", "till ", "before ", "the ", "end ", "of ", "fiscal ", "financial ", " end-", " mid-")  # fmt: skip
_RATE_FROM = re.compile(r"\b(?:up|down) [0-9.]+(?:%| ?per ?cent| ?pct) from (?:the )?\Z")
_MONTH, _YEAR, _WINDOW = 31, 365, 90  # days; characters before a time


def is_deadline(low: str, time: Time) -> bool:
    """Return whether a time is when something is due: "by 2030"."""
    return is_due(low[max(0, time.start - 24) : time.start])


def is_due(before: str) -> bool:
    """Return whether words before a time make it a deadline: "by", "until the end of"."""
    due = before.endswith(_DUE_LAST) and holds(before, ("by", "till", "until", "before"))
    return due and _BY.search(before) is not None


def is_start(before: str) -> bool:
    """Return whether words before a time make it the start of a span that has no end: "since"."""
    return _SINCE_LEFT.search(before) is not None


def is_of_event(low: str, start: int, time: Time) -> bool:
    """Return whether a time is of what happened beside the figures: "signed in 2022", "since May", "before 2020"."""
    first = max(start, time.start - _WINDOW)
    before = low[first : time.start]
    crowd = (" were " in before or "visited " in before) and _CROWD.search(low, start, time.start)
    if crowd or (before.endswith("after ") and FLOW_MOVED.match(low, time.end)):
        return False  # "will cut jobs after third-quarter sales fell by 5%"
    of_figure = before.endswith("said ") and _SAID_OF.match(low, time.end) is not None
    done = not of_figure and before.endswith(_DONE_LAST) and _DONE.search(before)
    seen = before.startswith("judging by ") or holds(before, ("trend", ", based on "))
    if done or (seen and _SEEN.search(before)):
        return True  # "a scheme launched last May"
    relative = low.startswith(("last ", "this ", "next "), time.start)
    if relative and (_HAPPENED.search(before) or _TO_REPORT.search(before)):
        return True
    following = before.endswith(("following ", "following the ")) and time.period is not None
    if following and time.period and _MONTH < time.period.days < _YEAR:
        return False  # "following the first quarter of this year the turnover exceeded $1 billion"
    if "when " in before and _WHEN.search(before):
        return False
    return _is_led_off(before, with_lead(low, first, time.start))


def _is_led_off(before: str, led: str) -> bool:
    """Return whether words before a time keep it from being a figure's: those of an event, or of an aside."""
    said = words_of(before)
    for pattern, last, needed in _NOT_OF:
        if before.endswith(last) and not needed.isdisjoint(said) and pattern.search(led):
            return True
    return False


def is_of_figures(low: str, start: int, time: Time, *, future: bool) -> bool:
    """Return whether a time that is no event's can be a figure's, and not a base, a thing's or a reporting day.

    Parameters
    ----------
    time : Time
        The time.
    future : bool
        Whether the sentence tells of plans.
    """
    if time.period is None or time.kind not in (POINT, DAY):
        return False
    if is_subject(low, start, time):
        return True
    first = max(start, time.start - _WINDOW)
    before = low[first : time.start]
    reported = time.kind == DAY and OF_A_REPORT.match(low, time.end) is not None
    of_a_thing = _OF_A_THING.match(low, time.end) or before.endswith(_PLAN_OF)
    if reported or of_a_thing or (low.startswith("today", time.start) and not before.endswith("earlier ")):
        return False  # "today produces 10%" is of the present
    on = before.endswith((" on ", " on the ", " on the period "))
    against = time.kind == POINT and on and not (_DATA_ON.search(before) or _BILLS.match(low, time.end))
    if against or is_of_telling(low, start, time, before):
        return False
    if (
        not low.startswith(" as a whole", time.end)  # "lost 18% over last year as a whole"
        and is_compared(low, start, time)
        and not _is_span(low, time, before)
        and not takes_effect(before, future=future)
    ):
        return False
    single = time.kind == DAY and time.period.days == 1 and not before.endswith(("as of ", "as at "))
    single = single or low.startswith(("this week", "last week"), time.start)  # "it said this week"
    told = single and _REPORTING_DAY.search(with_lead(low, first, time.start))
    return not (told or (single and _REPORTING_AFTER.match(low, time.end)))


def _is_span(low: str, time: Time, before: str) -> bool:
    """Return whether a time is a span from here to there: "from January to May", "over the first six months"."""
    words = _PARTS.sub("", low[time.start : time.end])
    if _TOPS.search(before):
        return False
    if before.endswith(_FROM):  # "up 7% from January-June 2017" compares
        joints = (" to ", " through ", " until ", " till ", *("" if _RATE_FROM.search(before) else "-–"))
        return any(map(words.__contains__, joints))
    # "an increase of 5% over last year" compares; "over the last year" is a span
    if _OVER_A_YEAR.search(before + words):
        return _RISEN.search(before) is None  # "were $5 billion over 2022", but "up 5% over 2022"
    last = words.startswith("last ") and not before.endswith("the ")
    return before.endswith(("over ", "over the ")) and not last and _STRETCH.match(words) is not None
