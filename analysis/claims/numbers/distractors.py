"""Numbers that claim nothing: years, clock times, names, labels, lists, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analysis.claims.lexicon import either, holds, phrases, words
from analysis.claims.numbers.numerals import SUPERSCRIPTS

_WORD_BEFORE = re.compile(r"(\S+?)[ -]\Z")
_TITLED = re.compile(r"\b[Tt]he [A-Z][a-z]+ \Z")  # "the Big Four", "the Orbis 700 chip"
_PLAN = re.compile(r"-Year (?:[A-Z]\w+ ){0,2}Plan\b")  # "the 14th Five-Year Plan"
_CAPITAL = re.compile(r"[ -][A-Z][a-z]")
_IN_SENTENCE = re.compile(r"(?:\b[a-z]{2,}|\bThe) \Z")
_AROUND = 100  # characters
_SMALL_WORD = re.compile(
    r"\b(?!(?:with|from|over|amid|after|under|into|than|near|about|since|until|during|between|against|before|among)\b)[a-z]{4}"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9.,]*[0-9])")
# A pattern begins with a digit or a sign, which lets the regular expression engine skip everything else.
_WEB = re.compile(r"(?:https?://|www\.)\S+")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,24}")
_SITE = re.compile(r"\b[\w-]{1,40}\.(?:com|org|net|gov|edu)/\S*")
_PHONE = re.compile(
    r"[+(0-9](?:(?<=\+)[0-9]{1,3}[ -]\(?[0-9][0-9 ()-]{5,}[0-9]|(?<![+])(?<![0-9].)(?!(?:(?<=1)9|(?<=2)0)[0-9]{2}-(?:19|20)[0-9]{2}\b)(?:[0-9]{2,3}\)?[ -])?[0-9]{2,3}-[0-9]{4}\b)"
)
_CLOCK = re.compile(
    r"[0-9](?<!\w.)(?:[0-9]?:[0-9]{2}(?::[0-9]{2})?(?: ?(?:GMT|EST|EDT|UTC|IST))?"
    r"|[0-9]?[.:][0-9]{2} ?(?:hours|hrs|local time|GMT|UTC|BST|CET|EST|EDT|ET|IST|Moscow time|Beijing time)\b"
    r"|[0-9]?(?:[:.][0-9]{2})? ?(?:a\.m\.|p\.m\.|am|pm|AM|PM)(?![A-Za-z])"
    r"|[0-9]{0,3} ?(?:GMT|hrs IST)\b|[0-9]? o'clock|4/7\b|/11\b)"
)
# "opens at 9.30 and closes at 17.00": a point parts hours from minutes where the words are of a timetable
_POINTED = re.compile(
    r"[0-9](?<![\w.,].)(?:(?<=at .)|(?<=from .)|(?<=til .)|(?<=till .)|(?<=by .)|(?<=to .)|(?<=and .))(?:(?<=[01])[0-9]|(?<=2)[0-3])?\.[0-5][0-9]"
    r"(?=[.,;)]?(?:\s*\Z|\n)|[.,;)] | (?:and|on|until|till|to|in the|every|each|daily|from|for)\b)"
)
_TIMETABLE = re.compile(
    r"\b(?:opens|closes|starts|begins|ends|leaves?|departs?|departed|arrives?|arrived|sails?|takes? off|took off|opening hours|is open)\b[^.\n]{0,40}(?:\.[0-5][0-9][^.\n]{0,20})?\Z"
)
_OF_PRICES = re.compile(r"\b(?:prices?|rates?|fares?|tickets?|yields?|costs?|index|shares?|stock|currency)\b")
_NUMBERED_TALKS = re.compile(
    r"[0-9](?<![\w.,].)[0-9]?\+[0-9](?![\w.,%]*[0-9%])"
)  # "the 2+2 talks", "the 16+1"
# "3) ", "2.1. ", "## 4 Trade", "6.12 The sector": a number alone before a capital may count what follows.
_LIST_MARK = re.compile(
    r"[ #*>-]*\(?[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[.)](?![0-9])"
    r"|[0-9]{1,2} (?=https?:)"  # the address of a footnote
    r"|(?:[ ]*#[ #]*[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[ ]*[0-9]{1,2}(?:\.[0-9]{1,3}){1,3})(?=[ ]+(?:[*#]|[A-Z][a-z]))"
)
_INLINE_MARK = re.compile(
    r"[0-9(](?:(?<=[0-9])(?:(?<=[:;,] .)|(?<=and .))[0-9]?|(?<=[:;,] \()[0-9]{1,2})\)(?= )"
)
_CITATION = re.compile(r"\[[0-9]{1,3}(?:[,-] ?[0-9]{1,3})*\]")
_CENTURY = re.compile(
    r"[0-9](?<![0-9].)(?:[0-9]?(?:st|nd|rd|th)[- ]century|(?:(?<=1)9|(?<=2)0)(?<!the ..)[0-9]0s\b|0s\b)"
)
_INDEX_BASE = re.compile(r"[12][0-9]{3}(?:[-/][0-9]{2,4})? ?= ?10{2,3}\b")  # "(2020 = 100)"
# "40-foot equivalent units", "$4,999 per 40-foot container"
_BOX = re.compile(
    r"[24](?:(?<![0-9.].)[05][- ]?(?:f(?:oo)?t|feet)[- ]equivalent"
    r"|(?<=per .)[05][- ]?(?:f(?:oo)?t|feet)[- ](?:standard |high-cube )?(?:container|box|reefer|unit))"
)
# "the price per 1,000 cubic metres", "a tariff for 100 kWh": what a price is for
_PRICED = re.compile(
    r"1(?:(?<=[Pp]er .)|(?<=rice for .)|(?<=rices for .)|(?<=rice of .)|(?<=ee for .)|(?<=ariff for .))(?:,?000|00) "
    r"(?:cubic|standard|cu|tonn?es?|tons|barrels|lit(?:re|er)s|kilo|kWh|MWh|units)\b"
)
# "by 2053.1" at the end of a paragraph: a year and a footnote mark; "1 Revisions are" at the start of one: the footnote
_NOTE_MARK = re.compile(r"\.((?<=[a-z)\"”].)[0-9]{1,2}|[⁰¹²³⁴-⁹]{1,2})(?=\n|\Z| [A-Z])")
_NOTE = re.compile(r"([0-9]{1,2}) (?=[A-Z])")
# It begins with the point, of which there are fewer than digits.
_FOOTNOTE = re.compile(r"\.(?<=[12][09][0-9]{2}\.)(?<![0-9.,][0-9]{4}\.)[0-9]{1,2}(?=[ ]*(?:\n|\Z))")
_YEAR_DIGITS = 4
_COUNTER = re.compile(  # "1,094 views", "viewed 212 times", "Updated 11 mins ago", "5 min read"
    r"[0-9](?:(?<![0-9,.].)(?:[0-9,]*[0-9])? (?:[Vv]iews?|downloads?|reads|comments?|shares|min(?:ute)?s?[ -]read)(?=[ ]*(?:[\n|·•0-9]|\Z))"
    r"|(?<![0-9,.].)[0-9,]*k? (?:people|others|readers|users) (?:like|liked|shared|read|commented on) this(?=[ ]*(?:[.|·•]?[ ]*[\n|·•]|\.|\Z))"
    r"|[0-9]? minutes?, [0-9]{1,2} seconds?(?=[ ]*(?:\n|\Z))"
    r"|(?:(?<=[Vv]iewed .)|(?<=[Rr]ead .))(?:[0-9,]*[0-9])? times"
    r"|(?:(?<=gift .)|(?<=share .)|(?<=send .)|(?<=have .)|(?<=read .))[0-9]*(?: to [0-9]+)? (?:(?:more|free|premium|complimentary) )*articles? (?:left|remaining|(?:each|a|per|this|every) month)\b"
    r"|(?:(?<=[Uu]pdated .)|(?<=[Pp]ublished .)|(?<=[Pp]osted .))[0-9]? (?:min(?:ute)?s?|hours?|hrs?|days?) ago)"
)
_SCREEN = re.compile(  # how fine a picture is
    r"[48](?<![\w$€£¥₹.,].)K(?:[- ](?:Ultra|UHD|HDR|[a-z]+))? (?:TVs?|televisions?|videos?|screens?|displays?|resolution|monitors?|cameras?|projectors?|content|footage|films?|streaming)\b"
)
# Each with what it holds at least, without one of which it need not be tried.
_PATTERNS = (
    (_PHONE, ("-", "+")), (_CLOCK, ("",)), (_INLINE_MARK, (") ",)), (_CITATION, ("[",)), (_BOX, ("ft", "foot", "feet")), (_CENTURY, ("century", "0s")),
    (_INDEX_BASE, ("=",)), (_SCREEN, ("4K", "8K")), (_PRICED, ("er 1", "for 1", "of 1")), (_NUMBERED_TALKS, ("+",)),
    (_COUNTER, ("iew", "ownload", "read", "omment", "shares", " this", " second", " times", " article", " ago")),
)  # fmt: skip
# Most articles hold none of these, and one look shows it: each has one of these marks behind a digit, or before one.
_MARK = re.compile(
    r"[0-9+\[](?::|(?<=4)/7\b|/11\b|(?:(?<=[:;,d] [0-9])|(?<=[:;,d] [0-9]{2})|(?<=[:;,] \([0-9])|(?<=[:;,] \([0-9]{2}))\) |0s\b|(?:st|nd|rd|th)[- ]c"
    r"|-(?!(?<=(?:19|20)[0-9]{2}-)(?:19|20))[0-9]{4}|[- ]?(?:ft|feet|foot)|(?<=[48])K|(?<=1)(?:,?000|00) (?:[cs]u|st|to|bar|li|ki|kW|MW|un)|(?<=\+)[0-9]{1,3}[ -]|\+(?<=[0-9]\+)[0-9]|(?<=\[)[0-9]"
    r"| ?(?:=|[ap]\.m|(?:am|pm|AM|PM)(?![A-Za-z])|GMT|hrs IST)|(?<=[.:][0-9]{2}) ?(?:hours|hrs|[lMB][a-z]+ time|UTC|BST|CET|E[SD]?T|IST)"
    r"| (?:o'clock|times|(?:more |free |premium |complimentary )*article|(?:[Vv]iews?|downloads?|reads|comments?|shares)[ ]*(?:[\n|·•0-9]|\Z)|min(?:ute)?s?(?:,|[ -]read)|(?:min(?:ute)?s?|hours?|hrs?|days?) ago)|k? (?:people|others|readers|users) (?:like|shared?|read|comment))"
)
_WEB_STARTS = ("://", "www.")


# What begins with any letter is looked for around its mark only.
_WITHIN: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_MAIL, ("@",)),
    (_SITE, (".com/", ".org/", ".net/", ".gov/", ".edu/")),
)
_LONGEST_NAME = 64  # characters of a mailbox or a site


def _spans_around(pattern: re.Pattern[str], mark: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of what a pattern takes around each place of a mark."""
    done, place = 0, text.find(mark)
    while place >= 0:
        match = pattern.search(text, max(done, place - _LONGEST_NAME), place + 2 * _LONGEST_NAME)
        if match:
            done = match.end()
            yield match.span()
        place = text.find(mark, max(done, place + 1))


def line_starts(text: str) -> list[int]:
    """Return where the lines of a text start."""
    starts, place = [0], text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts


def find_distractors(text: str) -> list[tuple[int, int]]:
    """Return the places of addresses, phone numbers, clock times, list marks and citations, in order."""
    marks_at = (_LIST_MARK.match(text, start) for start in line_starts(text))
    found = [match.span() for match in marks_at if match]
    noted = {mark.translate(SUPERSCRIPTS) for mark in _NOTE_MARK.findall(text)}
    notes = (_NOTE.match(text, start) for start in line_starts(text)) if noted else ()
    found += [match.span(1) for match in notes if match and match[1] in noted]
    found += [match.span() for match in _WEB.finditer(text)] if holds(text, _WEB_STARTS) else []
    for pattern, marks in _WITHIN if holds(text, "@/") else ():
        found += [span for mark in marks for span in _spans_around(pattern, mark, text)]
    found += [(match.start() - _YEAR_DIGITS, match.end()) for match in _FOOTNOTE.finditer(text)]
    found += [match.span() for match in _POINTED.finditer(text) if _is_clock(text, match.start())]
    if _MARK.search(text):
        tried = (pattern for pattern, needed in _PATTERNS if holds(text, needed))
        found += [match.span() for pattern in tried for match in pattern.finditer(text)]
    return sorted(found)


def _is_clock(text: str, start: int) -> bool:
    first = max(0, start - _AROUND)
    return _TIMETABLE.search(text, first, start) is not None and _OF_PRICES.search(text, first, start) is None


def looks_like_year(text: str, start: int) -> bool:
    """Return whether four digits from 1900 to 2099 stand at ``start``."""
    return _YEAR.match(text, start) is not None


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(words('numbered_names'))})\Z")


def is_name(text: str, start: int) -> bool:
    """Return whether a bare number at ``start`` belongs to a name or a label: "S&P 500", "Chart 5"."""
    if text.endswith("Group of ", 0, start):
        return True  # "the Group of 77"
    titled = text[start].isupper() or text[start : start + 3].isdigit()
    if titled and _TITLED.search(text[max(0, start - 30) : start]):
        return True
    match = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    if not match:
        return False
    word = match[1].lstrip("(\"“'[")
    if _named().search(word):
        return True
    no_labels = ("line", "level", "top", "figure", "figures", "vs")
    return word.lower().rstrip(".") in words("labels") and word.lower() not in no_labels


def starts_name(text: str, start: int, end: int) -> bool:
    """Return whether a number in words, from ``start`` to ``end``, begins a name: "the Five Eyes", "the Five-Year Plan"."""
    if _PLAN.match(text, end):
        return True
    if not text[start].isupper() or not _CAPITAL.match(text, end):
        return False
    if _with_a_number().match(text, end):
        return True
    if not _IN_SENTENCE.search(text, max(0, start - 24), start):
        return False
    first = max(0, start - _AROUND)
    first = max(first, text.rfind("\n", first, start) + 1)
    last = text.find("\n", end, end + _AROUND)
    return (
        _SMALL_WORD.search(text, first, last if last >= 0 else end + _AROUND) is not None
    )  # headlines have capitals all over


@cache
def _with_a_number() -> re.Pattern[str]:
    return re.compile(rf"[ -]{either(phrases('with_a_number'))}(?![a-z])")


def follows_capital(text: str, start: int) -> bool:
    """Return whether the word before ``start`` is a name in the middle of a sentence: "Siberia 2"."""
    before = text[max(0, start - 30) : start]
    match = re.search(r"([A-Za-z][\w'&-]*)[ -]\Z", before)
    if not match or not match[1][0].isupper():
        return False
    lead = before[: match.start()].rstrip(" \"“'")
    if "'s" in match[1] or match[1] in (
        "The",
        "In",
        "At",
        "By",
        "Of",
        "For",
        "With",
        "About",
        "Around",
        "Some",
        "Over",
        "Only",
        "Nearly",
        "Almost",
        "From",
        "To",
        "These",
        "All",
        "Its",
        "Those",
        "Their",
        "And",
        "But",
    ):
        return False
    return (bool(lead) and lead[-1] not in ".!?\n:") or (len(match[1]) > 1 and match[1].isupper())


_YEAR_LEADS = re.compile(
    r"\b(?:in|since|by|of|for|from|until|till|through|during|year|early|late|mid|to|and|before|after)[ -]\Z"
)


def follows_in(low: str, start: int) -> bool:
    """Return whether a word stands before ``start`` after which four digits are a year."""
    return _YEAR_LEADS.search(low[max(0, start - 8) : start]) is not None
