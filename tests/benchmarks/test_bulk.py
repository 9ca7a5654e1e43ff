"""A year of BACI against pandas, in the same run."""

from decimal import Decimal

import pytest

from tests.benchmarks.bulk import measure_all, report


@pytest.mark.soak
def test_ten_million_rows_fast_small_and_to_the_cent():
    """First query within 15 s and 600 MB, later ones within 2 s, the sum exact; pandas takes longer and more."""
    found = measure_all()
    print("\n" + report(found))
    for name in ("first", "later"):
        for figure in ("sum", "chosen"):
            assert Decimal(found[name][figure]) == Decimal(found["known"][figure])
    first, later, pandas = found["first"], found["later"], found["pandas"]
    assert first["seconds"] <= 15
    assert later["seconds"] <= 2
    assert max(first["memory, MB"], later["memory, MB"]) <= 600
    assert first["memory, MB"] < pandas["memory, MB"]
    assert later["seconds"] < pandas["seconds"]
