"""What a figure measures that stands beside another: an item of a list, a figure in brackets, a second one after "or"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from analysis.claims.lexicon import HEDGES, words
from analysis.claims.meaning.clauses import MONTH, noun_back, parting_verbs, shorten
from analysis.claims.numbers.quantity import Quantity

_OWN_NOUN = ("count", "ordinal", "rank", "duration", "age", "record")
_TIMES = rf"(?:{MONTH})(?: (?:19|20)\d\d)?|(?:FY)?(?:19|20)\d\d(?:-\d\d)?|year|years|month|quarter|half|period|week|day"
_TIME = re.compile(rf"(?:.* )?(?:{_TIMES})\Z")
_INSIDE = re.compile(r"[^()0-9;:]{0,30}\Z")
# "(+15%), rubber (", "3 percent and lead ": what stands between two figures of a list
_ITEM = re.compile(
    r"(?:[^,;()]{0,40}\))?(?:[^,;()]{0,40})?(?:[,;]| (?=and |while |but ))(?: and| while| but| as well as)? ?(?P<item>[^,;()0-9]{2,60}?)(?:,| -| –)?(?: by| up| down| to| at| of| for| costs?)? ?\Z"
)
# ", silver added ", ", Oslo's price was ", " and power sold for ": a clause of its own
_OWN_CLAUSE = re.compile(
    rf"(?: (?:of|in|an?|per|from|on|to) [^,;()0-9]{{0,40}}?)?(?:, (?:and |while |but )?| and )(?P<item>[A-Za-z][^,;()0-9]{{1,50}}?) (?P<verb>[a-z]+)(?: (?:by|to|at|for|up|down|off|in at|a further|another))? {HEDGES}\Z"
)
_THAT_OF = re.compile(r"th(?:at|ose) (?P<how>of|in|from|to|with) (?P<whose>.+)")
_NEXT_BRACKET = re.compile(r"[^,;()]{0,30}\)[,;]?(?: and| or| as well as)? ?(?P<item>[^();]{2,60}?) ?\Z")
_NO_ITEM = frozenset(
    (
        "a",
        "an",
        "record",
        "double",
        "twice",
        "triple",
        "half",
        "more",
        "less",
        "up",
        "down",
        "other",
        "others",
        "another",
        "this",
        "that",
        "it",
    )
)
_IN_ITEM = frozenset(("of", "and", "the", "for", "in"))
_PLACE = re.compile(r"(?P<how>.* (?:with|to|from|in|by)) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*\Z")
_NAME = re.compile(r"(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*\Z")
_WHEN = rf"(?: (?:in|for|during|of|over|by|to) (?:the )?(?:end of )?(?:same |first |second |third |last |previous )?(?:{_TIMES}|[QH][1-4])|,? (?:year[- ]on[- ]year|year[- ]over[- ]year|yoy|y-o-y|last year|this year|a year (?:earlier|ago|before)))*"
# "($5bn", ", or 3%", " to $4bn", ", up from", " compared with": the same thing again
_AGAIN = re.compile(
    rf"\)?{_WHEN}[,;]?(?: \(| ?[-–])?(?:,? ?\b(?:or|up|down|from|to|compared(?: with| to)?|against|versus|than|higher|lower|equivalent|respectively|and|by|the))*,? ?\Z"
)
_MOVE = r"(?:rise|increase|growth|drop|fall|decline|decrease|reduction|jump|surge|gain|slump|dip)"
# "…, up 5%", "… – a 5% rise", "…, which is an increase of": about the figure before
_APPOSED = re.compile(
    rf"(?:,| –| -| —) (?:up|down|rising|falling|dropping|climbing|jumping|plunging|gaining|declining|growing|increasing|an?|marking an?|(?:bringing|taking|pushing|sending) (?:it|them) (?:up|down)|(?:which|that) (?:is|was|represents|means|marks)(?: \w+ly)?(?: an?)?(?: \w+)?(?: {_MOVE})?(?: of)?)(?: by| to| from)? ?\Z"
)
_PLACED = re.compile(r" (?:at|in|on|near) (?:the )?[\w-]+\Z")
_OUT_OF = re.compile(rf" (?:from|in|across|at|on|over) {HEDGES}")
_FAR = 260  # characters, where the words that led a long list are out of sight
_PAYING = (
    "worth",
    "worth ",
    "valued at",
    "valued at ",
    "ing",
    "ing ",
    "ing to",
    "ing to ",
    "total of",
    "total of ",
)
_PAID = re.compile(r",? (?:worth|valued at|totall?ing|amounting to)(?: a total of)? ?\Z")


def of_list(text: str, quantity: Quantity, others: Sequence[Quantity], start: int) -> str | None:
    """Return what a figure measures that its list or the figure before it tells; None where they do not.

    Parameters
    ----------
    text : str
        The surface.
    quantity : Quantity
        With its kind.
    others : sequence of Quantity
        Those before it in its sentence, with their measures.
    start : int
        Where its sentence starts.
    """
    if quantity.noun or quantity.role == "fraction" or quantity.kind in _OWN_NOUN[1:]:
        return None
    last = others[-1] if others else None
    lead = text[start : quantity.edge]
    place = lead.rfind("(")
    if last and 0 <= place < last.start - start and ")" not in lead[place:] and _verbless(lead[place:]):
        return last.measure
    if place >= 0 and _INSIDE.match(lead, place + 1):
        return _before_bracket(text, start + place, last, start)
    if lead.endswith(_PAYING) and (paid := _PAID.search(lead)):
        return _paid(
            lead[: paid.start()], text[last.end : start + paid.start()] if last else lead, last, paid.group()
        )
    between = text[last.end : quantity.edge] if last else ""
    return _beside(text, quantity, others, between) or _far(text, quantity, others, start)


def _beside(text: str, quantity: Quantity, others: Sequence[Quantity], between: str) -> str | None:
    """Return what the figure before tells: the same thing again, the next item, or the thing apposed."""
    if not others or others[-1].kind in _OWN_NOUN[1:]:
        return None
    last = others[-1]
    if last.measure and last.measure in between:
        between = re.sub(rf"\A (?:\w+ )?{_MOVE} (?:in|of|on) (?:the )?{re.escape(last.measure)}", "", between)
    said = between.removeprefix(f" {last.measure}")  # "a $5bn loss for the year, against $4bn"
    again = said.strip() and _AGAIN.fullmatch(said)
    if again and ((said == between and last.kind == quantity.kind) or " and" not in between):
        return last.measure
    alike = any(
        one.unit == quantity.unit
        or (one.is_money and quantity.is_money)
        or one.kind == quantity.kind in ("price", "growth_rate")
        for one in others
    )
    match = _ITEM.fullmatch(between) if alike else None
    if match and (item := _item(match["item"])):
        return _in_place_of(last.measure, item)
    if match and (that := _THAT_OF.fullmatch(match["item"])):
        return _that_of(last.measure, that)
    own = _OWN_CLAUSE.fullmatch(between) if alike else None
    if own and own["verb"] in parting_verbs():
        that = _THAT_OF.fullmatch(own["item"])
        if item := _that_of(last.measure, that) if that else _item(own["item"]):
            return item
    apposed = _APPOSED.search(between)
    told = apposed and (last.noun or _verbless(between[: apposed.start()]))
    return _counted(text, others).measure if told else None


def _that_of(measure: str | None, that: re.Match[str]) -> str | None:
    """Return "population of Peru" for "that of Peru" beside "population of Chile"."""
    head, how, _ = (measure or "").rpartition(f" {that['how']} ")
    named = takewhile(lambda word: word not in parting_verbs(), that["whose"].split())
    return f"{head}{how}{' '.join(named)}" if how else None


def _far(text: str, quantity: Quantity, others: Sequence[Quantity], start: int) -> str | None:
    """Return what a figure far down a long list measures: what the last one of its unit does."""
    same = next((one for one in reversed(others) if one.unit == quantity.unit), None)
    if not same or quantity.edge - start <= _FAR:
        return None
    return same.measure if _verbless(text[same.end : quantity.edge]) else None


def _counted(text: str, others: Sequence[Quantity]) -> Quantity:
    """Return the figure that an apposition is about: "521 guests from 18 lands came, up 5%" is of the guests."""
    at = len(others) - 1
    while at and others[at].noun and others[at - 1].noun:
        if not _OUT_OF.fullmatch(text, others[at - 1].end, others[at].start):
            break
        at -= 1
    return others[at]


def _before_bracket(text: str, bracket: int, last: Quantity | None, start: int) -> str | None:
    """Return the item right before a bracket, or what the figure right before it measures."""
    between = text[last.end : bracket] if last and last.end <= bracket else ""
    if last and last.end > bracket:
        return last.measure
    if last and not between.strip():
        return last.measure
    if last and (match := _NEXT_BRACKET.fullmatch(between)) and (item := _item(match["item"])):
        return item
    head = text[max(start, bracket - 120) : bracket].rstrip()
    item = shorten(noun_back(head))
    if item and not _TIME.fullmatch(item):
        return item
    return last.measure if last and _verbless(between) else None


def _item(phrase: str) -> str | None:
    """Return a phrase as an item of a list; None where it is a clause, a time or a hedge."""
    named = phrase.strip().split()
    while named and named[0] in ("and", "while", "but", "the", "its", "their"):
        del named[0]
    if (
        not named
        or named[-1] in _IN_ITEM
        or named[0].lower() in _NO_ITEM | _IN_ITEM
        or _TIME.fullmatch(" ".join(named))
    ):
        return None
    for word, following in zip(named, [*named[1:], "in"], strict=True):
        low = word.lower()
        adjective = low.endswith("ed") and (following == "and" or following not in words("stops"))
        if low in _ends() and not adjective:
            return None
        if (word.endswith("ly") and word != "Italy") or (
            low.endswith("ing")
            and word is named[0]
            and word.islower()
            and following in words("stops")
            and following != "and"
        ):
            return None
    return shorten(" ".join(named))


@cache
def _ends() -> frozenset[str]:
    return (words("stops") | words("sayings") | parting_verbs()) - _IN_ITEM


def _in_place_of(measure: str | None, item: str) -> str:
    """Return "trade with Peru" for "Peru" beside "trade with Chile"."""
    place = _PLACE.fullmatch(measure or "")
    return f"{place['how']} {item}" if place and _NAME.fullmatch(item) else item


def _paid(lead: str, between: str, last: Quantity | None, how: str) -> str | None:
    """Return what is worth so much: "projects worth $5bn"."""
    if last and not between.strip(" ,"):
        return last.measure
    aside = how.startswith(",") and "worth" not in how
    if aside or (how.startswith(",") and _PLACED.search(lead)):
        return None  # "a hub at the border, worth $5bn"
    return shorten(noun_back(lead[-120:])) or None


@cache
def _verbs() -> frozenset[str]:
    return (parting_verbs() | words("sayings")) - {"worth", "total"}


def _verbless(between: str) -> bool:
    return _verbs().isdisjoint(between.lower().replace(",", " ").split())
