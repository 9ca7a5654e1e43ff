"""The palette can be read and told apart; the style leaves no trace."""

from __future__ import annotations

from itertools import combinations

import matplotlib
import pytest

from analysis.charts.style import PALETTE, SERIES, Colour, colour, colours_for, style

THEMES = ("light", "dark")
# Machado, Oliveira and Fernandes (2009), the whole deficiency, for linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)

Triple = tuple[float, float, float]


def linear(hexa: str) -> Triple:
    """sRGB to linear RGB (IEC 61966-2-1)."""
    parts = [int(hexa[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return red, green, blue


def luminance(rgb: Triple) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(first: str, second: str) -> float:
    """WCAG 2.2, contrast ratio."""
    low, high = sorted((luminance(linear(first)), luminance(linear(second))))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: Triple) -> Triple:
    """Linear RGB to CIELAB under D65."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(m * c for m, c in zip(row, rgb, strict=True)) for row in rows]
    x, y, z = (
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def as_seen(rgb: Triple, matrix: tuple[Triple, ...]) -> Triple:
    red, green, blue = (
        min(1.0, max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True)))) for row in matrix
    )
    return red, green, blue


def distance(first: Triple, second: Triple) -> float:
    return sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5


@pytest.mark.parametrize("theme", THEMES)
def test_text_and_data_colours_stand_out_from_paper(theme: str) -> None:
    """Ink, muted text and all data colours reach 4.5:1 on their paper."""
    paper = getattr(PALETTE["paper"], theme)
    for name in ("ink", "muted", *SERIES):
        assert contrast(getattr(PALETTE[name], theme), paper) >= 4.5, name


@pytest.mark.parametrize("theme", THEMES)
def test_hatch_and_shade_can_be_seen(theme: str) -> None:
    """The hatch reaches 3:1 on paper, and ink stays readable on the shade of a band."""
    assert contrast(getattr(PALETTE["nothing"], theme), getattr(PALETTE["paper"], theme)) >= 3
    assert contrast(getattr(PALETTE["ink"], theme), getattr(PALETTE["shade"], theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_data_colours_differ_in_grey(theme: str) -> None:
    """Any two data colours are at least 4.5 apart in CIE lightness, the first two at least 6."""
    steps = {name: lab(linear(getattr(PALETTE[name], theme)))[0] for name in SERIES}
    for first, second in combinations(SERIES, 2):
        assert abs(steps[first] - steps[second]) >= 4.5, (first, second, steps)
    assert abs(steps[SERIES[0]] - steps[SERIES[1]]) >= 6


@pytest.mark.parametrize(("matrix", "least"), [(DEUTERANOPIA, 10), (PROTANOPIA, 7)])
@pytest.mark.parametrize("theme", THEMES)
def test_data_colours_differ_for_colour_blind_readers(
    theme: str, matrix: tuple[Triple, ...], least: float
) -> None:
    """Any two data colours stay apart in CIELAB as colour-blind readers see them, the first two by 50."""
    seen = {name: lab(as_seen(linear(getattr(PALETTE[name], theme)), matrix)) for name in SERIES}
    for first, second in combinations(SERIES, 2):
        assert distance(seen[first], seen[second]) >= least, (first, second)
    assert distance(seen[SERIES[0]], seen[SERIES[1]]) >= 50


def test_every_hex_is_unique_and_lower_case() -> None:
    """No light hex is used twice, and none is also a dark one, so that themes can be exchanged as text."""
    light = [pair.light for pair in PALETTE.values()]
    dark = [pair.dark for pair in PALETTE.values()]
    assert len({*light, *dark}) == len(light) + len(dark)
    assert all(hexa == hexa.lower() and len(hexa) == 7 for hexa in light + dark)


def test_unknown_colour_names_the_known_ones() -> None:
    """A colour that is not in the palette gives a sentence with those that are."""
    with pytest.raises(ValueError, match=r"'mauve' is not a colour .* ink"):
        colour("mauve")


def test_series_colours_follow_order_and_begin_again() -> None:
    """The seventh series has the first one's colour."""
    chosen = colours_for([f"s{number}" for number in range(7)])
    assert list(chosen.values()) == [*SERIES, SERIES[0]]
    assert isinstance(PALETTE[chosen["s0"]], Colour)


def test_style_leaves_the_readers_settings_alone() -> None:
    """Inside, the project's settings hold whatever was set; outside, the reader's come back."""
    with matplotlib.rc_context({"font.size": 31, "text.usetex": True, "lines.dashed_pattern": [9, 9]}):
        with style():
            assert matplotlib.rcParams["font.size"] == 14
            assert matplotlib.rcParams["text.usetex"] is False
        assert matplotlib.rcParams["font.size"] == 31
        assert matplotlib.rcParams["text.usetex"] is True
