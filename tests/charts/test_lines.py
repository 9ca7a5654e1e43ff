"""Lines join neighbours only, and say what they show."""

from __future__ import annotations

import re
from itertools import pairwise

import pandas as pd
import pytest

from analysis.charts.chart import Chart
from analysis.charts.lines import lines
from analysis.charts.series import Point, runs
from analysis.charts.style import PALETTE

from .made_up import WORDS, draw_lines, line_frame, parsed

SVG = "{http://www.w3.org/2000/svg}"
BLUE = PALETTE["blue"].light


def polylines(chart: Chart, colour: str) -> list[list[tuple[float, float]]]:
    """Return the thick lines of a colour as lists of places."""
    found = []
    for path in parsed(chart.svg).iter(f"{SVG}path"):
        if path.get("stroke") == colour and path.get("stroke-width") == "2.5":
            found.append([(float(x), float(y)) for x, y in re.findall(r"[ML] (\S+) (\S+)", path.attrib["d"])])
    return found


def centres(chart: Chart, colour: str) -> list[tuple[float, float]]:
    """Return where round marks with a rim of this colour stand."""
    uses = parsed(chart.svg).iter(f"{SVG}use")
    return [(float(u.attrib["x"]), float(u.attrib["y"])) for u in uses if u.get("stroke") == colour]


def test_no_line_crosses_a_missing_year() -> None:
    """2001 stands alone; 2010 to 2012 and 2015 to 2016 are lines; nothing joins them."""
    chart = draw_lines()
    drawn = polylines(chart, BLUE)
    assert sorted(map(len, drawn)) == [2, 3]
    places = sorted(centres(chart, BLUE))
    assert len(places) == 6
    years = [2001, 2010, 2011, 2012, 2015, 2016]
    at = {round(x): year for (x, _), year in zip(places, years, strict=True)}
    for line in drawn:
        told = [at[round(x)] for x, _ in line]
        assert told == list(range(told[0], told[-1] + 1))


def test_a_missing_value_is_a_gap_like_a_missing_row() -> None:
    """A row without a value draws the same picture as no row."""
    frame = line_frame()
    holes = pd.concat([frame, pd.DataFrame({"series": ["Town"], "year": [2013], "value": [float("nan")]})])
    assert lines(holes.assign(later=False, bound="exact"), name="a", **WORDS).svg == (
        lines(frame.assign(later=False, bound="exact"), name="a", **WORDS).svg
    )


def test_rows_may_come_in_any_order() -> None:
    """Sorting the table by anything else changes nothing but the order of series."""
    frame = line_frame()
    mixed = pd.concat([frame[frame["series"] == name][::-1] for name in dict.fromkeys(frame["series"])])
    assert lines(mixed, name="a", **WORDS).svg == lines(frame, name="a", **WORDS).svg


def test_runs_split_where_years_are_missing() -> None:
    """Each run is a stretch of consecutive years."""
    points = [Point("s", year, 1, 1, 1, "exact", False, "1") for year in (2003, 2001, 2002, 2006)]
    assert [[p.year for p in run] for run in runs(points)] == [[2001, 2002, 2003], [2006]]


def test_later_points_are_hollow() -> None:
    """A year that ended after the article has paper inside and an entry in the key."""
    chart = draw_lines()
    hollow = [
        use
        for use in parsed(chart.svg).iter(f"{SVG}use")
        if (use.get("stroke"), use.get("fill")) == (BLUE, PALETTE["paper"].light)
    ]
    assert len(hollow) == 1
    assert "a year that ended after the article" in chart.svg
    assert "published after" not in lines(line_frame().assign(later=False), name="a", **WORDS).svg


def test_alternative_text_tells_values_gaps_and_the_point() -> None:
    """Each value of a short series, what is missing, what is later, the band and the point pointed out."""
    alt = draw_lines().alt
    for part in (
        WORDS["title"],
        "2001 5.2",
        "2010 over 20.0",
        "2012 34.0",
        "2016 52.0 (later)",
        "nothing for 2002 to 2009 and 2013 to 2014",
        "Dear, 55 to 60",
        "The paper says 34",
    ):
        assert part in alt
    assert draw_lines(alt="My own words").alt == "My own words"


def test_alternative_text_of_a_long_series_is_short() -> None:
    """Of twelve years: the ends, the extremes and the year pointed out."""
    told = draw_lines().alt.split("Countryside near the river: ")[1].split(".  ")[0]
    assert "2005 6.0" in told and "2016 3.0 (later)" in told and "2012 6.0" in told
    assert "2007" not in told


def test_hover_gives_bounds() -> None:
    """A value with bounds shows them on hover and as an error bar."""
    frame = (
        line_frame()
        .query("series == 'Town'")
        .assign(low=lambda t: t["value"] - 1, high=lambda t: t["value"] + 1)
    )
    chart = lines(frame, name="a", **WORDS)
    assert ">2012: 34.0 (33.0 to 35.0)<" in chart.svg
    bars = re.findall(r'stroke-width="1.4"', chart.svg)
    assert len(bars) == 6


def test_texts_of_the_table_are_used() -> None:
    """A column of texts and a formatter replace the plain numbers."""
    frame = line_frame().query("series == 'Town'").assign(text=lambda t: "c" + t["value"].astype(str))
    assert "c52.0" in lines(frame, name="a", **WORDS).svg
    shown = lines(line_frame(), name="a", show=lambda value: f"{value:.2f} cr.", **WORDS)
    assert "52.00 cr." in shown.svg


def test_ends_that_meet_keep_their_labels_apart() -> None:
    """Six series that end at one value have six labels that do not overlap."""
    rows = [(f"Series {n}", year, 10.0 + n / 100) for n in range(6) for year in (2020, 2021)]
    svg = lines(pd.DataFrame(rows, columns=["series", "year", "value"]), name="a", **WORDS).svg
    ys = sorted(float(y) for y in re.findall(r'y="([\d.]+)"[^>]*>Series', svg))
    assert len(ys) == 6
    assert all(after - before >= 14 for before, after in pairwise(ys))


def test_what_leads_to_a_label_is_no_line_of_figures() -> None:
    """A series that ends early is led to its label by dots in the colour of no series."""
    rows = [("Town", 2010, 5.0), ("Town", 2011, 6.0), *(("City", year, 20.0) for year in range(2010, 2017))]
    frame = pd.DataFrame(rows, columns=["series", "year", "value"]).assign(later=False, bound="exact")
    paths = parsed(lines(frame, name="a", **WORDS).svg).iter(f"{SVG}path")
    (leader,) = [path for path in paths if path.get("stroke-dasharray")]
    assert leader.get("stroke") == PALETTE["muted"].light


def test_a_single_series_is_named_once() -> None:
    """The only series is named above the drawing, not beside it, and not again if the title names it."""
    town = line_frame().query("series == 'Town'")
    texts = [str(text.text) for text in parsed(lines(town, name="a", **WORDS).svg).iter(f"{SVG}text")]
    assert "Town, Crowns a loaf" in texts and "52.0" in texts
    titled = lines(town, name="a", **{**WORDS, "title": "Town bread costs more"})
    assert ">Crowns a loaf</text>" in titled.svg


def test_a_band_may_be_open() -> None:
    """A band without an upper end is shaded to the top of the drawing."""
    chart = draw_lines(band=(40, float("inf"), "over 40"))
    shaded = [p for p in parsed(chart.svg).iter(f"{SVG}path") if p.get("fill") == PALETTE["shade"].light]
    assert len(shaded) == 1 and "inf" not in shaded[0].attrib["d"] and "nan" not in shaded[0].attrib["d"]


def test_pointing_at_nothing_is_refused() -> None:
    """A year without a value cannot be pointed out."""
    with pytest.raises(ValueError, match="no value of 'Town' in 2013 to point out"):
        draw_lines(highlight=("Town", 2013, "x"))


def test_units_begin_with_a_capital_unless_they_are_symbols() -> None:
    """Words are capitalised, symbols are not."""
    words = lines(line_frame(), name="a", **{**WORDS, "units": "crowns a loaf"})
    symbol = lines(line_frame(), name="a", **{**WORDS, "units": "m³ a day"})
    assert ">Crowns a loaf</text>" in words.svg and ">m³ a day</text>" in symbol.svg


@pytest.mark.parametrize("rows", [1, 2])
def test_a_single_year_is_drawn(rows: int) -> None:
    """One point, or equal values, give a chart and no warning."""
    frame = pd.DataFrame({"series": "s", "year": range(2020, 2020 + rows), "value": 5.0})
    assert len(centres(lines(frame, name="a", from_zero=False, **WORDS), BLUE)) == rows


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (pd.DataFrame({"series": ["a"], "year": [1]}), "needs the column 'value'"),
        (pd.DataFrame({"series": [], "year": [], "value": []}), "no rows to draw"),
        (pd.DataFrame({"series": ["a"], "year": [1], "value": [float("nan")]}), "no value to draw"),
        (pd.DataFrame({"series": "a", "year": [1, 1], "value": [2.0, 3.0]}), "'a' has two values for 1;"),
    ],
)
def test_bad_tables_are_refused_with_a_sentence(frame: pd.DataFrame, message: str) -> None:
    """A missing column, no rows and no values are told apart."""
    with pytest.raises(ValueError, match=message):
        lines(frame, name="a", **WORDS)


def test_a_last_point_that_is_pointed_out_is_labelled_once() -> None:
    """Where the year on trial is the last one, its value stands beside it and not at the line's end again."""
    frame = line_frame().query("series == 'Town'")
    last = lines(frame, name="a", highlight=("Town", 2016, "2016: 52.0"), **WORDS)
    other = lines(frame, name="a", highlight=("Town", 2012, "2012: 34.0"), **WORDS)
    texts = [[text.text for text in parsed(chart.svg).iter(f"{SVG}text")] for chart in (last, other)]
    assert [told.count("52.0") for told in texts] == [0, 1]
