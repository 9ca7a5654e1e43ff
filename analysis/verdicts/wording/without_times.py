"""What a sentence says of its number, without its times and without the figure that it is put beside.

"China counted $3.38 billion in trade with Uzbekistan in 2012, up from #! the year before" says of its number "China
counted #! in trade with Uzbekistan", at the time that the number itself is of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.find import find_times
from analysis.claims.lexicon import movements
from analysis.claims.periods.times.expressions import Time
from analysis.quantities import Period
from analysis.verdicts.clause.lexicon import HEDGES, listed, phrases
from analysis.verdicts.clause.tokens import MONEY, Token, amounts_in, codes, named_in
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.members import UNITS, amount_at

_WITHIN = ("in", "during", "for", "over", "throughout", "between", "of", "from")
_YEARS = ("year", "years", "whole", "course", "all", "span", "months")
_BOUNDS = listed("bounds_of_times")

_LINKS = phrases("links_to_times")
_LIGHT = listed("light")
_AFFLICTED = regex(r"[a-z]+-(?:hit|torn|struck|ridden|stricken|[a-z]+ed)")
"""What may be said of a time: "in pandemic-hit 2020"."""

_OTHER_YEARS = {"fiscal", "financial", "marketing", "crop", "school", "academic", "farming", "tax"}
"""What a year is called that is no calendar year."""

_PLACED = 6  # words that a preposition may stand before its time: "in the crisis year of 2009"


def alone(tokens: Sequence[Token], claim: Claim, article: Article) -> Iterator[list[Token]]:
    """Yield what a sentence says of its number, without times: as it stands, and in the place of the figure it is beside.

    Parameters
    ----------
    tokens : sequence of Token
        A sentence, or a part of one.
    claim : Claim
        The claim; nothing is yielded where its period is not known.
    article : Article
        The article, whose day of publication fixes "last year".
    """
    if not claim.period or not set(named_in(article)) <= set(codes(tokens)):
        return  # what is left out may be said elsewhere
    if claim.kind in ("growth_rate", "change_abs") and not claim.base_period:
        return  # of which of two years, the times themselves say
    if claim.unit == "multiple" and len({one.period for one in times_in(tokens, article)}) > 1:
        return  # of one year's figure over another's of another year
    if bare := undated(tokens, claim, article):
        yield bare
    for said in (*beside_another(tokens, claim, article), *_before_another(tokens, claim, article)):
        yield undated(said, claim, article) or said


def only_time(tokens: Sequence[Token], article: Article) -> str:
    """Return the only time that a sentence names, in ISO 8601; "" if it names none, several, or one before another."""
    times = times_in(tokens, article)
    found = {one.period.short if one.kind == "point" and one.period else "" for one in times}
    return found.pop() if len(found) == 1 else ""


def undated(tokens: Sequence[Token], claim: Claim, article: Article) -> list[Token] | None:
    """Return a sentence without its expressions of time; None where one is more than a time that a figure is of.

    Parameters
    ----------
    tokens : sequence of Token
        A sentence, or a part of one.
    claim : Claim
        The claim, whose period is known.
    article : Article
        The article, whose day of publication fixes "last year".
    """
    if not claim.period:
        return None
    found, times = list(tokens), times_in(tokens, article)
    if any(article.text[a.end : b.start].strip() == "and" for a, b in pairwise(times)):
        return None  # "was $14 billion and $9 billion in 2022 and 2023"
    for time in reversed(times):
        inside = [
            i for i, one in enumerate(found) if time.start <= one.start < time.end and one.start < one.end
        ]
        if not inside:
            continue
        start = _led_from(found, inside[0], time, rate=claim.kind in ("growth_rate", "change_abs"))
        described = start == inside[0] and time.kind != "base" and not _is_of(time, claim.period)
        if (
            start is None
            or described
            or _is_part(time, claim.period)
            or [one.text for one in found[inside[-1] + 1 : inside[-1] + 2]] == ["'s"]
            or "#!" in [one.text for one in found[start : inside[-1] + 1]]  # "of #! a year 2022"
        ):
            return None
        del found[start : inside[-1] + 1]
    return _without_idle_commas(found) if len(found) < len(tokens) else None


def beside_another(tokens: Sequence[Token], claim: Claim, article: Article) -> Iterator[list[Token]]:
    """Yield a sentence whose number only stands beside the same figure of another time, with it in that one's place.

    Parameters
    ----------
    tokens, claim, article
        As `undated` has them; the sentence is yielded with its times.
    """
    texts = [one.text for one in tokens]
    at = texts.index("#!") if "#!" in texts else 0
    rate = claim.unit in ("percent", "multiple")
    before = [i for i in range(at) if _is_amount(texts, i)]
    if claim.kind not in ("level", "price", "share", "count") or not before:
        return
    first, own = (amount_at(texts, i, 0, rate=rate) for i in (before[-1], at))
    link = _link(texts, first.end, own.start)
    end = next((i for i in range(own.end, len(texts)) if texts[i] in (",", ";", ".", ")")), len(texts))
    if link is None or first.rate != own.rate or not _of_its_time(tokens[own.end : end], claim, article):
        return
    start = first.start
    while start and texts[start - 1] in HEDGES:
        start -= 1
    lead = [*tokens[:start]]
    if texts[start - 1 : start] == ["to"] and texts[max(0, start - 2)] in movements("verb"):
        lead[-2:] = [replace(lead[-1], text="was")]  # it is the first of the two that fell to so much
    bare = article.text[tokens[at].start : tokens[at].end].rsplit(maxsplit=1)[-1].replace(",", "")
    whole = tokens[first.start : first.end]
    if bare.replace(".", "").isdigit():  # "7.2 yuan in 2024, compared with 6.45"
        number = [tokens[at] if one.text == "9" else one for one in whole]
    else:
        number = [
            tokens[at],
            *(one for one in whole if one.text not in (*MONEY, "9", "yuan", "dollars", "people")),
        ]
    yield [*lead, *number, *tokens[first.end : link], *tokens[end:]]


def _before_another(tokens: Sequence[Token], claim: Claim, article: Article) -> Iterator[list[Token]]:
    """Yield a sentence without the figure of another time that its own is put beside: "… to #! in 2023 from $3.8 billion in 2022"."""
    texts = [one.text for one in tokens]
    at = texts.index("#!") if "#!" in texts else len(texts)
    after = [i for i in range(at + 1, len(texts)) if _is_amount(texts, i)]
    if claim.kind not in ("level", "price", "share", "count") or not after:
        return
    own, other = (amount_at(texts, i, 0, rate=claim.unit in ("percent", "multiple")) for i in (at, after[0]))
    link = _link(texts, own.end, other.start)
    end = next((i for i in range(other.end, len(texts)) if texts[i] in (",", ";", ".", ")")), len(texts))
    of_then = end == other.end or _is_a_time(tokens[other.end : end], claim, article)
    if link is not None and own.rate == other.rate and of_then:
        yield [*tokens[:link], *tokens[end:]]


def _is_a_time(words: Sequence[Token], claim: Claim, article: Article) -> bool:
    """Return whether words are one time and nothing else: "in 2022", "a year earlier"."""
    return len(times_in(words, article)) == 1 and undated([*words], claim, article) == []


def _is_amount(texts: Sequence[str], at: int) -> bool:
    return texts[at] == "9" and (at in amounts_in(texts) or bool(set(texts[at + 1 : at + 2]) & set(UNITS)))


def times_in(tokens: Sequence[Token], article: Article) -> list[Time]:
    """Return the expressions of time among words, as the reader of periods finds them, each with its place in the article.

    Parameters
    ----------
    tokens : sequence of Token
        A sentence, or a part of one.
    article : Article
        The article, whose day of publication fixes "last year".
    """
    start, end = tokens[0].start, max(one.end for one in tokens)
    return find_times(article.text, (start, end), article.published)


def _is_part(time: Time, period: str) -> bool:
    """Return whether a time is a part of a claim's period, or none that the text fixes: "its fourth quarter exports in 2022"."""
    if time.kind == "base":
        return False
    whole, own = Period.parse(period), time.period
    return own is None or (own != whole and own.start >= whole.start and own.end <= whole.end)


def _is_of(time: Time, period: str) -> bool:
    return time.period is not None and time.period == Period.parse(period)


def _led_from(tokens: Sequence[Token], at: int, time: Time, *, rate: bool) -> int | None:
    """Return from where on words only lead to a time; None where it is more than the time of a figure."""
    texts = [one.text for one in tokens]
    if time.kind in ("since", "lookback"):
        return None
    year = at - 1 - (texts[at - 1 : at] == ["of"])
    if year > 0 and texts[year] in _YEARS:  # "in the pandemic year 2020"
        near = range(year - 1, max(-1, year - _PLACED), -1)
        start = next((i for i in near if texts[i] in _WITHIN), None)
        if start is not None and _OTHER_YEARS & {*texts[start:year]}:
            return None
    else:
        start = at
        while start and (
            texts[start - 1] in ("the", "a", "all", "one") or _AFFLICTED.fullmatch(texts[start - 1])
        ):
            start -= 1
        if start and texts[start - 1] in _WITHIN:
            start -= 1
        elif texts[start : start + 1] == ["the"] and time.kind == "point":
            return None  # "the 2021 level"
    if start is None:
        return None
    of_another = rate and texts[start : start + 1] in (["of"], ["from"])
    return None if of_another or (start and texts[start - 1] in _BOUNDS) else start


def _without_idle_commas(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without the commas before which nothing is left, or after which."""
    found: list[Token] = []
    for one in tokens:
        if one.text in (",", ".", ";") and (not found or found[-1].text == ","):
            found = found[:-1]
            if one.text == "," and not found:
                continue
        found.append(one)
    return found


def _link(texts: Sequence[str], start: int, end: int) -> int | None:
    """Return where the words begin that put an amount beside the one before: ", up from", "compared with", ", having been"."""
    last = end
    while last > start and texts[last - 1] in _LIGHT:
        last -= 1
    for size in (3, 2, 1):
        at = last - size
        if at >= start and " ".join(texts[at:last]) in _LINKS:
            return at - (at > start and texts[at - 1] == ",")
    return None


def _of_its_time(after: Sequence[Token], claim: Claim, article: Article) -> bool:
    """Return whether nothing but a time follows an amount, and the claim's period is that time."""
    if not after or not _is_a_time(after, claim, article):
        return False
    time = times_in(after, article)[0]
    return time.kind == "base" or _is_of(time, claim.period or "")
