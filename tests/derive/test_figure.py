"""A figure can be followed back."""

import math

from analysis.derive.arithmetic import in_unit, per, per_day, share, total
from analysis.derive.figure import Figure, given
from analysis.derive.gas import calorific_range, energy_content, temperature_ratio
from analysis.derive.growth import compound_growth, growth, implied_base
from analysis.derive.mirror import gap
from analysis.quantities import Interval, Period

A = Figure("a", Interval.around(60e9, 0.5e9), "USD", source="book A", rows=("row-a",))
B = Figure("b", Interval.exact(30e9), "USD", source="book B", rows=("row-b", "row-c"))


def test_leaves_and_rows_are_each_named_once():
    """A figure used twice counts once."""
    both = total("both", [A, B, A])
    assert [leaf.name for leaf in both.leaves()] == ["a", "b"]
    assert both.all_rows == ("row-a", "row-b", "row-c")


def test_the_working_goes_from_inputs_to_result():
    """Each line is one step, with its formula or its source."""
    lines = share("part of a", A, total("both", [A, B])).working().splitlines()
    assert [line.split(":")[0] for line in lines] == ["a", "b", "both", "part of a"]
    assert "[book A]" in lines[0]
    assert "= a + b" in lines[2]


def test_a_conversion_keeps_name_and_formula():
    """Petajoules say how they were computed, not that they were converted."""
    energy = Figure("energy", Interval.exact(3.6e15), "J", formula="volume × value", inputs=(A,))
    assert in_unit(energy, "TWh").how == "volume × value"
    assert str(in_unit(energy, "TWh")) == "1 terawatt-hour"


def test_the_record_has_no_infinite_number():
    """An open bound is None, which JSON can hold."""
    over = given("before", Interval(49.5e9, 49.5e9, math.inf), "USD", "page")
    record = growth("growth", given("after", 70.2e9, "USD", "page"), over).as_record()
    assert record["low"] is None
    assert record["text"] == "less than 41.8%"
    assert over.as_record()["high"] is None


def test_every_result_names_the_source_of_its_method():
    """A definition or a publication, which a conversion of units keeps; a sum needs none."""
    gas, people = Figure("gas", Interval.exact(43.2e9), "m3"), Figure("people", Interval.exact(2e7), "person")
    heat = energy_content(gas, calorific_range(36.8, 39.3, "a test"))["gross"]
    made = [
        growth("growth", A, B), compound_growth("a year", A, B, 2), share("share", A, B), per("a head", A, people),
        per_day("a day", gas, Period.parse("2022")), gap("gap", A, B)["relative"], temperature_ratio(15, 20), heat,
        implied_base("base", growth("growth", A, B), A),
    ]  # fmt: skip
    assert all(one.method and one.formula and one.inputs for one in made)
    assert "ISO 6976" in heat.method
    assert "(definition of a rate of change)" in growth("growth", A, B).working()
    assert total("both", [A, B]).method == ""
