"""Tests of the formats of files; every value in them is invented."""
