"""Sentences on gas, output, people, prices and more, filled with true figures and with a false one (see wordings_energy.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import ceil, floor, log10
from typing import Any
from zlib import crc32

from tests.verdicts.filling.measures import ALSO, FIVE, MEASURES, THREE, Value, ratio, total
from tests.verdicts.filling.wordings import NAMES

PLACES = NAMES | {"RUS": ("Russia", "Russian", "Moscow"), "MMR": ("Myanmar", "Burmese", "Naypyidaw")}
THINGS = {
    "crude-oil-brent": "Brent", "copper": "copper", "aluminum": "aluminium", "zinc": "zinc", "coal-australian": "Australian coal",
    "iron-ore-cfr-spot": "iron ore", "wheat-us-hrw": "US hard red winter wheat", "gold": "gold", "silver": "silver",
    "liquefied-natural-gas-japan": "liquefied natural gas in Japan", "natural-gas-europe": "natural gas in Europe",
    "natural-gas-us": "natural gas in the United States",
}  # fmt: skip
SCALES = (("trillion", 1e12), ("billion", 1e9), ("bln", 1e9), ("bcm", 1e9), ("million", 1e6), ("mln", 1e6))
SLOT = re.compile(r"\{([^{}]*)\}")
UNDER, OVER = re.compile(r"less than|fewer than|nearly|almost"), re.compile(r"over|more than|at least|exceed")
ABOUT = re.compile(r"about|around|some")


@dataclass(frozen=True)
class Cell:
    """What a sentence is about: a place or a thing, another, a year and an earlier one."""

    one: str
    other: str
    year: int

    @property
    def then(self) -> int:
        """The earlier year."""
        return self.year - 5


@dataclass(frozen=True)
class Sentence:
    """A sentence, where its figures stand, of which year it is, which figure is false (-1: none), and how."""

    text: str
    spans: tuple[tuple[int, int], ...]
    year: int
    wrong: int
    lie: str


def figure(words: str, cell: Cell) -> Value:
    """Return a figure by its words: "gdp of B", "gas before", "people growth", "gas times", "gdp CHN", "gdp of the five"."""
    name, rest = _parts(words)
    who = rest.rpartition(" ")[2]
    if who in PLACES or who in THINGS:
        cell, rest = replace(cell, one=who), rest[: -len(who)].rstrip()
    get = MEASURES[name]
    year = {"before": cell.year - 1, "then": cell.then}.get(rest, cell.year)
    now = get(cell.one, year)
    five, three = (total(get(one, year) for one in group) for group in (FIVE, THREE))
    if rest.startswith(("growth", "gain")):
        return _moved(now, get(cell.one, cell.then if rest.endswith("then") else year - 1), rest)
    other = get(cell.other, year) if cell.other else five
    known: dict[str, Value] = {
        "of B": other, "times": ratio(now, other), "together": total((now, other)), "of the five": five, "of the three": three,
        "share": ratio(now, MEASURES["piped"]("", year) if name == "gas" else five, 100),
        "share of the three": ratio(three, MEASURES["piped"]("", year), 100),
    }  # fmt: skip
    return known.get(rest, now)


def _moved(now: Value, earlier: Value, how: str) -> Value:
    if now is None or not earlier:
        return None
    return 100 * (now / earlier - 1) if how == "growth" else now - earlier


def _parts(words: str) -> tuple[str, str]:
    name = max((one for one in MEASURES if words == one or words.startswith(f"{one} ")), key=len)
    return name, words[len(name) + 1 :]


def _scale(form: str) -> float:
    return 1.0 if "British" in form else next((by for word, by in SCALES if word in form), 1.0)


def _rounded(value: float, digits: int, how: Any = round) -> float:
    place = 10.0 ** (floor(log10(abs(value))) - digits + 1)
    return float(how(round(value / place, 9)) * place)


def printed(value: float, form: str) -> str:
    """Return a figure as a wording writes it, rounded as its hedge or bound is."""
    if "#" not in form:
        return form
    number = abs(value) / _scale(form)
    if UNDER.search(form):
        number = _rounded(number, 2, ceil)
    elif OVER.search(form):
        number = _rounded(number * 0.9999, 2, floor)
    elif ABOUT.search(form):
        number = _rounded(number, 2)
    elif _rounded(number, 4) != number:
        number = _rounded(number, max(3, floor(log10(max(number, 1))) + 1))
    if "%" in form or "cent" in form:
        number = round(number, 1)
    text = f"{number:,.4f}".rstrip("0").rstrip(".")
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(int(number % 10), "th")
    return form.replace("#th", f"{text}{ending}").replace("#", text)


def _on_an_edge(value: float, form: str, words: str) -> bool:
    """Return whether a computed figure lies where two roundings meet."""
    if not re.search(r"growth|gain|share|times| of burned| of imported", words) or "published" in words:
        return False
    step = 10 if "%" in form or "cent" in form else 1000
    return abs(abs(value) / _scale(form) * step % 1 - 0.5) < 0.06


def lies(words: str, form: str, cell: Cell, cells: Sequence[Cell], value: float) -> dict[str, float]:
    """Return false figures: another year's or place's, half as much again, a third less, ten times as much, a tenth."""
    if words == "given":
        return {}
    if words in ("age", "five") or words.startswith("of the"):
        return {"two more": value + 2, "three less": value - 3}
    tried = {
        "half more": value * 1.5 + (3 if "growth" in words else 0),
        "a third less": value * 0.6,
        "ten times": value * 10,
        "a tenth": value / 10,
    }
    for other in cells:
        if (other.one == cell.one) != (other.year == cell.year):
            got = figure(words, other)
            tried["another year" if other.one == cell.one else "another place"] = (
                value if got is None else got
            )
    near = max(abs(value) * 0.2, 3 if "growth" in words else 0)
    known = (value, *ALSO.get(_parts(words)[0], ()))
    bounded = 1 if OVER.search(form) else -1 if re.search("less|fewer", form) else 0
    return {
        name: one
        for name, one in tried.items()
        if all(abs(one - count) > near for count in known)
        and (one < 0) == (value < 0)
        and (one - value) * bounded >= 0
        and not ("share" in words and one > 100)
        and not ("times" in words and one < 1)
        and len(re.sub(r"[^1-9]", "", printed(one, form))) > 1
    }


def _written(
    wording: str, cell: Cell, false: Mapping[int, float], turned: bool, wrong: int, lie: str
) -> Sentence:
    """Return a wording for a cell, some figures replaced, and the words for up and down as they are or turned."""
    text, spans, at = "", [], 0
    slots = list(SLOT.finditer(wording))
    up = _rises(slots, cell)
    for slot in slots:
        text += wording[at : slot.start()]
        at = slot.end()
        words, _, form = slot[1].partition(":")
        if "|" in words:
            text += words.split("|")[up == turned]
        elif form:
            value = false.get(len(spans), figure(words, cell) or 0)
            shown = printed(value, form)
            text = f"{text[:-1]}n " if text.endswith(" a ") and re.match(r"8|11\b|18\b", shown) else text
            spans.append((len(text), len(text) + len(shown)))
            text += shown
        else:
            text += _name(words, cell)
    text += wording[at:]
    return Sentence(text[0].upper() + text[1:], tuple(spans), cell.year, wrong, lie)


def _rises(slots: Sequence[re.Match[str]], cell: Cell) -> bool:
    """Return whether the figures of a wording rise: its change is one up, or its level is above the earlier one."""
    figures = [one[1].partition(":")[0] for one in slots if ":" in one[1]]
    if moves := [one for one in figures if re.search("growth|gain", one)]:
        return (figure(moves[0], cell) or 0) > 0
    earlier = [one for one in figures if one.endswith(("before", "then"))]
    now = [one for one in figures if one not in earlier]
    return not (earlier and now) or (figure(now[0], cell) or 0) > (figure(earlier[0], cell) or 0)


def _name(slot: str, cell: Cell) -> str:
    years = {"year": cell.year, "year before": cell.year - 1, "then": cell.then}
    if slot in years:
        return str(years[slot])
    letter, adjective, owns = slot[0], "-adj" in slot, "'s" in slot
    code = cell.one if letter == "A" else cell.other
    name = THINGS.get(code) or PLACES[code][1 if adjective else 2 if "-cap" in slot else 0]
    return f"{name}'s" if owns else name


def cells_of(section: Mapping[str, Any]) -> list[Cell]:
    """Return the cells of a section: every place or thing with every year, and another one beside it."""
    names, others = section.get("A", [""]), section.get("B", [""])
    found = []
    for (i, one), year in product(enumerate(names), section["years"]):
        other = others[i % len(others)]
        found.append(Cell(one, next((x for x in (other, *others) if x != one), ""), year))
    return found


def filled(wording: str, section: Mapping[str, Any], count: int, most: int = 2) -> Iterator[Sentence]:
    """Yield a wording filled for some cells: true, then with one false figure each, always the same ones."""
    cells = cells_of(section)
    slots = [one[1].partition(":") for one in SLOT.finditer(wording) if ":" in one[1]]
    for cell in sorted(cells, key=lambda one: crc32(f"{wording}{one}".encode())):
        values = [figure(words, cell) for words, _, _ in slots]
        fits = all(
            value is not None
            and not _on_an_edge(value, form, words)
            and not ("times" in words and value < 1.8)
            and not (re.search("growth|gain", words) and abs(value) < 0.3)
            for value, (words, _, form) in zip(values, slots, strict=True)
        )
        if not fits:
            continue
        yield _written(wording, cell, {}, False, -1, "true")
        for number, ((words, _, form), value) in enumerate(zip(slots, values, strict=True)):
            if value is None:
                continue
            false = lies(words, form, cell, cells, value)
            names = sorted(false)
            first = crc32(f"{cell}{number}".encode())
            for name in dict.fromkeys(names[(first + i) % len(names)] for i in range(min(most, len(names)))):
                yield _written(wording, cell, {number: false[name]}, False, number, name)
            if (
                "|" in wording
                and re.search("growth|gain", words)
                and "published" not in words
                and abs(value) > 2
            ):
                yield _written(wording, cell, {}, True, number, "the other way")
        count -= 1
        if not count:
            return
