"""The one style of all charts: colours with names, sizes in pixels, and matplotlib settings."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

# Pixels. A chart is drawn twice: for a column of text and for a phone held upright.
WIDTH = 660
NARROW = 370
TITLE = 18.0
BODY = 14.0
SMALL = 13.0
LEADING = 1.3

FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"


class Colour(NamedTuple):
    """A colour by its hex on light paper and on dark paper."""

    light: str
    dark: str


# Data colours have a contrast of at least 4.5:1 with the paper of either theme, so that they serve for text
# too (WCAG 2.2, 1.4.3), and each its own step of lightness, so that they differ in grey.
PALETTE: dict[str, Colour] = {
    "paper": Colour("#fefefe", "#14181d"),
    "ink": Colour("#1a2129", "#eceff2"),
    "muted": Colour("#59636e", "#a6b0ba"),
    "grid": Colour("#dde1e5", "#343c45"),
    "shade": Colour("#ebedef", "#272e36"),
    "nothing": Colour("#7b858f", "#7f8a95"),
    "blue": Colour("#144f8f", "#73aeed"),
    "orange": Colour("#b65d10", "#f5ac5d"),
    "teal": Colour("#00766a", "#79dcc9"),
    "plum": Colour("#612d52", "#c186b0"),
    "crimson": Colour("#aa2945", "#e25d77"),
    "slate": Colour("#1a2d3f", "#ebe6dc"),
}
SERIES = ("blue", "orange", "teal", "plum", "crimson", "slate")

_SETTINGS: dict[str, Any] = {
    "font.family": ["DejaVu Sans"],  # measured with the font that matplotlib brings
    "font.size": BODY,
    "text.parse_math": False,  # a dollar sign is money
    "text.color": PALETTE["ink"].light,
    "figure.facecolor": PALETTE["paper"].light,
    "figure.dpi": 72.0,  # one point is one pixel
    "savefig.facecolor": "auto",
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.bottom": False,
    "axes.spines.left": False,
    "axes.grid": False,
    "axes.axisbelow": True,
    "axes.unicode_minus": True,
    "axes.formatter.use_locale": False,
    "grid.color": PALETTE["grid"].light,
    "grid.linewidth": 1.0,
    "hatch.linewidth": 1.2,
    "path.simplify": False,
    "xtick.major.size": 0.0,
    "ytick.major.size": 0.0,
    "xtick.color": PALETTE["muted"].light,
    "ytick.color": PALETTE["muted"].light,
    "svg.fonttype": "none",  # text stays text
    "svg.hashsalt": "workbook",
}


@contextmanager
def style() -> Iterator[None]:
    """Draw in the project's style, whatever settings the reader has; theirs come back afterwards."""
    import matplotlib  # late: the pages' style sheet takes its colours from here and draws nothing

    defaults = {key: value for key, value in matplotlib.rcParamsDefault.items() if key != "backend"}
    settings: Any = matplotlib.rcParams
    with warnings.catch_warnings(), matplotlib.rc_context():
        # The reader's browser draws the text, and has more letters than the measuring font.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        dict.update(settings, defaults)
        settings.update(_SETTINGS)
        yield


def colour(name: str) -> str:
    """Return the light hex of a named colour; the report turns it into the reader's theme.

    Raises
    ------
    ValueError
        If the palette has no such name.

    Examples
    --------
    >>> colour("blue")
    '#144f8f'
    """
    if name not in PALETTE:
        raise ValueError(f"{name!r} is not a colour of the charts; choose one of {', '.join(PALETTE)}.")
    return PALETTE[name].light


def colours_for(names: list[str]) -> dict[str, str]:
    """Return a colour name for each series, in their order; a seventh begins again with the first."""
    return {name: SERIES[position % len(SERIES)] for position, name in enumerate(names)}
