"""The periods of articles whose day of publication is unknown."""

from tests.claims.made_up import claims


def test_a_decimal_point_ends_no_comparison():
    """The months are those of the year after "than the level of $4.2 billion in April 2003"."""
    told = "Sales rose 9.5 percent in April.\nThat was more than the level of $4.2 billion in April 2003."
    assert [claim.period for claim in claims(told)] == ["2004-04", "2003-04"]
