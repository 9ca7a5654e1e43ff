"""What stands in a slot for a figure: the true one as it is written, and false ones by the name of the lie."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor, log10

from tests.verdicts.filling.figures import (
    FLOWS,
    CannotFill,
    Case,
    Figure,
    disputed,
    every_level,
    growths,
    level,
)
from tests.verdicts.filling.writing import amount, far, in_currency, number, other_currency

FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
ORDINALS = ("largest", "second-largest", "third-largest", "fourth-largest", "fifth-largest")


@dataclass(frozen=True)
class Slot:
    """A figure of a wording as written: true, and false in several ways by the name of the lie."""

    text: str
    lies: dict[str, str]


def _level_slot(case: Case, flow: str, year: int, pattern: str) -> Slot:
    currency = "CNY" if re.search("yuan|RMB", pattern) else "USD"
    figure = level(case.reporter, case.partner, flow, case.period(year), currency)
    text = amount(figure, pattern)
    known = every_level(case, flow, year) if currency == "USD" else [figure.value]
    lies = {"currency": other_currency(text)}
    if currency == "USD":
        lies["euros"] = in_currency(text, "euros")
    big, small = ("billion", "million") if "billion" in text else ("million", "billion")
    if big in text:
        lies["scale"] = text.replace(big, small)
    for name, value in {"half more": figure.value * 1.5, "third less": figure.value * 0.67}.items():
        if far(value, known):
            lies[name] = amount(Figure(value, figure.slack), pattern)
    for name, (other, when) in {
        "other flow": ({"exports": "imports"}.get(flow, "exports"), year),
        "year before": (flow, year - 1),
        "year after": (flow, year + 1),
    }.items():
        try:
            false = level(case.reporter, case.partner, other, case.period(when), currency)
            if far(false.value, known):
                lies[name] = amount(false, pattern)
        except CannotFill:
            continue
    return Slot(text, lies)


def _rounded(figure: Figure, pattern: str, which: str, known: list[float]) -> Slot:
    """Write a bound that holds (floor, ceiling, range) or a rounder number (about), and such as do not hold on any books."""
    unit = 10 ** (floor(log10(figure.value)) - 1)
    below = floor(figure.value / unit - 0.1)
    above = (
        floor(figure.value / unit + (0 if which == "ceiling near" else 0.6)) + 1
    )  # whatever it is rounded from
    bounds = {"floor": [below], "range": [below, above], "about": [round(figure.value / unit)]}.get(
        which, [above]
    )
    if which != "about" and any(abs(one * unit - figure.value) <= figure.slack for one in bounds):
        raise CannotFill
    if which == "ceiling near" and bounds[0] * unit > 1.02 * figure.value:
        raise CannotFill

    def write(steps: Sequence[int]) -> str:
        return " and ".join(amount(Figure(one * unit), pattern, _steps(one * unit, unit)) for one in steps)

    times = {"floor": [1.25], "ceiling": [0.8], "range": [1.5]}.get(which, [0.7, 1.4])
    false = {f"{by} of it": [round(one * by) for one in bounds] for by in times}
    lies = {
        name: write(steps)
        for name, steps in false.items()
        if _beyond(which, [one * unit for one in steps], known)
    }
    return Slot(write(bounds).replace(".0 ", " ").replace(".0bn", "bn"), lies)


def _beyond(which: str, bounds: list[float], known: list[float]) -> bool:
    """Return whether no known figure fits false bounds."""
    if which == "floor":
        return max(known) < bounds[0]
    if which == "ceiling":
        return min(known) > bounds[0]
    return all(far(one, known) for one in bounds)


def _steps(value: float, unit: float) -> int:
    """Return with how many decimals a multiple of a unit is written in trillions, billions or millions."""
    size = next((one for one in (1e12, 1e9) if value >= one * 0.9995), 1e6)
    return max(0, round(log10(size / unit)))


def _sharp(figure: Figure, most: int = 1) -> str:
    """Write a rate or a multiple with as many decimals as its slack leaves certain."""
    low, high = figure.value - figure.slack, figure.value + figure.slack
    for decimals in range(most, -1, -1):
        if number(low, decimals) == number(high, decimals):
            return number(figure.value, decimals)
    raise CannotFill


def _growth_slot(case: Case, flow: str, base: int, rising: bool, floor_: bool = False) -> Slot:
    now = level(case.reporter, case.partner, flow, case.period(case.year))
    ratio = now.over(level(case.reporter, case.partner, flow, case.period(base)))
    sign = 1 if rising else -1
    percent = Figure(sign * 100 * (ratio.value - 1), 100 * ratio.slack)
    if percent.value < 4 or percent.value > 900:
        raise CannotFill
    known = growths(case, flow, case.year, base)
    own = [one for one in known if abs(sign * one - percent.value) > max(2, percent.value / 10)]
    if own and case.reporter == "CHN":  # its growth is also published, in yuan: another rate can be defended
        raise CannotFill
    if floor_:
        steps = 5 * floor(percent.value / 5)
        if steps < 5 or percent.value - steps < 1:
            raise CannotFill
        return Slot(f"{steps}", {"beyond": f"{5 * round(steps * 1.6 / 5) + 5}"})
    false = {"half more": percent.value * 1.5 + 3, "third less": percent.value * 0.6}
    lies = {name: number(one, 0) for name, one in false.items() if far(sign * one, known)}
    return Slot(_sharp(percent), {} if disputed(case, flow, case.year, base) else lies)


def _change_slot(case: Case, flow: str, pattern: str, rising: bool) -> Slot:
    now, before = (
        level(case.reporter, case.partner, flow, case.period(one)) for one in (case.year, case.year - 1)
    )
    change = now - before if rising else before - now
    if change.value < 0.04 * now.value:
        raise CannotFill
    lies = {"larger": amount(Figure(change.value * 1.6, change.slack), pattern)}
    return Slot(amount(change, pattern), {} if disputed(case, flow, case.year, case.year - 1) else lies)


def _times_slot(case: Case, flow: str, base: int) -> Slot:
    ratio = level(case.reporter, case.partner, flow, case.period(case.year)).over(
        level(case.reporter, case.partner, flow, case.period(base))
    )
    if not 1.6 < ratio.value < 30:
        raise CannotFill
    return Slot(
        _sharp(ratio),
        {}
        if disputed(case, flow, case.year, base)
        else {"more": number(ratio.value * 1.7 + 1, 1), "less": number(ratio.value * 0.4, 1)},
    )


def _share_slot(case: Case, flow: str, whole: str) -> Slot:
    period = case.period(case.year)
    part = level(case.reporter, case.partner, flow, period)
    share = part.over(level(case.reporter, whole, flow, period))
    percent = Figure(100 * share.value, 100 * share.slack)
    if not 1.5 < percent.value < 95:
        raise CannotFill
    return Slot(
        _sharp(percent),
        {"more": number(min(99, percent.value * 1.5 + 1), 1), "less": number(percent.value * 0.6, 1)},
    )


def _rank_slot(case: Case) -> Slot:
    totals = sorted(FIVE, key=lambda one: -level(case.reporter, one, "total", case.period(case.year)).value)
    rank = totals.index(case.partner)
    if rank == 0:
        raise CannotFill
    return Slot(ORDINALS[rank], {"other rank": ORDINALS[1 if rank > 1 else 3]})


def _balance_slot(case: Case, name: str, pattern: str, bound: str) -> Slot:
    flows = (
        level(case.reporter, case.partner, one, case.period(case.year)) for one in ("exports", "imports")
    )
    exports, imports = flows
    balance = exports - imports if name == "surplus" else imports - exports
    if balance.value < 0.1 * exports.value:
        raise CannotFill
    if bound:
        return _rounded(balance, pattern, bound, [balance.value])
    lies = {"larger": amount(Figure(balance.value * 1.6, balance.slack), pattern)}
    return Slot(amount(balance, pattern), lies)


def figure_slot(case: Case, words: str, pattern: str) -> Slot:
    """Return what stands in a slot for figures."""
    name, *rest = words.split()
    if name in ("surplus", "deficit"):
        return _balance_slot(case, name, pattern, " ".join(rest))
    if name == "gap":
        flow = FLOWS[rest[0]]
        one, two = (
            level(case.reporter, who, flow, case.period(case.year)) for who in (case.partner, case.others[0])
        )
        if (one - two).value < 0.1 * two.value:
            raise CannotFill
        gap = one - two
        return Slot(amount(gap, pattern), {"larger": amount(Figure(gap.value * 1.6, gap.slack), pattern)})
    flow = FLOWS[name]
    if rest[:1] in (["with"], ["of"]):
        other = case.others[{"C": 0, "D": 1}[rest[1]]]
        named = {"partner": other} if rest[0] == "with" else {"reporter": other}
        case = Case(**{**vars(case), **named})
        rest = rest[2:]
    year = {"before": case.year - 1, "then": case.then}.get(rest[-1] if rest else "", case.year)
    base = case.then if rest[-1:] == ["then"] else case.year - 1
    kind = rest[0] if rest and rest[0] not in ("before", "then") else "level"
    makers: dict[str, Callable[[], Slot]] = {
        "level": lambda: _level_slot(case, flow, year, pattern),
        "rise": lambda: _growth_slot(case, flow, base, True, rest[-1] == "floor"),
        "fall": lambda: _growth_slot(case, flow, base, False),
        "gain": lambda: _change_slot(case, flow, pattern, True),
        "loss": lambda: _change_slot(case, flow, pattern, False),
        "times": lambda: _times_slot(case, flow, base),
        "share": lambda: _share_slot(case, flow, "WLD"),
        "part": lambda: _share_slot(case, flow, "CA5"),
        "rank": lambda: _rank_slot(case),
    }
    if kind in ("floor", "ceiling", "about", "range"):
        figure = level(case.reporter, case.partner, flow, case.period(year))
        return _rounded(figure, pattern, " ".join(rest), every_level(case, flow, year))
    return makers[kind]()
