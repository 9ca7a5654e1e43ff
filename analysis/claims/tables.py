"""Tables: a number in a cell takes its unit, its period and its measure from its column, its row and the caption."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from analysis.claims.lexicon import MONTHS, SHORT_MONTHS, either, words
from analysis.claims.numbers.distractors import line_starts
from analysis.claims.numbers.quantities import Reader
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import DURATIONS
from analysis.claims.periods.times.calendars import months
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import month_number
from analysis.claims.text.prose import Span
from analysis.claims.text.rows import BAR, Cell, table_cells
from analysis.quantities import Period

_SIGN = re.compile(r"(?:US\$|[$€£¥₹])(?=$|[ ),]|[a-z]+\b)")
_WORD_START = re.compile(r"(?<![A-Za-z])[A-Za-z%°]")
_GROWTH = re.compile(
    r"\b(?:change|growth|chg|yoy|y/y|y-o-y|(?:in|de)creased?|grew|rose|fell|year-on-year|on-year)\b"
)
_SHARE = re.compile(r"\b(?:share|of (?:the )?total|weight|proportion)\b")
_MONEY = re.compile(r" ?(?:in )?(?:US\$|[$€£¥₹%]).*")
_PARTS = re.compile(r"[,()|]")
_PART = re.compile(rf"(?P<m>{either((*MONTHS, *SHORT_MONTHS))})\.?|q(?P<q>[1-4])")
# "Exports (in $bn): 15.4 in 2022": a line that says its unit in its label
_LABELLED = re.compile(
    r"^[^\n|:.()]{2,60}\((?P<unit>[^()\n]{1,40})\):[ \t]+(?P<figures>[$€£]?[0-9][^\n|]*)", re.MULTILINE
)
_SENTENCE = re.compile(r"[a-z0-9%)][.!?][\"”’]?\s*\Z")
_LONGEST_CAPTION = 200  # characters
_LED_TO_TIME = re.compile(r"\b(?:in|for|during|of|at|since|to|by|as of)\s*\Z")
_LONGEST_UNIT = 40  # characters of a head's unit: "million standard cubic metres per day"


class Tables:
    """The tables of one surface, whose rows are lines with bars between the cells.

    Parameters
    ----------
    text, low : str
        The surface, as it is and in small letters.
    quantities : sequence of Quantity
        In order.
    """

    def __init__(self, text: str, low: str, quantities: Sequence[Quantity]) -> None:
        self.text, self.low = text, low
        self._units: dict[Span, Quantity | None] = {}  # many cells stand below one head
        self._kinds: dict[Span, str] = {}
        self._names: dict[Span, tuple[str, Period | None]] = {}
        self._starts = [quantity.start for quantity in quantities if quantity.unit is not None]
        bars = BAR in text
        cells = [*table_cells(text, line_starts(text), self._is_prose)] if bars else []
        self._plain = {cell.head for cell in cells if text[cell.span[0]].isdigit()}
        self._of = _in_cells(quantities, cells)
        none = (0, 0)
        lines = [
            Cell(match.span("figures"), match.span("unit"), none, none, none, none)
            for match in (_LABELLED.finditer(text) if "): " in text else ())
        ]
        self._labelled = _in_cells(quantities, lines)

    def give_units(self) -> None:
        """Give the numbers without a unit that of their column, their row or the caption."""
        for quantity, cell in self._of:
            self._read_brackets(quantity, cell)
        for quantity, cell in (*self._of, *self._labelled):
            if quantity.unit is not None:
                continue
            found = next((unit for span in cell.around if (unit := self._unit(span))), None)
            if found and found is self._unit(cell.corner) and found.unit in DURATIONS:
                continue  # "Age (years)" tells of the labels below it
            own = self._unit(cell.head) or self._unit(cell.over)
            if (
                not own
                and (counted := self._counted_in(cell))
                and not (found and (found.is_money or found.unit == "percent"))
            ):
                quantity.unit = counted
                quantity.basis, quantity.noun = "context", ""
            elif found:
                quantity.multiply(found.values[0])
                quantity.unit, quantity.scale, quantity.per = found.unit, found.scale, found.per
                quantity.basis, quantity.noun = "context", ""

    def give_words(self, times: Sequence[Time]) -> None:
        """Give the numbers their kind, the period that heads their column or row, and their measure.

        Parameters
        ----------
        times : sequence of Time
            The expressions of time of the surface.
        """
        starts = [time.start for time in times]
        for quantity, cell in self._of:
            if quantity.unit == "percent":
                quantity.kind = "growth_rate" if quantity.signed else self._kind(cell)
            head, over, label, corner, caption = (self._name(span, times, starts) for span in cell.around)
            part = self._part_of(cell.label, head[1]) or self._part_of(cell.head, label[1])
            quantity.period = part or head[1] or over[1] or label[1] or caption[1]
            corner = corner if self._unit(cell.corner) else ("", None)  # "Country" names nothing
            names = dict.fromkeys(name for name, _ in (caption, over, corner, label, head) if name)
            quantity.measure = ", ".join(names) or quantity.measure

    def _is_prose(self, line: Span) -> bool:
        """Return whether a line is a sentence with a figure of its own, and so no caption of the table below it."""
        told = bisect_left(self._starts, line[0]) < bisect_left(self._starts, line[1])
        ended = _SENTENCE.search(self.text, max(line[0], line[1] - 4), line[1])
        return ended is not None and (told or line[1] - line[0] > _LONGEST_CAPTION)

    def _counted_in(self, cell: Cell) -> str | None:
        """Return the unit of what a head counts: "Compressor stations", "Workers"; None where it counts nothing."""
        last = {self.low[slice(*span)].rsplit(" ", 1)[-1] for span in (cell.head, cell.over)}
        counts = bool(last & words("counted_heads", "people"))
        return ("person" if last & words("people") else "count") if counts else None

    def _read_brackets(self, quantity: Quantity, cell: Cell) -> None:
        """Read "(45.2)" as a bookkeeper writes it, as less than nothing, where other cells of its column have no brackets."""
        start, end = quantity.start - 1, quantity.end + 1
        if (
            cell.head in self._plain
            and start == cell.span[0]
            and self.text[start] + self.text[end - 1] == "()"
        ):
            quantity.begin(start)
            quantity.end, quantity.signed = end, "-"
            quantity.values = tuple(-value for value in quantity.values)

    def _part_of(self, span: Span, year: Period | None) -> Period | None:
        """Return the month or the quarter that names a row, in the year that names the column, or the other way about."""
        match = _PART.fullmatch(self.low, *span) if year and year.calendar_year else None
        if match is None or year is None:
            return None
        if match["q"]:
            return months(year.start.year, 3 * int(match["q"]) - 2, 3 * int(match["q"]))
        return months(year.start.year, month_number(match["m"]), month_number(match["m"]))

    def _kind(self, cell: Cell) -> str:
        """Return the kind of a percentage as the head of its column and the caption tell it."""
        if cell.head not in self._kinds:
            over = " ".join(self.low[slice(*span)] for span in cell.around if span != cell.label)
            self._kinds[cell.head] = (
                "growth_rate" if _GROWTH.search(over) else "share" if _SHARE.search(over) else "level"
            )
        return self._kinds[cell.head]

    def _name(self, span: Span, times: Sequence[Time], starts: Sequence[int]) -> tuple[str, Period | None]:
        """Return what a head names besides its time and its unit, "Trade with China" of "Trade with China in 2022, $bn", and the time."""
        if span not in self._names:
            within = times[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
            period = next((time.period for time in within if time.period), None)
            self._names[span] = self._without_unit(span, within), period
        return self._names[span]

    def _without_unit(self, span: Span, times: Sequence[Time]) -> str:
        words = self.text[slice(*span)]
        for time in reversed(times):
            before = _LED_TO_TIME.sub("", words[: time.start - span[0]])
            words = before + words[time.end - span[0] :]
        parts = (_MONEY.sub("", part).strip(" -:.") for part in _PARTS.split(words))
        return ", ".join(part for part in parts if part and not _is_unit(part))

    def _unit(self, span: Span) -> Quantity | None:
        """Return one of what a head names: "2023, $bn", "million tonnes"."""
        if span not in self._units:
            self._units[span] = self._unit_of(span)
        return self._units[span]

    def _unit_of(self, span: Span) -> Quantity | None:
        words = self.text[slice(*span)]
        tries = [
            f"{m.group()}1{words[m.end() : m.end() + _LONGEST_UNIT].lstrip()}" for m in _SIGN.finditer(words)
        ]
        tries += [f"1 {words[m.start() : m.start() + _LONGEST_UNIT]}" for m in _WORD_START.finditer(words)]
        for made in tries:
            place = made.index("1")
            found = Reader(made, made.lower()).read(place, place + 1)
            # "exports by month" has rows of months, "age (years)" has cells of them
            of_rows = found and found.unit in DURATIONS and not made.endswith("s", 0, found.end)
            if (
                found
                and len(found.values) == 1
                and found.unit not in (None, "count", "person", "ordinal")
                and not of_rows
            ):
                return found
        return None


def _in_cells(quantities: Sequence[Quantity], cells: Sequence[Cell]) -> list[tuple[Quantity, Cell]]:
    """Return the quantities that stand in cells, in order, each with its cell."""
    starts = [cell.span[0] for cell in cells]
    within: list[tuple[Quantity, Cell]] = []
    for quantity in quantities if cells else ():
        index = bisect_right(starts, quantity.start) - 1
        if index >= 0 and quantity.start < cells[index].span[1]:
            within.append((quantity, cells[index]))
    return within


@lru_cache(1000)  # the rows of a table have few labels, or the same ones in every table
def _is_unit(words: str) -> bool:
    made = f"1 {words.removeprefix('in ')}"
    found = Reader(made, made.lower()).read(0, 1)
    return found is not None and found.end == len(made) and found.unit not in (None, "count", "person")
