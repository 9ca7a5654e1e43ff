"""The page of a chart: title, units and key above, the drawing, the source below; all in pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypedDict, Unpack

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import IdentityTransform

from analysis.charts.style import BODY, LEADING, NARROW, SMALL, TITLE, colour
from analysis.charts.text import clean, text_width, wrap

PAD = 8.0
HATCH = "////"
Align = Literal["left", "center", "right"]


class Hand(TypedDict, total=False):
    """How a line is written; sizes in pixels."""

    size: float
    bold: bool
    colour_name: str
    align: Align


class Key(NamedTuple):
    """One entry of the key above a drawing: a mark and what it stands for."""

    mark: Literal["box", "hatch", "dot", "hollow", "diamond", "shade", "line"]
    colour: str
    text: str


@dataclass(frozen=True)
class Words:
    """What is written around a drawing."""

    title: str
    units: str
    source: str
    keys: tuple[Key, ...] = ()
    note: str = ""


@dataclass
class Sheet:
    """A figure of a given width whose height follows from its words and its drawing.

    Heights are measured downwards from the top, as a page is read. ``window`` is the view box without title
    and source, for a page that sets these as text of its own.
    """

    width: int
    words: Words
    body: float
    figure: Figure = field(init=False)
    hovers: dict[str, str] = field(default_factory=dict)
    top: float = field(init=False)
    height: float = field(init=False)
    window: str = field(init=False)

    def __post_init__(self) -> None:
        title = wrap(self.words.title, self.inner, TITLE, bold=True)
        units = wrap(_as_sentence(self.words.units), self.inner, BODY)
        rows = _key_rows(self.words.keys, self.inner)
        source = wrap(f"Source: {self.words.source}" if self.words.source else "", self.inner, SMALL)
        foot = [*wrap(self.words.note, self.inner, SMALL), *source]
        line, small = BODY * LEADING, SMALL * LEADING
        head = PAD + len(title) * TITLE * LEADING + len(units) * line + 8
        self.top = head + len(rows) * (line + 3) + 4
        self.height = round(self.top + self.body + 10 + len(foot) * small + PAD)
        self.figure = Figure(figsize=(self.width / 72, self.height / 72), dpi=72)
        FigureCanvasSVG(self.figure)
        below = round(PAD + len(title) * TITLE * LEADING)
        end = round(self.height - len(source) * small - PAD - 3)
        self.window = f"0 {below} {self.width} {end - below}"
        y = PAD + TITLE
        for number, text in enumerate(title):
            self.write(PAD, y + number * TITLE * LEADING, text, size=TITLE, bold=True)
        y += len(title) * TITLE * LEADING - (TITLE - BODY) + 2
        for number, text in enumerate(units):
            self.write(PAD, y + number * line, text, colour_name="muted")
        for number, row in enumerate(rows):
            self._draw_keys(row, head + BODY + number * (line + 3))
        for number, text in enumerate(foot):
            y = self.top + self.body + 10 + SMALL + number * small
            self.write(PAD, y, text, size=SMALL, colour_name="muted")

    @property
    def inner(self) -> float:
        """The width between the margins, in pixels."""
        return self.width - 2 * PAD

    @property
    def narrow(self) -> bool:
        """Whether it is drawn for a phone."""
        return self.width <= NARROW

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = BODY,
        bold: bool = False,
        colour_name: str = "ink",
        align: Align = "left",
    ) -> None:
        """Write one line with its baseline ``y`` pixels below the top."""
        self.figure.text(
            x,
            self.height - y,
            clean(text),
            transform=IdentityTransform(),
            fontsize=size,
            fontweight="bold" if bold else "normal",
            color=colour(colour_name),
            ha=align,
            va="baseline",
        )

    def write_lines(self, x: float, middle: float, lines: Sequence[str], **how: Unpack[Hand]) -> None:
        """Write lines centred on a height, ``middle`` pixels below the top."""
        size = how.get("size", BODY)
        first = middle - (len(lines) - 1) * size * LEADING / 2 + size * 0.36
        for number, line in enumerate(lines):
            self.write(x, first + number * size * LEADING, line, **how)

    def box(
        self, left: float, top: float, width: float, height: float, *, fill: str, hatch: bool = False
    ) -> Rectangle:
        """Draw a filled or hatched rectangle, its top edge ``top`` pixels below the top."""
        patch = Rectangle((left, self.height - top - height), width, height, transform=IdentityTransform())
        paint(patch, fill, hatch=hatch)
        self.figure.add_artist(patch)
        return patch

    def rule(self, points: Sequence[tuple[float, float]], *, colour_name: str, **how: Any) -> Line2D:
        """Draw a line through points given in pixels from the left and from the top."""
        line = Line2D(
            [x for x, _ in points],
            [self.height - y for _, y in points],
            transform=IdentityTransform(),
            color=colour(colour_name),
            **how,
        )
        self.figure.add_artist(line)
        return line

    def axes(self, left: float, right: float, top: float, bottom: float) -> Axes:
        """Return bare axes between pixels from the left and pixels below the top of the drawing."""
        low = self.height - self.top - bottom
        size = (
            left / self.width,
            low / self.height,
            (right - left) / self.width,
            (bottom - top) / self.height,
        )
        axes = self.figure.add_axes(size)
        axes.patch.set_visible(False)
        axes.set_xticks([])
        axes.set_yticks([])
        return axes

    def hover(self, artist: Artist, text: str) -> None:
        """Show a text when a reader points at the artist."""
        gid = f"hover-{len(self.hovers)}"
        artist.set_gid(gid)
        self.hovers[gid] = text

    def _draw_keys(self, row: list[tuple[float, Key, bool]], baseline: float) -> None:
        for x, key, first in row:
            middle = baseline - BODY * 0.36
            if not first:
                pass
            elif key.mark in ("box", "hatch", "shade"):
                self.box(x, middle - 6, 18, 12, fill=key.colour, hatch=key.mark == "hatch")
            elif key.mark == "line":
                self.rule([(x, middle), (x + 18, middle)], colour_name=key.colour, linewidth=2.5)
            else:
                self.rule([(x + 9, middle)], colour_name=key.colour, **dot(key.mark, key.colour))
            self.write(x + 25, baseline, key.text)


def dot(mark: str, colour_name: str, size: float = 8.0) -> dict[str, object]:
    """Return matplotlib's settings for a filled or hollow round mark or a diamond."""
    fill = "paper" if mark == "hollow" else colour_name
    return {
        "marker": "D" if mark == "diamond" else "o",
        "markersize": size - 1 if mark == "diamond" else size,
        "markerfacecolor": colour(fill),
        "markeredgecolor": colour(colour_name),
        "markeredgewidth": 2.0 if mark == "hollow" else 0.8,
        "linestyle": "none",
    }


def paint(patch: Rectangle, fill: str, *, hatch: bool = False) -> None:
    """Fill a rectangle with a named colour, or hatch it: what is hatched nobody published."""
    if hatch:
        patch.set(facecolor=colour("paper"), edgecolor=colour(fill), hatch=HATCH, linewidth=1.2)
    else:
        patch.set(facecolor=colour(fill), edgecolor="none", linewidth=0)


def _as_sentence(text: str) -> str:
    """Begin with a capital, but leave the symbol of a unit as it is."""
    first = clean(text).partition(" ")[0]
    return text[:1].upper() + text[1:] if len(first) > 3 and first.isalpha() else text


def _key_rows(keys: Sequence[Key], width: float) -> list[list[tuple[float, Key, bool]]]:
    """Return rows of (x, entry, whether its mark is drawn there); a long text goes on in the next row."""
    rows: list[list[tuple[float, Key, bool]]] = []
    x = 0.0
    for key in keys:
        for number, line in enumerate(wrap(key.text, width - 25, BODY)):
            needed = 25 + text_width(line, BODY)
            if not rows or number or x + needed > width:
                rows.append([])
                x = 0.0
            rows[-1].append((PAD + x, key._replace(text=line), not number))
            x += needed + 18
    return rows


Draw = Callable[[int], Sheet]
