"""The order in which claims are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.claims.claim import Claim
from analysis.claims.corrections import correct
from analysis.claims.ids import claim_ids
from analysis.claims.meaning.kinds import read_kinds
from analysis.claims.meaning.listed import of_list
from analysis.claims.meaning.measures import read_measure
from analysis.claims.meaning.numberless import of_neighbour, of_owner
from analysis.claims.meaning.records import mark_records
from analysis.claims.meaning.speakers import Speakers
from analysis.claims.numbers.bare import drop_unclaimed
from analysis.claims.numbers.currencies import Currencies, take_terms
from analysis.claims.numbers.flags import flag_slips
from analysis.claims.numbers.hedges import read_hedge
from analysis.claims.numbers.neighbours import share_units
from analysis.claims.numbers.prices import price_units
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.article.of_article import Periods
from analysis.claims.periods.times.calendars import Calendar
from analysis.claims.periods.times.expressions import Time
from analysis.claims.scan import scan
from analysis.claims.tables import Tables
from analysis.claims.text.prose import prose_spans
from analysis.claims.text.sentences import Sentences, split_sentences
from analysis.claims.text.surface import Surface, read_surface
from analysis.quantities import last_digit_place

if TYPE_CHECKING:
    from analysis.article import Article


def find_claims(article: Article) -> tuple[Claim, ...]:
    """Return every quantitative claim of an article, in the order of the text.

    Parameters
    ----------
    article : Article
        Its paragraphs are read, what was set aside is not. Without a day of publication, periods relative
        to it are left open.

    Returns
    -------
    tuple of Claim
        Each with its exact quote, ``article.text[claim.start : claim.end] == claim.quote``, and its article.

    Raises
    ------
    BadData
        If a correction in ``article.toml`` does not fit the text.
    """
    paragraphs = ((part.start, part.end) for part in article.body)
    surface = read_surface(article.text, prose_spans(article.text, paragraphs))
    sentences = split_sentences(surface.text)
    calendar = Calendar(article.published, surface.low)
    quantities, times = scan(surface, sentences.datelines, calendar)
    for quantity in quantities:
        quantity.sentence = sentences.index(quantity.start)
    tables = Tables(surface.text, surface.low, quantities)
    tables.give_units()
    currencies = Currencies(surface.text)
    share_units(surface.low, quantities, sentences, currencies)
    take_terms(surface.low, quantities, sentences, currencies)
    quantities = drop_unclaimed(surface.low, quantities, sentences)
    last = 0
    for quantity in quantities:
        read_hedge(surface.low, quantity, max(sentences.span(quantity.sentence)[0], last))
        last = quantity.end
    read_kinds(surface.low, quantities, sentences)
    price_units(surface.low, quantities, sentences, currencies)
    Periods(surface.low, sentences, times, calendar).read(quantities)
    mark_records(surface.low, quantities, sentences)
    flag_slips(surface.low, quantities, sentences)
    _read_words(surface, quantities, sentences)
    tables.give_words(times)
    return correct(_claims(article, surface, quantities), article)


def find_times(text: str, span: tuple[int, int], published: date | None) -> list[Time]:
    """Return the expressions of time of a part of a text, in order, each with its place in the text.

    Parameters
    ----------
    text : str
        The text.
    span : (int, int)
        The part that is read.
    published : date or None
        The day that "last year" is seen from.
    """
    first = span[0]
    return [
        replace(one, start=first + one.start, end=first + one.end)
        for one in _times_of(text[first : span[1]], published)
    ]


@lru_cache(maxsize=256)  # the readers of a sentence ask for its times again and again
def _times_of(part: str, published: date | None) -> tuple[Time, ...]:
    """Return the expressions of time of a text, each with its place in it."""
    surface = read_surface(part, [(0, len(part))])
    _, times = scan(surface, (), Calendar(published, surface.low))
    return tuple(replace(one, start=surface.origin(one.start), end=surface.stop(one.end)) for one in times)


def _read_words(surface: Surface, quantities: Sequence[Quantity], sentences: Sentences) -> None:
    """Set who says each quantity, and what it measures."""
    speakers = Speakers(surface.text, sentences)
    last = -1
    before: list[Quantity] = []
    for place, quantity in enumerate(quantities):
        index = quantity.sentence
        span = sentences.span(index)
        if index != last:
            last, before = index, []
        quantity.speaker = speakers.of(index, quantity.start)
        quantity.measure = of_list(surface.text, quantity, before, span[0]) or read_measure(
            surface.text, quantity, span, _next_edge(quantities, place, span[1])
        )
        quantity.measure = of_neighbour(surface.text, quantity, before)
        quantity.measure = of_owner(surface.text, quantity, before)
        before.append(quantity)


def _next_edge(quantities: Sequence[Quantity], place: int, end: int) -> int:
    following = quantities[place + 1] if place + 1 < len(quantities) else None
    return end if following is None or following.noun else min(end, following.edge)


def _claims(article: Article, surface: Surface, quantities: Sequence[Quantity]) -> list[Claim]:
    spans = [(surface.origin(q.start), surface.stop(q.end)) for q in quantities]
    names = claim_ids(article.text, spans)
    return [
        _claim(name, article, span, quantity)
        for name, span, quantity in zip(names, spans, quantities, strict=True)
    ]


def _claim(name: str, article: Article, span: tuple[int, int], quantity: Quantity) -> Claim:
    numeric = quantity.role not in ("ordinal", "rank", "record", "vague")
    precision = abs(float(quantity.step)) if numeric else None
    value = _value(quantity.values)
    last = None
    if precision and isinstance(value, float):
        last = last_digit_place(abs(value), precision, has_decimals=quantity.decimals)
    return Claim(
        id=name, quote=article.text[span[0] : span[1]], start=span[0], end=span[1],
        value=value, unit=quantity.unit or "none", unit_basis=quantity.basis,
        approx=quantity.approx, hedge=quantity.hedge, precision=precision, last_digit=last,
        in_words=quantity.in_words, kind=quantity.kind,
        period=quantity.period.short if quantity.period else None,
        base_period=quantity.base.short if quantity.base else None,
        direction=quantity.direction or None, measure=quantity.measure or None, speaker=quantity.speaker,
        record=quantity.record, flags=tuple(quantity.flags), article=article,
    )  # fmt: skip


def _value(values: tuple[Decimal, ...]) -> float | tuple[float, float] | None:
    if not values:
        return None
    return float(values[0]) if len(values) == 1 else (float(values[0]), float(values[1]))
