"""Groups of goods that officials name, added up from chapters of the Harmonized System."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.derive.arithmetic import total
from analysis.derive.figure import Figure
from analysis.derive.goods import KnownPart, growth_rows
from analysis.derive.growth import growth
from analysis.derive.levels import observed
from analysis.derive.subject import Subject
from analysis.quantities import Period, join
from analysis.statistics import Observation, place_in_prose, product, publisher, select
from analysis.statistics.goods import codes_in_words


def added_up(subject: Subject) -> list[KnownPart]:
    """Return the growth of the groups of goods that officials gave a rate for, as their chapters come to.

    Parameters
    ----------
    subject : Subject
        What the page is about.

    Returns
    -------
    list of KnownPart
        One for the list of chapters that stands for the wording, and for the widest where the list is too narrow,
        if the reporter's books have every chapter with every partner in both years.
    """
    found = []
    named = dict.fromkeys(
        (one.product, one.flow) for one in growth_rows(subject) if one.class_ == "statement"
    )
    for goods, flow in named:
        one = product(goods)
        for codes in (one.hs, one.hs_wide if one.hs_is == "narrower" else ()):
            part = _group(subject, goods, flow, codes) if codes else None
            found += [part] if part else []
    return found


def by_chapter(subject: Subject) -> bool:
    """Return whether the tables hold the reporter's trade with the partners by chapter in the page's year."""
    rows = select("trade", reporter=subject.reporter, partner=subject.partners, year=subject.year)
    return any(one.product.startswith("HS") and len(one.product) == len("HS27") for one in rows)


def _group(subject: Subject, goods: str, flow: str, codes: Sequence[str]) -> KnownPart | None:
    name = f"{flow} of {product(goods).name}, {codes_in_words(codes)}"
    years = [_chapters(subject, f"{name}, {y}", flow, codes, y) for y in (subject.year, subject.base_year)]
    if not years[0] or not years[1]:
        return None
    together = place_in_prose(subject.group) if subject.group else join(map(place_in_prose, subject.partners))
    return KnownPart(
        f"{subject.reporter_name}: {name}, {'to' if flow == 'exports' else 'from'} {together}",
        growth(f"growth of {name}", years[0][0], years[1][0]),
        subject.reporter,
        flow,
        Period.year(subject.year),
        years[0][1],
        False,
        "",
    )


def _chapters(
    subject: Subject, name: str, flow: str, codes: Sequence[str], year: int
) -> tuple[Figure, str] | None:
    """Return a flow's chapters with all partners added up, and whose figures they are; None if one is missing."""
    wanted = [f"HS{code}" for code in codes]
    found = select(
        "trade",
        reporter=subject.reporter,
        partner=subject.partners,
        flow=flow,
        product=wanted,
        year=year,
        unit="USD",
    )
    first: dict[tuple[str, str], Observation] = {}
    for one in found:
        if one.confidence != "low" and one.transformation == "level":
            first.setdefault((one.partner, one.product), one)
    rows = [first.get((partner, code)) for partner in subject.partners for code in wanted]
    there = [one for one in rows if one]
    if len(there) < len(rows):
        return None
    figure = total(name, [observed(one) for one in there])
    whose = "; ".join(dict.fromkeys(publisher(one.publisher).short for one in there))
    # One figure that names its rows: a formula of several hundred terms helps nobody.
    compact = replace(
        figure, formula="", inputs=(), source=there[0].cite(), rows=tuple(one.id for one in there)
    )
    return compact, whose
