"""Wordings with slots, filled from the tables with true figures and with false ones (see wordings_trade.toml)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from tests.verdicts.filling.figures import CannotFill, Case, cells
from tests.verdicts.filling.slots import FIVE, figure_slot

NAMES = {
    "CHN": ("China", "Chinese", "Beijing"),
    "KAZ": ("Kazakhstan", "Kazakh", "Astana"),
    "KGZ": ("Kyrgyzstan", "Kyrgyz", "Bishkek"),
    "TJK": ("Tajikistan", "Tajik", "Dushanbe"),
    "TKM": ("Turkmenistan", "Turkmen", "Ashgabat"),
    "UZB": ("Uzbekistan", "Uzbek", "Tashkent"),
    "CA5": ("Central Asia", "Central Asian", ""),
    "WLD": ("the world", "", ""),
}


def _name(case: Case, slot: str) -> str | None:
    """Return what stands in a slot for a name or a year, or None if it is one for figures."""
    years = {"year": case.year, "year before": case.year - 1, "then": case.then}
    if slot in years:
        if not years[slot]:
            raise CannotFill
        return str(years[slot])
    found = re.fullmatch(r"([A-D])('s)?(?:-(adj|cap)('s)?)?", slot)
    if not found:
        return None
    who = {"A": case.reporter, "B": case.partner}.get(found[1])
    if who is None:
        who = case.others[{"C": 0, "D": 1}[found[1]]]
    name = NAMES[who][{None: 0, "adj": 1, "cap": 2}[found[3]]]
    if not name:
        raise CannotFill
    return name + ("'s" if found[2] or found[4] else "")


@dataclass(frozen=True)
class Filled:
    """A wording filled: the text, and each figure's place in it with its lies."""

    case: Case
    text: str
    slots: tuple[tuple[int, int, dict[str, str]], ...]

    def false_ones(self, *, untrue: bool = False, most: int = 2) -> Iterator[tuple[str, int, int, str]]:
        """Yield the text with one figure false, where that stands, and which lie it is; itself, if it is untrue.

        Of the ways in which each figure may be false some are taken, others for other cases.
        """
        if untrue:
            start, end, _ = self.slots[-1]
            yield self.text, start, end, "untrue"
            return
        for index, (_, _, lies) in enumerate(self.slots):
            names = sorted(lies)
            first = crc32(f"{self.case}{index}".encode())
            for name in dict.fromkeys(
                names[(first + 2 * i) % len(names)] for i in range(min(most, len(names)))
            ):
                yield *self.with_lie(index, name), name

    def with_lie(self, index: int, lie: str) -> tuple[str, int, int]:
        """Return the text with one figure false, and where it stands."""
        start, end, lies = self.slots[index]
        return self.text[:start] + lies[lie] + self.text[end:], start, start + len(lies[lie])


def fill(wording: str, case: Case) -> Filled:
    """Return a wording filled for a case.

    Raises
    ------
    CannotFill
        If the tables have no figure for one of its slots.
    """
    text, slots = "", []
    for words, slot in re.findall(r"([^{]*)(?:\{([^}]*)\})?", wording):
        text += words
        if not slot:
            continue
        name = _name(case, slot)
        if name is not None:
            text += name
            continue
        kind, _, pattern = slot.partition(":")
        made = figure_slot(case, kind, pattern or "$# billion")
        slots.append((len(text), len(text) + len(made.text), made.lies))
        text += made.text
    return Filled(case, text[0].upper() + text[1:], tuple(slots))


def _all_cases(wording: str, section: Mapping[str, Any]) -> Iterator[Case]:
    """Yield every case that a wording could be filled for, whether the tables have it or not."""
    reporters = [section["reporter"]] if "reporter" in section else [*NAMES]
    partners = (
        [section["partner"]] if "partner" in section else [one for one in NAMES if one not in ("WLD", "CA5")]
    )
    pairs = {(one, two) for one, two, *_ in cells() if one in reporters and two in partners}
    back = (3, 5, 8) if "then}" in wording or "then:" in wording else (0,)
    for reporter, partner in sorted(pairs):
        others = (
            [one for one in FIVE if one not in (reporter, partner)]
            if re.search(r"[{ ][CD]\b", wording)
            else []
        )
        for year, several, years in itertools.product(
            range(1995, 2026), itertools.permutations(others, min(2, len(others))), back
        ):
            yield Case(
                reporter, partner, year, several, year - years if years else 0, bool(section.get("half"))
            )


def filled(wording: str, section: Mapping[str, Any], count: int) -> list[Filled]:
    """Return a wording filled for some cases that the tables have, of different countries, always the same ones."""
    cases = sorted(
        _all_cases(wording, section), key=lambda one: (one.year < 2012, crc32(f"{wording}{one}".encode()))
    )
    several = len({(one.reporter, one.partner) for one in cases}) > 1
    chosen: dict[str, Filled] = {}
    for case in cases:
        sides = [(one.case.reporter, one.case.partner) for one in chosen.values()]
        if several and sides.count((case.reporter, case.partner)) > len(chosen) // 2:
            continue
        try:
            one = fill(wording, case)
        except CannotFill:
            continue
        chosen.setdefault(one.text, one)
        if len(chosen) == count:
            break
    return list(chosen.values())
