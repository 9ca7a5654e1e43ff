"""Readings of figures that go on from those before them: what their own words leave out is carried over."""
