"""Shares of a whole as one bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

import pandas as pd

from analysis.charts.chart import Chart, compose
from analysis.charts.frames import column, need
from analysis.charts.sheet import PAD, Align, Sheet, Words
from analysis.charts.style import BODY, LEADING, SERIES
from analysis.charts.text import Show, clean, plain_numbers, text_width, wrap

_BAR = 64.0
_LINE = BODY * LEADING
_GAP = 2.0


class Share(NamedTuple):
    """One part of the whole, with its text and the name of its colour."""

    label: str
    value: float
    text: str
    colour: str


def shares(
    frame: pd.DataFrame,
    *,
    name: str,
    title: str,
    source: str,
    units: str,
    note: str = "",
    alt: str | None = None,
    show: Show | None = None,
) -> Chart:
    """Return a chart of the parts of a whole as one bar, in the order of the table.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``label`` and ``value`` (none negative); and optionally ``text`` (how a value is written, instead of
        ``show`` and its share) and ``rest`` (true for what is left over, drawn in grey).
    name, title, source, units : str
        See `Chart`; the title states the finding.
    alt : str, optional
        Alternative text instead of the one written from the data.
    show : callable, optional
        From a value to its label.

    Raises
    ------
    ValueError
        If a column is missing, a value is negative or not a number, or all are zero.
    """
    need(frame, "label", "value")
    parts = _parts(frame, show or plain_numbers(frame["value"]))
    picture = _Picture(parts, Words(title, units, source, (), note))
    told = "; ".join(f"{part.label} {part.text}" for part in parts)
    alt = alt or clean(f"One bar divided into shares. {title.rstrip('.')}. {units}: {told}.")
    return compose(picture.draw, name=name, title=title, alt=alt, source=source, data=frame, units=units)


def _parts(frame: pd.DataFrame, show: Show) -> list[Share]:
    values = [float(value) for value in frame["value"]]
    if any(not isfinite(value) or value < 0 for value in values) or not sum(values):
        raise ValueError(
            "Shares need values that are numbers, none negative and not all zero; "
            "leave out what is not known and say so in the note."
        )
    names = iter(SERIES * len(values))
    parts = []
    for label, value, text, rest in zip(
        frame["label"], values, column(frame, "text", ""), column(frame, "rest", False), strict=True
    ):
        said = text or f"{show(value)} ({value / sum(values):.0%})"
        parts.append(Share(clean(label), value, clean(said), "muted" if rest else next(names)))
    return parts


@dataclass(frozen=True)
class _Picture:
    parts: list[Share]
    words: Words

    def draw(self, width: int) -> Sheet:
        inner = width - 2 * PAD
        spans = self._spans(inner)
        texts = [
            self._inside(part, right - left) for part, (left, right) in zip(self.parts, spans, strict=True)
        ]
        outside = [number for number, text in enumerate(texts) if not text]
        sheet = Sheet(width, self.words, body=_BAR + 6 + len(outside) * (_LINE + 4) + (8 if outside else 0))
        for part, (left, right), text in zip(self.parts, spans, texts, strict=True):
            bar = sheet.box(left, sheet.top, max(right - left - _GAP, 0.5), _BAR, fill=part.colour)
            sheet.hover(bar, f"{part.label}: {part.text}")
            for number, line in enumerate(text):
                y = sheet.top + _BAR / 2 + (number - (len(text) - 1) / 2) * _LINE + BODY * 0.36
                bold = number < len(text) - 1
                sheet.write(left + 10, y, line, bold=bold, colour_name="paper")
        self._write_outside(sheet, outside, spans)
        return sheet

    def _spans(self, inner: float) -> list[tuple[float, float]]:
        whole, x, spans = sum(part.value for part in self.parts), PAD, []
        for part in self.parts:
            spans.append((x, x + part.value / whole * inner))
            x = spans[-1][1]
        return spans

    def _inside(self, part: Share, room: float) -> list[str]:
        """Return label and value if they fit into the bar's part, else nothing."""
        if text_width(part.text, BODY) > room - 16:
            return []
        longest = max(text_width(word, BODY, bold=True) for word in part.label.split() or [""])
        lines = wrap(part.label, room - 16, BODY, bold=True) if longest <= room - 16 else []
        return [*lines, part.text] if 0 < len(lines) <= 2 else []

    def _write_outside(
        self, sheet: Sheet, outside: Sequence[int], spans: Sequence[tuple[float, float]]
    ) -> None:
        """Write the other labels below, each at the end of a line down from its part, or as a key."""
        texts = {number: f"{self.parts[number].label} {self.parts[number].text}" for number in outside}
        middles = {number: sum(spans[number]) / 2 - _GAP / 2 for number in outside}
        ends = {number: text_width(texts[number], BODY) + 9 for number in outside}
        order = _hung(outside, middles, ends, sheet.width)
        bottom = sheet.top + _BAR
        for place, (number, side) in enumerate(order or [(number, 0) for number in outside]):
            y, x = bottom + 10 + place * (_LINE + 4) + _LINE / 2, middles[number]
            if side:
                points = [(x, bottom), (x, y), (x + 6 * side, y)]
                sheet.rule(points, colour_name="muted", linewidth=1)
                align: Align = "left" if side > 0 else "right"
                sheet.write(x + 9 * side, y + BODY * 0.36, texts[number], align=align)
            else:
                sheet.box(PAD, y - 6, 18, 12, fill=self.parts[number].colour)
                sheet.write(PAD + 25, y + BODY * 0.36, texts[number])


def _hung(
    outside: Sequence[int], middles: dict[int, float], needed: dict[int, float], width: float
) -> list[tuple[int, int]]:
    """Return the labels from the highest to the lowest, each with its side: -1 left of its line, 1 right.

    The first so many stand at the right of their lines, the rightmost of them highest; below them the others
    at the left, the leftmost highest; so no line crosses a text. Empty if there is no such way.
    """
    for count in range(len(outside) + 1):
        right, left = outside[:count], outside[count:]
        border = min([middles[number] - 6 for number in left] or [width - PAD])
        if all(middles[n] + needed[n] <= border for n in right) and all(
            middles[n] - needed[n] >= PAD for n in left
        ):
            return [(number, 1) for number in reversed(right)] + [(number, -1) for number in left]
    return []
