"""What a place alone says of a figure that goes on from another: the partner, or whose books it is on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.statistics.flows import mirrored
from analysis.verdicts.clause.counting import counting, counts_itself, last_counted
from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import BEING
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.segment import IN_AN_ORDER
from analysis.verdicts.reading import Reading
from analysis.verdicts.tables import members_of

GROUP = "CA5"

_SHARE = regex(
    r"@(\w+) 's (?:share|part|portion)(?: of (?:the |that |this )?(?:it|that|total|sum|figure|amount))?(?= )"
)

_BEST = r"(?:biggest|largest|main|leading|top|(?:second|third|fourth|fifth)(?:-| )(?:biggest|largest))"
_AMONG = r"(?: (?:in|among|of) (?:the )?(?:five|@\w+)| there)?"
_PARTNER = regex(
    rf"@(\w+) (?:{BEING}|being) (?:@\w+ 's |the )?{_BEST}"
    rf"(?: of (?:them|these|the five)| (?:trading |trade )?partner){_AMONG}(?: ,)?(?: with| at)?(?= )"
)
_NAMED_LAST = regex(
    rf"the {_BEST} (?:trading |trade )?partner{_AMONG} {BEING} (?:the )?@(\w+)(?: ,)?(?: with| at)?(?= )"
)
_PLACE = regex(rf"@(\w+) {IN_AN_ORDER}{_AMONG}(?: ,)?(?: with| at)?(?= )")
"""The place of a partner in an order: "@KGZ took second place with"."""


def partner_told(segment: Sequence[Token]) -> tuple[str, tuple[Token, ...]]:
    """Return the place that words say to be the partner, and the other words: "@KAZ 's share of the trade was".

    Parameters
    ----------
    segment : sequence of Token
        The words of a figure.

    Returns
    -------
    (str, tuple of Token)
        The place's code, "" if none is said to be that; all words then.
    """
    line = joined(segment)
    match = next(
        (found for one in (_SHARE, _PARTNER, _NAMED_LAST, _PLACE) if (found := one.search(line))), None
    )
    if match is None:
        return "", tuple(segment)
    first = line[: match.start()].count(" ")
    return match[1], (*segment[:first], *segment[first + len(match[0].split()) :])


def _near(partner: str) -> frozenset[str]:
    """Return the places that may take a partner's place: it, its members, and the others of its group."""
    others = members_of(GROUP) if partner in members_of(GROUP) else ()
    return frozenset({partner, *members_of(partner), *others})


def may_follow(place: str, owner: str, partner: str) -> bool:
    """Return whether a place may take the partner's place beside an owner.

    Parameters
    ----------
    place, owner, partner : str
        Codes of the place, of whose trade it is, and of with whom it was.
    """
    return place != owner and (place in _near(partner) or partner == "WLD")


_ROLE = regex(
    r"(?:^|\s)(?:(?<!followed )(?<!led )(?<!headed )(?<!topped )(with|to|into|from|for|in|by) )?(?:the )?@([A-Z0-9]+)( 's)?"
)
_FIGURE_OF = regex(
    r"(?:^|\s)(?:the )?@([A-Z]{3}) (?:'s )?(?:own )?(?:figure|count|number|tally|one|data|statistics|books|customs|statisticians)(?= |$)"
)
"""Whose count a figure is: "the Chinese figure was #!, and the Kyrgyz one #!"."""
_LINKS = {"total": ("with",), "exports": ("to", "into"), "imports": ("from",)}


def on_books(old: Reading, kind: str, pair: tuple[str, str], count: str) -> Reading:
    """Return trade on the books of one of its two sides.

    Parameters
    ----------
    old : Reading
        The trade.
    kind : str
        Its flow: "total", "exports" or "imports".
    pair : (str, str)
        Codes of whose trade it was and with whom.
    count : str
        Code of the side that counts.
    """
    other = pair[1] if count == pair[0] else pair[0]
    turned = bool(old.reporter) and count != old.reporter and kind == old.flow and kind != "total"
    return replace(old, reporter=count, partners=(other,), flow=mirrored(kind) if turned else kind)


def count_of(segment: Sequence[Token]) -> str:
    """Return whose count words say that a figure is: "the Kazakh figure was #!"; "" if they do not.

    Parameters
    ----------
    segment : sequence of Token
        The words of a figure.
    """
    found = _FIGURE_OF.search(joined(segment))
    return found[1] if found else ""


_THEIR_COUNT = regex(
    r"\b(?:by|on|according to|in) (?:their|its|this|that) (?:own )?(?:count|figures|data|books|reckoning|statistics|tally|numbers)\b"
)


def on_their_count(reading: Reading, segment: Sequence[Token], before: str) -> Reading | None:
    """Return trade on the books of the office that was named last, where the words point to it: "by their count".

    Parameters
    ----------
    reading : Reading
        A reading; it stays as it is where the words point to no count.
    segment : sequence of Token
        Its words.
    before : str
        The text up to its number.

    Returns
    -------
    Reading or None
        None where the office is no side of the trade.
    """
    if reading.indicator != "trade" or not _THEIR_COUNT.search(joined(segment)):
        return reading
    office = last_counted(before, len(before))
    sides = (reading.reporter, *reading.partners)
    if office not in sides or len(reading.partners) > 2:
        return None
    if office == reading.reporter:
        return reading
    other = next(code for code in sides if code and code != office)
    turned = mirrored(reading.flow) if reading.reporter else reading.flow
    return replace(reading, reporter=office, partners=(other,), flow=turned)


def place_alone(
    segment: Sequence[Token], named: Sequence[str], old: Reading, kind: str, *, same: bool
) -> Reading | None:
    """Return a reading with another partner, or on the other side's books, that the words name alone.

    Parameters
    ----------
    segment : sequence of Token
        The words of a figure.
    named : sequence of str
        Codes of the places among them.
    old : Reading
        What it goes on from.
    kind : str
        Its flow.
    same : bool
        Whether that stands in the same sentence.
    """
    if len(named) != 1 or len(old.partners) != 1 or not old.reporter:
        return None
    (place,), (partner,), line = named, old.partners, joined(segment)
    pair = (old.reporter, partner)
    if counting(line, Parties(*pair)) == place or counts_itself(line, place) or count_of(segment) == place:
        return on_books(old, kind, pair, place) if place in pair else None
    role = _ROLE.search(line)
    link = role[1] if role else None
    if role and role[3] and not same:
        return None  # "Kyrgyzstan's was #!" may be its own
    if place == partner or not may_follow(place, old.reporter, partner):
        return None
    if link and link not in (*_LINKS[kind], "for"):
        return None
    return replace(old, partners=(place,), flow=kind)


def other_readings(
    reading: Reading, old: Reading, flow: Flow | None, named: Sequence[str], *, dated: bool
) -> Iterator[Reading]:
    """Yield a reading with another flow or partner, where these are carried over, and at the time before if it names none.

    Parameters
    ----------
    reading, old : Reading
        The reading, and what it goes on from.
    flow : Flow or None
        The words for its flow; none where the flow is carried over.
    named : sequence of str
        Codes of the places that its own words name.
    dated : bool
        Whether they name a time in figures.
    """
    flows = ("total", "exports", "imports") if flow is None else (reading.flow,)
    partners = [reading.partners]
    if reading.reporter and not set(reading.partners) & set(named):
        partners += [("WLD",), *([(GROUP,)] if reading.partners[0] in members_of(GROUP) else [])]
    for kind in flows:
        for partner in partners:
            if (kind, partner) != (reading.flow, reading.partners):
                yield replace(reading, flow=kind, partners=partner)
            if old.period not in ("", reading.period) and not dated:
                yield replace(reading, flow=kind, partners=partner, period=old.period)
    if old.reporter and reading.reporter and len(reading.partners) == 1:
        (side,) = reading.partners
        if side != "WLD" and not members_of(side):
            yield replace(reading, reporter=side, partners=(reading.reporter,), flow=mirrored(reading.flow))
