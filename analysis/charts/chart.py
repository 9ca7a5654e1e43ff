"""A drawn chart with what a reader needs around it: title, alternative text, source and data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from analysis.charts.sheet import Draw, Sheet
from analysis.charts.style import NARROW, WIDTH, style
from analysis.charts.svg import render
from analysis.charts.text import clean

MIME = "image/svg+xml"
# The same chart for a column of phone width; no front end shows it by itself, the report does.
NARROW_MIME = "application/vnd.workbook.chart-narrow"


@dataclass(frozen=True, eq=False)
class Chart:
    """A chart that displays as SVG and carries its words and its data.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The drawing for a column of text, one point to the pixel.
    name : str
        A word for anchors and files: small letters, digits and hyphens.
    title : str
        The finding in one sentence.
    alt : str
        What the chart shows, with its main values, for those who do not see it.
    source : str
        Where the figures come from.
    data : pandas.DataFrame
        The figures that are drawn.
    units : str
        The unit of the figures, as it is printed.
    wide, narrow : Sheet, optional
        What ``figure`` was drawn on, and the same for a phone held upright.

    Raises
    ------
    ValueError
        If there is no alternative text or no title, or the name cannot be an anchor.
    """

    figure: Figure
    name: str
    title: str
    alt: str
    source: str
    data: pd.DataFrame
    units: str
    wide: Sheet | None = None
    narrow: Sheet | None = None

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9-]*", self.name):
            raise ValueError(
                f"{self.name!r} cannot name a chart; use small letters, digits and hyphens, a letter first."
            )
        for what in ("title", "alt"):
            if not clean(getattr(self, what)):
                raise ValueError(f"The chart {self.name!r} has no {what}; say in a sentence what it shows.")

    @cached_property
    def svg(self) -> str:
        """The chart as one ``<svg>`` element, the same bytes every time."""
        hovers = self.wide.hovers if self.wide else {}
        return render(self.figure, name=self.name, alt=self.alt, hovers=hovers)

    @cached_property
    def narrow_svg(self) -> str:
        """The chart for a phone held upright; the same as ``svg`` if it has no such drawing."""
        if self.narrow is None:
            return self.svg
        name = f"{self.name}-narrow"
        return render(self.narrow.figure, name=name, alt=self.alt, hovers=self.narrow.hovers)

    def __str__(self) -> str:
        return self.alt

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        about = {"name": self.name, "alt": clean(self.alt), "title": clean(self.title)}
        about |= {"source": clean(self.source), "units": clean(self.units)}
        bundle, metadata = {MIME: self.svg, "text/plain": clean(self.alt)}, {MIME: about}
        if self.wide and self.narrow:
            about["window"] = self.wide.window
            bundle[NARROW_MIME] = self.narrow_svg
            metadata[NARROW_MIME] = {"window": self.narrow.window}
        return bundle, metadata


def compose(
    draw: Draw, *, name: str, title: str, alt: str, source: str, data: pd.DataFrame, units: str
) -> Chart:
    """Draw a chart at both widths and return it with its words."""
    with style():
        wide, narrow = draw(WIDTH), draw(NARROW)
    return Chart(wide.figure, name, title, alt, source, data, units, wide, narrow)
